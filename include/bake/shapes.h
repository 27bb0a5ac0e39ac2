/*
 * shapes: what the values are made of that the build bakes into the program
 *
 * One table for each struct that is reachable from them. All are constants.
 */
#ifndef BAKE_SHAPES_H
#define BAKE_SHAPES_H

#include "bake/emit.h"

extern const struct shape shape_catalog; /* core/catalog.h */
extern const struct shape shape_pages;   /* core/pages.h */
extern const struct shape shape_theme;   /* draw/theme.h */
extern const struct shape shape_themes;  /* a struct theme_list */

#endif
