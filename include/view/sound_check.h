/*
 * sound_check: what reaches the person on the mat
 *
 *	LISTEN  --go-->  HEARD IT?  voice, tones, bell, flash: what there is, one after the other,
 *	  ^                 |       each some times, until it is answered; no answer is a no
 *	  +------go------ TONES     what will be used from now on, and what to do about the rest
 *
 * One button is enough: pressed it means yes, left alone no. The answers are kept for this kind of
 * terminal (core/hearing.h), unless nobody gave any. Its state is a plain value, a part of struct app.
 */
#ifndef VIEW_SOUND_CHECK_H
#define VIEW_SOUND_CHECK_H

#include <stdbool.h>

#include "core/hearing.h"

#define CHECK_AGAIN_MS 4000 /* from one time a thing is played to the next */
#define CHECK_TIMES    3    /* so often, and then it was not heard */

struct app;

enum check_step { CHECK_BEFORE, CHECK_ASKING, CHECK_AFTER };

struct sound_check {
	enum check_step step;
	int rung;               /* what is asked about: an enum rung */
	int times;              /* so often it was played */
	ms_t due;               /* when it is played again, or was not heard */
	bool is_answered;       /* a key said something */
	enum heard heard[RUNGS];
	int scroll;
};

/* Opens it over the present tab. Not in a session, nor before accepting. */
void sound_check_open(struct app *app);

/* What is played now, whatever the settings say; RUNGS: nothing is being asked about. */
int sound_check_rung(const struct app *app);

#endif
