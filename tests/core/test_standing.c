/* Where people stand, after what they did: with the shipped gates. */
#include "core/standing.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "sys/builtin.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 14

#define TILTS "step-1-a: pelvic-tilt@1 10 ok"
#define TILTS_B "step-1-b: pelvic-tilt@2 12 ok, 12 ok"
#define PLACED "placement: pelvic-tilt@1 10 ok; heel-tap@2 8 ok"
#define KEEP_A "step-2-a: heel-tap@1 6 ok, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define KEEP_B "step-2-b: bent-leg-lower@2 8 ok, 8 ok, 8 ok; feet-up-crunch@2 10 ok, 10 ok, 10 ok"
#define FIRST "step-3-first: dead-bug@1 6 ok, 6 ok; bird-dog@1 6 ok, 6 ok"
#define BUGS "dead-bug@2 10 ok, 10 ok, 10 ok"
#define PLANKS "plank@2 30s ok, 30s ok, 30s ok"
#define BIRDS "bird-dog@2 10 ok, 10 ok, 10 ok"
#define USE_A "step-3-a: " BUGS "; " PLANKS
#define USE_B "step-3-b: " BIRDS
#define USE_C "step-3-c: dead-bug@2 10 ok, 10 ok; " PLANKS "; bird-dog@2 10 ok, 10 ok"
#define KEEP_LOST "step-2-a: heel-tap@1 6 lost4, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define USE_LOST "step-3-a: dead-bug@2 10 lost6, 10 ok, 10 ok; " PLANKS
#define USE_UNASKED "step-3-a: dead-bug@2 10, 10, 10; plank@2 30s, 30s, 30s"
#define USE_HURT "step-3-a: dead-bug@2 10 of 4 pain4; " PLANKS
#define USE_BACK "step-3-a: dead-bug@2 10 back, 10 back, 10 ok; " PLANKS
#define OWN_LOST "own-it-a: dead-bug@3 12 lost7"
#define OWN_A "own-it-a: dead-bug@3 12 ok, 12 ok, 12 ok"
#define BAD_TILTS "step-1-a: pelvic-tilt@1 10 back"
#define HURT "step-1-a: pelvic-tilt@1 10 ok; glute-bridge@1 8 of 3 pain4"
#define TO_STEP_2 { 0, TILTS }, { 2, TILTS_B }
#define TO_STEP_3 TO_STEP_2, { 4, KEEP_A }, { 7, KEEP_B }

static struct chronicle past;
static struct standing standing;

