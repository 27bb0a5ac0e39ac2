/*
 * chips: short labels side by side in one row, of which one is selected
 *
 *	< step 1  step 2 [ step 3 ] support  stretch  tes… >
 *
 * Where they are wider than the row, the selected one stays in the middle of what is in sight, and
 * arrows at the ends say that there are more. A plain value, made anew for each frame; it borrows
 * everything.
 */
#ifndef DRAW_CHIPS_H
#define DRAW_CHIPS_H

#include "draw/canvas.h"

#define CHIP_SIZE 48 /* bytes of a label with its NUL */
#define NO_CHIP   (-1)

struct chips {
	int count;
	int selected;        /* 0 to count - 1 */
	const void *context; /* for the function */

	/* Writes what a chip is called. */
	void (*label)(const void *context, int chip, char ret_label[CHIP_SIZE]);
};

/* Draws what of them is in sight into the first row of `area`. */
void chips_draw(const struct chips *chips, struct canvas *canvas, struct rect area);

/* The chip at x, y when they are drawn into `area`, NO_CHIP where there is none. */
int chips_at(const struct chips *chips, struct rect area, int x, int y);

#endif
