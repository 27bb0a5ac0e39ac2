/* Every example of the manual does what it shows: commands are run, files loaded, lines read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/record.h"
#include "manual.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/config.h"
#include "sys/loaded.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "view/bindings.h"

#define OUTPUT_SIZE 65536
#define SKIP        "..." /* a line of an example: what stands there is left out */

static struct manual manual;
static struct arena arena;
static struct problems problems;

static void begin(void)
{
	scratch_make();
	arena_init(&arena);
	problems_init(&problems);
}

static void end(void)
{
	problems_clear(&problems);
	arena_clear(&arena);
	scratch_remove();
}

/* Files */

static struct config_text text_of(const struct example *example)
{
	return (struct config_text){ "example.cfg", example->text, strlen(example->text) };
}

static void load_catalog(const struct example *example)
{
	const struct config_text texts[] = { builtin_catalog_text, text_of(example) };
	struct catalog catalog;
	ck_assert(config_catalog(texts, 2, &arena, &catalog, &problems));
}

static void load_theme(const struct example *example)
{
	const struct config_text text = text_of(example);
	struct theme theme;
	config_theme(&text, &builtin_themes.at[0], &theme, &problems);
}

static void load_pages(const struct example *example)
{
	const struct config_text text = text_of(example);
	struct pages pages;
	config_pages(&text, &arena, &pages, &problems);
}

static void keep_complaint(void *context, int line, const char *what)
{
	problems_add(context, "example.cfg", line, "%s", what);
}

static void load_settings(const struct example *example)
{
	const struct config_text text = text_of(example);
	struct settings settings = settings_default;
	struct keymap keymap;
	config_settings(&text, &settings, &problems);
	bindings_apply(&settings, &keymap, keep_complaint, &problems);
}

static void read_history(const struct example *example)
{
	size_t head = strlen(RECORD_MAGIC RECORD_HEADER);
	ck_assert(strncmp(example->text, RECORD_MAGIC RECORD_HEADER, head) == 0);
	for (const char *line = example->text + head; *line; line = strchr(line, '\n') + 1) {
		struct record record;
		const char *wrong = record_parse(line, strcspn(line, "\n"), &record);
		if (wrong)
			problems_add(&problems, "example", 0, "%s", wrong);
	}
}

/* Commands, in a home of their own, in which the examples of files are in place */

static void put_history(void)
{
	struct example example;
	size_t at = 0;
	manual_open(&manual, "deadbug.5");
	ck_assert_int_eq(paths_make(scratch_path(".local/share/deadbug/history")), 0);
	while (manual_example(&manual, &at, &example))
		if (strcmp(example.kind, "history") == 0)
			scratch_write(".local/share/deadbug/history/2026-desk-ab12.tsv", example.text);
}

