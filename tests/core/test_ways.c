/* Where one can go on to. */
#include "core/ways.h"

#include <check.h>

#include "suites.h"

static const int three[] = { 11, 12, 13 }, two[] = { 21, 22 }, eight[] = { 1, 2, 3, 4, 5, 6, 7, 8 };

static const struct exercise ladder = { .easier = { 2, two }, .harder = { 1, three },
	.replaces = { 3, three }, .gate = 7 };
static const struct exercise avoided = { .instead = { 3, three }, .gate = NO_EXERCISE };
static const struct exercise popular = { .easier = { 8, eight }, .harder = { 3, three },
	.gate = NO_EXERCISE };
static const struct exercise alone = { .gate = NO_EXERCISE };

static const struct {
	const char *sentence;
	const struct exercise *exercise;
	int count;
	struct way ways[WAYS_MAX];
} STORY[] = {
	{ "down, up, in place of, and first", &ladder, 7,
		{ { WAY_EASIER, 21 }, { WAY_EASIER, 22 }, { WAY_HARDER, 11 }, { WAY_REPLACES, 11 },
			{ WAY_REPLACES, 12 }, { WAY_REPLACES, 13 }, { WAY_GATE, 7 } } },
	{ "instead, best first", &avoided, 3,
		{ { WAY_INSTEAD, 11 }, { WAY_INSTEAD, 12 }, { WAY_INSTEAD, 13 } } },
	{ "no more than there are digits", &popular, 9,
		{ { WAY_EASIER, 1 }, { WAY_EASIER, 2 }, { WAY_EASIER, 3 }, { WAY_EASIER, 4 },
			{ WAY_EASIER, 5 }, { WAY_EASIER, 6 }, { WAY_EASIER, 7 }, { WAY_EASIER, 8 },
			{ WAY_HARDER, 11 } } },
	{ "none", &alone, 0, { { 0 } } },
};

START_TEST(the_ways_stand_in_order)
{
	struct way ways[WAYS_MAX];
	ck_assert_int_eq(exercise_ways(STORY[_i].exercise, ways), STORY[_i].count);
	for (int i = 0; i < STORY[_i].count; i++)
		ck_assert_msg(ways[i].kind == STORY[_i].ways[i].kind &&
			ways[i].exercise == STORY[_i].ways[i].exercise, "%s: way %d",
			STORY[_i].sentence, i + 1);
}
END_TEST

START_TEST(the_first_of_a_kind)
{
	ck_assert_int_eq(exercise_way(&ladder, WAY_EASIER), 21);
	ck_assert_int_eq(exercise_way(&ladder, WAY_GATE), 7);
	ck_assert_int_eq(exercise_way(&ladder, WAY_INSTEAD), NO_EXERCISE);
	ck_assert_int_eq(exercise_way(&alone, WAY_GATE), NO_EXERCISE);
}
END_TEST

Suite *ways_suite(void)
{
	Suite *suite = suite_create("ways");
	TCase *tcase = tcase_create("ways");
	tcase_add_loop_test(tcase, the_ways_stand_in_order, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, the_first_of_a_kind);
	suite_add_tcase(suite, tcase);
	return suite;
}
