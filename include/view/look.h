/*
 * look: what a phase looks like, so that it is told without colour and from the side
 *
 *	              digits   pattern, as a texture        and from afar
 *	LOOK_HOLD     solid    ########                     full
 *	LOOK_LOWER    solid    >   >                        chevrons to the right
 *	LOOK_READY    hollow   /       /                    slanting stripes
 *	LOOK_REST     shaded   .       .                    a few dots
 *
 * Each has roles of its own, a way to fill digits, and two patterns: a fine one beside other things, a
 * coarse one for a whole screen, whose dots are cells and grow with it. Constant; nothing is owned.
 */
#ifndef VIEW_LOOK_H
#define VIEW_LOOK_H

#include "draw/canvas.h"
#include "draw/digits.h"

enum look {
	LOOK_READY, LOOK_TILT, LOOK_LOWER, LOOK_HOLD, LOOK_RETURN, LOOK_COUNT, LOOK_SWITCH, LOOK_REST,
	LOOK_PAUSE, LOOK_PAIN, LOOKS
};

#define LOOK_TILE_ROWS   4
#define LOOK_COARSE_ROWS 6

struct look_row {
	enum role role, field;
	enum fill fill;
	const char *tile[LOOK_TILE_ROWS];     /* the fine pattern, repeated; rows of one length */
	const char *coarse[LOOK_COARSE_ROWS]; /* the coarse one, '#' where there is a dot */
};
extern const struct look_row look_rows[LOOKS];

/* Fills an area with a look's fine pattern. */
void look_field(struct canvas *canvas, struct rect area, enum look look);

/* Fills an area with the coarse one, its dots `scale` rows high and twice as wide. */
void look_coarse(struct canvas *canvas, struct rect area, enum look look, int scale);

#endif
