/* config_figure: what a figure may be, and what it is then. */
#include "sys/config_figure.h"

#include <check.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define KEYS "keys = (" POSE ", " POSE ");"
#define POSES_3 POSE ", " POSE ", " POSE
#define POSES_8 POSE ", " POSE ", " POSE ", " POSE ", " POSE ", " POSE ", " POSE ", " POSE

static const struct {
	const char *what;
	const char *from, *to; /* in a good exercise on line 2 */
	const char *said;
} STORIES[] = {
	{ "a figure needs key poses", KEYS, "", "2: dead-bug: figure: field 'keys' is missing\n" },
	{ "at least one", KEYS, "keys = ();",
		"2: dead-bug: figure: keys has 0 elements, not 1 to 16\n" },
	{ "at most sixteen", KEYS, "keys = (" POSES_8 ", " POSES_8 ", " POSE ");",
		"2: dead-bug: figure: keys has 17 elements, not 1 to 16\n" },
	{ "an anchor", "anchor = \"hip\";", "", "2: dead-bug: figure: field 'anchor' is missing\n" },
	{ "which is a joint", "anchor = \"hip\"", "anchor = \"hips\"",
		"2: dead-bug: figure: unknown anchor 'hips' (did you mean 'hip'?)\n" },
	{ "a cycle", "cycle = \"pingpong\";", "", "2: dead-bug: figure: field 'cycle' is missing\n" },
	{ "of three kinds", "cycle = \"pingpong\"", "cycle = \"forever\"",
		"2: dead-bug: figure: unknown cycle 'forever' (one of pingpong, loop, once)\n" },
	{ "it loops from one of its key poses", "anchor", "loop_from = 2; anchor",
		"2: dead-bug: figure: loop_from 2 is out of range (0 to 1)\n" },
	{ "not from before them", "anchor", "loop_from = -1; anchor",
		"2: dead-bug: figure: loop_from -1 is out of range (0 to 15)\n" },
	{ "some poses may stand aside", "anchor", "aside = 1; anchor", "" },
	{ "but not all", "anchor", "aside = 2; anchor",
		"2: dead-bug: figure: aside 2 is out of range (0 to 1)\n" },
	{ "the loop does not begin in them", "anchor", "aside = 1; loop_from = 1; anchor",
		"2: dead-bug: figure: loop_from 1 is out of range (0 to 0)\n" },
	{ "of a loop they are a right and a left one", "cycle = \"pingpong\"",
		"aside = 1; cycle = \"loop\"",
		"2: dead-bug: figure: aside 1 is odd: right and left, in pairs\n" },
	{ "a key pose needs its joints", POSE, "{ name = \"lying\"; }",
		"2: dead-bug: figure: keys: field 'at' is missing\n" },
	{ "all fourteen", "at = [17.3, 41.5, ", "at = [",
		"2: dead-bug: figure: keys: at has 26 elements, not 28\n" },
	{ "as numbers", "at = [17.3, 41.5, ", "at = (\"left\", 41.5, ",
		"2: " /* the bracket behind does not fit then */
		SYNTAX_ERROR },
	{ "on the field, or near it", "at = [17.3, 41.5", "at = [105.0, -5.0", "" },
	{ "not far to its right", "at = [17.3", "at = [105.1",
		"2: dead-bug: figure: keys: at 105.1 is out of range (-5 to 105)\n" },
	{ "nor below it", "at = [17.3, 41.5", "at = [17.3, 55.1",
		"2: dead-bug: figure: keys: at 55.1 is out of range (-5 to 55)\n" },
	{ "a minute to get there", "{ at", "{ move = 60.0; at", "" },
	{ "and no more", "{ at", "{ move = 60.5; at",
		"2: dead-bug: figure: keys: move 60.5 is out of range (0 to 60)\n" },
	{ "nor a negative stay", "{ at", "{ hold = -0.5; at",
		"2: dead-bug: figure: keys: hold -0.5 is out of range (0 to 60)\n" },
	{ "contacts are joints", "anchor", "contacts = (\"neck\", \"seat\"); anchor",
		"2: dead-bug: figure: unknown contacts 'seat' (one of head, neck, spine, hip, elbow-r, "
		"wrist-r, elbow-l, "
		"wrist-l, knee-r, ankle-r, toe-r, knee-l, ankle-l, toe-l)\n" },
	{ "props are lines", "anchor", "props = ([1, 2, 3]); anchor",
		"2: dead-bug: figure: props has 3 elements, not 4\n" },
	{ "with both ends on the field", "anchor", "props = ([1, 2, 3, 200]); anchor",
		"2: dead-bug: figure: props 200 is out of range (-5 to 55)\n" },
	{ "in a list", "anchor", "props = [1, 2, 3, 4]; anchor",
		"2: dead-bug: figure: an element of props must be a list ( ), not a whole number\n"
		"2: dead-bug: figure: an element of props must be a list ( ), not a whole number\n"
		"2: dead-bug: figure: an element of props must be a list ( ), not a whole number\n"
		"2: dead-bug: figure: an element of props must be a list ( ), not a whole number\n" },
	{ "the pose of a fault is a pose", "anchor", "fault = { name = \"arch\"; }; anchor",
		"2: dead-bug: figure: fault: field 'at' is missing\n" },
	{ "a figure is a group", FIGURE, "figure = \"lying\";",
		"2: dead-bug: figure must be a group { }, not a text\n" },
};

