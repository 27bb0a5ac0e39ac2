/*
 * exercise_text: what the page of an exercise says
 *
 *	to be done    dose, setup, moves, cues, doses by level, faults, check, …
 *	little room   cues first, and the ways on after the moves
 *	to be avoided why, and what to do instead; with little room the other way round
 *
 * The ways (core/ways.h) are numbered, as their keys are; where they stand is kept for the mouse. A
 * plain value that borrows everything.
 */
#ifndef VIEW_EXERCISE_TEXT_H
#define VIEW_EXERCISE_TEXT_H

#include "core/ways.h"
#include "view/flow.h"

struct exercise_text {
	struct flow flow;
	const struct catalog *catalog;
	const struct exercise *exercise;
	int level;                     /* at which it would be done */
	bool little_room;
	bool has_ways;                 /* the ways are part of it */
	int way_rows[WAYS_MAX + 1];    /* the row of each way, and the one behind the last */
};

/* Lays the whole text out, and draws it where flow.canvas is not NULL. */
void exercise_text_flow(struct exercise_text *text);

/* Only the ways, under their heading. */
void exercise_ways_flow(struct exercise_text *text);

/* The way, counted from 0, at a row of the screen; -1 where there is none. */
int exercise_text_way(const struct exercise_text *text, int y);

/* "3 × 30 s · level 2 · Step 3: use it"; without its end where that is wider than `columns`. */
void exercise_text_line(const struct exercise *exercise, int level, int columns, char *out,
	size_t size);

#endif
