/*
 * word_page: one large word, and below it text that scrolls
 *
 *	+--------------------------+
 *	| > >     S T O P      > > |   the strip of view/stage.h: all that is read from afar
 *	|   text …                 |
 *	|               Down: more |
 *	+--------------------------+
 *
 * What a session, a test or a start says where nothing is counted. Nothing is owned.
 */
#ifndef VIEW_WORD_PAGE_H
#define VIEW_WORD_PAGE_H

#include "view/app.h"
#include "view/flow.h"
#include "view/stage.h"

struct word_page {
	enum look look;
	const char *word;
	int scroll;
	bool large; /* the word has half of the height */
	void (*flow)(struct flow *flow, const struct app *app); /* adds the text */
};

/* Draws it, with the cursor where the text begins. */
void word_page_draw(const struct word_page *page, const struct app *app, struct canvas *canvas,
	struct rect area);

/* The rows that its text can be scrolled. */
int word_page_most(const struct word_page *page, const struct app *app, struct rect area);

#endif
