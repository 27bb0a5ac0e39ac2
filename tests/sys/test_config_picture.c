/* A picture as text: what it may be, and what it is then. */
#include "sys/config_picture.h"

#include <stdio.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define LINE "strokes = ({ line = [0, 0, 100, 50]; });"
#define POINTS_8 "1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8"

static struct arena arena;
static const struct picture *picture;

static void open_arena(void)
{
	arena_init(&arena);
	picture = NULL;
}

static void close_arena(void)
{
	arena_clear(&arena);
}

/* What is said about a picture with these members, on line 1. */
static const char *picture_said(const char *members)
{
	static const struct field fields[] = { { "picture", field_picture, .offset = 0 } };
	static const struct field_table table = FIELD_TABLE(fields);
	struct problems problems;
	struct reader reader;
	char text[4096];
	const char *said;
	config_t config;
	int length = snprintf(text, sizeof(text), "picture = { %s };", members);
	struct config_text named = { "pages.cfg", text, (size_t)length };

	problems_init(&problems);
	if (config_open(&named, &config, &problems)) {
		reader_init(&reader, &named, &arena, &problems);
		schema_group(&reader, config_root_setting(&config), &table, &picture);
		config_destroy(&config);
	}
	said = problems_said(&problems);
	problems_clear(&problems);
	return said;
}

static const struct {
	const char *sentence, *members, *said;
} STORIES[] = {
	{ "a line is a picture", LINE, "" },
	{ "nothing is not", "", "1: picture: field 'strokes' is missing\n" },
	{ "a stroke goes somewhere", "strokes = ({ thick = true; });",
		"1: picture: strokes: needs a line or a curve, one of them\n" },
	{ "one way", "strokes = ({ line = [0, 0, 1, 1]; curve = [0, 0, 1, 1]; });",
		"1: picture: strokes: needs a line or a curve, one of them\n" },
	{ "from point to point", "strokes = ({ line = [0, 0]; });",
		"1: picture: strokes: line has 2 elements, not 4 to 64\n" },
	{ "each of two numbers", "strokes = ({ curve = [0, 0, 1, 1, 2]; });",
		"1: picture: strokes: curve has an x without a y\n" },
	{ "32 points at most", "strokes = ({ line = [" POINTS_8 ", " POINTS_8 ", " POINTS_8 ", "
		POINTS_8 "]; });", "" },
	{ "and no more", "strokes = ({ line = [" POINTS_8 ", " POINTS_8 ", " POINTS_8 ", "
		POINTS_8 ", 9, 9]; });", "1: picture: strokes: line has 66 elements, not 4 to 64\n" },
	{ "on the field", "strokes = ({ line = [0, 0, 101, 1]; });",
		"1: picture: strokes: line 101 is out of range (0 to 100)\n" },
	{ "not below it", "strokes = ({ line = [0, 0, 1, 51]; });",
		"1: picture: strokes: line 51 is out of range (0 to 50)\n" },
	{ "a stroke is a group", "strokes = (3);",
		"1: picture: an element of strokes must be a group { }, not a whole number\n" },
	{ "it is thick or not", "strokes = ({ line = [0, 0, 1, 1]; thick = 2; });",
		"1: picture: strokes: thick must be true or false, not a whole number\n" },
	{ "a label says something", LINE "labels = ({ at = [1, 1]; });",
		"1: picture: labels: field 'text' is missing\n" },
	{ "somewhere", LINE "labels = ({ text = \"abs\"; });",
		"1: picture: labels: field 'at' is missing\n" },
	{ "at a point", LINE "labels = ({ text = \"abs\"; at = [1, 2, 3]; });",
		"1: picture: labels: at has 3 elements, not 2\n" },
	{ "a field has some height", LINE "height = 9;",
		"1: picture: height 9 is out of range (10 to 50)\n" },
};

START_TEST(each_story)
{
	const char *said = picture_said(STORIES[_i].members);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].sentence, said);
}
END_TEST

START_TEST(a_field_is_as_high_as_a_pose_unless_it_says_otherwise)
{
	picture_said(LINE);
	ck_assert(picture->height > POSE_HEIGHT - 0.1);
	picture_said(LINE "height = 30;");
	ck_assert(picture->height > 29.9 && picture->height < 30.1);
}
END_TEST

START_TEST(what_it_says_is_in_the_value)
{
	ck_assert_str_eq(picture_said(
		"strokes = ({ line = [1, 2, 3, 4, 5, 6]; thick = true; tone = \"bad\"; },"
		" { curve = [1.5, 2.0, 3.0, 4.0]; dashed = true; });"
		"labels = ({ text = \"abs\"; at = [7, 8]; tone = \"good\"; });"), "");
	const struct picture_stroke *one = &picture->strokes[0], *other = &picture->strokes[1];

	ck_assert_int_eq(picture->stroke_count, 2);
	ck_assert_int_eq(one->point_count, 3);
	ck_assert(one->points[2].x > 4.9 && one->points[2].y > 5.9);
	ck_assert(one->is_thick && !one->is_curve && !one->is_dashed && one->tone == TONE_BAD);
	ck_assert(!other->is_thick && other->is_curve && other->is_dashed);
	ck_assert_int_eq(other->tone, TONE_PLAIN);
	ck_assert_int_eq(picture->label_count, 1);
	ck_assert_str_eq(picture->labels[0].text, "abs");
	ck_assert(picture->labels[0].at.x > 6.9 && picture->labels[0].at.y > 7.9);
	ck_assert_int_eq(picture->labels[0].tone, TONE_GOOD);
}
END_TEST

Suite *config_picture_suite(void)
{
	Suite *suite = suite_create("config_picture");
	TCase *tcase = tcase_create("picture");

	tcase_add_checked_fixture(tcase, open_arena, close_arena);
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, a_field_is_as_high_as_a_pose_unless_it_says_otherwise);
	tcase_add_test(tcase, what_it_says_is_in_the_value);
	suite_add_tcase(suite, tcase);
	return suite;
}
