/* Roles have names and letters; colours come down to 256 and keep their contrast. */
#include <check.h>
#include <ctype.h>
#include <string.h>

#include "draw/theme.h"
#include "suites.h"

START_TEST(every_role_is_found_by_its_name)
{
	enum role role = (enum role)_i;
	ck_assert_ptr_nonnull(role_names[role]);
	ck_assert_msg(role_find(role_names[role]) == role, "two roles are called %s", role_names[role]);
}
END_TEST

START_TEST(every_role_has_a_letter_of_its_own)
{
	char letter = role_letters[_i];
	ck_assert_msg(isgraph((unsigned char)letter), "%s has no letter", role_names[_i]);
	const char *first = strchr(role_letters, letter);
	ck_assert_msg(first == &role_letters[_i], "two roles have the letter %c", letter);
}
END_TEST

START_TEST(a_role_that_does_not_exist_is_not_found)
{
	ck_assert_int_eq(role_find("holding"), ROLE_COUNT);
	ck_assert_int_eq(role_find(""), ROLE_COUNT);
}
END_TEST

START_TEST(a_theme_is_found_by_its_name)
{
	const struct theme themes[] = { { .name = "calm" }, { .name = "paper" } };
	const struct theme_list list = { 2, themes };
	ck_assert_ptr_eq(theme_find(&list, "paper"), &themes[1]);
	ck_assert_ptr_null(theme_find(&list, "pap"));
	ck_assert_ptr_null(theme_find(&(struct theme_list){ 0, NULL }, "calm"));
}
END_TEST

START_TEST(a_new_theme_has_the_terminal_s_own_colours)
{
	struct theme theme = { .description = "old", .file = "old.cfg" };
	theme_init(&theme, "new");
	ck_assert_str_eq(theme.name, "new");
	ck_assert_str_eq(theme.description, "");
	ck_assert_ptr_null(theme.file);
	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct style *style = &theme.styles[role];
		ck_assert(style->fg.is_default && style->bg.is_default);
		ck_assert(style->basic_fg == BASIC_DEFAULT && style->basic_bg == BASIC_DEFAULT);
	}
}
END_TEST

static const struct nearest_story {
	const char *what;
	struct colour colour;
	int index;
} NEAREST[] = {
	{ "black is the cube's", { .r = 0, .g = 0, .b = 0 }, 16 },
	{ "white is the cube's", { .r = 255, .g = 255, .b = 255 }, 231 },
	{ "the darkest grey", { .r = 8, .g = 8, .b = 8 }, 232 },
	{ "the brightest grey", { .r = 238, .g = 238, .b = 238 }, 255 },
	{ "a grey between two of the ramp", { .r = 30, .g = 31, .b = 32 }, 234 },
	{ "a bluish grey is nearer to the ramp than to the cube", { .r = 16, .g = 20, .b = 24 }, 233 },
	{ "Okabe and Ito's orange", { .r = 230, .g = 159, .b = 0 }, 178 },
	{ "Okabe and Ito's sky blue", { .r = 86, .g = 180, .b = 233 }, 74 },
	{ "pure red", { .r = 255, .g = 0, .b = 0 }, 196 },
	{ "a channel between two steps takes the nearer", { .r = 0, .g = 114, .b = 116 }, 24 },
};

enum { NEAREST_COUNT = sizeof(NEAREST) / sizeof(NEAREST[0]) };

START_TEST(a_colour_becomes_the_nearest_of_256)
{
	const struct nearest_story *story = &NEAREST[_i];
	ck_assert_msg(theme_nearest_256(story->colour) == story->index, "%s: %d, want %d", story->what,
		theme_nearest_256(story->colour), story->index);
}
END_TEST

/* The 256 colours from 16 on, as xterm defines them. */
static struct colour xterm_colour(int index)
{
	static const uint8_t levels[] = { 0, 95, 135, 175, 215, 255 };
	uint8_t grey = (uint8_t)(8 + 10 * (index - 232));
	if (index >= 232)
		return (struct colour){ .r = grey, .g = grey, .b = grey };
	int n = index - 16;
	return (struct colour){ .r = levels[n / 36], .g = levels[n / 6 % 6], .b = levels[n % 6] };
}

static int distance(struct colour a, struct colour b)
{
	int r = a.r - b.r, g = a.g - b.g, blue = a.b - b.b;
	return r * r + g * g + blue * blue;
}

START_TEST(no_colour_is_nearer_than_the_nearest)
{
	for (int n = 0; n < 16 * 16 * 16; n++) {
		struct colour colour = {
			.r = (uint8_t)(n / 256 * 17),
			.g = (uint8_t)(n / 16 % 16 * 17),
			.b = (uint8_t)(n % 16 * 17),
		};
		int best = 16;
		for (int i = 17; i < 256; i++) {
			if (distance(colour, xterm_colour(i)) < distance(colour, xterm_colour(best)))
				best = i;
		}
		ck_assert_int_eq(distance(colour, xterm_colour(theme_nearest_256(colour))),
			distance(colour, xterm_colour(best)));
	}
}
END_TEST

Suite *theme_suite(void)
{
	Suite *suite = suite_create("theme");
	TCase *roles = tcase_create("roles");
	tcase_add_loop_test(roles, every_role_is_found_by_its_name, 0, ROLE_COUNT);
	tcase_add_loop_test(roles, every_role_has_a_letter_of_its_own, 0, ROLE_COUNT);
	tcase_add_test(roles, a_role_that_does_not_exist_is_not_found);
	suite_add_tcase(suite, roles);
	TCase *themes = tcase_create("themes");
	tcase_add_test(themes, a_theme_is_found_by_its_name);
	tcase_add_test(themes, a_new_theme_has_the_terminal_s_own_colours);
	suite_add_tcase(suite, themes);
	TCase *colours = tcase_create("colours");
	tcase_add_loop_test(colours, a_colour_becomes_the_nearest_of_256, 0, NEAREST_COUNT);
	tcase_add_test(colours, no_colour_is_nearer_than_the_nearest);
	suite_add_tcase(suite, colours);
	return suite;
}
