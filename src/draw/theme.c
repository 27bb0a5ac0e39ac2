/* theme: roles, and the colours that a theme gives them */
#include <stdio.h>
#include <string.h>

#include "draw/theme.h"

/* xterm's 256 colours: 16 basic ones, a cube of 6 x 6 x 6, and a ramp of 24 greys. */
#define CUBE_FIRST 16
#define CUBE_STEPS 6
#define GREY_FIRST 232
#define GREY_COUNT 24

static const int cube_levels[CUBE_STEPS] = { 0, 95, 135, 175, 215, 255 };

const char *const role_names[ROLE_COUNT] = {
#define ROLE(id, name, letter, purpose) [ROLE_##id] = name,
	ROLE_LIST(ROLE)
#undef ROLE
};

const char role_letters[ROLE_COUNT + 1] = {
#define ROLE(id, name, letter, purpose) [ROLE_##id] = letter,
	ROLE_LIST(ROLE)
#undef ROLE
};

static int square(int n)
{
	return n * n;
}

/* The cube's step nearest to one channel. */
static int cube_step(int level)
{
	int best = 0;
	for (int step = 1; step < CUBE_STEPS; step++) {
		if (square(level - cube_levels[step]) < square(level - cube_levels[best]))
			best = step;
	}
	return best;
}

static int grey_level(int step)
{
	return 8 + 10 * step;
}

static int grey_step(struct colour colour)
{
	int step = ((colour.r + colour.g + colour.b) / 3 - grey_level(0) + 5) / 10;
	return step < 0 ? 0 : step < GREY_COUNT ? step : GREY_COUNT - 1;
}

static int distance(struct colour colour, int r, int g, int b)
{
	return square(colour.r - r) + square(colour.g - g) + square(colour.b - b);
}

void theme_init(struct theme *theme, const char *name)
{
	static const struct style plain = {
		.fg.is_default = true,
		.bg.is_default = true,
		.basic_fg = BASIC_DEFAULT,
		.basic_bg = BASIC_DEFAULT,
	};
	*theme = (struct theme){ .description = "" };
	snprintf(theme->name, sizeof(theme->name), "%s", name);
	for (int i = 0; i < ROLE_COUNT; i++)
		theme->styles[i] = plain;
}

const struct theme *theme_find(const struct theme_list *list, const char *name)
{
	for (int i = 0; i < list->count; i++) {
		if (strcmp(list->at[i].name, name) == 0)
			return &list->at[i];
	}
	return NULL;
}

enum role role_find(const char *name)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		if (strcmp(role_names[i], name) == 0)
			return (enum role)i;
	}
	return ROLE_COUNT;
}

int theme_nearest_256(struct colour colour)
{
	int r = cube_step(colour.r), g = cube_step(colour.g), b = cube_step(colour.b);
	int step = grey_step(colour), grey = grey_level(step);
	int to_cube = distance(colour, cube_levels[r], cube_levels[g], cube_levels[b]);
	if (distance(colour, grey, grey, grey) < to_cube)
		return GREY_FIRST + step;
	return CUBE_FIRST + (r * CUBE_STEPS + g) * CUBE_STEPS + b;
}
