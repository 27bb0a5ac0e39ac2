/* Where people stand, in words, and what that opens. */
#include "core/opening.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "sys/builtin.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 12
#define FOUR_O_CLOCK (4 * 60)

#define TILTS "step-1-a: pelvic-tilt@1 10 ok"
#define KEEP_A "step-2-a: heel-tap@1 6 ok, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define KEEP_B "step-2-b: bent-leg-lower@2 8 ok, 8 ok, 8 ok; feet-up-crunch@2 10 ok, 10 ok, 10 ok"
#define USE_A "step-3-a: dead-bug@2 10 ok, 10 ok, 10 ok; plank@2 30s ok, 30s ok, 30s ok"
#define USE_C \
	"step-3-c: dead-bug@2 10 ok, 10 ok; plank@2 30s ok, 30s ok, 30s ok; bird-dog@2 10 ok, 10 ok"
#define KEEP_LOST "step-2-a: heel-tap@1 6 lost4, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define USE_LOST "step-3-a: dead-bug@2 10 lost6, 10 ok, 10 ok"
#define USE_HURT "step-3-a: dead-bug@2 10 of 4 pain4"
#define USE_BACK "step-3-a: dead-bug@2 10 back, 10 back, 10 ok"
#define HURT "step-1-a: pelvic-tilt@1 10 of 3 pain4"
#define TO_STEP_2 { 0, TILTS }, { 2, TILTS }
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

static void tell(const struct chronicle_day *days)
{
	chronicle_tell(&past, days, DAYS_MAX);
	standing_of(&builtin_catalog, &past.progress, &standing);
}

static const struct {
	struct chronicle_day days[DAYS_MAX];
	int today;
	const char *words, *next;
} WORDS[] = {
	{ { { 0, NULL } }, 0, "Step 1, because that is where all begin",
		"Step 2 opens when 10 tilts are clean in 2 sessions: 0 so far." },
	{ { { 0, TILTS } }, 1, "Step 1, because that is where all begin",
		"Step 2 opens when 10 tilts are clean in 2 sessions: 1 so far." },
	{ { TO_STEP_2 }, 3, "Step 2, because 10 tilts were clean on Monday and yesterday",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"0 so far." },
	{ { { 0, "placement: pelvic-tilt@1 10 ok; heel-tap@2 8 ok" } }, 2,
		"Step 2, because 10 tilts and 8 heel taps a side were clean on Monday",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"0 so far." },
	{ { TO_STEP_3 }, 9, "Step 3, because heel taps (or leg lowers) and crunches were clean "
		"on Friday and on Monday",
		"Step 4 opens when dead bug, plank and bird-dog are clean in 2 sessions each: "
		"0 so far." },
	{ { TO_STEP_3, { 9, USE_C }, { 11, USE_C } }, 12,
		"Step 3, because heel taps (or leg lowers) and crunches were clean "
		"on 6 November and on Monday",
		"Step 4 opens after 6 sessions of step 3: 2 so far." },
	{ { TO_STEP_3, { 9, USE_C }, { 11, USE_C }, { 14, USE_A }, { 16, USE_A }, { 18, USE_A },
		{ 21, USE_A } }, 22,
		"Step 4, because dead bug, plank and bird-dog were clean in 2 sessions each", "" },
	{ { { 0, KEEP_LOST } }, 1, "Step 2, because you chose it",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"0 so far." },
	{ { TO_STEP_2, { 4, USE_A } }, 5, "Step 3, because you chose it",
		"Step 4 opens when dead bug, plank and bird-dog are clean in 2 sessions each: "
		"0 so far." },
	{ { TO_STEP_2, { 4, USE_A }, { 7, USE_A } }, 9,
		"Step 3, because your work was clean on Friday and on Monday",
		"Step 4 opens when dead bug, plank and bird-dog are clean in 2 sessions each: "
		"0 so far." },
	{ { { 0, KEEP_A } }, 1, "Step 2, because your work was clean yesterday",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"1 so far." },
	{ { TO_STEP_2, { 4, USE_HURT } }, 5, "Step 2 again, because harder work hurt yesterday",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"0 so far." },
	{ { TO_STEP_2, { 4, USE_BACK } }, 7,
		"Step 2 again, because harder work was felt in the back on Friday",
		"Step 3 opens when heel taps (or leg lowers) and crunches are clean in 2 sessions: "
		"0 so far." },
};

