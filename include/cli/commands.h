/*
 * commands: what deadbug does without taking the screen
 *
 * Each prints to `print` what a person asked for, errors to stderr, and returns the exit status: 0
 * done, 1 failed, 2 misused. Everything is borrowed.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/options.h"
#include "cli/print.h"
#include "cli/startup.h"

/*
 * The workout that the words name, or today's when there are none; a routine is made to measure. False,
 * and said on stderr, when they name nothing that can be done.
 */
bool commands_workout(const struct startup *startup, const struct options *options,
	struct workout *ret);

/* Whether that may be started. False, and said on stderr: a warning sign, a step too far. */
bool commands_may_start(const struct startup *startup, const struct options *options);

/* The timeline as a table: start, length, what, exercise, set, side, rep; the total last. */
int command_plan(const struct startup *startup, const struct options *options,
	const struct print *print);

/* All exercises by step, and the routines with their lengths. */
int command_list(const struct startup *startup, const struct print *print);

/* Everything about one exercise or routine, by its id or what people call it. */
int command_show(const struct startup *startup, const struct options *options,
	const struct print *print);

/* The lines of the history that the options ask for, for people by day or in a form for programs. */
int command_history(const struct startup *startup, const struct options *options,
	const struct print *print);

/* What was done, in numbers: sessions, weeks, form, of each exercise and test the best and the last. */
int command_stats(const struct startup *startup, const struct options *options,
	const struct print *print);

/* In one line whether a session is due: 0 when it is, 1 not yet. */
int command_due(const struct startup *startup, const struct print *print);

/*
 * Adds a session that was done without the coach, on a day that has come, and says how to take it back.
 */
int command_add(const struct startup *startup, const struct options *options,
	const struct print *print);

/* Takes sessions or lines back, or what took them back, by new lines. */
int command_undo(const struct startup *startup, const struct options *options,
	const struct print *print);

/*
 * Says what a history or a table holds that the history doesn't have, and with --yes adds it. 1 when
 * some of it can't be read or written.
 */
int command_import(const struct startup *startup, const struct options *options,
	const struct print *print);

/*
 * Writes the history into a directory that is new or empty: every line as tsv, what stands as csv and
 * json; with --all the person's settings, catalogs and themes, too.
 */
int command_export(const struct startup *startup, const struct options *options,
	const struct print *print);

/*
 * Asks the coach that is open (view/remote). Prints nothing but a status; 1 when no coach listens, or
 * it can't be done now.
 */
int command_ctl(const struct options *options, const struct print *print);

/* The themes to choose from, which one is in use, and where a person's own files are. */
int command_themes(const struct startup *startup, const struct print *print);

/*
 * What to do instead of an exercise, by whatever people call it, and why; for one that needs no swap
 * its easier and harder variants. 1 when it is unclear which is meant.
 */
int command_swap(const struct startup *startup, const struct options *options,
	const struct print *print);

/*
 * The problems of the files named, each read as what it holds: an addition to the built-in catalog,
 * a theme, settings, or (*.tsv) a history; without files those of everything in use. 1 when there is
 * any.
 */
int command_check(const struct startup *startup, const struct options *options,
	const struct print *print);

/* Today's plan in short and how to start: what `deadbug` prints without a terminal. */
int command_today(const struct startup *startup, const struct options *options,
	const struct print *print);

#endif
