/*
 * startup: everything that is read before the first frame
 *
 *	built-in catalog  <- exercises.d/ *.cfg     or --catalog FILE alone
 *	settings          <- deadbug.cfg
 *	built-in themes   <- themes/ *.cfg
 *	history           <- history/ *.tsv
 *
 * Whatever can't be used is a problem that is said, never an end: without any file the program
 * coaches with what is built in. A startup owns its arena, and so the catalog, and its problems.
 */
#ifndef CLI_STARTUP_H
#define CLI_STARTUP_H

#include "cli/print.h"
#include "core/hearing.h"
#include "core/past.h"
#include "sys/config.h"
#include "sys/paths.h"
#include "sys/settings_file.h"

struct startup {
	struct stamp now;         /* when it was loaded */
	struct paths paths;
	struct arena arena;
	struct problems problems; /* said at the start: of catalogs, settings and themes */
	struct problems bad_lines; /* of the history: kept, passed over, said by `deadbug check` */
	struct catalog catalog;
	struct settings_file settings_file;
	struct settings settings;  /* what it holds, and what the environment asks for */
	struct theme_list themes;  /* the shipped ones, and the person's own */
	const struct theme *theme; /* the one among them that the settings name, or the default */
	struct past past;
	struct hearing hearing;   /* where this is, and what was heard here before */
	bool accepted;            /* the before-you-start page */
	bool fell_back;           /* --catalog could not be used: the built-in one is */
};

/* Reads it all; `catalog` is --catalog's file or NULL. */
void startup_load(struct startup *startup, const char *catalog);

/* Frees what it owns. */
void startup_clear(struct startup *startup);

/* Prints the problems as `deadbug: FILE:LINE: what`. */
void startup_complain(const struct startup *startup, const struct print *errors);

#endif
