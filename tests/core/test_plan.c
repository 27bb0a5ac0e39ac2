/* What is to be done today, and why: the call, the routine, the questions. */
#include "core/plan.h"

#include <check.h>
#include <string.h>

#include "chronicle.h"
#include "sys/builtin.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 14
#define FOUR_O_CLOCK (4 * 60)

#define TILTS "step-1-a: pelvic-tilt@1 10 ok"
#define TILTS_B "step-1-b: pelvic-tilt@2 12 ok, 12 ok"
#define KEEP_A "step-2-a: heel-tap@1 6 ok, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define KEEP_B "step-2-b: bent-leg-lower@2 8 ok, 8 ok, 8 ok; feet-up-crunch@2 10 ok, 10 ok, 10 ok"
#define FIRST "step-3-first: dead-bug@1 6 ok, 6 ok; plank@1 10s ok; bird-dog@1 6 ok, 6 ok"
#define USE_A "step-3-a: dead-bug@2 10 ok, 10 ok, 10 ok; plank@2 30s ok, 30s ok, 30s ok"
#define KEEP_LOST "step-2-a: heel-tap@1 6 lost4, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define USE_LOST "step-3-a: dead-bug@2 10 lost6, 10 ok, 10 ok"
#define USE_HURT "step-3-a: dead-bug@2 10 of 4 pain4; plank@2 30s ok"
#define BACK_TILTS "step-1-a: pelvic-tilt@1 10 back"
#define HURT "step-1-a: pelvic-tilt@1 10 of 3 pain4"
#define TO_STEP_3 { 0, TILTS }, { 2, TILTS_B }, { 4, KEEP_A }, { 7, KEEP_B }
#define STEP_2_OPENS "Step 2 opens when 10 tilts are clean in 2 sessions: 1 so far."

static struct chronicle past;
static struct plan plan;

