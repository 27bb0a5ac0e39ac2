/*
 * shipped: the catalog that the program carries, loaded for tests to look at
 *
 * shipped_load() and shipped_clear() are a test case's fixture. What the other functions return is
 * owned by it.
 */
#ifndef SHIPPED_H
#define SHIPPED_H

#include "core/catalog.h"
#include "sys/config.h"

void shipped_load(void);
void shipped_clear(void);

const struct catalog *shipped_catalog(void);
const struct problems *shipped_problems(void);

/* The exercise called `id`; the test fails when there is none. */
const struct exercise *shipped_exercise(const char *id);

/* The ids of `links`, parted by a space. */
const char *shipped_ids(const struct links *links);

/* Reads a file of the source tree, which must be there, into the fixture's memory. */
struct config_text shipped_text(const char *path);

/* Reads themes/NAME.cfg, roles that it leaves out from `base`; the test fails when it has a problem. */
struct theme shipped_theme(const char *name, const struct theme *base);

/* Whether the exercise says exactly `line`: in its setup, moves, cues, fixes, notes, check, or why. */
bool shipped_says(const struct exercise *exercise, const char *line);

#endif
