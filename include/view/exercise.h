/*
 * exercise: the page of one exercise
 *
 * Its state is a plain value, a part of struct app.
 */
#ifndef VIEW_EXERCISE_H
#define VIEW_EXERCISE_H

struct app;

struct exercise_page {
	int exercise; /* index in the catalog */
	int scroll;
};

/* Opens the page of an exercise over the present screen. */
void exercise_open(struct app *app, int exercise);

#endif