static void open_past(void)
{
	chronicle_open(&past, &builtin_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

static struct plan_given given_on(int day)
{
	return (struct plan_given){ &builtin_catalog, &past.progress, chronicle_evening(day),
		FOUR_O_CLOCK };
}

static void plan_on(const struct chronicle_day *days, int day)
{
	chronicle_tell(&past, days, DAYS_MAX);
	const struct plan_given given = given_on(day);
	plan_today(&given, &plan);
}

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	enum plan_call call;
	const char *words;
} CALL[] = {
	{ "a newcomer", { { 0, NULL } }, 0, PLAN_TRAIN,
		"Step 2 opens when 10 tilts are clean in 2 sessions: 0 so far." },
	{ "what is missing for the next step", { { 0, TILTS } }, 2, PLAN_TRAIN, STEP_2_OPENS },
	{ "a new step", { { 0, TILTS }, { 2, TILTS_B } }, 4, PLAN_TRAIN,
		"Step 2, because 10 tilts were clean on Monday and on Wednesday." },
	{ "the next day", { { 0, TILTS } }, 1, PLAN_REST,
		"Rest: muscles need 48 hours. Next session tomorrow." },
	{ "every day", { { 0, TILTS }, { 1, BACK_TILTS }, { 2, BACK_TILTS } }, 3, PLAN_REST,
		"Rest: three sessions in seven days are plenty. Next session on Monday." },
	{ "worse", { { 0, TILTS }, { 2, "check worse" } }, 2, PLAN_REST,
		"Rest: your back is still worse. Next session tomorrow." },
	{ "worse yesterday", { { 0, TILTS }, { 2, "check worse" } }, 3, PLAN_TRAIN, STEP_2_OPENS },
	{ "settled", { { 0, TILTS }, { 2, "check settled" } }, 2, PLAN_TRAIN, STEP_2_OPENS },
	{ "better", { { 0, TILTS }, { 2, "check better" } }, 2, PLAN_TRAIN, STEP_2_OPENS },
	{ "worse for days", { { 0, TILTS }, { 3, "check worse-days" } }, 3, PLAN_CLINICIAN,
		"Your back has been worse for days: see a clinician before you go on." },
	{ "stopped for pain twice running", { { 0, HURT }, { 2, HURT } }, 3, PLAN_CLINICIAN,
		"Two sessions running had a stop for pain: see a clinician before you go on." },
	{ "a red flag comes before all", { { 0, HURT },
		{ 2, "step-1-a red-flag: pelvic-tilt@1 10 pain7" } },
		3, PLAN_BLOCKED,
		"You reported a warning sign yesterday. Ask a clinician before you train again." },
};

START_TEST(each_call)
{
	plan_on(CALL[_i].days, CALL[_i].today);
	ck_assert_msg(plan.call == CALL[_i].call, "%s: %d", CALL[_i].story, (int)plan.call);
	ck_assert_msg(strcmp(plan.words, CALL[_i].words) == 0, "%s: %s", CALL[_i].story, plan.words);
	ck_assert_msg(plan.workout.count > 0, "%s", CALL[_i].story);
	if (plan.call == PLAN_REST)
		ck_assert(plan.until.seconds > chronicle_evening(CALL[_i].today).seconds);
}
END_TEST

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	const char *routine, *reason; /* the first reason */
} ROUTINE[] = {
	{ "a newcomer", { { 0, NULL } }, 0, "step-1-a", "Your first session: it tells you everything" },
	{ "the next one", { { 0, TILTS } }, 2, "step-1-b", "Find it, B: next after Find it, A" },
	{ "round again", { { 0, BACK_TILTS }, { 2, "step-1-b: pelvic-tilt@2 12 hips" } }, 4, "step-1-a",
		"Find it, A: next after Find it, B" },
	{ "broken off: the same again", { { 0, TILTS },
		{ 2, "step-1-b stopped: pelvic-tilt@2 12 hips" } },
		4, "step-1-b", "Find it, B again: it was not finished on Wednesday" },
	{ "the very first one broken off", { { 0, "step-1-a stopped: pelvic-tilt@1 10 ok" } }, 2,
		"step-1-a", "Find it, A: the first of step 1" },
	{ "a new step", { { 0, TILTS }, { 2, TILTS_B } }, 4, "step-2-a",
		"Keep it, A: the first of step 2" },
	{ "an improving person's session 5", { TO_STEP_3 }, 9, "step-3-first",
		"Use it, first visit: the first of step 3" },
	{ "the first visit once", { TO_STEP_3, { 9, FIRST } }, 11, "step-3-a",
		"Use it, A: next after Use it, first visit" },
	{ "a mix between leaves the plan alone", { { 0, TILTS }, { 2, "plank: plank@1 10s ok" } }, 4,
		"step-1-b", "Find it, B: next after Find it, A" },
	{ "so does a busy day", { { 0, TILTS }, { 2, "short: pelvic-tilt@0 5 ok" } }, 4, "step-1-b",
		"Find it, B: next after Find it, A" },
	{ "so does a session of a step below", { TO_STEP_3, { 9, FIRST }, { 11, TILTS } }, 13,
		"step-3-a", "Use it, A: next after Use it, first visit" },
	{ "a week later it goes on", { { 0, TILTS } }, 7, "step-1-b",
		"Find it, B: next after Find it, A" },
	{ "after more than a week, again", { { 0, TILTS } }, 8, "step-1-a",
		"Find it, A again: 8 days since the last time" },
	{ "two weeks", { { 0, TILTS } }, 14, "step-1-a",
		"Find it, A again: 14 days since the last time" },
	{ "more than two, a level down", { { 0, TILTS } }, 15, "step-1-a",
		"Find it, A again, a level down: 15 days since the last time" },
	{ "before the first of a new step", { { 0, TILTS }, { 2, TILTS_B } }, 20, "step-2-a",
		"A level down everywhere: 18 days since the last time" },
	{ "a month, in step 1", { { 0, TILTS } }, 30, "step-1-a",
		"Find it, A again, a level down: 30 days since the last time" },
	{ "four weeks, in step 3", { TO_STEP_3, { 9, FIRST } }, 37, "step-3-first",
		"Use it, first visit again, a level down: 28 days since the last time" },
	{ "more than four: gently", { TO_STEP_3, { 9, FIRST } }, 38, "step-1-a",
		"A session of step 1 first: 29 days without training; then on with step 3" },
	{ "then on where one was", { TO_STEP_3, { 9, FIRST }, { 38, TILTS } }, 40, "step-3-a",
		"Use it, A: next after Use it, first visit" },
	{ "days count from the last session, whatever it was",
		{ { 0, TILTS }, { 9, "plank: plank@1 10s ok" } }, 12, "step-1-b",
		"Find it, B: next after Find it, A" },
	{ "of which something was done",
		{ { 0, TILTS }, { 9, "plank stopped: plank@1 10s of 0" } }, 12, "step-1-a",
		"Find it, A again: 12 days since the last time" },
	{ "a step of one's choice", { TO_STEP_3, { 9, "own-it-a: dead-bug@3 12 hips" } }, 11,
		"own-it-b", "Own it, B: all three in full: next after Own it, A: top doses" },
	{ "back from it where one was, after pain", { { 0, TILTS }, { 2, TILTS_B }, { 4, KEEP_LOST },
		{ 6, USE_HURT } }, 8, "step-2-b",
		"Step 2 again, because harder work hurt on Sunday" },
	{ "and on from there", { { 0, TILTS }, { 2, TILTS_B }, { 4, "step-2-a: heel-tap@1 6 hips" },
		{ 6, USE_HURT }, { 8, "step-2-b: bent-leg-lower@2 8 hips" } }, 10, "step-2-a",
		"Keep it, A: next after Keep it, B" },
	{ "back from it to what was never done", { { 0, USE_HURT } }, 2, "step-1-a",
		"Step 1 again, because harder work hurt on Monday" },
	{ "a second choice is not followed", { { 0, KEEP_LOST }, { 2, USE_LOST } }, 4, "step-2-b",
		"Step 2 again, because clean sessions open step 3" },
	{ "and on", { TO_STEP_3, { 9, FIRST }, { 38, TILTS }, { 40, FIRST } }, 42, "step-3-a",
		"Use it, A: next after Use it, first visit" },
	{ "settled: the last one again, with a set fewer", { TO_STEP_3, { 9, "check settled" } }, 9,
		"step-2-b", "Keep it, B again, one set fewer: your back was worse, but settled" },
	{ "settled, before anything was finished",
		{ { 0, "step-1-a stopped: pelvic-tilt@1 10 ok" }, { 2, "check settled" } }, 2,
		"step-1-a", "One set fewer everywhere: your back was worse, but settled" },
	{ "settled, after a session that was too much",
		{ { 0, TILTS }, { 2, HURT }, { 4, USE_LOST }, { 6, "check settled" } }, 6, "step-1-a",
		"Step 1 again, because clean sessions open step 2" },
	{ "worse", { { 0, TILTS }, { 2, "check worse" } }, 3, "step-1-b",
		"A level down everywhere: your back is still worse" },
};

