/*
 * progress_charts: numbers over time: each exercise, the form, the plank on its way to a minute
 *
 *	clean reps of the best set           12 + - - - - - - - -   the target of the day
 *	                                      8 |      o--*10
 *	                                      4 +  o--/
 *	                                      0 +-----+-----+----
 *
 * The pages of view/progress_tab; nothing is owned.
 */
#ifndef VIEW_PROGRESS_CHARTS_H
#define VIEW_PROGRESS_CHARTS_H

#include "core/series.h"
#include "view/progress_tab.h"

/* Draws a series over time, its title above; the value axis reaches at least `y_least`. */
void progress_draw_series(const struct app *app, struct canvas *canvas, struct rect area,
	const struct series *series, const char *title, double y_least);

/* The first day of a picture of what was done since `first`. */
int64_t progress_picture_from(int64_t first, int64_t today);

#endif