START_TEST(it_is_said_where_one_stands_and_what_is_next)
{
	char words[STANDING_SIZE];
	tell(WORDS[_i].days);
	standing_words(&standing, &builtin_catalog, &past.progress,
		chronicle_evening(WORDS[_i].today), FOUR_O_CLOCK, words);
	ck_assert_str_eq(words, WORDS[_i].words);
	standing_next_words(&standing, &builtin_catalog, words);
	ck_assert_str_eq(words, WORDS[_i].next);
}
END_TEST

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	const char *routine; /* NULL: a choice of exercises */
	enum opening opening;
	const char *why;
} START[] = {
	{ "the first routine", { { 0, NULL } }, "step-1-a", OPENING_OPEN, "" },
	{ "any of the step", { { 0, NULL } }, "step-1-b", OPENING_OPEN, "" },
	{ "a choice of exercises", { { 0, NULL } }, NULL, OPENING_OPEN, "" },
	{ "beside the plan, of the step", { { 0, NULL } }, "placement", OPENING_OPEN, "" },
	{ "beside the plan, of a step above", { { 0, NULL } }, "short", OPENING_WARN,
		"This is work of step 3, and you are in step 1: go easy." },
	{ "a step above", { { 0, TILTS } }, "step-2-a", OPENING_WARN,
		"This skips ahead, which you may once. "
		"Step 2 opens when 10 tilts are clean in 2 sessions: 1 so far." },
	{ "after a stop for pain", { { 0, HURT } }, "step-2-a", OPENING_REFUSE,
		"No step up after a stop for pain: first a session without one." },
	{ "after a stop for pain, of the step", { { 0, HURT } }, "step-1-b", OPENING_OPEN, "" },
	{ "a second time", { { 0, KEEP_LOST } }, "step-3-a", OPENING_REFUSE,
		"A step of your choice goes once; now clean work opens it. Step 3 opens when "
		"heel taps (or leg lowers) and crunches are clean in 2 sessions: 0 so far." },
	{ "a second time, after it was earned", { { 0, KEEP_LOST }, { 2, KEEP_A } }, "step-3-a",
		OPENING_WARN,
		"This skips ahead, which you may once. Step 3 opens when "
		"heel taps (or leg lowers) and crunches are clean in 2 sessions: 1 so far." },
	{ "a second time, after it went wrong",
		{ TO_STEP_2, { 4, USE_HURT }, { 6, KEEP_LOST } }, "step-3-a", OPENING_REFUSE,
		"A step of your choice goes once; now clean work opens it. Step 3 opens when "
		"heel taps (or leg lowers) and crunches are clean in 2 sessions: 0 so far." },
	{ "what was chosen stays open", { { 0, USE_LOST } }, "step-3-b", OPENING_OPEN, "" },
	{ "a step below", { TO_STEP_3 }, "step-1-a", OPENING_OPEN, "" },
	{ "after a red flag", { { 0, "step-1-a red-flag: pelvic-tilt@1 10 ok" } }, "step-1-a",
		OPENING_REFUSE,
		"You reported a warning sign. Ask a clinician before you train again." },
	{ "after a red flag, a choice of exercises",
		{ { 0, "step-1-a red-flag: pelvic-tilt@1 10 ok" } }, NULL, OPENING_REFUSE,
		"You reported a warning sign. Ask a clinician before you train again." },
};

START_TEST(a_routine_is_open_or_it_is_said_why_not)
{
	char why[STANDING_SIZE] = "?";
	tell(START[_i].days);
	const int routine = START[_i].routine == NULL
		? NO_EXERCISE : catalog_routine(&builtin_catalog, START[_i].routine);
	const enum opening opening = standing_may_start(&standing, &builtin_catalog, routine, why);
	ck_assert_msg(opening == START[_i].opening, "%s: %d", START[_i].story, (int)opening);
	ck_assert_msg(strcmp(why, START[_i].why) == 0, "%s: %s", START[_i].story, why);
}
END_TEST

/* A person's own gate may say much: half a sentence is worse than none. */
START_TEST(what_does_not_fit_is_not_said)
{
	static const struct need needs[] = { { .sets = 1 } };
	const struct routine routines[] = {
		{ .id = "a", .step = STEP_FIND_IT }, { .id = "b", .step = STEP_KEEP_IT },
		{ .id = "c", .step = STEP_USE_IT },
	};
	char what[130], why[STANDING_SIZE];
	memset(what, 'x', sizeof(what) - 1);
	what[sizeof(what) - 1] = '\0';
	const struct gate gates[] = { { .step = STEP_FIND_IT, .what = what, .sessions = 2,
		.need_count = 1, .needs = needs } };
	const struct catalog catalog = { .routine_count = 3, .routines = routines, .gate_count = 1,
		.gates = gates };
	chronicle_fold(&past);
	standing_of(&catalog, &past.progress, &standing);
	ck_assert_int_eq(standing_may_start(&standing, &catalog, 1, why), OPENING_WARN);
	ck_assert_str_eq(why, "This skips ahead, which you may once.");
}
END_TEST

Suite *opening_suite(void)
{
	Suite *suite = suite_create("opening");
	TCase *tcase = tcase_create("opening");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, it_is_said_where_one_stands_and_what_is_next, 0, ROWS(WORDS));
	tcase_add_loop_test(tcase, a_routine_is_open_or_it_is_said_why_not, 0, ROWS(START));
	tcase_add_test(tcase, what_does_not_fit_is_not_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
