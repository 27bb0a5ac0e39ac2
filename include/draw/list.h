/*
 * list: entries in rows, of which one is selected
 *
 *	  Today                  entry 0
 *	Find it                  the heading of entry 1
 *	> Find it, A             entry 1, selected: stays in the middle of what is in sight
 *
 * The list decides which rows are in sight, and says which entry lies where somebody points; what an
 * entry looks like is its caller's. A plain value, made anew for each frame; it borrows everything.
 */
#ifndef DRAW_LIST_H
#define DRAW_LIST_H

#include "draw/canvas.h"

#define LIST_NO_ENTRY (-1)

struct list {
	int count;           /* entries */
	int selected;        /* 0 to count - 1; nothing of an empty list is */
	const void *context; /* for the two functions */

	/* The words above an entry, NULL where there are none. May be NULL: nowhere. */
	const char *(*heading)(const void *context, int entry);

	/* Draws an entry into its row, in `role`; the selection's bar is drawn already. */
	void (*draw)(const void *context, struct canvas *canvas, struct rect row, int entry,
		enum role role);
};

/* Draws what of the list is in sight in `area`, and puts the cursor on the selected entry. */
void list_draw(const struct list *list, struct canvas *canvas, struct rect area);

/* The entry at x, y of a list that is drawn into `area`, LIST_NO_ENTRY where there is none. */
int list_at(const struct list *list, struct rect area, int x, int y);

#endif
