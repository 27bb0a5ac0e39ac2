/*
 * golden: frames of the app, compared with the files in tests/golden
 *
 *	tests/golden/NAME-80x24.txt        glyphs, a line "--", role letters (draw/canvas.h)
 *	tests/golden/NAME-80x24-ascii.txt  the same on a terminal without braille
 *
 * With GOLDEN=write in the environment (`make golden`) the files are written anew, to be reviewed as a
 * diff.
 */
#ifndef GOLDEN_H
#define GOLDEN_H

#include "player.h"

/* What is on the screen now, at 40 x 12, 80 x 24 and 140 x 45. */
void golden(struct player *player, const char *name);

/* The same at one size. */
void golden_at(struct player *player, const char *name, int width, int height, bool ascii);

/* The frame as text, in a buffer that the next call uses again; for looking for words. */
const char *frame_text(struct player *player, int width, int height);

#endif
