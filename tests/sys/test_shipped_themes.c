/* The shipped themes: readable, whole, and each phase unlike the others. */
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"
#include "sys/config.h"

#define THEMES_MAX 16
#define TEXT_CONTRAST 4.5  /* WCAG 2.1, 1.4.3 */
#define SHAPE_CONTRAST 3.0 /* WCAG 2.1, 1.4.11 */
#define FIELD_DISTANCE 40  /* of 255, between the colours of two phases */

static struct {
	int count;
	struct theme at[THEMES_MAX];
} themes;

/* Where no style of a theme's own can come from. */
static const struct style unset = {
	.fg = { .r = 1, .g = 2, .b = 3 },
	.bg = { .r = 1, .g = 2, .b = 3 },
	.basic_fg = 99,
	.basic_bg = 99,
	.mono = 0xF0,
};

static bool is_theme(const char *name)
{
	size_t length = strlen(name);
	return length > 4 && strcmp(name + length - 4, ".cfg") == 0;
}

static void load_theme(const struct config_text *text, const struct theme *base,
	struct problems *problems)
{
	ck_assert_int_lt(themes.count, THEMES_MAX);
	bool is_good = config_theme(text, base, &themes.at[themes.count++], problems);
	ck_assert_msg(is_good, "%s:\n%s", text->name, problems_said(problems));
}

/* The built-in theme first, then all files in themes/, which take from it what they leave out. */
static void load_themes(void)
{
	struct arena arena;
	struct problems problems;
	struct theme base = { .name = "none" };
	for (int role = 0; role < ROLE_COUNT; role++)
		base.styles[role] = unset;
	themes.count = 0;
	arena_init(&arena);
	problems_init(&problems);
	load_theme(&config_builtin_theme, &base, &problems);
	DIR *directory = opendir(SOURCE_DIR "/themes");
	ck_assert_ptr_nonnull(directory);
	for (struct dirent *entry = readdir(directory); entry; entry = readdir(directory)) {
		char path[4096];
		struct config_text text;
		snprintf(path, sizeof(path), "%s/themes/%s", SOURCE_DIR, entry->d_name);
		if (!is_theme(entry->d_name))
			continue;
		ck_assert(config_read_text(path, &arena, &text, &problems));
		load_theme(&text, &themes.at[0], &problems);
	}
	closedir(directory);
	problems_clear(&problems);
	arena_clear(&arena);
	ck_assert_int_ge(themes.count, 2);
}

/* What a terminal without a colour of the theme's shows: dark, as the themes are. */
static struct colour seen(struct colour colour)
{
	return colour.is_default ? (struct colour){ .r = 16, .g = 20, .b = 24 } : colour;
}

/* The colour of xterm that stands for one where there are 256. */
static struct colour seen_in_256(struct colour colour)
{
	static const uint8_t levels[] = { 0, 95, 135, 175, 215, 255 };
	int n = theme_nearest_256(seen(colour)) - 16;
	uint8_t grey = (uint8_t)(8 + 10 * (n - 216));
	if (n >= 216)
		return (struct colour){ .r = grey, .g = grey, .b = grey };
	return (struct colour){ .r = levels[n / 36], .g = levels[n / 6 % 6], .b = levels[n % 6] };
}