static void open_past(void)
{
	chronicle_open(&past, &builtin_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static void tell(const struct chronicle_day *days, int most)
{
	chronicle_tell(&past, days, most);
	standing_of(&builtin_catalog, &past.progress, &standing);
}

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int step;
	bool is_overruled;
	int finished;        /* sessions of the step */
	const char *routine; /* the last of them */
	int met;             /* of the next gate */
} STEP[] = {
	{ "all begin with step 1", { { 0, NULL } }, 1, false, 0, NULL, 0 },
	{ "clean tilts once", { { 0, TILTS } }, 1, false, 1, "step-1-a", 1 },
	{ "twice", { TO_STEP_2 }, 2, false, 0, NULL, 0 },
	{ "twice a day is once", { { 0, TILTS }, { 0, TILTS } }, 1, false, 2, "step-1-a", 1 },
	{ "tilts felt in the back do not count", { { 0, TILTS }, { 2, BAD_TILTS } }, 1, false, 2,
		"step-1-a", 1 },
	{ "nor do clean ones beside a stop for pain", { { 0, TILTS }, { 2, HURT } }, 1, false, 2,
		"step-1-a", 1 },
	{ "nor five of a primer", { { 0, TILTS }, { 2, "short: pelvic-tilt@0 5 ok" } }, 1, false, 1,
		"step-1-a", 1 },
	{ "a session that was broken off counts for the gate, not for the plan",
		{ { 0, TILTS }, { 2, "step-1-b stopped: pelvic-tilt@2 12 ok, 12 ok" } }, 2, false, 0,
		NULL, 0 },
	{ "so do tilts by themselves", { { 0, TILTS }, { 2, "pelvic-tilt: pelvic-tilt@1 10 ok" } }, 2,
		false, 0, NULL, 0 },
	{ "placed in step 2 on the first day", { { 0, PLACED } }, 2, false, 0, NULL, 0 },
	{ "taps that were not clean place nobody",
		{ { 0, "placement: pelvic-tilt@1 10 ok; heel-tap@2 8 lost5" } }, 1, false, 0, NULL, 1 },
	{ "tilts one day and taps another place nobody",
		{ { 0, "placement: pelvic-tilt@1 10 back; heel-tap@2 8 ok" }, { 2, TILTS } }, 1, false,
		1, "step-1-a", 1 },
	{ "the day's dose of step 2 once", { TO_STEP_2, { 4, KEEP_A } }, 2, false, 1, "step-2-a", 1 },
	{ "twice: an improving person is in step 3 from session 5 on", { TO_STEP_3 }, 3, false, 0, NULL,
		0 },
	{ "taps without crunches, then crunches without taps, are nothing",
		{ TO_STEP_2, { 4, "step-2-a: heel-tap@1 6 ok, 6 ok; feet-up-crunch@1 8 ok, 8 back" },
			{ 7, "step-2-b: bent-leg-lower@2 8 back; feet-up-crunch@2 10 ok, 10 ok" } },
		2, false, 2, "step-2-b", 0 },
	{ "what was clean before the step was entered does not count",
		{ { 0, "heel-tap: heel-tap@2 8 ok, 8 ok; feet-up-crunch@2 10 ok, 10 ok" },
			TO_STEP_2, { 4, KEEP_B } }, 2, false, 1, "step-2-b", 1 },
	{ "five sessions of step 3, all clean",
		{ TO_STEP_3, { 9, FIRST }, { 11, USE_A }, { 14, USE_B }, { 16, USE_C }, { 18, USE_A } },
		3, false, 5, "step-3-a", 2 },
	{ "six: from session 11 on it is step 4",
		{ TO_STEP_3, { 9, FIRST }, { 11, USE_A }, { 14, USE_B }, { 16, USE_C }, { 18, USE_A },
			{ 21, USE_B } },
		4, false, 0, NULL, 0 },
	{ "six, but the bird-dog was clean once",
		{ TO_STEP_3, { 9, FIRST }, { 11, USE_A }, { 14, USE_B }, { 16, USE_A }, { 18, USE_A },
			{ 21, USE_A } },
		3, false, 6, "step-3-a", 1 },
	{ "a busy day is no session of the step", { TO_STEP_3, { 9, "short: " BUGS } }, 3, false, 0,
		NULL, 0 },
	{ "not by a session in which nothing was done",
		{ { 0, TILTS }, { 2, "step-3-a stopped: dead-bug@2 10 of 0" } }, 1, false, 1,
		"step-1-a", 1 },
	{ "what was finished of a step counts from the day it is earned",
		{ { 0, KEEP_LOST }, { 2, USE_LOST }, { 4, KEEP_A }, { 7, KEEP_B } }, 3, false, 1,
		"step-3-a", 0 },
	{ "a busy day is no step up", { { 0, TILTS }, { 2, "short: " BUGS } }, 1, false, 1, "step-1-a",
		1 },
	{ "a session of a step below changes nothing", { TO_STEP_3, { 9, FIRST }, { 11, TILTS } }, 3,
		false, 1, "step-3-first", 0 },
};

START_TEST(each_step)
{
	tell(STEP[_i].days, DAYS_MAX);
	const char *routine = standing.routine == NO_EXERCISE
		? "" : builtin_catalog.routines[standing.routine].id;
	ck_assert_msg(step_number(standing.step) == STEP[_i].step, "%s: step %d", STEP[_i].story,
		step_number(standing.step));
	ck_assert_msg(standing.is_overruled == STEP[_i].is_overruled, "%s", STEP[_i].story);
	ck_assert_msg(standing.finished == STEP[_i].finished, "%s: %d finished", STEP[_i].story,
		standing.finished);
	ck_assert_msg(strcmp(routine, STEP[_i].routine ? STEP[_i].routine : "") == 0, "%s: %s",
		STEP[_i].story, routine);
	ck_assert_int_eq(standing.session == NO_SESSION, standing.routine == NO_EXERCISE);
	ck_assert_msg(standing.met == STEP[_i].met, "%s: %d met", STEP[_i].story, standing.met);
	ck_assert_int_eq(standing.gate == NO_GATE, STEP[_i].step == 4);
}
END_TEST

/* Up by one's own choice, and what comes of it. */
static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int step;
	bool is_overruled, has_chosen;
	int led_back; /* which session, counted from 0; NO_SESSION: none */
} CHOICE[] = {
	{ "a step above", { { 0, TILTS }, { 2, USE_LOST } }, 3, true, true, NO_SESSION },
	{ "not by a session in which nothing was done",
		{ { 0, TILTS }, { 2, "step-3-a stopped: dead-bug@2 10 of 0" } }, 1, false, false,
		NO_SESSION },
	{ "not after a stop for pain", { { 0, HURT }, { 2, USE_LOST } }, 1, false, false, NO_SESSION },
	{ "but after a session without one", { { 0, HURT }, { 2, BAD_TILTS }, { 4, USE_LOST } }, 3,
		true, true, NO_SESSION },
	{ "not twice", { { 0, KEEP_LOST }, { 2, USE_LOST } }, 2, true, true, NO_SESSION },
	{ "nor ever, for all the sessions that were not clean",
		{ { 0, KEEP_LOST }, { 2, USE_LOST }, { 4, USE_LOST }, { 6, USE_LOST },
			{ 8, USE_UNASKED } }, 2, true, true, NO_SESSION },
	{ "until it was earned", { { 0, KEEP_LOST }, { 2, KEEP_A }, { 4, "own-it-a: " BUGS } }, 4, true,
		true, NO_SESSION },
	{ "all of it clean twice: it is earned",
		{ TO_STEP_2, { 4, USE_A }, { 6, USE_C } }, 3, false, false, NO_SESSION },
	{ "once is not enough", { TO_STEP_2, { 4, USE_A } }, 3, true, true, NO_SESSION },
	{ "twice a day is once", { TO_STEP_2, { 4, USE_A }, { 4, USE_C } }, 3, true, true, NO_SESSION },
	{ "one of them of the step itself", { TO_STEP_2, { 4, KEEP_A }, { 6, USE_A } }, 3, false, false,
		NO_SESSION },
	{ "from two steps below", { { 0, USE_A }, { 2, USE_C } }, 3, false, false, NO_SESSION },
	{ "not when it was broken off",
		{ TO_STEP_2, { 4, USE_A }, { 6, "step-3-c stopped: " BUGS } }, 3, true, true,
		NO_SESSION },
	{ "not when nothing was asked", { TO_STEP_2, { 4, USE_UNASKED }, { 6, USE_UNASKED } }, 3, true,
		true, NO_SESSION },
	{ "what was not asked is no matter beside what was clean",
		{ TO_STEP_2, { 4, USE_A }, { 6, "step-3-c: dead-bug@2 10, 10; " PLANKS } }, 3, false,
		false, NO_SESSION },
	{ "not by a busy day", { TO_STEP_2, { 4, USE_A }, { 6, "short: " BUGS } }, 3, true, true,
		NO_SESSION },
	{ "clean above where one stands", { { 0, KEEP_LOST }, { 2, USE_A }, { 4, USE_C } }, 3, false,
		false, NO_SESSION },
	{ "harder sessions are sessions, where so many must be finished",
		{ TO_STEP_3, { 9, USE_C }, { 11, USE_C }, { 14, OWN_LOST }, { 16, OWN_LOST },
			{ 18, OWN_LOST }, { 21, OWN_LOST } }, 4, false, false, NO_SESSION },
	{ "one too few", { TO_STEP_3, { 9, USE_C }, { 11, USE_C }, { 14, OWN_LOST }, { 16, OWN_LOST },
		{ 18, OWN_LOST } }, 4, true, true, NO_SESSION },
	{ "pain leads back", { TO_STEP_2, { 4, USE_A }, { 6, USE_HURT } }, 2, false, true, 3 },
	{ "so does a session that pain ended",
		{ TO_STEP_2, { 4, USE_A }, { 6, "step-3-c pain: " BUGS } }, 2, false, true, 3 },
	{ "and one that the back felt", { TO_STEP_2, { 4, USE_BACK } }, 2, false, true, 2 },
	{ "one set that it felt does not",
		{ TO_STEP_2, { 4, "step-3-a: dead-bug@2 10 back, 10 ok, 10 ok" } }, 3, true, true,
		NO_SESSION },
	{ "what was clean before it stays counted",
		{ TO_STEP_2, { 4, USE_A }, { 6, USE_HURT }, { 8, KEEP_A } }, 3, false, false,
		NO_SESSION },
	{ "there is no second choice then", { TO_STEP_2, { 4, USE_HURT }, { 6, KEEP_LOST },
		{ 8, USE_LOST } }, 2, false, true, 2 },
	{ "what was earned is not lost by pain", { TO_STEP_3, { 9, USE_A }, { 11, USE_HURT } }, 3,
		false, false, NO_SESSION },
};

