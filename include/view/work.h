/*
 * work: a moment of work, as one sees it from the mat
 *
 *	+------------------------+-----------+
 *	| the word, large                    |     a segment and how far in it one is say word, number,
 *	+------------------------+-----------+     ticks and figure; what is said beside them is the
 *	| the number             | RIGHT 1/3 |     caller's: the coach's, or that of a rep for practice
 *	|                        | figure    |
 *	|                        | line, cue |
 *	+------------------------+-----------+
 *
 * Plain values that borrow everything.
 */
#ifndef VIEW_WORK_H
#define VIEW_WORK_H

#include "core/timeline.h"
#include "view/far.h"
#include "view/stage.h"

#define NUMBER_SIZE 16

struct work {
	const struct exercise *exercise;
	const struct segment *segment;
	ms_t elapsed;         /* of the segment */
	bool reduced_motion;  /* the figure stands in the pose it goes to */
};

struct work_words {
	const char *large; /* capitals, where there is height for them: "RIGHT 1/3" */
	const char *line;  /* "set 1 of 3 · right · rep 4 of 10" */
	const char *cue;
};

/* The stage of the segment; its number, the rep or the seconds left, is written to `number`. */
struct stage work_stage(const struct work *work, char number[NUMBER_SIZE]);

/* Draws it all. */
void work_draw(const struct work *work, const struct stage *stage, const struct work_words *words,
	struct canvas *canvas, struct rect area);

/* The same moment from afar, as its stage tells it, but for `beside` and `cue`. */
void work_far(const struct work *work, const struct stage *stage, struct far *far);

/*
 * Draws the figure alone, on the bottom of `area`. Returns the rows that it fills in so many columns;
 * with NULL for a canvas it only does that.
 */
int work_figure(const struct work *work, struct canvas *canvas, struct rect area);

/* A side in words: "right", or "" for both. */
const char *work_side(enum side side);

/* Milliseconds until it looks different: the figure's next frame, or the next second of `left`. */
ms_t work_wait(const struct work *work, ms_t left);

#endif
