/* check: each file read as what it holds, and all that is wrong with it */
#include "cli/commands.h"

#include <string.h>

#include "cli/report.h"
#include "sys/builtin.h"
#include "sys/store.h"

#define HISTORY_SUFFIX ".tsv"

struct reading { /* of the files that were named */
	struct arena arena;
	struct problems problems;
	struct ledger ledger; /* of histories: an id that two of them have is one line */
};

/* What a file holds is told by what it is called in it: a catalog's lists, a theme's roles. */
static void check_config(const char *path, struct arena *arena, struct problems *problems)
{
	struct config_text texts[2] = { builtin_catalog_text };
	if (!config_read_text(path, arena, &texts[1], problems))
		return;
	struct catalog catalog;
	struct settings settings = settings_default;
	struct theme plain, theme;
	theme_init(&plain, "plain");
	switch (config_kind(&texts[1])) {
	case CONFIG_THEME: config_theme(&texts[1], &plain, &theme, problems); break;
	case CONFIG_SETTINGS: config_settings(&texts[1], &settings, problems); break;
	case CONFIG_CATALOG: config_catalog(texts, 2, arena, &catalog, problems); break;
	}
}

static const char *take_line(void *context, const char *line, size_t length)
{
	struct reading *reading = context;
	return ledger_add(&reading->ledger, line, length);
}

static void take_problem(void *context, const char *file, int line, const char *what)
{
	struct reading *reading = context;
	problems_add(&reading->problems, file, line, "%s", what);
}

static bool is_history(const char *path)
{
	const size_t length = strlen(path), suffix = strlen(HISTORY_SUFFIX);
	return (length > suffix && strcmp(path + length - suffix, HISTORY_SUFFIX) == 0) ||
		store_is_history(path);
}

static int check_in_use(const struct startup *startup, const struct print *print)
{
	int count = report_problems(print, "", &startup->problems);
	return count + report_problems(print, "", &startup->bad_lines);
}

static int check_files(const struct options *options, const struct print *print)
{
	struct reading reading;
	arena_init(&reading.arena);
	problems_init(&reading.problems);
	ledger_init(&reading.ledger);
	for (int i = 0; i < options->count; i++) {
		const char *path = options->words[i];
		if (is_history(path))
			store_read_file(path, take_line, take_problem, &reading);
		else
			check_config(path, &reading.arena, &reading.problems);
	}
	int count = report_problems(print, "", &reading.problems);
	ledger_clear(&reading.ledger);
	problems_clear(&reading.problems);
	arena_clear(&reading.arena);
	return count;
}

int command_check(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	int count = options->count > 0 ? check_files(options, print) : check_in_use(startup, print);
	if (count == 0)
		print_text(print, "no problems\n");
	return count > 0 ? 1 : 0;
}
