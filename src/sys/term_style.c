/* Styles: see sys/term_style.h. */
#include "sys/term_style.h"

#include <assert.h>
#include <curses.h>

#define COLOURS_INDEXED 256 /* a terminal with more takes RGB, but for the first eight */
#define COLOURS_BRIGHT 16
#define COLOURS_FEW 8
#define PAIRS_MAX 63        /* what the smallest colour terminals have */
#define BASIC_GREY 8        /* bright black: on 8 colours bold black, which may not be seen at all */

#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20170401
#define add_pair(pair, fg, bg) init_extended_pair(pair, fg, bg)
#define CAN_SAY_RGB true
#else
#define add_pair(pair, fg, bg) init_pair((short)(pair), (short)(fg), (short)(bg))
#define CAN_SAY_RGB false
#endif

struct pairs {
	int count;
	struct {
		int fg, bg;
	} at[PAIRS_MAX];
	bool has_default; /* the terminal can show its own colours beside others */
};

static uint32_t to_attributes(unsigned int bits)
{
	static const struct {
		unsigned int bit;
		uint32_t attribute;
	} names[] = {
		{ ATTRIBUTE_BOLD, A_BOLD },
		{ ATTRIBUTE_DIM, A_DIM },
		{ ATTRIBUTE_REVERSE, A_REVERSE },
		{ ATTRIBUTE_UNDERLINE, A_UNDERLINE },
	};
	uint32_t attributes = A_NORMAL;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (bits & names[i].bit)
			attributes |= names[i].attribute;
	return attributes;
}

static int basic_colour(int basic)
{
	if (COLORS >= COLOURS_BRIGHT || basic < COLOURS_FEW)
		return basic;
	return basic == BASIC_GREY ? BASIC_DEFAULT : basic - COLOURS_FEW;
}

/* The number by which this terminal knows a colour, -1 for its own. */
static int colour_number(struct colour colour, int basic)
{
	bool direct = COLORS > COLOURS_INDEXED && CAN_SAY_RGB;
	if (direct && !colour.is_default) {
		int rgb = colour.r << 16 | colour.g << 8 | colour.b;
		return rgb < COLOURS_FEW ? 0 : rgb;
	}
	if (direct || COLORS == COLOURS_INDEXED)
		return colour.is_default ? BASIC_DEFAULT : theme_nearest_256(colour);
	return basic_colour(basic);
}

static uint32_t bright_attribute(int basic_fg)
{
	if (COLORS >= COLOURS_BRIGHT || basic_fg < COLOURS_FEW)
		return A_NORMAL;
	return basic_fg == BASIC_GREY ? A_DIM : A_BOLD;
}

/* The pair of two colours, made when it is new; -1 when ncurses refuses it. */
static int pair_of(struct pairs *pairs, int fg, int bg)
{
	if (!pairs->has_default) {
		fg = fg == BASIC_DEFAULT ? COLOR_WHITE : fg;
		bg = bg == BASIC_DEFAULT ? COLOR_BLACK : bg;
	}
	if (fg == BASIC_DEFAULT && bg == BASIC_DEFAULT)
		return 0;
	for (int i = 0; i < pairs->count; i++)
		if (pairs->at[i].fg == fg && pairs->at[i].bg == bg)
			return i + 1;
	if (pairs->count == PAIRS_MAX || add_pair(pairs->count + 1, fg, bg) == ERR)
		return -1;
	pairs->at[pairs->count].fg = fg;
	pairs->at[pairs->count].bg = bg;
	return ++pairs->count;
}

static struct term_style colour_style(const struct style *style, struct pairs *pairs)
{
	int fg = colour_number(style->fg, style->basic_fg);
	int bg = colour_number(style->bg, style->basic_bg);
	int pair = pair_of(pairs, fg, bg);
	if (pair < 0)
		return (struct term_style){ .attributes = to_attributes(style->mono) };
	return (struct term_style){
		.attributes = to_attributes(style->attributes) | bright_attribute(style->basic_fg),
		.pair = (short)pair,
	};
}

void term_styles(const struct theme *theme, bool colour, struct term_style ret[ROLE_COUNT])
{
	assert(ROLE_COUNT <= PAIRS_MAX);
	struct pairs pairs = { 0 };
	bool coloured = colour && has_colors() && start_color() == OK && COLORS >= COLOURS_FEW;
	pairs.has_default = coloured && use_default_colors() == OK;
	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct style *style = &theme->styles[role];
		ret[role] = coloured ? colour_style(style, &pairs)
			: (struct term_style){ .attributes = to_attributes(style->mono) };
	}
}
