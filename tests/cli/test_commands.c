#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "printed.h"
#include "suites.h"

static char home[] = "build/home-commands";

static int count_of(const char *text, const char *what)
{
	int count = 0;
	for (; (text = strstr(text, what)); text += strlen(what))
		count++;
	return count;
}

static const struct {
	const char *story;
	struct options options;
	int status;
	const char *line; /* that must be there */
	int times;        /* how often */
} STORY[] = {
	{ "the tilt is ten holds of five seconds", OPTIONS(PLAN, 1, 1, "pelvic-tilt"), 0,
		"     5 s  hold    Pelvic tilt", 10 },
	{ "the plank begins with six holds of ten", OPTIONS(PLAN, 1, 1, "plank"), 0,
		"    10 s  hold    Forearm plank", 6 },
	{ "and ends with three of sixty", OPTIONS(PLAN, 3, 1, "plank"), 0,
		"    60 s  hold    Forearm plank", 3 },
	{ "dead bugs alternate: six right reps a set", OPTIONS(PLAN, 1, 1, "dead-bug"), 0,
		"hold    Dead bug                   1/2    right", 6 },
	{ "and six left ones", OPTIONS(PLAN, 1, 1, "dead-bug"), 0,
		"hold    Dead bug                   1/2    left", 6 },
	{ "a plan ends with its total", OPTIONS(PLAN, 1, 1, "plank"), 0,
		" total; ~ lasts until a key", 1 },
	{ "without a name it is today's", OPTIONS(PLAN, 1, 0, NULL), 0,
		"(step-1-a)\n", 1 },
	{ "what is to be avoided can't be planned", OPTIONS(PLAN, 1, 1, "sit-up"), 2,
		"", 0 },
	{ "nor what is not there", OPTIONS(PLAN, 1, 1, "planck"), 2, "", 0 },
	{ "the list has every routine", OPTIONS(LIST, 1, 0, NULL), 0, "  own-it-c   ", 1 },
	{ "and every step", OPTIONS(LIST, 1, 0, NULL), 0, "Step 1: find it\n", 1 },
	{ "the plank's page has its doses", OPTIONS(SHOW, 1, 1, "plank"), 0,
		"  level 2   3 × 30 s", 1 },
	{ "up to the perfect minute", OPTIONS(SHOW, 1, 1, "plank"), 0,
		"  level 3   3 × 60 s", 1 },
	{ "what to avoid says what to do instead", OPTIONS(SHOW, 1, 1, "sit-up"), 0,
		"instead     feet-up-crunch, curl-up, plank, dead-bug\n", 1 },
	{ "a routine is shown with its doses", OPTIONS(SHOW, 1, 1, "step-3-c"), 0,
		"  dead-bug              2 × 10 reps a side\n", 1 },
	{ "a common name is as good as an id", OPTIONS(SHOW, 1, 2, "leg", "raises"), 0,
		"Straight-leg raise (straight-leg-raise)\n", 1 },
	{ "and so is a misspelt one", OPTIONS(SHOW, 1, 1, "planck"), 0,
		"Forearm plank (plank)\n", 1 },
	{ "an unknown page is an error", OPTIONS(SHOW, 1, 1, "burpee"), 2, "", 0 },
	{ "the themes are listed, and which is in use", OPTIONS(THEMES, 1, 0, NULL), 0,
		"> calm             Dark and calm, a room with the lights down: the default\n", 1 },
	{ "in columns as wide as the longest name", OPTIONS(THEMES, 1, 0, NULL), 0,
		"  paper            Light, ink on paper, for a bright room\n", 1 },
	{ "and how another is chosen", OPTIONS(THEMES, 1, 0, NULL), 0,
		"/nonexistent/home/.config/deadbug/deadbug.cfg; your own", 1 },
	{ "a fresh home has no problems", OPTIONS(CHECK, 1, 0, NULL), 0,
		"no problems\n", 1 },
	{ "nor has the shipped catalog", OPTIONS(CHECK, 1, 1, SOURCE_DIR "/exercises.cfg"),
		0, "no problems\n", 1 },
	{ "nor the shipped theme", OPTIONS(CHECK, 1, 1, SOURCE_DIR "/themes/calm.cfg"), 0,
		"no problems\n", 1 },
	{ "a missing file is named", OPTIONS(CHECK, 1, 1, "/nonexistent/x.cfg"), 1,
		"/nonexistent/x.cfg: ", 1 },
	{ "without a terminal, today in short", OPTIONS(COACH, 1, 0, NULL), 0,
		"Today: Find it, A, ", 1 },
	{ "why it is that", OPTIONS(COACH, 1, 0, NULL), 0,
		"\n- Your first session: it tells you everything.\n", 1 },
	{ "and what comes of it", OPTIONS(COACH, 1, 0, NULL), 0,
		"\nStep 2 opens when 10 tilts are clean in 2 sessions: 0 so far.\n", 1 },
	{ "a plan says why, too", OPTIONS(PLAN, 1, 0, NULL), 0,
		"\n- Your first session: it tells you everything.\n", 1 },
	{ "of a choice of exercises there is nothing to say", OPTIONS(PLAN, 1, 1, "plank"), 0,
		"Step 2 opens", 0 },
};

