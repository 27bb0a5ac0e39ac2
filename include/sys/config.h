/*
 * config: libconfig text to values in which nothing can be wrong (the one file with libconfig.h)
 *
 *	file --config_read()--> text --gate--> libconfig --schema--> catalog | settings | theme
 *	                          |     |          |         |
 *	                          +-----+----------+---------+--> problems: FILE:LINE: what
 *
 * Parse, don't validate: what comes out needs no further check. All problems are found at once. A
 * faulty exercise is left out and said, the rest works. The gate stops what libconfig itself can't:
 * "@include" ends the process, FIFOs hang, integers wrap, long strings take for ever (gate.h).
 * Texts and values are owned by the arena they were read into; problems own their sentences.
 */
#ifndef SYS_CONFIG_H
#define SYS_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/catalog.h"
#include "core/settings.h"
#include "draw/theme.h"

#define CONFIG_BYTES_MAX (16 * 1024 * 1024)
#define PROBLEMS_MAX 200 /* more are counted, not kept */

struct problem {
	const char *file;
	int line;         /* 0: of the file as a whole */
	const char *what; /* "doses: level 7 is out of range (0 to 4)" */
};

struct problems {
	struct arena arena;
	int count;        /* all that were found */
	int kept;         /* the first of them, in `at` */
	struct problem at[PROBLEMS_MAX];
};

struct config_text {
	const char *name;   /* the path as the person gave it, or "built-in" */
	const char *bytes;  /* NUL-terminated; `length` may lie beyond a NUL, which the gate refuses */
	size_t length;
};

extern const struct config_text config_builtin_catalog; /* exercises.cfg as it was at build time */
extern const struct config_text config_builtin_theme;   /* themes/calm.cfg, likewise */

/* Makes an empty list; clears it. A zeroed list is empty. */
void problems_init(struct problems *problems);
void problems_clear(struct problems *problems);

/* Adds a sentence, formatted as by printf and cleaned. */
void problems_add(struct problems *problems, const char *file, int line, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 4, 5)))
#endif
	;

/*
 * Reads a regular file of at most CONFIG_BYTES_MAX into the arena. False, with a problem added, when
 * it is missing, too large, a directory, a FIFO or a device, or can't be read; never hangs.
 */
bool config_read(const char *path, struct arena *arena, struct config_text *ret, struct problems *problems);

/*
 * Builds a catalog from `count` texts; a later one adds exercises and routines or replaces them by
 * id. Everything that is left out is said in *problems. False, and *ret untouched, only when no
 * exercise that can be done is left.
 */
bool config_catalog(const struct config_text *texts, int count, struct arena *arena, struct catalog *ret,
	struct problems *problems);

/* Fills *ret, which holds the defaults, from a settings text; a faulty setting keeps its default. */
void config_settings(const struct config_text *text, struct settings *ret, struct problems *problems);

/*
 * Fills *ret from a theme's text, roles that it leaves out from `base`. False, and *ret untouched,
 * when the text has any problem.
 */
bool config_theme(const struct config_text *text, const struct theme *base, struct theme *ret,
	struct problems *problems);

/* Whether the text parses at all (the gate and libconfig); false with a problem added. */
bool config_parses(const struct config_text *text, struct problems *problems);

#endif
