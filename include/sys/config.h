/*
 * config: libconfig text to values in which nothing can be wrong (the one room with libconfig.h)
 *
 *	file --config_read_text()--> text --gate--> libconfig --schema--> catalog, theme, …
 *	                          |     |          |         |
 *	                          +-----+----------+---------+--> problems: FILE:LINE: what
 *
 * Parse, don't validate: what comes out needs no further check. All problems are found at once. A
 * faulty exercise is left out and said, the rest works. The gate stops what libconfig itself can't:
 * "@include" ends the process, FIFOs hang, integers wrap, long strings take for ever (gate.h).
 * Texts and values are owned by the arena they were read into.
 */
#ifndef SYS_CONFIG_H
#define SYS_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/catalog.h"
#include "core/pages.h"
#include "core/settings.h"
#include "draw/theme.h"
#include "sys/problems.h"

#define CONFIG_BYTES_MAX (16L * 1024 * 1024)

struct config_text {
	const char *name;   /* the path as the person gave it, or "built-in" */
	const char *bytes;  /* NUL-terminated; `length` may lie beyond a NUL, which the gate refuses */
	size_t length;
};

/*
 * Reads a regular file of at most CONFIG_BYTES_MAX into the arena. False, with a problem added, when
 * it is missing, too large, a directory, a FIFO or a device, or can't be read; never hangs.
 */
bool config_read_text(const char *path, struct arena *arena, struct config_text *ret,
	struct problems *problems);

/*
 * Builds a catalog from `count` texts; a later one adds exercises and routines or replaces them by
 * id. Everything that is left out is said in *problems. False, and *ret untouched, only when no
 * exercise that can be done is left.
 */
bool config_catalog(const struct config_text *texts, int count, struct arena *arena,
	struct catalog *ret, struct problems *problems);

/*
 * Fills *ret, which holds the defaults, from a settings text; a faulty setting keeps its default.
 * False, and *ret untouched, when the text does not parse.
 */
bool config_settings(const struct config_text *text, struct settings *ret, struct problems *problems);

/*
 * Fills *ret from a theme's text, roles that it leaves out from `base`; its name is the file's. False,
 * and *ret untouched, when the text has any problem.
 */
bool config_theme(const struct config_text *text, const struct theme *base, struct theme *ret,
	struct problems *problems);

/*
 * Fills *ret with the pages of a text. False, and *ret untouched, when it has any problem: they are the
 * program's own, and none of them may be missing.
 */
bool config_pages(const struct config_text *text, struct arena *arena, struct pages *ret,
	struct problems *problems);

enum config_kind { CONFIG_CATALOG, CONFIG_THEME, CONFIG_SETTINGS };

/*
 * What a text holds, by its names at the top: exercises or routines, palette or roles, else settings.
 * One that does not parse is a catalog, whose loader says why.
 */
enum config_kind config_kind(const struct config_text *text);

#endif