START_TEST(a_command_prints_what_was_asked)
{
	int status;
	const char *text = printed_run(STORY[_i].options, &status);
	ck_assert_msg(status == STORY[_i].status, "%s: status %d\n%s", STORY[_i].story, status, text);
	int times = STORY[_i].times > 0 ? count_of(text, STORY[_i].line) : 0;
	ck_assert_msg(times == STORY[_i].times, "%s: found %d times in\n%s", STORY[_i].story, times,
		text);
}
END_TEST

static void remember(const char *line)
{
	struct record record;
	ck_assert_ptr_null(record_parse(line, strlen(line), &record));
	past_add(&printed_startup.past, &record);
	past_fold(&printed_startup.past, &printed_startup.catalog, 4 * 60);
	printed_startup.now = record.when;
	printed_startup.now.seconds += 72 * 3600;
}

#define TILTS(routine, ending) \
	remember("a.1\t2026-11-20T17:00:00+01:00\tset\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10" \
		"\t7\tabs\t0\t-\t-"); \
	remember("a.2\t2026-11-20T17:10:00+01:00\tsession\t" routine "\t-\t-\t-\ts\t720\t720" \
		"\t-\t-\t-\t-\t" ending)

START_TEST(a_routine_is_planned_as_the_person_is_now)
{
	int status;
	const struct options options = OPTIONS(PLAN, 1, 1, "step-1-a");
	TILTS("step-1-b", "finished");
	const char *text = printed_run(options, &status);
	ck_assert_int_eq(status, 0);
	ck_assert_msg(strstr(text,
		"- Pelvic tilt: 7 reps, because the back lifted at rep 8 on Friday.\n"), "%s", text);
	ck_assert_msg(count_of(text, "hold    Pelvic tilt") == 7, "%s", text);
}
END_TEST

static bool may_start(const char *word)
{
	const struct options named = OPTIONS(START, 1, 1, word), today = OPTIONS(START, 1, 0, NULL);
	return commands_may_start(&printed_startup, word != NULL ? &named : &today);
}

START_TEST(a_step_too_far_is_not_started)
{
	ck_assert(may_start(NULL) && may_start("step-3-a") && may_start("plank"));
	TILTS("step-2-a", "finished");
	ck_assert(may_start(NULL) && may_start("step-2-b") && may_start("plank"));
	ck_assert(!may_start("step-3-a"));
}
END_TEST

START_TEST(nothing_is_started_after_a_warning_sign)
{
	TILTS("step-1-a", "red-flag");
	ck_assert(!may_start(NULL) && !may_start("step-1-a") && !may_start("plank"));
	remember("b.1\t2026-11-21T17:00:00+01:00\tcheck\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tclinician");
	ck_assert(may_start(NULL) && may_start("plank"));
}
END_TEST

static const char *const BROKEN =
	"exercises = (\n"
	"  { id = \"mine\"; nmae = \"Mine\"; },\n"
	"  { id = \"Not Kebab\"; }\n"
	");\n";

START_TEST(check_names_the_line_of_each_mistake)
{
	char path[64];
	int status;
	mkdir("build", 0700);
	mkdir(home, 0700);
	snprintf(path, sizeof(path), "%s/broken.cfg", home);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(BROKEN, file);
	fclose(file);
	struct options options = OPTIONS(CHECK, 1, 1, path);
	const char *text = printed_run(options, &status);
	unlink(path);
	rmdir(home);
	ck_assert_int_eq(status, 1);
	ck_assert_msg(strstr(text, "broken.cfg:2: mine: unknown field 'nmae' (did you mean 'name'?)"),
		"%s", text);
	ck_assert_msg(strstr(text, "broken.cfg:3: "), "%s", text);
	ck_assert_msg(strstr(text, "\nleft out: mine, "), "%s", text);
}
END_TEST

START_TEST(check_names_bad_lines_of_the_history)
{
	int status;
	problems_add(&printed_startup.bad_lines, "2026-desk.tsv", 7, "the line is too long");
	const char *text = printed_run((struct options){ .command = COMMAND_CHECK }, &status);
	ck_assert_int_eq(status, 1);
	ck_assert_str_eq(text, "2026-desk.tsv:7: the line is too long\n");
}
END_TEST

/* A list of one theme, as a person's own file would make it. */
START_TEST(a_theme_of_one_s_own_says_where_it_is)
{
	int status;
	struct theme mine = { .name = "mine", .description = "All pink", .file = "/home/me/mine.cfg" };
	printed_startup.themes = (struct theme_list){ 1, &mine };
	printed_startup.theme = &mine;
	const char *text = printed_run((struct options){ .command = COMMAND_THEMES }, &status);
	ck_assert_int_eq(status, 0);
	ck_assert_msg(strstr(text, "> mine  All pink\n        /home/me/mine.cfg\n\n"), "%s", text);
}
END_TEST

Suite *commands_suite(void)
{
	Suite *suite = suite_create("commands");
	TCase *tcase = tcase_create("commands");
	tcase_add_checked_fixture(tcase, printed_begin, printed_end);
	tcase_add_loop_test(tcase, a_command_prints_what_was_asked, 0,
		sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, a_routine_is_planned_as_the_person_is_now);
	tcase_add_test(tcase, a_step_too_far_is_not_started);
	tcase_add_test(tcase, nothing_is_started_after_a_warning_sign);
	tcase_add_test(tcase, check_names_the_line_of_each_mistake);
	tcase_add_test(tcase, check_names_bad_lines_of_the_history);
	tcase_add_test(tcase, a_theme_of_one_s_own_says_where_it_is);
	suite_add_tcase(suite, tcase);
	return suite;
}
