/* The shipped themes: readable at every depth of colour, whole, and each phase unlike the others. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "shipped.h"
#include "suites.h"
#include "sys/builtin.h"

#define THEMES_MAX 24
#define TEXT_CONTRAST 4.5  /* WCAG 2.1, 1.4.3 */
#define HIGH_CONTRAST 7.0  /* 1.4.6 */
#define SHAPE_CONTRAST 3.0 /* 1.4.11; also for basic colours, which every terminal has its own of */
#define FIELD_DISTANCE 40  /* of 255, between the colours of two phases */
#define BRIGHT 8           /* of the basic colours, from here on */

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

/* Each from a base of which nothing can be used: so it has to give everything itself. */
static void load_themes(void)
{
	struct theme base = { .name = "none" };
	for (int role = 0; role < ROLE_COUNT; role++)
		base.styles[role] = unset;
	shipped_load();
	ck_assert_int_le(builtin_themes.count, THEMES_MAX);
	for (int i = 0; i < builtin_themes.count; i++)
		themes.at[i] = shipped_theme(builtin_themes.at[i].name, &base);
	themes.count = builtin_themes.count;
}

/* Two colours as they meet on the screen. */
struct meeting {
	struct colour fg, bg;
};

/* What a terminal's own colours are: light on dark, or dark on light. */
static const struct meeting grounds[] = {
	{ { .r = 255, .g = 255, .b = 255 }, { .r = 0 } },
	{ { .r = 0 }, { .r = 255, .g = 255, .b = 255 } },
};
#define GROUNDS (sizeof(grounds) / sizeof(grounds[0]))

static struct meeting seen(const struct style *style, const struct meeting *ground)
{
	return (struct meeting){
		style->fg.is_default ? ground->fg : style->fg,
		style->bg.is_default ? ground->bg : style->bg,
	};
}

/* The colour of xterm that stands for one where there are 256. */
static struct colour in_256(struct colour colour)
{
	static const uint8_t levels[] = { 0, 95, 135, 175, 215, 255 };
	int n = theme_nearest_256(colour) - 16;
	uint8_t grey = (uint8_t)(8 + 10 * (n - 216));
	if (n >= 216)
		return (struct colour){ .r = grey, .g = grey, .b = grey };
	return (struct colour){ .r = levels[n / 36], .g = levels[n / 6 % 6], .b = levels[n % 6] };
}

