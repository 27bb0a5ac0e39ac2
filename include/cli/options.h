/*
 * options: the command line as a value
 *
 *	deadbug [OPTION…] [COMMAND [WORD…]]
 *
 * Options may stand anywhere. The words are borrowed from argv.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#define OPTIONS_WORDS_MAX 256 /* files for check; a workout has a limit of its own */

/* id, name, its words, what it does */
#define COMMAND_LIST(COMMAND) \
	COMMAND(COACH, "", "", "open the coach") \
	COMMAND(START, "start", "[ROUTINE|EXERCISE…]", "go straight to a session") \
	COMMAND(PLAN, "plan", "[ROUTINE|EXERCISE…]", "print a session, second by second") \
	COMMAND(LIST, "list", "", "list exercises and routines") \
	COMMAND(SHOW, "show", "NAME…", "print all about an exercise or a routine") \
	COMMAND(SWAP, "swap", "NAME…", "say what to do instead of an exercise") \
	COMMAND(HISTORY, "history", "", "print what was done") \
	COMMAND(STATS, "stats", "", "print sessions, weeks, bests, tests and trophies") \
	COMMAND(DUE, "due", "", "say in a line whether a session is due") \
	COMMAND(ADD, "add", "ROUTINE|EXERCISE…", "add a session that was done elsewhere") \
	COMMAND(UNDO, "undo", "ID…", "take a session or a line of the history back") \
	COMMAND(IMPORT, "import", "FILE", "add the lines of a tsv or a csv file") \
	COMMAND(EXPORT, "export", "DIRECTORY", "write the history into a new directory") \
	COMMAND(CTL, "ctl", "REQUEST", "tell the open coach what to do") \
	COMMAND(THEMES, "themes", "", "list the themes") \
	COMMAND(CHECK, "check", "[FILE…]", "name every mistake in your files")

/* its letter, by which options.c knows it, name, its word, what it does; -h and -V can be typed */
#define OPTION_LIST(OPTION) \
	OPTION('c', "catalog", "FILE", "use this catalog instead of the built-in one") \
	OPTION('l', "level", "N", "level of exercises named for start, plan and add, 0 to 4 (1)") \
	OPTION('p', "plain", "", "start, or alone: as lines of text, without a screen") \
	OPTION('s', "since", "DAY", "history: from that day on") \
	OPTION('u', "until", "DAY", "history: up to that day") \
	OPTION('e', "exercise", "ID", "history: of an exercise or a routine") \
	OPTION('t', "type", "TYPE", "history: set, session, test, check, amend or void") \
	OPTION('f', "format", "FORM", "history: text, tsv, csv or json") \
	OPTION('a', "all", "", "history: every line; export: settings, catalogs, themes too") \
	OPTION('j', "json", "", "stats, ctl status: as json") \
	OPTION('o', "on", "DAY", "add: the day it was done") \
	OPTION('y', "yes", "", "import: write what was shown") \
	OPTION('h', "help", "", "print this") \
	OPTION('V', "version", "", "print the version")

enum command {
#define COMMAND(id, name, words, help) COMMAND_##id,
	COMMAND_LIST(COMMAND)
#undef COMMAND
	COMMAND_HELP, COMMAND_VERSION, COMMAND_COUNT
};

struct options {
	enum command command;
	const char *catalog; /* --catalog FILE, or NULL */
	int level;           /* --level N, 1 unless given */
	int count;           /* words behind the command */
	const char *words[OPTIONS_WORDS_MAX];
	const char *since, *until, *exercise, *type, *format, *on; /* as given, or NULL */
	bool all, json, yes, plain;
};

/* Reads the command line. False with a sentence in `ret_why` that says what is wrong with it. */
bool options_parse(int argc, char **argv, struct options *ret, char *ret_why, size_t size);

/* Writes what --help prints; returns the bytes it needs without the NUL, as snprintf does. */
size_t options_help(char *out, size_t size);

#endif