START_TEST(each_choice)
{
	tell(CHOICE[_i].days, DAYS_MAX);
	ck_assert_msg(step_number(standing.step) == CHOICE[_i].step, "%s: step %d", CHOICE[_i].story,
		step_number(standing.step));
	ck_assert_msg(standing.is_overruled == CHOICE[_i].is_overruled, "%s", CHOICE[_i].story);
	ck_assert_msg(standing.has_chosen == CHOICE[_i].has_chosen, "%s", CHOICE[_i].story);
	ck_assert_msg(standing.led_back == CHOICE[_i].led_back, "%s: %d", CHOICE[_i].story,
		standing.led_back);
}
END_TEST

#define YEARS_OF_SESSIONS 300

/* Brought along from elsewhere: three a week, from the first day on work of step 3. */
static const struct {
	const char *story;
	const char *words[3]; /* in turn */
	int step;
	bool is_overruled;
} YEARS[] = {
	{ "nothing was ever asked", { USE_UNASKED, USE_UNASKED, USE_UNASKED }, 3, true },
	{ "never quite clean", { USE_LOST, USE_LOST, USE_LOST }, 3, true },
	{ "mostly clean, the bird-dog never done", { USE_A, USE_LOST, USE_A }, 3, false },
	{ "clean, and all of it: by its gate", { USE_A, USE_B, USE_C }, 4, false },
	{ "of step 4", { OWN_A, USE_LOST, OWN_A }, 4, false },
};

