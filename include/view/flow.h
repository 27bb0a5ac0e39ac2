/*
 * flow: text that runs down a column and scrolls
 *
 *	flow_init(&flow, canvas, area, scroll);
 *	flow_text(&flow, 0, "…", ROLE_TITLE);      as many rows as it wraps into
 *	flow_gap(&flow);                           an empty one
 *
 *	rows -2 -1 | 0 1 2 … height-1 |            `scroll` rows above the area and all below are
 *	           |      area        |            counted, not drawn
 *
 * With a writer in the canvas's place each row is handed to it as text instead (flow_init_rows()): for
 * a person who reads line by line. What is no text is left out then.
 *
 * Texts name keys by their actions, in braces, where the flow has a keymap (keymap_words()).
 * The same calls without a canvas measure: flow.row is then how many rows there are, and flow_most()
 * how far one can scroll. A flow is a plain value that borrows its canvas and its keymap.
 */
#ifndef VIEW_FLOW_H
#define VIEW_FLOW_H

#include <stdbool.h>

#include "core/catalog.h"
#include "draw/canvas.h"
#include "view/keymap.h"

#define FLOW_END  (1 << 16) /* rows: more than any text has */
#define FLOW_MARK 3         /* columns of the number or dot before a text of a list */

struct flow_writer {
	void (*row)(void *context, const char *text); /* a row without its newline; may be "" */
	void *context;
};

struct flow {
	struct canvas *canvas; /* NULL: only measure, or … */
	const struct flow_writer *writer; /* … write */
	struct rect area;
	int row;               /* of the next line, counted from the first */
	int scroll;            /* rows above the area */
	const struct keymap *keymap; /* of the keys in texts, "press {pain}"; NULL: there are none */
};

/* Begins at the top of `area`, `scroll` rows of which lie above it; `canvas` may be NULL. */
void flow_init(struct flow *flow, struct canvas *canvas, struct rect area, int scroll);

/* Begins rows of `columns` for a writer. */
void flow_init_rows(struct flow *flow, const struct flow_writer *writer, int columns);

/* Adds `text`, wrapped, `indent` columns from the left. */
void flow_text(struct flow *flow, int indent, const char *text, enum role role);

/* Adds two texts to one row: `left` and, `columns` (2 at least) from the left, `right`, which wraps. */
void flow_pair(struct flow *flow, int columns, const char *left, enum role left_role, const char *right,
	enum role right_role);

/* Adds an empty row, but not at the top. */
void flow_gap(struct flow *flow);

/* Adds a heading, with a gap above it. */
void flow_title(struct flow *flow, const char *title);

/* Adds a text behind a dot. */
void flow_bullet(struct flow *flow, const char *text, enum role role);

/* Adds a heading (NULL: none) and a list, each text behind a number or a dot; nothing for no texts. */
void flow_texts(struct flow *flow, const char *title, const struct texts *texts, bool numbered);

/*
 * Adds `rows` for something that is not text, and returns where they are: perhaps above or below the
 * area, in which alone it may be drawn.
 */
struct rect flow_room(struct flow *flow, int rows);

/*
 * Leaves the area's last row for "Down: more" (as the keymap has it) when rows were left out below;
 * where another key goes on, the words are the caller's. Call it last.
 */
void flow_finish(const struct flow *flow);
void flow_finish_saying(const struct flow *flow, const char *words);

/* The rows that one can scroll: 0 when all of it fits. */
int flow_most(const struct flow *flow);

/* The scroll that is `rows` further down (up: less than 0) than `scroll`, as far as there is text. */
int flow_scrolled(int scroll, int rows, int most);

#endif
