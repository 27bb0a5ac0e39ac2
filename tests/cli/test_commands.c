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
	tcase_add_test(tcase, check_names_the_line_of_each_mistake);
	tcase_add_test(tcase, check_names_bad_lines_of_the_history);
	tcase_add_test(tcase, a_theme_of_one_s_own_says_where_it_is);
	suite_add_tcase(suite, tcase);
	return suite;
}
