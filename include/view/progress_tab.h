/*
 * progress: what was done, in pictures, and the sessions behind them
 *
 *	 Calendar [ Weeks ] Exercises  Form  …      pages, side by side: Left and Right
 *	+----------------------------------------+
 *	| a number large, what it is in words    |
 *	| its picture, or the table behind it: t |
 *	+----------------------------------------+
 *
 * A page is a constant table of functions in a file of its own; what it says before there is anything
 * to show, it says itself. The state is a plain value, a part of struct app.
 */
#ifndef VIEW_PROGRESS_TAB_H
#define VIEW_PROGRESS_TAB_H

#include "draw/graph.h"
#include "view/view.h"

struct flow;

struct progress_tab {
	int page;
	bool table;   /* the table behind the picture is shown, as far as there is one … */
	int scroll;   /* … and scrolled */
	int exercise; /* of those that have numbers */
	int entry;    /* of the list of sessions: 0 is the latest */
};

/* For the pages. */

struct progress_page {
	const char *name;
	const char *promise; /* what will be here */

	/* Whether there is something to show. */
	bool (*has)(const struct app *app);

	/* Draws the picture; or whatever the page is, when it has no table. */
	void (*draw)(const struct app *app, struct canvas *canvas, struct rect area);

	/* Writes the table behind the picture, the latest row first; NULL: it is a list itself. */
	void (*table)(struct flow *flow, const struct app *app);

	/* How many UP and DOWN choose from, and which one is chosen. NULL: nothing. */
	int (*count)(const struct app *app);
	int *(*chosen)(struct app *app);

	/* GO on what is chosen, and what that is called. NULL: to the next page. */
	void (*go)(struct app *app);
	const char *go_label;

	/* Does what only this page knows; false: not mine. With the hints for it. May be NULL. */
	bool (*act)(struct app *app, enum action action);
	int (*hints)(const struct app *app, struct hint hints[HINTS_MAX]);

	/* The list that UP and DOWN move in, and where it is: for the mouse. May be NULL. */
	bool (*point)(struct app *app, const struct pointer *pointer, struct rect area,
		struct effects *effects);
};

#define PROGRESS_PAGES 8
extern const struct progress_page page_calendar, page_weeks, page_exercises, page_form, page_tug,
	page_plank, page_trophies, page_sessions;

#define DAY_WORDS_SIZE   40
#define TIME_TICKS_MOST  16
#define PICTURE_DAYS     182 /* a picture shows half a year … */
#define PICTURE_DAYS_MIN 28  /* … or as long as there is something to show, but not less than this */

/* The number of the present training day. */
int64_t progress_today(const struct app *app);

/* A day by its number: "Sun 22 Nov 2026". */
void progress_day_words(int64_t day, char ret_words[DAY_WORDS_SIZE]);

/* "1 session", "2 sessions"; for the words of counts. */
const char *progress_plural(int count, const char *one, const char *many);

/*
 * Draws the one number that matters, large where there is height for it, and beside it up to three
 * sentences, the first of which names it; cuts them off `area`. NULL ends the sentences.
 */
void progress_headline(struct canvas *canvas, struct rect *area, const char *number,
	const char *const sentences[3]);

/* The first days of the months between two days, by their short names; returns how many. */
int progress_months(int64_t from, int64_t to, struct graph_tick ret[TIME_TICKS_MOST]);

#endif
