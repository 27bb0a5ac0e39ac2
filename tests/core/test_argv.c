/* argv: what is chosen in a file, and what is started. */
#include "core/argv.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define PARTS_MAX 4

static const struct {
	const char *sentence;
	const char *parts[PARTS_MAX];
	const char *literal, *words;
	int places;
	const char *argv[PARTS_MAX]; /* with "Don't lift" */
} STORIES[] = {
	{ "words go where %s stands", { "say", "--", "%s" },
		"(\"say\", \"--\", \"%s\")", "say -- %s", 1, { "say", "--", "Don't lift" } },
	{ "and may be a part of an element", { "say", "--text=%s." }, "(\"say\", \"--text=%s.\")",
		"say --text=%s.", 1, { "say", "--text=Don't lift." } },
	{ "a command may have no place for them", { "true" }, "(\"true\")", "true", 0, { "true" } },
	{ "quotes and backslashes are kept", { "a\"b", "c\\" },
		"(\"a\\\"b\", \"c\\\\\")", "a\"b c\\", 0,
		{ "a\"b", "c\\" } },
	{ "of other signs of percent nothing is made", { "date", "%d", "%%s" },
		"(\"date\", \"%d\", \"%%s\")", "date %d %%s", 1, { "date", "%d", "%Don't lift" } },
	{ "an element may be empty", { "say", "", "%s" }, "(\"say\", \"\", \"%s\")", "say  %s", 1,
		{ "say", "", "Don't lift" } },
};

static struct argv command_of(const char *const parts[PARTS_MAX])
{
	struct argv command = { 0 };
	for (int i = 0; i < PARTS_MAX && parts[i] != NULL; i++)
		ck_assert(argv_add(&command, parts[i]));
	return command;
}

START_TEST(each_story)
{
	const struct argv command = command_of(STORIES[_i].parts);
	struct argv_filled line;
	char text[ARGV_LITERAL_SIZE];
	argv_literal(&command, text);
	ck_assert_str_eq(text, STORIES[_i].literal);
	argv_words(&command, text);
	ck_assert_str_eq(text, STORIES[_i].words);
	ck_assert_int_eq(argv_places(&command), STORIES[_i].places);
	argv_fill(&command, "Don't lift", &line);
	for (int i = 0; i < command.count; i++)
		ck_assert_msg(strcmp(line.argv[i], STORIES[_i].argv[i]) == 0, "%s: %s",
			STORIES[_i].sentence, line.argv[i]);
	ck_assert_ptr_null(line.argv[command.count]);
}
END_TEST

START_TEST(no_command_is_none)
{
	const struct argv command = { 0 };
	char text[ARGV_LITERAL_SIZE];
	argv_literal(&command, text);
	ck_assert_str_eq(text, "()");
	argv_words(&command, text);
	ck_assert_str_eq(text, "none");
	ck_assert_int_eq(argv_places(&command), 0);
	ck_assert(!argv_hides_program(&command));
}
END_TEST

START_TEST(places_are_counted_and_one_for_the_program_is_seen)
{
	const struct argv twice = command_of((const char *const[PARTS_MAX]){ "say", "%s%s", "%s" });
	const struct argv hidden = command_of((const char *const[PARTS_MAX]){ "%s" });
	ck_assert_int_eq(argv_places(&twice), 3);
	ck_assert(!argv_hides_program(&twice));
	ck_assert(argv_hides_program(&hidden));
}
END_TEST

START_TEST(what_does_not_fit_is_not_added)
{
	char part[ARGV_SIZE + 1] = "";
	struct argv command = { 0 }, before;
	memset(part, 'x', ARGV_SIZE);
	ck_assert(!argv_add(&command, part));
	part[ARGV_SIZE - 1] = '\0';
	ck_assert(argv_add(&command, part));
	before = command;
	ck_assert(!argv_add(&command, ""));
	ck_assert_mem_eq(&command, &before, sizeof(command));
	command = (struct argv){ 0 };
	for (int i = 0; i < ARGV_PARTS_MAX; i++)
		ck_assert(argv_add(&command, "x"));
	ck_assert(!argv_add(&command, "x"));
}
END_TEST

/* The worst of all: a command as long as can be, of what must be escaped. */
START_TEST(a_literal_is_never_cut)
{
	char part[ARGV_SIZE] = "", text[ARGV_LITERAL_SIZE];
	struct argv command = { 0 };
	for (int i = 1; i < ARGV_PARTS_MAX; i++)
		ck_assert(argv_add(&command, "\""));
	memset(part, '\\', (size_t)(ARGV_SIZE - command.used - 1));
	ck_assert(argv_add(&command, part));
	argv_literal(&command, text);
	ck_assert_uint_eq(strlen(text), 2u + 2 * (ARGV_SIZE - ARGV_PARTS_MAX) +
		2 * ARGV_PARTS_MAX + 2 * (ARGV_PARTS_MAX - 1));
}
END_TEST

/* Long words are cut between two characters, and what follows them stays. */
START_TEST(words_that_are_too_long_are_cut_whole)
{
	struct argv command = { 0 };
	struct argv_filled line;
	char words[2 * ARGV_WORDS_SIZE] = "";
	argv_add(&command, "say");
	argv_add(&command, "%s!");
	for (int i = 0; i < ARGV_WORDS_SIZE / 2 + 5; i++)
		strcat(words, "é");
	argv_fill(&command, words, &line);
	ck_assert_uint_eq(strlen(line.argv[1]), ARGV_WORDS_SIZE - 2 + 1);
	ck_assert_str_eq(line.argv[1] + strlen(line.argv[1]) - 3, "é!");
}
END_TEST

Suite *argv_suite(void)
{
	Suite *suite = suite_create("argv");
	TCase *tcase = tcase_create("parts");
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, no_command_is_none);
	tcase_add_test(tcase, places_are_counted_and_one_for_the_program_is_seen);
	tcase_add_test(tcase, what_does_not_fit_is_not_added);
	tcase_add_test(tcase, a_literal_is_never_cut);
	tcase_add_test(tcase, words_that_are_too_long_are_cut_whole);
	suite_add_tcase(suite, tcase);
	return suite;
}