/* xterm's basic colours; other terminals have others by these names. */
static struct colour basic_colour(int basic)
{
	static const struct colour colours[] = {
		{ .r = 0 }, { .r = 205 }, { .g = 205 }, { .r = 205, .g = 205 },
		{ .b = 238 }, { .r = 205, .b = 205 }, { .g = 205, .b = 205 },
		{ .r = 229, .g = 229, .b = 229 },
		{ .r = 127, .g = 127, .b = 127 }, { .r = 255 }, { .g = 255 }, { .r = 255, .g = 255 },
		{ .r = 92, .g = 92, .b = 255 }, { .r = 255, .b = 255 }, { .g = 255, .b = 255 },
		{ .r = 255, .g = 255, .b = 255 },
	};
	return colours[basic];
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
static double contrast_of(struct meeting meeting)
{
	double light = luminance(meeting.fg), dark = luminance(meeting.bg);
	if (light < dark) {
		light = luminance(meeting.bg);
		dark = luminance(meeting.fg);
	}
	return (light + 0.05) / (dark + 0.05);
}

static bool is_shape(enum role role)
{
	return role == ROLE_BORDER || role >= ROLE_READY_FIELD;
}

static double contrast_due(const struct theme *theme, enum role role)
{
	if (is_shape(role))
		return SHAPE_CONTRAST;
	return strcmp(theme->name, "contrast") == 0 ? HIGH_CONTRAST : TEXT_CONTRAST;
}

START_TEST(contrast_is_what_wcag_says)
{
	struct colour black = { .r = 0 }, white = { .r = 255, .g = 255, .b = 255 };
	struct colour grey = { .r = 118, .g = 118, .b = 118 }, blue = { .b = 255 };
	ck_assert_double_eq_tol(contrast_of((struct meeting){ black, white }), 21.0, 0.001);
	ck_assert_double_eq_tol(contrast_of((struct meeting){ white, black }), 21.0, 0.001);
	ck_assert_double_eq_tol(contrast_of((struct meeting){ grey, grey }), 1.0, 0.001);
	ck_assert_double_eq_tol(contrast_of((struct meeting){ grey, white }), 4.54, 0.005);
	ck_assert_double_eq_tol(contrast_of((struct meeting){ blue, white }), 8.59, 0.005);
}
END_TEST

START_TEST(every_theme_gives_every_role_all_it_needs)
{
	for (int i = 0; i < themes.count; i++) {
		const struct style *style = &themes.at[i].styles[_i];
		const char *theme = themes.at[i].name, *role = role_names[_i];
		ck_assert_msg(style->fg.is_default || style->fg.g != unset.fg.g, "%s: %s: no fg", theme,
			role);
		ck_assert_msg(style->bg.is_default || style->bg.g != unset.bg.g, "%s: %s: no bg", theme,
			role);
		ck_assert_msg(style->basic_fg != unset.basic_fg, "%s: %s: no basic", theme, role);
		ck_assert_msg(style->basic_bg != unset.basic_bg, "%s: %s: no basic_bg", theme, role);
		ck_assert_msg(style->mono != unset.mono, "%s: %s: no mono", theme, role);
	}
}
END_TEST

/* Holding fills its field: its marks are full blocks, and on the ground of their own colour. */
START_TEST(every_role_can_be_read)
{
	enum role role = (enum role)_i;
	for (int i = 0; i < themes.count && role != ROLE_HOLD_FIELD; i++) {
		for (size_t ground = 0; ground < GROUNDS; ground++) {
			struct meeting full = seen(&themes.at[i].styles[role], &grounds[ground]);
			struct meeting computed = { in_256(full.fg), in_256(full.bg) };
			double due = contrast_due(&themes.at[i], role);
			ck_assert_msg(contrast_of(full) >= due && contrast_of(computed) >= due,
				"%s: %s has %.1f, in 256 colours %.1f", themes.at[i].name,
				role_names[role], contrast_of(full), contrast_of(computed));
		}
	}
}
END_TEST

/* How a terminal of 16 or 8 colours may show a style. */
struct basic_terminal {
	int colours;
	bool brightens;  /* it shows bold letters in bright colours */
	bool light;      /* its own colours are dark on light */
};

static int shown_basic(int basic, int own, int colours)
{
	if (basic == BASIC_DEFAULT)
		return own;
	return basic >= colours ? basic - BRIGHT : basic;
}

static struct meeting seen_basic(const struct style *style, const struct basic_terminal *terminal,
	int *ret_fg, int *ret_bg)
{
	bool bold = style->attributes & ATTRIBUTE_BOLD || style->basic_fg >= terminal->colours;
	*ret_fg = shown_basic(style->basic_fg, terminal->light ? 0 : 7, terminal->colours);
	*ret_bg = shown_basic(style->basic_bg, terminal->light ? 7 : 0, terminal->colours);
	if (bold && terminal->brightens && *ret_fg < BRIGHT)
		*ret_fg += BRIGHT;
	return (struct meeting){ basic_colour(*ret_fg), basic_colour(*ret_bg) };
}

static void expect_basic(const struct theme *theme, enum role role,
	const struct basic_terminal *terminal)
{
	int fg, bg;
	struct meeting meeting = seen_basic(&theme->styles[role], terminal, &fg, &bg);
	ck_assert_msg(fg != bg, "%s: %s has one colour of %d for both", theme->name, role_names[role],
		terminal->colours);
	ck_assert_msg(is_shape(role) || contrast_of(meeting) >= SHAPE_CONTRAST,
		"%s: %s has %.1f in %d colours", theme->name, role_names[role], contrast_of(meeting),
		terminal->colours);
}

/* A terminal that shows bold letters in bright colours shows them grey: weaker than others. */
START_TEST(nothing_black_is_bold)
{
	for (int i = 0; i < themes.count; i++) {
		for (int role = 0; role < ROLE_COUNT; role++) {
			const struct style *style = &themes.at[i].styles[role];
			ck_assert_msg(style->basic_fg != 0 || !(style->attributes & ATTRIBUTE_BOLD),
				"%s: %s", themes.at[i].name, role_names[role]);
		}
	}
}
END_TEST

START_TEST(every_role_can_be_read_in_basic_colours)
{
	enum role role = (enum role)_i;
	for (int i = 0; i < themes.count && role != ROLE_HOLD_FIELD; i++) {
		for (int bits = 0; bits < 8; bits++)
			expect_basic(&themes.at[i], role, &(struct basic_terminal){
				bits & 1 ? 16 : 8, (bits & 2) != 0, (bits & 4) != 0 });
	}
}
END_TEST

/* Phases: the word's role, and the field's */
struct phase {
	enum role word, field;
};

static const struct phase phases[] = {
	{ ROLE_READY, ROLE_READY_FIELD }, { ROLE_TILT, ROLE_TILT_FIELD },
	{ ROLE_HOLD, ROLE_HOLD_FIELD },
	{ ROLE_LOWER, ROLE_LOWER_FIELD }, { ROLE_RETURN, ROLE_RETURN_FIELD },
	{ ROLE_REST, ROLE_REST_FIELD }, { ROLE_SWITCH, ROLE_SWITCH_FIELD },
	{ ROLE_PAUSE, ROLE_PAUSE_FIELD }, { ROLE_BAD, ROLE_PAIN_FIELD },
};
#define PHASES ((int)(sizeof(phases) / sizeof(phases[0])))

/* How far apart two colours are in the channel in which they differ most. */
static int distance(struct colour a, struct colour b)
{
	int r = abs(a.r - b.r), g = abs(a.g - b.g), blue = abs(a.b - b.b);
	int most = r > g ? r : g;
	return most > blue ? most : blue;
}

static bool alike_in_rgb(struct meeting a, struct meeting b)
{
	return distance(a.fg, b.fg) + distance(a.bg, b.bg) < FIELD_DISTANCE;
}

static bool alike_in_colour(const struct style *a, const struct style *b)
{
	struct meeting one = seen(a, &grounds[0]), other = seen(b, &grounds[0]);
	struct meeting one_256 = { in_256(one.fg), in_256(one.bg) };
	struct meeting other_256 = { in_256(other.fg), in_256(other.bg) };
	return alike_in_rgb(one, other) || alike_in_rgb(one_256, other_256) ||
		(a->basic_fg == b->basic_fg && a->basic_bg == b->basic_bg);
}

static bool has_colour(const struct theme *theme)
{
	return !theme->styles[ROLE_HOLD_FIELD].bg.is_default;
}

START_TEST(no_phase_looks_like_another)
{
	for (int i = 0; i < themes.count; i++) {
		const struct style *styles = themes.at[i].styles;
		const struct style *field = &styles[phases[_i].field], *word = &styles[phases[_i].word];
		for (int j = 0; j < _i; j++) {
			const struct style *other = &styles[phases[j].field];
			bool same_mono = other->mono == field->mono &&
				styles[phases[j].word].mono == word->mono;
			ck_assert_msg(!same_mono, "%s: without colours %s is like %s",
				themes.at[i].name, role_names[phases[_i].word],
				role_names[phases[j].word]);
			ck_assert_msg(!has_colour(&themes.at[i]) || !alike_in_colour(other, field),
				"%s: %s is like %s", themes.at[i].name, role_names[phases[_i].field],
				role_names[phases[j].field]);
		}
	}
}
END_TEST

/* Where the two are one, colours have nothing to tell: attributes do, as without colours. */
START_TEST(a_theme_without_colours_has_its_attributes)
{
	for (int i = 0; i < themes.count; i++) {
		for (int role = 0; role < ROLE_COUNT && !has_colour(&themes.at[i]); role++) {
			const struct style *style = &themes.at[i].styles[role];
			ck_assert(style->fg.is_default && style->bg.is_default);
			ck_assert_uint_eq(style->attributes, style->mono);
		}
	}
}
END_TEST

/* A large number is made of full blocks, which reversed are blanks, and of blanks, which underlined are
 * lines. */
START_TEST(no_number_is_reversed_away_or_underlined)
{
	static const enum role others[] = { ROLE_TITLE, ROLE_HOLD_FIELD };
	for (int i = 0; i < themes.count; i++) {
		const struct style *styles = themes.at[i].styles;
		for (int j = 0; j < PHASES + 2; j++) {
			enum role role = j < PHASES ? phases[j].word : others[j - PHASES];
			unsigned attributes = styles[role].attributes | styles[role].mono;
			ck_assert_msg(!(attributes & (ATTRIBUTE_REVERSE | ATTRIBUTE_UNDERLINE)),
				"%s: %s", themes.at[i].name, role_names[role]);
		}
	}
}
END_TEST

START_TEST(it_can_be_chosen_from_a_list)
{
	const struct theme *theme = &builtin_themes.at[_i];
	ck_assert_msg(setting_is_theme_name(theme->name), "%s", theme->name);
	ck_assert_msg(theme->description[0] != '\0', "%s", theme->name);
	ck_assert_ptr_null(theme->file);
	ck_assert_ptr_eq(theme_find(&builtin_themes, theme->name), theme);
}
END_TEST

Suite *shipped_themes_suite(void)
{
	Suite *suite = suite_create("shipped_themes");
	TCase *tcase = tcase_create("themes");
	tcase_add_unchecked_fixture(tcase, load_themes, shipped_clear);
	tcase_add_test(tcase, contrast_is_what_wcag_says);
	tcase_add_loop_test(tcase, every_theme_gives_every_role_all_it_needs, 0, ROLE_COUNT);
	tcase_add_loop_test(tcase, every_role_can_be_read, 0, ROLE_COUNT);
	tcase_add_loop_test(tcase, every_role_can_be_read_in_basic_colours, 0, ROLE_COUNT);
	tcase_add_test(tcase, nothing_black_is_bold);
	tcase_add_loop_test(tcase, no_phase_looks_like_another, 0, PHASES);
	tcase_add_test(tcase, a_theme_without_colours_has_its_attributes);
	tcase_add_test(tcase, no_number_is_reversed_away_or_underlined);
	tcase_add_loop_test(tcase, it_can_be_chosen_from_a_list, 0, builtin_themes.count);
	suite_add_tcase(suite, tcase);
	return suite;
}