START_TEST(years_that_were_brought_along)
{
	for (int i = 0; i < YEARS_OF_SESSIONS; i++)
		chronicle_day(&past, i * 7 / 3, YEARS[_i].words[i % 3]);
	chronicle_fold(&past);
	standing_of(&builtin_catalog, &past.progress, &standing);
	ck_assert_msg(step_number(standing.step) == YEARS[_i].step, "%s: step %d", YEARS[_i].story,
		step_number(standing.step));
	ck_assert_msg(standing.is_overruled == YEARS[_i].is_overruled, "%s", YEARS[_i].story);
}
END_TEST

#define FLAG "step-1-a red-flag: pelvic-tilt@1 10 ok"
#define FINE "check same"

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	bool is_blocked, needs_clinician, is_sore;
} SIGN[] = {
	{ "nothing", { { 0, TILTS } }, false, false, false },
	{ "a red flag", { { 0, FLAG } }, true, false, false },
	{ "stays one whatever comes after", { { 0, FLAG }, { 2, FINE }, { 3, TILTS } }, true, false,
		false },
	{ "until a clinician was asked", { { 0, FLAG }, { 2, "check clinician" } }, false, false,
		false },
	{ "after it", { { 0, TILTS }, { 1, "check clinician" }, { 2, FLAG } }, true, false, false },
	{ "a stop for pain", { { 0, HURT } }, false, false, true },
	{ "pain that ended a session", { { 0, "step-1-a pain: pelvic-tilt@1 10 ok" } }, false, false,
		true },
	{ "two running", { { 0, HURT }, { 2, HURT } }, false, true, true },
	{ "two, with a good one between", { { 0, HURT }, { 2, TILTS }, { 4, HURT } }, false, false,
		true },
	{ "two running, then a good one", { { 0, HURT }, { 2, HURT }, { 4, TILTS } }, false, false,
		false },
	{ "nothing done between is no session",
		{ { 0, HURT }, { 1, "step-1-a stopped: pelvic-tilt@1 10 of 0" }, { 2, HURT } }, false,
		true, true },
	{ "two running, and a clinician was asked",
		{ { 0, HURT }, { 2, HURT }, { 3, "check clinician" } },
		false, false, true },
	{ "asked before the second", { { 0, HURT }, { 1, "check clinician" }, { 2, HURT } }, false,
		true, true },
	{ "worse for days", { { 0, TILTS }, { 3, "check worse-days" } }, false, true, false },
	{ "better since", { { 0, TILTS }, { 3, "check worse-days" }, { 5, "check better" } }, false,
		false, false },
	{ "or a clinician was asked", { { 0, TILTS }, { 3, "check worse-days" },
		{ 5, "check clinician" } },
		false, false, false },
	{ "the tilt says nothing about the back",
		{ { 0, TILTS }, { 3, "check worse-days" }, { 5, "check tilt-thought" } }, false, true,
		false },
	{ "worse", { { 0, TILTS }, { 3, "check worse" } }, false, false, false },
};

