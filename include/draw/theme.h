/*
 * theme: roles, and the colours that a theme gives them
 *
 * Views write roles; only sys/term turns a role into what the terminal can show:
 *
 *	view --ROLE_HOLD--> canvas --> term: 256 colours | 16 or 8 | none, an attribute
 *
 * Each role has a letter, by which golden frames show it. A theme is a plain value.
 */
#ifndef DRAW_THEME_H
#define DRAW_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "core/settings.h"

/* id, name in a theme file, letter in golden frames, what it is for */
#define ROLE_LIST(ROLE) \
	ROLE(TEXT, "text", '.', "ordinary text, and the empty screen") \
	ROLE(DIM, "dim", 'd', "what matters less") \
	ROLE(TITLE, "title", 't', "titles") \
	ROLE(ACCENT, "accent", 'a', "what to look at first") \
	ROLE(KEY, "key", 'k', "keys in hints") \
	ROLE(BAR, "bar", 'b', "the top and bottom lines") \
	ROLE(SELECTED, "selected", 's', "the selected line") \
	ROLE(BORDER, "border", '|', "rules and boxes") \
	ROLE(CUE, "cue", 'c', "the coach's cue") \
	ROLE(GOOD, "good", 'g', "what went well") \
	ROLE(WARN, "warn", 'w', "what needs attention") \
	ROLE(BAD, "bad", 'x', "pain, red flags, errors") \
	ROLE(READY, "ready", 'r', "get ready: word and number") \
	ROLE(TILT, "tilt", 'i', "setting the tilt") \
	ROLE(HOLD, "hold", 'H', "holding: word and number") \
	ROLE(LOWER, "lower", 'L', "into the effort: word and number") \
	ROLE(RETURN, "return", 'R', "back from the effort: word and number") \
	ROLE(REST, "rest", 'z', "rest: word and number") \
	ROLE(SWITCH, "switch", 'S', "change sides") \
	ROLE(PAUSE, "pause", 'P', "paused") \
	ROLE(READY_FIELD, "ready-field", '1', "the screen's sides while getting ready") \
	ROLE(TILT_FIELD, "tilt-field", '2', "the screen's sides while setting the tilt") \
	ROLE(HOLD_FIELD, "hold-field", '3', "the screen's sides while holding") \
	ROLE(LOWER_FIELD, "lower-field", '4', "the screen's sides going into the effort") \
	ROLE(RETURN_FIELD, "return-field", '5', "the screen's sides coming back") \
	ROLE(REST_FIELD, "rest-field", '6', "the screen's sides while resting") \
	ROLE(SWITCH_FIELD, "switch-field", '7', "the screen's sides changing sides") \
	ROLE(PAUSE_FIELD, "pause-field", '8', "the screen's sides while paused") \
	ROLE(PAIN_FIELD, "pain-field", '9', "the screen's sides after a pain stop") \
	ROLE(NEAR, "figure-near", 'N', "the figure's near side") \
	ROLE(FAR, "figure-far", 'F', "the figure's far side") \
	ROLE(FAULT, "figure-fault", 'f', "the figure done wrong") \
	ROLE(FLOOR, "figure-floor", '_', "the floor") \
	ROLE(PROP, "figure-prop", 'p', "chair, table, band")

enum role {
#define ROLE(id, name, letter, purpose) ROLE_##id,
	ROLE_LIST(ROLE)
#undef ROLE
	ROLE_COUNT
};
extern const char *const role_names[ROLE_COUNT];
extern const char role_letters[ROLE_COUNT + 1];

#define THEME_DESCRIPTION_SIZE 201

#define BASIC_DEFAULT (-1) /* the terminal's own colour */

enum { /* bits of `mono`: also added to colours, so that colour never says something alone */
	ATTRIBUTE_BOLD = 1, ATTRIBUTE_DIM = 2, ATTRIBUTE_REVERSE = 4, ATTRIBUTE_UNDERLINE = 8
};

struct colour {
	bool is_default;   /* the terminal's own */
	uint8_t r, g, b;
};

struct style {
	struct colour fg, bg;
	int8_t basic_fg;   /* 0 to 15 for terminals of 8 or 16 colours, or BASIC_DEFAULT */
	int8_t basic_bg;
	uint8_t attributes; /* with colours */
	uint8_t mono;       /* without colours */
};

struct theme {
	char name[THEME_NAME_SIZE];
	char description[THEME_DESCRIPTION_SIZE]; /* one line, for lists; may be "" */
	const char *file; /* the person's own, borrowed; NULL: it is one of those that are shipped */
	struct style styles[ROLE_COUNT];
};

struct theme_list { /* those that there are to choose from */
	int count;
	const struct theme *at; /* the default first */
};

/* Makes a theme in which every role has the terminal's own colours: what others begin from. */
void theme_init(struct theme *theme, const char *name);

/* The theme called `name`; NULL when the list has none. */
const struct theme *theme_find(const struct theme_list *list, const char *name);

/* The role called `name` in a theme file, or ROLE_COUNT. */
enum role role_find(const char *name);

/* The nearest of xterm's 256 colours (16 to 255) to a colour. */
int theme_nearest_256(struct colour colour);

#endif
