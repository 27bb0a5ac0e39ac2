/*
 * theme_sample: a little of everything, by which one chooses a theme
 *
 *	text title aside accent cue
 *	good warning pain   selected   key
 *	█████  H O L D  █████
 *	· · ·  R E S T  · · ·
 *	and a figure, where there is room
 *
 * Nothing is owned.
 */
#ifndef VIEW_THEME_SAMPLE_H
#define VIEW_THEME_SAMPLE_H

#include "core/catalog.h"
#include "draw/canvas.h"

/* Draws as much of it as the area has rows for, the most telling first. */
void theme_sample_draw(struct canvas *canvas, struct rect area, const struct catalog *catalog);

#endif