START_TEST(each_warning_sign)
{
	tell(SIGN[_i].days, DAYS_MAX);
	ck_assert_msg(standing.is_blocked == SIGN[_i].is_blocked, "%s", SIGN[_i].story);
	ck_assert_msg(standing.needs_clinician == SIGN[_i].needs_clinician, "%s", SIGN[_i].story);
	ck_assert_msg((standing.sore != NO_SESSION) == SIGN[_i].is_sore, "%s", SIGN[_i].story);
}
END_TEST

START_TEST(a_catalog_of_later_steps_begins_there)
{
	const struct routine routines[] = {
		{ .id = "short", .step = STEP_FIND_IT, .extra = true },
		{ .id = "a", .step = STEP_KEEP_IT },
	};
	const struct catalog catalog = { .routine_count = 2, .routines = routines };
	const struct catalog none = { .routine_count = 0 };
	chronicle_fold(&past);
	standing_of(&catalog, &past.progress, &standing);
	ck_assert_int_eq(standing.step, STEP_KEEP_IT);
	ck_assert_int_eq(step_after(&catalog, STEP_KEEP_IT), STEP_KEEP_IT);
	ck_assert_int_eq(step_after(&catalog, STEP_FIND_IT), STEP_KEEP_IT);
	standing_of(&none, &past.progress, &standing);
	ck_assert_int_eq(standing.step, STEP_FIND_IT);
}
END_TEST

START_TEST(steps_of_the_programme_have_numbers)
{
	ck_assert_int_eq(step_number(STEP_FIND_IT), 1);
	ck_assert_int_eq(step_number(STEP_OWN_IT), 4);
	ck_assert_int_eq(step_number(STEP_WARM_UP), 0);
	ck_assert_int_eq(step_number(STEP_SUPPORT), 0);
}
END_TEST

Suite *standing_suite(void)
{
	Suite *suite = suite_create("standing");
	TCase *tcase = tcase_create("standing");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_step, 0, ROWS(STEP));
	tcase_add_loop_test(tcase, each_choice, 0, ROWS(CHOICE));
	tcase_add_loop_test(tcase, years_that_were_brought_along, 0, ROWS(YEARS));
	tcase_add_loop_test(tcase, each_warning_sign, 0, ROWS(SIGN));
	tcase_add_test(tcase, a_catalog_of_later_steps_begins_there);
	tcase_add_test(tcase, steps_of_the_programme_have_numbers);
	suite_add_tcase(suite, tcase);
	return suite;
}
