/*
 * far: one word and one number that fill the screen, for somebody who lies two metres away
 *
 *	tall                           low                     something more is to be read
 *	:::::::::::::::::::::::::::    :::::::::::::::::::     ::::::::::::::::::::::
 *	::::::::  H O L D  ::::::::    :::::::::::  ##  ##     :::   R E S T   ::::::
 *	::::::::::::::::::::::::::::    H O L D ::   #   #     ::::::::::::::::::::::
 *	::::::::  ##   ##  ::::::::    :::::::::::  ##  ##     : DEAD BUG :::  ## # :
 *	::::::::   #    #  ::::::::    :::::::::::   #   #     : RIGHT    :::   # # :
 *	::::::::  ##   ##  ::::::::    :::::::::::  ##  ##     ::::::::::::::::::::::
 *
 * The phase is told by the look's coarse pattern over the whole area; word and number lie on it. The
 * number has half of the screen's height, and stands in one place whatever the phase. It needs its
 * area for itself: where the set and the keys are told, the bottom line, is the chrome's. Borrows all.
 */
#ifndef VIEW_FAR_H
#define VIEW_FAR_H

#include "view/look.h"

#define FAR_ANSWERS_MAX 4
#define FAR_CELLS_MAX   4
#define FAR_KEY_SIZE    16
#define FAR_WORDS_SIZE  96
#define FAR_NUMBER_SIZE 16

struct far_answer { /* a key that answers, and what it says */
	char key[FAR_KEY_SIZE];
	char words[FAR_WORDS_SIZE];
};

struct far {
	enum look look;
	char word[FAR_WORDS_SIZE];    /* what is to be done, or what is asked */
	char number[FAR_NUMBER_SIZE]; /* "" for none */
	int cells;                    /* digits that the number has at most, while the phase lasts */
	int steps, steps_done;        /* seconds of the phase as steps, 0 none; and those over */
	char cue[FAR_WORDS_SIZE];     /* where there is height to spare */
	char beside[FAR_WORDS_SIZE];  /* what else is to be read: what comes next; "" for nothing … */
	int answer_count;             /* … or answers in its place */
	struct far_answer answers[FAR_ANSWERS_MAX];
};

/* Draws it into the whole of `area`, with the cursor at the word. */
void far_draw(struct canvas *canvas, struct rect area, const struct far *far);

/* Draws the word and the number as large as a strip allows, over the look's pattern. */
void far_strip(struct canvas *canvas, struct rect strip, const struct far *far);

/* Sets a number of at most FAR_CELLS_MAX digits, and the cells for the largest that it gets. */
void far_count(struct far *far, const char *number, int most);

/* Adds an answer. */
void far_answer(struct far *far, const char *key, const char *words);

#endif