START_TEST(each_routine)
{
	plan_on(ROUTINE[_i].days, ROUTINE[_i].today);
	ck_assert_msg(strcmp(plan.workout.id, ROUTINE[_i].routine) == 0, "%s: %s", ROUTINE[_i].story,
		plan.workout.id);
	ck_assert_int_gt(plan.reasons.count, 0);
	ck_assert_msg(strcmp(plan.reasons.at[0].words, ROUTINE[_i].reason) == 0, "%s: %s",
		ROUTINE[_i].story, plan.reasons.at[0].words);
}
END_TEST

static const struct workout_item *item_of(const char *exercise)
{
	const int index = catalog_exercise(&builtin_catalog, exercise);
	for (int i = 0; i < plan.workout.count; i++) {
		if (plan.workout.items[i].exercise == index)
			return &plan.workout.items[i];
	}
	ck_abort_msg("no %s today", exercise);
	return NULL;
}

#define CLEAN_MONTH \
	TO_STEP_3, { 9, FIRST }, { 11, USE_A }, { 14, USE_A }

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	int level; /* of dead bugs, in step-3-a */
} LEVEL[] = {
	{ "two clean sessions", { CLEAN_MONTH }, 16, 3 },
	{ "but pain elsewhere", { CLEAN_MONTH, { 16, HURT } }, 18, 2 },
	{ "but more than a week went by", { CLEAN_MONTH }, 22, 2 },
	{ "but more than two", { CLEAN_MONTH }, 29, 1 },
	{ "but something else was trained meanwhile", { CLEAN_MONTH, { 19, TILTS } }, 22, 2 },
	{ "but the back had to settle", { CLEAN_MONTH, { 16, "check settled" } }, 16, 2 },
	{ "but the back is worse", { CLEAN_MONTH, { 16, "check worse" } }, 17, 1 },
	{ "but the back has been worse for days", { CLEAN_MONTH, { 16, "check worse-days" } }, 17, 1 },
};

START_TEST(a_level_up_comes_only_when_all_is_well)
{
	chronicle_tell(&past, LEVEL[_i].days, DAYS_MAX);
	const struct plan_given given = given_on(LEVEL[_i].today);
	plan_routine(&given, catalog_routine(&builtin_catalog, "step-3-a"), &plan);
	ck_assert_msg(item_of("dead-bug")->dose.level == LEVEL[_i].level, "%s: %d", LEVEL[_i].story,
		item_of("dead-bug")->dose.level);
}
END_TEST

