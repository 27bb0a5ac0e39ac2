/*
 * figure: a pose drawn as a person
 *
 *	pose (100 x 50 units) --scale to the area, kept in proportion--> plot --> canvas
 *
 * The near side is solid, the far side dashed, the floor dotted; the head is a circle, the back a
 * curve through `spine`. Borrows everything.
 */
#ifndef DRAW_FIGURE_H
#define DRAW_FIGURE_H

#include "core/pose.h"
#include "draw/canvas.h"

#define FIGURE_COLUMNS_MIN 24
#define FIGURE_ROWS_MIN 6

/* The rows that a figure of the set fills in so many columns, whichever of its poses it is in. */
int figure_rows(const struct pose_set *set, int columns);

/*
 * Draws `pose` of `set` (for its props and scale) as large as the area allows, standing on the
 * area's bottom; `body` is ROLE_NEAR, or ROLE_FAULT for one that shows a fault; `mirrored` turns
 * the props with it (the pose is already turned). Draws nothing where the area is too small.
 */
void figure_draw(struct canvas *canvas, struct rect area, const struct pose_set *set,
	const struct pose *pose, bool mirrored, enum role body);

#endif
