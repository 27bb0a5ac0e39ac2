/* options: a table of commands and getopt_long() for the rest */
#include "cli/options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/catalog.h"
#include "core/text.h"
#include "view/remote.h"

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

#define NAME "a name; `deadbug list` has them all"

/* Commands without a row take --catalog, and as many words as COMMAND_LIST shows. */
static const struct rule {
	const char *takes; /* letters of options, besides --catalog */
	const char *needs; /* its words, where it can't do without any */
	bool takes_one;    /* and not more */
} rules[ROWS] = {
	[COMMAND_COACH] = { .takes = "p" },
	[COMMAND_START] = { .takes = "lp" },
	[COMMAND_PLAN] = { .takes = "l" },
	[COMMAND_SHOW] = { .needs = NAME },
	[COMMAND_SWAP] = { .needs = NAME },
	[COMMAND_HISTORY] = { .takes = "sutefa" },
	[COMMAND_STATS] = { .takes = "j" },
	[COMMAND_ADD] = { .takes = "lo", .needs = NAME },
	[COMMAND_IMPORT] = { .takes = "y", .needs = "a file", .takes_one = true },
	[COMMAND_EXPORT] = { .takes = "a", .needs = "a directory", .takes_one = true },
	[COMMAND_CTL] = { .takes = "j", .needs = REMOTE_WORDS, .takes_one = true },
	[COMMAND_UNDO] = { .needs = "the id of a session or a line; `deadbug history` has them" },
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

static bool is_taken(enum command command, int letter)
{
	return letter == 'c' || (rules[command].takes != NULL && strchr(rules[command].takes, letter));
}

/* Every option that was given must be one of the command's. */
static bool check_options(const struct options *options, const char *given, char *ret_why,
	size_t size)
{
	for (; *given; given++) {
		int i = 0;
		while (long_options[i].val != *given)
			i++;
		if (is_taken(options->command, *given))
			continue;
		const char *name = rows[options->command].name;
		snprintf(ret_why, size, "%s takes no --%s",
			name[0] ? name : "deadbug without a command", long_options[i].name);
		return false;
	}
	return true;
}

static bool check_words(const struct options *options, char *ret_why, size_t size)
{
	const struct rule *rule = &rules[options->command];
	const char *name = rows[options->command].name;
	char what[64];
	if (options->count == 0 && rule->needs != NULL) {
		snprintf(ret_why, size, "%s takes %s", name, rule->needs);
		return false;
	}
	if (options->count > 0 && !rows[options->command].words[0]) {
		snprintf(what, sizeof(what), "%s takes no words, not", name);
		return complain(ret_why, size, what, options->words[0], NULL);
	}
	if (options->count > 1 && rule->takes_one) {
		snprintf(what, sizeof(what), "%s takes one word, not also", name);
		return complain(ret_why, size, what, options->words[1], NULL);
	}
	return true;
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
	return check_words(ret, ret_why, size);
}

/* Where an option's value goes; NULL for one that has none, or is read. */
static const char **value_of(struct options *options, int letter)
{
	switch (letter) {
	case 'c': return &options->catalog;
	case 's': return &options->since;
	case 'u': return &options->until;
	case 'e': return &options->exercise;
	case 't': return &options->type;
	case 'f': return &options->format;
	case 'o': return &options->on;
	default: return NULL;
	}
}

static bool take_option(int letter, struct options *options, char *ret_why, size_t size)
{
	const char **value = value_of(options, letter);
	if (value != NULL)
		*value = optarg;
	options->all |= letter == 'a';
	options->json |= letter == 'j';
	options->yes |= letter == 'y';
	options->plain |= letter == 'p';
	return letter != 'l' || read_level(optarg, &options->level, ret_why, size);
}

bool options_parse(int argc, char **argv, struct options *ret, char *ret_why, size_t size)
{
	struct options options = { .command = COMMAND_COACH, .level = 1 };
	char given[sizeof(long_options) / sizeof(long_options[0]) + 1] = "";
	int asked = -1; /* --help and --version win over whatever else is there */
	optind = 1;
	opterr = 0;
	for (int c; (c = getopt_long(argc, argv, ":hV", long_options, NULL)) != -1;) {
		if (c == ':' || c == '?')
			return complain(ret_why, size, c == ':' ? "a value is missing behind" :
				"unknown option", argv[optind - 1], NULL);
		if (c == 'h' || c == 'V')
			asked = c == 'h' ? COMMAND_HELP : COMMAND_VERSION;
		else if (!take_option(c, &options, ret_why, size))
			return false;
		else if (!strchr(given, c))
			given[strlen(given)] = (char)c;
	}
	if (asked >= 0)
		options.command = (enum command)asked;
	else if (!read_words(argc - optind, argv + optind, &options, ret_why, size) ||
		!check_options(&options, given, ret_why, size))
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
		"Nothing named: today's session. A day is 2026-11-22, yesterday or 3 days ago.\n"
		"`ctl` takes " REMOTE_WORDS ".\n"
		"`check` exits with 1 when there are mistakes, `due` when no session is due yet.\n"
		"Stop on sharp or aching back pain. This informs; it replaces no medical advice.");
	return used;
}
