/*
 * progress_days: the calendar of half a year, and its weeks
 *
 *	      Jun   Jul   Aug                     a week's bar   3 +--- - - - ---   two or three
 *	Mon   .  #  .  .  #  x  .                 is how many    2 +--#-#- -#-#--   a week are
 *	Tue   .  .  .  #  .  .  o                 sessions it    1 |  # #  # # #    the aim
 *	      # a session  x pain  o today        had            0 +------------
 *
 * Shapes tell what colours tell. The pages of view/progress_tab; nothing is owned.
 */
#ifndef VIEW_PROGRESS_DAYS_H
#define VIEW_PROGRESS_DAYS_H

#include "view/progress_tab.h"

/* What the present week is so far, in a sentence of the aim. */
void progress_week_words(int sessions, char *out, size_t size);

#endif
