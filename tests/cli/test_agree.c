/* One history, told by the screen and by every command: they say the same. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/chronicle.h"
#include "core/dose.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/scratch.h"
#include "told.h"
#include "view/app.h"
#include "view/home.h"

#define DAYS_MAX 12
#define WORDS_SIZE 400

#define TILTS "step-1-a: pelvic-tilt@1 10 ok"
#define KEEP_A "step-2-a: heel-tap@1 6 ok, 6 ok; feet-up-crunch@1 8 ok, 8 ok"
#define KEEP_B "step-2-b: bent-leg-lower@2 8 ok, 8 ok, 8 ok; feet-up-crunch@2 10 ok, 10 ok, 10 ok"
#define USE_A "step-3-a: dead-bug@2 10 ok, 10 ok, 10 ok; plank@2 30s ok, 30s ok, 30s ok"
#define USE_LOST "step-3-a: dead-bug@2 10 lost7, 10 ok, 10 ok; plank@2 30s ok, 30s lost21, 30s ok"
#define HURT "step-3-a: dead-bug@2 10 of 4 pain4; plank@2 30s ok"
#define TO_STEP_3 { 0, TILTS }, { 2, TILTS }, { 4, KEEP_A }, { 7, KEEP_B }

static struct chronicle past;
static struct app app;

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	int today;
	enum plan_call call;
	int step;
} STORY[] = {
	{ "a newcomer", { { 0, NULL } }, 0, PLAN_TRAIN, 1 },
	{ "the next day", { { 0, TILTS } }, 1, PLAN_REST, 1 },
	{ "two days later", { { 0, TILTS } }, 2, PLAN_TRAIN, 1 },
	{ "a new step", { { 0, TILTS }, { 2, TILTS } }, 4, PLAN_TRAIN, 2 },
	{ "less of what was lost", { TO_STEP_3, { 9, USE_LOST } }, 11, PLAN_TRAIN, 3 },
	{ "a level up", { TO_STEP_3, { 9, USE_A }, { 11, USE_A } }, 14, PLAN_TRAIN, 3 },
	{ "after nine days", { TO_STEP_3, { 9, USE_A } }, 18, PLAN_TRAIN, 3 },
	{ "after sixteen", { TO_STEP_3, { 9, USE_A } }, 25, PLAN_TRAIN, 3 },
	{ "after a month", { TO_STEP_3, { 9, USE_A } }, 49, PLAN_TRAIN, 3 },
	{ "a choice", { { 0, TILTS }, { 2, USE_LOST } }, 4, PLAN_TRAIN, 3 },
	{ "back from it", { { 0, TILTS }, { 2, HURT } }, 4, PLAN_TRAIN, 1 },
	{ "still worse", { TO_STEP_3, { 9, "check worse" } }, 9, PLAN_REST, 3 },
	{ "settled", { TO_STEP_3, { 9, "check settled" } }, 9, PLAN_TRAIN, 3 },
	{ "a clinician", { TO_STEP_3, { 9, HURT }, { 11, HURT } }, 13, PLAN_CLINICIAN, 3 },
	{ "a warning sign", { { 0, TILTS }, { 2, "step-1-b red-flag: pelvic-tilt@2 12 pain7" } }, 4,
		PLAN_BLOCKED, 1 },
};

/* The history on the disk, read as the next start would. */
static void live(const struct chronicle_day *days, int today)
{
	static char lines[64 * 1024];
	chronicle_tell(&past, days, DAYS_MAX);
	const int length = snprintf(lines, sizeof(lines), RECORD_MAGIC RECORD_HEADER "%.*s",
		(int)past.used, past.text);
	ck_assert_int_lt(length, (int)sizeof(lines));
	scratch_write(TOLD_FILE, lines);
	told_again();
	printed_startup.now = chronicle_evening(today);
	printed_startup.now.seconds += 3600;
	const struct app_given given = { .catalog = &printed_startup.catalog, .pages = &builtin_pages,
		.themes = &printed_startup.themes, .settings = &printed_startup.settings,
		.past = &printed_startup.past, .own_id = "20261122T155900Z-own1", .accepted = true };
	memset(&app, 0, sizeof(app));
	app_init(&app, &given, 0, printed_startup.now);
}

static void begin(void)
{
	told_begin();
	chronicle_open(&past, &builtin_catalog);
}

static void end(void)
{
	chronicle_close(&past);
	told_end();
}

static const char *printed(enum command command, int status_expected)
{
	int status;
	const char *text = printed_run((struct options){ .command = command, .level = 1 }, &status);
	ck_assert_msg(status == status_expected, "status %d\n%s", status, text);
	return text;
}

static void check_says(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words) != NULL, "no \"%s\" in\n%s", words, text);
}

