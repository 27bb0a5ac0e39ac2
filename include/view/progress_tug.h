/*
 * progress_tug: who pulls harder, and since when
 *
 *	82   82 % of your sets were felt in the abs      the abs' share of the latest sessions,
 *	[ abs ---v------|-------- hip flexors ]          the rope as it stands,
 *	[ the abs' share over time            ]          and how it came to that
 *
 * A page of view/progress_tab; nothing is owned.
 */
#ifndef VIEW_PROGRESS_TUG_H
#define VIEW_PROGRESS_TUG_H

#include "core/tug.h"

#define TUG_SESSIONS 5 /* that are the present */

/* Who wins, in a sentence. */
const char *progress_tug_words(const struct tug *tug);

#endif
