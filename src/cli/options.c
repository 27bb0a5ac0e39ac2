/* options: a table of commands and getopt_long() for the rest */
#include "cli/options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/catalog.h"
#include "core/text.h"

struct command_row {
	const char *name, *words, *help;
};

static const struct command_row rows[] = {
#define COMMAND(id, name, words, help) { name, words, help },
	COMMAND_LIST(COMMAND)
#undef COMMAND
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static const struct option long_options[] = {
#define OPTION(letter, name, word, help) \
	{ name, sizeof(word) > 1 ? required_argument : no_argument, NULL, letter },
	OPTION_LIST(OPTION)
#undef OPTION
	{ NULL, 0, NULL, 0 },
};

/* A sentence about a word from outside, which is cleaned before it is quoted; `hint` may be NULL. */
static bool complain(char *ret_why, size_t size, const char *what, const char *word, const char *hint)
{
	char clean[80];
	clean_text(clean, sizeof(clean), word);
	if (hint != NULL)
		snprintf(ret_why, size, "%s '%s' (did you mean '%s'?)", what, clean, hint);
	else
		snprintf(ret_why, size, "%s '%s'", what, clean);
	return false;
}

static bool read_level(const char *word, int *ret, char *ret_why, size_t size)
{
	char *end;
	long level = strtol(word, &end, 10);
	if (end == word || *end || level < 0 || level > LEVEL_MAX)
		return complain(ret_why, size, "--level takes a number from 0 to 4, not", word, NULL);
	*ret = (int)level;
	return true;
}

static bool read_command(const char *word, struct options *ret, char *ret_why, size_t size)
{
	const char *names[ROWS];
	for (int i = 0; i < ROWS; i++) {
		names[i] = rows[i].name;
		if (rows[i].name[0] && strcmp(word, rows[i].name) == 0) {
			ret->command = (enum command)i;
			return true;
		}
	}
	const char *nearest = text_nearest(word, names + 1, ROWS - 1);
	return complain(ret_why, size, "unknown command", word, nearest);
}

static bool read_words(int count, char **words, struct options *ret, char *ret_why, size_t size)
{
	if (count > 0 && !read_command(words[0], ret, ret_why, size))
		return false;
	for (int i = 1; i < count; i++) {
		if (ret->count == (int)(sizeof(ret->words) / sizeof(ret->words[0])))
			return complain(ret_why, size, "too many words at", words[i], NULL);
		ret->words[ret->count++] = words[i];
	}
	if ((ret->command == COMMAND_SHOW || ret->command == COMMAND_SWAP) && ret->count == 0) {
		snprintf(ret_why, size, "%s takes a name; `deadbug list` has them all", words[0]);
		return false;
	}
	if (ret->count > 0 && !rows[ret->command].words[0]) {
		char what[64];
		snprintf(what, sizeof(what), "%s takes no words, not", rows[ret->command].name);
		return complain(ret_why, size, what, ret->words[0], NULL);
	}
	return true;
}

bool options_parse(int argc, char **argv, struct options *ret, char *ret_why, size_t size)
{
	struct options options = { .command = COMMAND_COACH, .level = 1 };
	int asked = -1; /* --help and --version win over whatever else is there */
	optind = 1;
	opterr = 0;
	for (int c; (c = getopt_long(argc, argv, ":hV", long_options, NULL)) != -1;) {
		switch (c) {
		case 'c': options.catalog = optarg; break;
		case 'h': asked = COMMAND_HELP; break;
		case 'V': asked = COMMAND_VERSION; break;
		case 'l':
			if (!read_level(optarg, &options.level, ret_why, size))
				return false;
			break;
		default:
			return complain(ret_why, size, c == ':' ? "a value is missing behind" :
				"unknown option", argv[optind - 1], NULL);
		}
	}
	if (asked >= 0)
		options.command = (enum command)asked;
	else if (!read_words(argc - optind, argv + optind, &options, ret_why, size))
		return false;
	*ret = options;
	return true;
}

/* Adds a line in two columns, of which the first is as wide as `columns`. */
static void add_line(char *out, size_t size, size_t *used, const char *first, int columns,
	const char *second)
{
	size_t left = *used < size ? size - *used : 0;
	/* printf counts bytes: "…" is three of them and one wide */
	int width = columns + (int)strlen(first) - text_columns(first);
	int n = snprintf(left > 0 ? out + *used : NULL, left, "%-*s%s\n", width, first, second);
	*used += n > 0 ? (size_t)n : 0;
}

size_t options_help(char *out, size_t size)
{
	static const struct {
		const char *name, *word, *help;
	} option_rows[] = {
#define OPTION(letter, name, word, help) { name, word, help },
		OPTION_LIST(OPTION)
#undef OPTION
	};
	char first[96];
	size_t used = 0;
	for (int i = 0; i < ROWS; i++) {
		snprintf(first, sizeof(first), "%s deadbug %s %s", i == 0 ? "usage:" : "      ",
			rows[i].name, rows[i].words);
		add_line(out, size, &used, first, 41, rows[i].help);
	}
	add_line(out, size, &used, "", 0, "");
	for (size_t i = 0; i < sizeof(option_rows) / sizeof(option_rows[0]); i++) {
		snprintf(first, sizeof(first), "  --%s %s", option_rows[i].name, option_rows[i].word);
		add_line(out, size, &used, first, 19, option_rows[i].help);
	}
	add_line(out, size, &used, "", 0, "\n"
		"A routine or an exercise is named by its id; `deadbug list` names them all.\n"
		"`show` and `swap` know exercises by common names too: deadbug swap leg raises.\n"
		"Nothing named: today's session. `check` exits with 1 when there are mistakes.\n"
		"Stop on sharp or aching back pain. This informs; it replaces no medical advice.");
	return used;
}