/* Months above what was earned: the days away are those without any training. */
START_TEST(training_above_ones_step_is_training)
{
	chronicle_day(&past, 0, KEEP_LOST);
	for (int day = 2; day <= 133; day += 2)
		chronicle_day(&past, day, USE_LOST);
	chronicle_fold(&past);
	const struct plan_given given = given_on(135);
	plan_today(&given, &plan);
	ck_assert_int_eq(step_number(plan.standing.step), 2);
	ck_assert_str_eq(plan.reasons.at[0].words, "Step 2 again, because clean sessions open step 3");
	for (int i = 0; i < plan.reasons.count; i++)
		ck_assert_msg(strstr(plan.reasons.at[i].words, "since the last time") == NULL, "%s",
			plan.reasons.at[i].words);
	chronicle_day(&past, 135, USE_A);
	chronicle_day(&past, 138, USE_A);
	chronicle_fold(&past);
	const struct plan_given later = given_on(141);
	plan_today(&later, &plan);
	ck_assert_int_eq(step_number(plan.standing.step), 3);
	ck_assert_str_eq(plan.workout.id, "step-3-b");
}
END_TEST

START_TEST(a_routine_of_choice_is_made_to_measure_too)
{
	chronicle_day(&past, 0, "step-1-a: heel-slide@1 6 of 2 sharp");
	chronicle_fold(&past);
	const struct plan_given given = given_on(16);
	plan_routine(&given, catalog_routine(&builtin_catalog, "step-1-b"), &plan);
	ck_assert_str_eq(plan.workout.id, "step-1-b");
	ck_assert_str_eq(plan.reasons.at[0].words,
		"A level down everywhere: 16 days since the last time");
	ck_assert_str_eq(plan.reasons.at[1].words,
		"Heel slide: left out, because it hurt on 2 November");
	ck_assert_int_eq(plan.call, PLAN_TRAIN);
}
END_TEST

START_TEST(settling_takes_a_set_off)
{
	plan_on((const struct chronicle_day[DAYS_MAX]){ TO_STEP_3, { 9, "check settled" } }, 9);
	ck_assert_int_eq(item_of("feet-up-crunch")->dose.set_count, 2);
}
END_TEST

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	bool asks_back, asks_tilt;
} ASK[] = {
	{ "before the first session", { { 0, NULL } }, 0, false, false },
	{ "right after it", { { 0, TILTS } }, 0, false, false },
	{ "the next day", { { 0, TILTS } }, 1, true, false },
	{ "after an answer", { { 0, TILTS }, { 1, "check same" } }, 2, false, false },
	{ "after an answer about something else", { { 0, TILTS }, { 1, "check tilt-thought" } }, 2,
		true, false },
	{ "an answer before the session", { { 0, TILTS }, { 1, "check same" }, { 2, TILTS } }, 3, true,
		false },
	{ "worse, on the same day", { { 0, TILTS }, { 1, "check worse" } }, 1, false, false },
	{ "worse, a day later", { { 0, TILTS }, { 1, "check worse" } }, 2, true, false },
	{ "worse for days, a day later", { { 0, TILTS }, { 1, "check worse-days" } }, 2, true, false },
	{ "settled, a day later", { { 0, TILTS }, { 1, "check settled" } }, 2, false, false },
	{ "after a session of week 1", { { 0, TILTS }, { 6, TILTS } }, 6, false, false },
	{ "after one of week 2", { { 0, TILTS }, { 7, TILTS } }, 7, false, true },
	{ "the next day", { { 0, TILTS }, { 7, TILTS } }, 8, true, false },
	{ "asked already", { { 0, TILTS }, { 7, TILTS }, { 7, "check tilt-thought" } }, 7, false,
		false },
	{ "asked this week", { { 0, TILTS }, { 7, TILTS }, { 7, "check tilt-automatic" },
		{ 13, TILTS } },
		13, false, false },
	{ "asked a week ago", { { 0, TILTS }, { 7, TILTS }, { 7, "check tilt-automatic" },
		{ 14, TILTS } },
		14, false, true },
};

START_TEST(each_question)
{
	chronicle_tell(&past, ASK[_i].days, DAYS_MAX);
	struct plan_given given = given_on(ASK[_i].today);
	given.now.seconds += 3 * 3600;
	ck_assert_msg((plan_asks_first(&given) == ASK_BACK) == ASK[_i].asks_back, "%s", ASK[_i].story);
	ck_assert_msg(plan_asks_tilt(&given) == ASK[_i].asks_tilt, "%s", ASK[_i].story);
}
END_TEST

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	enum ask_about first;
} FIRST_ASKED[] = {
	{ "nothing of a newcomer", { { 0, NULL } }, 0, ASKS },
	{ "the back", { { 0, TILTS } }, 2, ASK_BACK },
	{ "no more, when that was answered", { { 0, TILTS }, { 2, "check same" } }, 2, ASKS },
	{ "the back, before the clinician", { { 0, HURT }, { 2, HURT } }, 4, ASK_BACK },
	{ "then the clinician", { { 0, HURT }, { 2, HURT }, { 4, "check same" } }, 4, ASK_CLINICIAN },
	{ "who has spoken", { { 0, HURT }, { 2, HURT }, { 4, "check same" }, { 4, "check clinician" } },
		4, ASKS },
	{ "after a warning sign nothing else",
		{ { 0, HURT }, { 2, "step-1-a red-flag: pelvic-tilt@1 10 pain7" } }, 4, ASK_FLAG },
};