static void make_home(void)
{
	char program[PATH_SIZE], path[PATH_SIZE];
	const char *found = getenv("DEADBUG");
	ck_assert_msg(realpath(found ? found : "build/deadbug", program) != NULL, "no program");
	ck_assert_int_eq(mkdir(scratch_path("bin"), 0700), 0);
	ck_assert_int_eq(symlink(program, scratch_path("bin/deadbug")), 0);
	snprintf(path, sizeof(path), "%s:%s", scratch_path("bin"), getenv("PATH"));
	setenv("PATH", path, 1);
	setenv("HOME", scratch_directory(), 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	put_history();
}

/* The next line of a text, without its end; false behind the last. */
static bool take_line(const char **text, char *ret, size_t size)
{
	size_t length = strcspn(*text, "\n");
	if (!**text)
		return false;
	ck_assert_uint_lt(length, size);
	memcpy(ret, *text, length);
	ret[length] = '\0';
	*text += length + ((*text)[length] == '\n');
	return true;
}

/* Both stand at the lines that are to be the same; behind a SKIP, the output goes on till they are. */
static void expect_output(const char **shown, const char *output, const char *command)
{
	char line[512], other[512];
	bool skips = false;
	while (**shown && (*shown)[0] != '$') {
		take_line(shown, line, sizeof(line));
		if (strcmp(line, SKIP) == 0) {
			skips = true;
			continue;
		}
		bool is_there;
		while ((is_there = take_line(&output, other, sizeof(other))) && skips &&
			strcmp(line, other) != 0)
			;
		ck_assert_msg(is_there && strcmp(line, other) == 0,
			"%s\n  shown: %s\n  real:  %s", command, line, is_there ? other : "(nothing)");
		skips = false;
	}
}

static const char *run(const char *command)
{
	static char output[OUTPUT_SIZE];
	FILE *pipe = popen(command, "r");
	ck_assert_ptr_nonnull(pipe);
	output[fread(output, 1, sizeof(output) - 1, pipe)] = '\0';
	int status = pclose(pipe);
	ck_assert_msg(status == 0, "%s: status %d", command, status);
	return output;
}

static void run_shell(const struct example *example)
{
	const char *shown = example->text;
	char command[512];
	while (take_line(&shown, command, sizeof(command))) {
		ck_assert_msg(strncmp(command, "$ ", 2) == 0, "no command: %s", command);
		size_t length = strlen(command);
		if (command[length - 1] == '\\') /* and it goes on in the next line */
			take_line(&shown, command + length - 1, sizeof(command) - length);
		expect_output(&shown, run(command + 2), command);
	}
}

static const struct {
	const char *kind;
	void (*try)(const struct example *example);
} KINDS[] = {
	{ "shell", run_shell }, { "settings", load_settings }, { "theme", load_theme },
	{ "catalog", load_catalog }, { "pages", load_pages }, { "history", read_history },
};

static void try_example(const struct example *example)
{
	int kind = 0;
	while (kind < ROWS(KINDS) && strcmp(KINDS[kind].kind, example->kind) != 0)
		kind++;
	ck_assert_msg(kind < ROWS(KINDS), "an example of no kind: %s", example->kind);
	KINDS[kind].try(example);
	ck_assert_msg(problems.count == 0, "%s:%d: %s", manual.path, example->line,
		problems_said(&problems));
}

static const struct {
	const char *page;
	int examples; /* at least: a mark that is misspelt hides none */
} PAGES[] = { { "deadbug.1", 5 }, { "deadbug.5", 5 } };

START_TEST(every_example_works)
{
	struct example example;
	size_t at = 0;
	int count = 0;
	make_home();
	manual_open(&manual, PAGES[_i].page);
	for (; manual_example(&manual, &at, &example); count++)
		try_example(&example);
	ck_assert_int_ge(count, PAGES[_i].examples);
}
END_TEST

/* No literal block goes by without a test. */
START_TEST(every_block_is_an_example)
{
	struct example example;
	int examples = 0, blocks = 0;
	size_t at = 0;
	manual_open(&manual, PAGES[_i].page);
	for (const char *c = manual.text; (c = strstr(c, "\n.Bd ")); c++)
		blocks++;
	while (manual_example(&manual, &at, &example))
		examples++;
	ck_assert_int_eq(examples, blocks);
}
END_TEST

/* The fields and types of the history have no table in the code: each must have its item. */
START_TEST(the_history_is_told_whole)
{
	static const char *const types[] = { "set", "amend", "void", "session", "test", "check" };
	char header[] = RECORD_HEADER, item[64];
	manual_open(&manual, "deadbug.5");
	char *section = strstr(manual.text, ".Sh TRAINING HISTORY");
	ck_assert_ptr_nonnull(section);
	for (char *name = strtok(header, "\t\n"); name; name = strtok(NULL, "\t\n")) {
		snprintf(item, sizeof(item), " %s", name);
		ck_assert_msg(strstr(section, item) != NULL, "no word of '%s'", name);
	}
	for (int i = 0; i < ROWS(types); i++) {
		snprintf(item, sizeof(item), "\n.It Ic %s\n", types[i]);
		ck_assert_msg(strstr(section, item) != NULL, "no word of '%s'", types[i]);
	}
}
END_TEST

Suite *examples_suite(void)
{
	Suite *suite = suite_create("examples");
	TCase *tcase = tcase_create("manual");
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, every_example_works, 0, ROWS(PAGES));
	tcase_add_loop_test(tcase, every_block_is_an_example, 0, ROWS(PAGES));
	tcase_add_test(tcase, the_history_is_told_whole);
	suite_add_tcase(suite, tcase);
	return suite;
}
