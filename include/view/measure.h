/*
 * measure: the screen of a test that is done
 *
 *	phase                                piece
 *	PAGE                                 measure_page   what is measured, and how
 *	READY SETTLE WORK COUNTING GUIDE     measure_work   word, number, figure, cue
 *	PAUSED                               measure_work   the same, standing still
 *	LOOK                                 measure_look   what to look for, and the question
 *	PAIN                                 measure_done   how much it hurts
 *	DONE                                 measure_done   the result, and what it says
 *
 *	tests, exercise --measure_open()--> the loop gives an id --measure_begin()--> PAGE
 *
 * view/measure owns the keys, the hints and the waiting; the pieces draw. Its state is a plain value,
 * a part of struct app.
 */
#ifndef VIEW_MEASURE_H
#define VIEW_MEASURE_H

#include <stdbool.h>

#include "core/test_day.h"
#include "core/trial.h"
#include "view/far.h"
#include "view/flow.h"
#include "view/view.h"

#define MEASURE_LINE 240

struct app;

struct measure {
	bool is_chosen;          /* begins when there is an id for its records */
	bool is_open;            /* there is a trial */
	enum test test;
	struct trial trial;
	struct test_past before; /* what was known before this attempt */
};

/* Opens a test whose exercise the catalog has: the loop will be asked for an id first. */
void measure_open(struct app *app, enum test test);

/* Opens the page of the test that was chosen. */
void measure_begin(struct app *app, const char *id, struct effects *effects);

/* Steps the trial. For view/app, which takes the effects. */
void measure_step(struct app *app, const struct event *event, struct effects *effects);

/* What a test measures, in a sentence. */
const char *measure_what(enum test test);

/* What a test is called: "Test: plank". */
const char *measure_name(enum test test);

/* Which side and rep it is, or how far it goes, for the end of a bottom line. */
void measure_place(const struct app *app, char ret_place[PLACE_SIZE]);

/* The pieces, for view/measure alone: see struct piece; those that scroll say how many rows. */
void measure_page_draw(const struct app *app, struct canvas *canvas, struct rect area);
int measure_page_most(const struct app *app, struct rect area);
void measure_page_far(const struct app *app, struct far *far);
int measure_page_figure(const struct app *app, struct canvas *canvas, struct rect area);
ms_t measure_page_wait(const struct app *app);
void measure_work_draw(const struct app *app, struct canvas *canvas, struct rect area);
void measure_work_far(const struct app *app, struct far *far);
int measure_work_figure(const struct app *app, struct canvas *canvas, struct rect area);
ms_t measure_work_wait(const struct app *app);
void measure_look_draw(const struct app *app, struct canvas *canvas, struct rect area);
void measure_look_far(const struct app *app, struct far *far);
void measure_pain_draw(const struct app *app, struct canvas *canvas, struct rect area);
void measure_pain_far(const struct app *app, struct far *far);
int measure_pain_most(const struct app *app, struct rect area);
void measure_done_draw(const struct app *app, struct canvas *canvas, struct rect area);
int measure_done_most(const struct app *app, struct rect area);

#endif
