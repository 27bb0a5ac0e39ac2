/*
 * What the program carries as constants is what its loaders make of the shipped files.
 *
 * Both are printed, and the sources compared: the compiler sees to it that no member is left out.
 */
#include "bake/shapes.h"

#include <stdlib.h>
#include <string.h>

#include "sys/shipped.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/paths.h"

static char *source_of(const struct shape *shape, const void *value)
{
	char *source = NULL;
	size_t size;
	FILE *out = open_memstream(&source, &size);

	ck_assert_ptr_nonnull(out);
	emit(out, shape, value);
	fclose(out);
	ck_assert_ptr_nonnull(source);
	return source;
}

static void expect_same(const struct shape *shape, const void *baked, const void *loaded)
{
	char *one = source_of(shape, baked), *other = source_of(shape, loaded);
	size_t same = 0;

	while (one[same] != '\0' && one[same] == other[same])
		same++;
	ck_assert_msg(one[same] == other[same], "baked: %.60s\nloaded: %.60s", one + same,
		other + same);
	free(one);
	free(other);
}

START_TEST(the_baked_catalog_is_the_loaded_one)
{
	expect_same(&shape_catalog, &builtin_catalog, shipped_catalog());
}
END_TEST

START_TEST(the_baked_pages_are_the_loaded_ones)
{
	struct config_text text = shipped_text("docs/pages.cfg");
	struct problems problems;
	struct arena arena;
	struct pages pages;

	arena_init(&arena);
	problems_init(&problems);
	ck_assert(config_pages(&text, &arena, &pages, &problems));
	expect_same(&shape_pages, &builtin_pages, &pages);
	problems_clear(&problems);
	arena_clear(&arena);
}
END_TEST

START_TEST(the_text_to_add_to_is_the_file)
{
	struct config_text file = shipped_text("exercises.cfg");

	ck_assert_str_eq(builtin_catalog_text.name, "built-in exercises.cfg");
	ck_assert_uint_eq(builtin_catalog_text.length, file.length);
	ck_assert_str_eq(builtin_catalog_text.bytes, file.bytes);
}
END_TEST

START_TEST(the_baked_themes_are_the_loaded_ones)
{
	struct theme plain;

	theme_init(&plain, "plain");
	for (int i = 0; i < builtin_themes.count; i++) {
		const struct theme theme = shipped_theme(builtin_themes.at[i].name, &plain);

		expect_same(&shape_theme, &builtin_themes.at[i], &theme);
	}
}
END_TEST

START_TEST(no_theme_is_left_out_and_the_default_is_the_first)
{
	char **names;
	int count;

	ck_assert_int_eq(paths_list(SOURCE_DIR "/themes", ".cfg", &names, &count), 0);
	ck_assert_int_eq(builtin_themes.count, count);
	ck_assert_str_eq(builtin_themes.at[0].name, settings_default.theme);
	paths_list_free(names, count);
}
END_TEST

Suite *shapes_suite(void)
{
	Suite *suite = suite_create("shapes");
	TCase *tcase = tcase_create("shipped files");

	tcase_add_checked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, the_baked_catalog_is_the_loaded_one);
	tcase_add_test(tcase, the_baked_pages_are_the_loaded_ones);
	tcase_add_test(tcase, the_text_to_add_to_is_the_file);
	tcase_add_test(tcase, the_baked_themes_are_the_loaded_ones);
	tcase_add_test(tcase, no_theme_is_left_out_and_the_default_is_the_first);
	suite_add_tcase(suite, tcase);
	return suite;
}