/* Every reason, and the call. */
static void check_plan_words(const char *text)
{
	const struct plan *plan = &app.home.plan;
	char line[WORDS_SIZE];
	for (int i = 0; i < plan->reasons.count; i++) {
		snprintf(line, sizeof(line), "- %s.\n", plan->reasons.at[i].words);
		check_says(text, line);
	}
	snprintf(line, sizeof(line), "\n%s\n", plan->words);
	check_says(text, line);
}

static void check_workout(const struct workout *workout)
{
	const struct workout *home = &app.home.workout;
	ck_assert_str_eq(workout->id, home->id);
	ck_assert_int_eq(workout->count, home->count);
	for (int i = 0; i < workout->count; i++) {
		char words[DOSE_WORDS_SIZE], at_home[DOSE_WORDS_SIZE];
		dose_words(&workout->items[i].dose, words, sizeof(words));
		dose_words(&home->items[i].dose, at_home, sizeof(at_home));
		ck_assert_str_eq(words, at_home);
		ck_assert_int_eq(workout->items[i].exercise, home->items[i].exercise);
		ck_assert_int_eq(workout->items[i].met, home->items[i].met);
		ck_assert_int_eq(workout->items[i].half_range, home->items[i].half_range);
	}
}

START_TEST(today_in_short_is_what_home_shows)
{
	char length[DOSE_WORDS_SIZE], line[WORDS_SIZE];
	live(STORY[_i].days, STORY[_i].today);
	const char *text = printed(COMMAND_COACH, 0);
	dose_time_words(app.home.seconds, length, sizeof(length));
	snprintf(line, sizeof(line), "Today: %s, %s\n", app.home.workout.name, length);
	ck_assert_msg(strncmp(text, line, strlen(line)) == 0, "%s: %s", STORY[_i].story, text);
	check_plan_words(text);
	for (int i = 0; i < app.home.workout.count; i++) {
		dose_words(&app.home.workout.items[i].dose, line, sizeof(line));
		check_says(text, line);
	}
}
END_TEST

START_TEST(the_plan_is_what_home_shows)
{
	char line[WORDS_SIZE];
	live(STORY[_i].days, STORY[_i].today);
	ck_assert_msg(app.home.plan.call == STORY[_i].call, "%s", STORY[_i].story);
	const char *text = printed(COMMAND_PLAN, 0);
	snprintf(line, sizeof(line), "%s (%s)\n", app.home.workout.name, app.home.workout.id);
	ck_assert_msg(strncmp(text, line, strlen(line)) == 0, "%s: %s", STORY[_i].story, text);
	check_plan_words(text);
}
END_TEST

START_TEST(it_is_due_when_home_says_so)
{
	live(STORY[_i].days, STORY[_i].today);
	const enum plan_call call = app.home.plan.call;
	const char *text = printed(COMMAND_DUE, call == PLAN_TRAIN ? 0 : 1);
	if (call == PLAN_TRAIN || call == PLAN_REST)
		check_says(text, app.home.workout.name);
	check_says(text, ((const char *const[PLAN_CALLS]){ "due: ", "rest until ", "see a clinician",
		"a warning sign" })[call]);
}
END_TEST

START_TEST(stats_stand_where_home_does)
{
	char line[WORDS_SIZE];
	live(STORY[_i].days, STORY[_i].today);
	ck_assert_int_eq(step_number(app.home.plan.standing.step), STORY[_i].step);
	snprintf(line, sizeof(line), "Step %d", STORY[_i].step);
	const bool has_past = STORY[_i].days[0].words != NULL;
	check_says(printed(COMMAND_STATS, 0), has_past ? line : "No session yet");
}
END_TEST

/* Today's, and every routine by its name: what begins, and whether it may. */
START_TEST(what_starts_is_what_home_starts)
{
	struct workout workout;
	live(STORY[_i].days, STORY[_i].today);
	for (int entry = 0; entry <= printed_startup.catalog.routine_count; entry++) {
		const bool is_today = entry == 0;
		const struct options options = { .command = COMMAND_START, .level = 1,
			.count = !is_today,
			.words = { is_today ? NULL : printed_startup.catalog.routines[entry - 1].id } };
		app.home.selected = entry;
		home_refresh(&app);
		ck_assert(commands_workout(&printed_startup, &options, &workout));
		check_workout(&workout);
		ck_assert_msg(commands_may_start(&printed_startup, &options) ==
			(app.home.opening != OPENING_REFUSE), "%s: %s", STORY[_i].story, workout.id);
	}
}
END_TEST

Suite *agree_suite(void)
{
	Suite *suite = suite_create("agree");
	TCase *tcase = tcase_create("home and commands");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_loop_test(tcase, today_in_short_is_what_home_shows, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, the_plan_is_what_home_shows, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, it_is_due_when_home_says_so, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, stats_stand_where_home_does, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, what_starts_is_what_home_starts, 0, ROWS(STORY));
	suite_add_tcase(suite, tcase);
	return suite;
}
