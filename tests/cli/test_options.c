#include "cli/options.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

#define WORDS_MAX 8

static const struct {
	const char *line[WORDS_MAX];
	enum command command;
	int level, count;
	const char *catalog, *first;
} GOOD[] = {
	{ { NULL }, COMMAND_COACH, 1, 0, NULL, NULL },
	{ { "start", NULL }, COMMAND_START, 1, 0, NULL, NULL },
	{ { "start", "plank", "dead-bug", NULL }, COMMAND_START, 1, 2, NULL, "plank" },
	{ { "start", "--plain", "plank", NULL }, COMMAND_START, 1, 1, NULL, "plank" },
	{ { "--plain", NULL }, COMMAND_COACH, 1, 0, NULL, NULL },
	{ { "plan", "plank", "--level", "3", NULL }, COMMAND_PLAN, 3, 1, NULL, "plank" },
	{ { "--catalog", "my.cfg", "list", NULL }, COMMAND_LIST, 1, 0, "my.cfg", NULL },
	{ { "list", "--catalog=my.cfg", NULL }, COMMAND_LIST, 1, 0, "my.cfg", NULL },
	{ { "show", "plank", NULL }, COMMAND_SHOW, 1, 1, NULL, "plank" },
	{ { "show", "leg", "raises", NULL }, COMMAND_SHOW, 1, 2, NULL, "leg" },
	{ { "swap", "sit-up", NULL }, COMMAND_SWAP, 1, 1, NULL, "sit-up" },
	{ { "themes", NULL }, COMMAND_THEMES, 1, 0, NULL, NULL },
	{ { "check", "a.cfg", "b.cfg", NULL }, COMMAND_CHECK, 1, 2, NULL, "a.cfg" },
	{ { "--help", NULL }, COMMAND_HELP, 1, 0, NULL, NULL },
	{ { "-V", "nonsense", NULL }, COMMAND_VERSION, 1, 0, NULL, NULL },
};

static const struct {
	const char *line[WORDS_MAX];
	const char *why;
} BAD[] = {
	{ { "strat", NULL }, "unknown command 'strat' (did you mean 'start'?)" },
	{ { "jump", NULL }, "unknown command 'jump'" },
	{ { "list", "--since", "today", NULL }, "list takes no --since" },
	{ { "--format", "csv", NULL }, "deadbug without a command takes no --format" },
	{ { "history", "--level", "2", NULL }, "history takes no --level" },
	{ { "plan", "--plain", NULL }, "plan takes no --plain" },
	{ { "import", NULL }, "import takes a file" },
	{ { "export", NULL }, "export takes a directory" },
	{ { "import", "a.csv", "b.csv", NULL }, "import takes one word, not also 'b.csv'" },
	{ { "add", NULL }, "add takes a name; `deadbug list` has them all" },
	{ { "undo", NULL }, "undo takes the id of a session or a line; `deadbug history` has them" },
	{ { "history", "--yes", NULL }, "history takes no --yes" },
	{ { "--colour", NULL }, "unknown option '--colour'" },
	{ { "-x", NULL }, "unknown option '-x'" },
	{ { "--catalog", NULL }, "a value is missing behind '--catalog'" },
	{ { "plan", "--level", "5", NULL }, "--level takes a number from 0 to 4, not '5'" },
	{ { "plan", "--level", "x", NULL }, "--level takes a number from 0 to 4, not 'x'" },
	{ { "plan", "--level", "", NULL }, "--level takes a number from 0 to 4, not ''" },
	{ { "show", NULL }, "show takes a name; `deadbug list` has them all" },
	{ { "swap", NULL }, "swap takes a name; `deadbug list` has them all" },
	{ { "themes", "calm", NULL }, "themes takes no words, not 'calm'" },
	{ { "list", "plank", NULL }, "list takes no words, not 'plank'" },
	{ { "a\033[31mb", NULL }, "unknown command 'a?[31mb'" },
};

