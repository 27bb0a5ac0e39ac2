/*
 * builtin: the shipped files as values, which the build made of them
 *
 *	exercises.cfg, … --sys/config--> struct catalog, … --bake--> C --> the program
 *
 * A start reads none of them. The catalog is here as a text, too: with a person's own files it is put
 * together anew. Constants.
 */
#ifndef SYS_BUILTIN_H
#define SYS_BUILTIN_H

#include "core/catalog.h"
#include "core/pages.h"
#include "draw/theme.h"
#include "sys/config.h"

extern const struct catalog builtin_catalog;          /* exercises.cfg … */
extern const struct config_text builtin_catalog_text; /* … as it stands */
extern const struct pages builtin_pages;              /* docs/pages.cfg */
extern const struct theme_list builtin_themes;        /* themes/ *.cfg, the default first */

#endif