START_TEST(each_story)
{
	const char *said = exercise_said(STORIES[_i].from, STORIES[_i].to);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
}
END_TEST

#define WHOLE_FIGURE \
	"figure = { scale = 0.5; anchor = \"ankle-l\"; cycle = \"loop\"; loop_from = 1;" \
	" contacts = (\"neck\", \"toe-l\"); props = ([1, 2, 3, 4], (5.5, 6, 7, 8));" \
	" keys = ({ name = \"down\"; move = 1.5; hold = 0; at = [" PERSON "]; }, " POSES_3 ");" \
	" aside = 2;" \
	" fault = { name = \"arch\"; at = [" PERSON "]; }; };"

START_TEST(every_part_arrives)
{
	const char *text = EXERCISES(AVOID("sit-up", WHOLE_FIGURE) ", " DO("dead-bug", ""));
	struct loaded loaded;
	const struct pose_set *set;

	loaded_texts(&loaded, &text, 1);
	ck_assert_str_eq(problems_said(&loaded.problems), "");
	set = &loaded.catalog.exercises[0].poses;
	ck_assert_double_eq(set->scale, 0.5);
	ck_assert_int_eq(set->anchor, JOINT_ANKLE_L);
	ck_assert_int_eq(set->cycle, CYCLE_LOOP);
	ck_assert_int_eq(set->loop_from, 1);
	ck_assert_uint_eq(set->contacts, 1u << JOINT_NECK | 1u << JOINT_TOE_L);
	ck_assert_int_eq(set->prop_count, 2);
	ck_assert_double_eq(set->props[0].a.y, 2);
	ck_assert_double_eq(set->props[1].a.x, 5.5);
	ck_assert_double_eq(set->props[1].b.x, 7);
	ck_assert_int_eq(set->key_count, 4);
	ck_assert_int_eq(set->aside_count, 2);
	ck_assert_str_eq(set->keys[0].name, "down");
	ck_assert_int_eq(set->keys[0].move_ms, 1500);
	ck_assert_int_eq(set->keys[0].hold_ms, 0);
	ck_assert_double_eq(set->keys[0].pose.at[JOINT_HEAD].x, 17.3);
	ck_assert_double_eq(set->keys[0].pose.at[JOINT_TOE_L].y, 45.0);
	ck_assert_str_eq(set->fault->name, "arch");
	ck_assert_double_eq(set->fault->pose.at[JOINT_NECK].x, 24.0);
	loaded_clear(&loaded);
}
END_TEST

START_TEST(what_goes_without_saying)
{
	const char *text = EXERCISES(DO("dead-bug", ""));
	struct loaded loaded;
	const struct pose_set *set;

	loaded_texts(&loaded, &text, 1);
	set = &loaded.catalog.exercises[0].poses;
	ck_assert_double_eq(set->scale, 1.0);
	ck_assert_int_eq(set->loop_from, 0);
	ck_assert_uint_eq(set->contacts, 0);
	ck_assert_int_eq(set->prop_count, 0);
	ck_assert_ptr_null(set->fault);
	ck_assert_str_eq(set->keys[1].name, "");
	ck_assert_int_eq(set->keys[1].move_ms, 1000);
	ck_assert_int_eq(set->keys[1].hold_ms, 1000);
	loaded_clear(&loaded);
}
END_TEST

Suite *config_figure_suite(void)
{
	Suite *suite = suite_create("config_figure");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, every_part_arrives);
	tcase_add_test(tcase, what_goes_without_saying);
	suite_add_tcase(suite, tcase);
	return suite;
}