static bool parse(const char *const *line, struct options *ret, char *ret_why, size_t size)
{
	static char words[WORDS_MAX + 1][32];
	char *argv[WORDS_MAX + 2] = { words[0] };
	int argc = 1;
	snprintf(words[0], sizeof(words[0]), "deadbug");
	for (; line[argc - 1]; argc++) {
		snprintf(words[argc], sizeof(words[argc]), "%s", line[argc - 1]);
		argv[argc] = words[argc];
	}
	return options_parse(argc, argv, ret, ret_why, size);
}

START_TEST(a_command_line_is_understood)
{
	struct options options;
	char why[200];
	ck_assert(parse(GOOD[_i].line, &options, why, sizeof(why)));
	ck_assert_int_eq(options.command, GOOD[_i].command);
	ck_assert_int_eq(options.level, GOOD[_i].level);
	ck_assert_int_eq(options.count, GOOD[_i].count);
	ck_assert_pstr_eq(options.catalog, GOOD[_i].catalog);
	if (GOOD[_i].first)
		ck_assert_str_eq(options.words[0], GOOD[_i].first);
}
END_TEST

START_TEST(a_mistake_is_named)
{
	struct options options = { .level = 99 };
	char why[200];
	ck_assert(!parse(BAD[_i].line, &options, why, sizeof(why)));
	ck_assert_str_eq(why, BAD[_i].why);
	ck_assert_int_eq(options.level, 99);
}
END_TEST

START_TEST(what_history_is_asked_for)
{
	struct options options;
	char why[200];
	ck_assert(parse((const char *[]){ "history", "--since", "3 days ago", "--until=today", NULL },
		&options, why, sizeof(why)));
	ck_assert_str_eq(options.since, "3 days ago");
	ck_assert_str_eq(options.until, "today");
	ck_assert(!options.all);
	ck_assert(parse((const char *[]){ "history", "--exercise", "plank", "--type", "set", "--format",
		"csv", "--all", NULL }, &options, why, sizeof(why)));
	ck_assert_str_eq(options.exercise, "plank");
	ck_assert_str_eq(options.type, "set");
	ck_assert_str_eq(options.format, "csv");
	ck_assert(options.all);
}
END_TEST

START_TEST(as_many_words_as_there_is_room_for)
{
	char start[] = "start", plank[] = "plank", program[] = "deadbug", why[200];
	char *argv[OPTIONS_WORDS_MAX + 4] = { program, start };
	struct options options;
	int argc = 2;
	while (argc < OPTIONS_WORDS_MAX + 2)
		argv[argc++] = plank;
	ck_assert(options_parse(argc, argv, &options, why, sizeof(why)));
	ck_assert_int_eq(options.count, OPTIONS_WORDS_MAX);
	argv[argc++] = plank;
	ck_assert(!options_parse(argc, argv, &options, why, sizeof(why)));
	ck_assert_str_eq(why, "too many words at 'plank'");
}
END_TEST

START_TEST(the_help_names_every_command_and_says_when_to_stop)
{
	char help[4096];
	size_t needed = options_help(help, sizeof(help));
	ck_assert_uint_lt(needed, sizeof(help));
#define COMMAND(id, name, words, does) ck_assert_ptr_nonnull(strstr(help, does));
	COMMAND_LIST(COMMAND)
#undef COMMAND
#define OPTION(letter, name, word, does) ck_assert_ptr_nonnull(strstr(help, "  --" name));
	OPTION_LIST(OPTION)
#undef OPTION
	ck_assert_ptr_nonnull(strstr(help, "Stop on sharp or aching back pain."));
	char small[10];
	ck_assert_uint_eq(options_help(small, sizeof(small)), needed);
}
END_TEST

Suite *options_suite(void)
{
	Suite *suite = suite_create("options");
	TCase *tcase = tcase_create("command line");
	tcase_add_loop_test(tcase, a_command_line_is_understood, 0, sizeof(GOOD) / sizeof(GOOD[0]));
	tcase_add_loop_test(tcase, a_mistake_is_named, 0, sizeof(BAD) / sizeof(BAD[0]));
	tcase_add_test(tcase, what_history_is_asked_for);
	tcase_add_test(tcase, as_many_words_as_there_is_room_for);
	tcase_add_test(tcase, the_help_names_every_command_and_says_when_to_stop);
	suite_add_tcase(suite, tcase);
	return suite;
}