START_TEST(what_is_asked_first)
{
	chronicle_tell(&past, FIRST_ASKED[_i].days, DAYS_MAX);
	struct plan_given given = given_on(FIRST_ASKED[_i].today);
	given.now.seconds += 3600;
	ck_assert_msg(plan_asks_first(&given) == FIRST_ASKED[_i].first, "%s: %d",
		FIRST_ASKED[_i].story, (int)plan_asks_first(&given));
}
END_TEST

static const struct routine_item one[] = { { .exercise = 0, .level = 1 } };

static void plan_with(const struct routine *routines, int count)
{
	const struct catalog catalog = { .exercise_count = builtin_catalog.exercise_count,
		.exercises = builtin_catalog.exercises, .routine_count = count, .routines = routines };
	const struct plan_given given = { &catalog, &past.progress, chronicle_evening(0),
		FOUR_O_CLOCK };
	chronicle_fold(&past);
	plan_today(&given, &plan);
}

START_TEST(a_catalog_may_have_any_routines_or_none)
{
	const struct routine odd[] = {
		{ .id = "extra", .name = "Extra", .step = STEP_TEST, .extra = true, .item_count = 1,
			.items = one },
		{ .id = "other", .name = "Other", .step = STEP_SUPPORT, .item_count = 1, .items = one },
	};
	plan_with(odd, 2);
	ck_assert_str_eq(plan.workout.id, "other");
	plan_with(odd, 1);
	ck_assert_str_eq(plan.workout.id, "extra");
	plan_with(odd, 0);
	ck_assert_str_eq(plan.workout.id, "mix");
	ck_assert_int_gt(plan.workout.count, 1);
	chronicle_day(&past, 0, "mix: plank@1 10s ok");
	plan_with(odd, 0);
	ck_assert_str_eq(plan.reasons.at[0].words, "A mix of all there is: the catalog has no routine");
}
END_TEST

/* A person's routines may lead on to the next step; that is not for the plan to do. */
START_TEST(next_leads_to_no_higher_step)
{
	const struct routine routines[] = {
		{ .id = "a", .name = "A", .step = STEP_FIND_IT, .next = 1, .item_count = 1,
			.items = one },
		{ .id = "b", .name = "B", .step = STEP_KEEP_IT, .next = 0, .item_count = 1,
			.items = one },
	};
	const struct catalog catalog = { .exercise_count = builtin_catalog.exercise_count,
		.exercises = builtin_catalog.exercises, .routine_count = 2, .routines = routines };
	const struct plan_given given = { &catalog, &past.progress, chronicle_evening(3),
		FOUR_O_CLOCK };
	past.catalog = &catalog;
	chronicle_day(&past, 0, "a: pelvic-tilt@1 10 ok");
	chronicle_fold(&past);
	plan_today(&given, &plan);
	ck_assert_str_eq(plan.workout.id, "a");
}
END_TEST

Suite *plan_suite(void)
{
	Suite *suite = suite_create("plan");
	TCase *tcase = tcase_create("plan");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_call, 0, ROWS(CALL));
	tcase_add_loop_test(tcase, each_routine, 0, ROWS(ROUTINE));
	tcase_add_loop_test(tcase, a_level_up_comes_only_when_all_is_well, 0, ROWS(LEVEL));
	tcase_add_test(tcase, training_above_ones_step_is_training);
	tcase_add_test(tcase, a_routine_of_choice_is_made_to_measure_too);
	tcase_add_test(tcase, settling_takes_a_set_off);
	tcase_add_loop_test(tcase, each_question, 0, ROWS(ASK));
	tcase_add_loop_test(tcase, what_is_asked_first, 0, ROWS(FIRST_ASKED));
	tcase_add_test(tcase, a_catalog_may_have_any_routines_or_none);
	tcase_add_test(tcase, next_leads_to_no_higher_step);
	suite_add_tcase(suite, tcase);
	return suite;
}