/* One channel of sRGB as a share of the light. */
static double linear(uint8_t channel)
{
	double level = channel / 255.0;
	return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour)
{
	return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

/* The contrast of two colours, 1.0 to 21.0 (WCAG 2.1). */
static double contrast_of(struct colour a, struct colour b)
{
	double light = luminance(a), dark = luminance(b);
	if (light < dark) {
		light = luminance(b);
		dark = luminance(a);
	}
	return (light + 0.05) / (dark + 0.05);
}

static bool is_field(enum role role)
{
	return role >= ROLE_READY_FIELD && role <= ROLE_PAIN_FIELD;
}

static double contrast_due(enum role role)
{
	bool is_shape = role == ROLE_BORDER || role >= ROLE_NEAR;
	return is_shape ? SHAPE_CONTRAST : TEXT_CONTRAST;
}

START_TEST(contrast_is_what_wcag_says)
{
	struct colour black = { .r = 0 }, white = { .r = 255, .g = 255, .b = 255 };
	struct colour grey = { .r = 118, .g = 118, .b = 118 }, blue = { .b = 255 };
	ck_assert_double_eq_tol(contrast_of(black, white), 21.0, 0.001);
	ck_assert_double_eq_tol(contrast_of(white, black), 21.0, 0.001);
	ck_assert_double_eq_tol(contrast_of(grey, grey), 1.0, 0.001);
	ck_assert_double_eq_tol(contrast_of(grey, white), 4.54, 0.005);
	ck_assert_double_eq_tol(contrast_of(blue, white), 8.59, 0.005);
}
END_TEST

START_TEST(the_built_in_theme_gives_every_role_all_it_needs)
{
	const struct style *style = &themes.at[0].styles[_i];
	ck_assert_msg(style->fg.is_default || style->fg.g != unset.fg.g, "%s: no fg", role_names[_i]);
	ck_assert_msg(style->bg.is_default || style->bg.g != unset.bg.g, "%s: no bg", role_names[_i]);
	ck_assert_msg(style->basic_fg != unset.basic_fg, "%s: no basic", role_names[_i]);
	ck_assert_msg(style->basic_bg != unset.basic_bg, "%s: no basic_bg", role_names[_i]);
	ck_assert_msg(style->mono != unset.mono, "%s: no mono", role_names[_i]);
}
END_TEST

START_TEST(every_text_can_be_read)
{
	enum role role = (enum role)_i;
	for (int i = 0; i < themes.count && !is_field(role); i++) {
		const struct style *style = &themes.at[i].styles[role];
		double full = contrast_of(seen(style->fg), seen(style->bg));
		double in_256 = contrast_of(seen_in_256(style->fg), seen_in_256(style->bg));
		ck_assert_msg(full >= contrast_due(role) && in_256 >= contrast_due(role),
			"%s: %s has %.1f, in 256 colours %.1f", themes.at[i].name, role_names[role],
			full, in_256);
		ck_assert_msg(style->basic_fg != style->basic_bg || style->basic_fg == BASIC_DEFAULT,
			"%s: %s has one basic colour for both", themes.at[i].name, role_names[role]);
	}
}
END_TEST

/* How far apart two colours are in the channel in which they differ most. */
static int distance(struct colour a, struct colour b)
{
	int r = abs(a.r - b.r), g = abs(a.g - b.g), blue = abs(a.b - b.b);
	int most = r > g ? r : g;
	return most > blue ? most : blue;
}

static bool look_alike(const struct style *a, const struct style *b)
{
	int colours = distance(seen(a->bg), seen(b->bg)) + distance(seen(a->fg), seen(b->fg));
	return colours < FIELD_DISTANCE || (a->basic_fg == b->basic_fg && a->basic_bg == b->basic_bg);
}

START_TEST(no_phase_looks_like_another)
{
	for (int i = 0; i < themes.count; i++) {
		const struct style *styles = themes.at[i].styles;
		for (int other = ROLE_READY_FIELD; other < _i; other++)
			ck_assert_msg(!look_alike(&styles[other], &styles[_i]), "%s: %s is like %s",
				themes.at[i].name, role_names[_i], role_names[other]);
	}
}
END_TEST

/* A large number is made of full blocks, which reversed are blanks. */
START_TEST(no_number_is_reversed_away)
{
	static const enum role numbers[] = {
		ROLE_TITLE, ROLE_BAD, ROLE_READY, ROLE_TILT, ROLE_HOLD, ROLE_LOWER, ROLE_RETURN,
		ROLE_REST, ROLE_SWITCH, ROLE_PAUSE, ROLE_HOLD_FIELD,
	};
	for (int i = 0; i < themes.count; i++) {
		for (size_t j = 0; j < sizeof(numbers) / sizeof(numbers[0]); j++) {
			const struct style *style = &themes.at[i].styles[numbers[j]];
			ck_assert_msg(((style->attributes | style->mono) & ATTRIBUTE_REVERSE) == 0,
				"%s: %s is reversed", themes.at[i].name, role_names[numbers[j]]);
		}
	}
}
END_TEST

Suite *shipped_themes_suite(void)
{
	Suite *suite = suite_create("shipped_themes");
	TCase *tcase = tcase_create("themes");
	tcase_add_unchecked_fixture(tcase, load_themes, NULL);
	tcase_add_test(tcase, contrast_is_what_wcag_says);
	tcase_add_loop_test(tcase, the_built_in_theme_gives_every_role_all_it_needs, 0, ROLE_COUNT);
	tcase_add_loop_test(tcase, every_text_can_be_read, 0, ROLE_COUNT);
	tcase_add_loop_test(tcase, no_phase_looks_like_another, ROLE_READY_FIELD, ROLE_PAIN_FIELD + 1);
	tcase_add_test(tcase, no_number_is_reversed_away);
	suite_add_tcase(suite, tcase);
	return suite;
}
