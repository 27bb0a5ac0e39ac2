/*
 * add_page: a session that was done without the coach
 *
 *	> What     < Use it, A >          a routine, or one exercise
 *	  Level      -                    of an exercise
 *	  Day        yesterday, Sat 21 November 2026
 *
 * Accepted, its sets are added as they stand in the plan; what was done otherwise is corrected in the
 * session itself. The state is a plain value, a part of struct app.
 */
#ifndef VIEW_ADD_PAGE_H
#define VIEW_ADD_PAGE_H

struct app;

enum add_field { ADD_WHAT, ADD_LEVEL, ADD_DAY, ADD_FIELDS };

struct add_page {
	enum add_field field;
	int what;     /* of the routines, and behind them the exercises that can be done */
	int level;    /* of an exercise */
	int days_ago;
};

/* Opens it with the last routine, yesterday. */
void add_page_open(struct app *app);

#endif
