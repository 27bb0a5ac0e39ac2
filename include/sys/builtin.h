/*
 * builtin: the shipped files as values, which the build made of them
 *
 *	exercises.cfg --config_catalog()--> struct catalog --bake--> C --> the program
 *
 * A start reads none of them. As texts they are in sys/config.h, for a catalog that a person's own
 * files add to is put together from texts. Constants.
 */
#ifndef SYS_BUILTIN_H
#define SYS_BUILTIN_H

#include "core/catalog.h"
#include "core/pages.h"

extern const struct catalog builtin_catalog;
extern const struct pages builtin_pages; /* docs/pages.cfg */

#endif
