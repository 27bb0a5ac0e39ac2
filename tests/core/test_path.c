/* Where the figure goes in a rep. */
#include "core/path.h"

#include "suites.h"

static const struct key_pose keys[6];

#define THERE_AND_BACK { .cycle = CYCLE_PINGPONG, .key_count = 2, .keys = keys }
#define INTO_POSITION { .cycle = CYCLE_PINGPONG, .loop_from = 1, .key_count = 3, .keys = keys }
#define LOOP_OF(count, from) \
	{ .cycle = CYCLE_LOOP, .loop_from = (from), .key_count = (count), .keys = keys }
#define ASIDE(count, aside) \
	{ .cycle = CYCLE_LOOP, .key_count = (count) + (aside), .aside_count = (aside), .keys = keys }

static const struct {
	const char *sentence;
	struct pose_set poses;
	enum sides sides;
	int key;
	enum side side;
	int rep;
	struct path path;
} STORY[] = {
	{ "a tilt presses and lets go", THERE_AND_BACK, SIDES_BOTH, 1, SIDE_BOTH, 1,
	  { 0, 1, 0, false } },
	{ "and so does the next one", THERE_AND_BACK, SIDES_BOTH, 1, SIDE_BOTH, 2, { 0, 1, 0, false } },
	{ "a plank's home is its line", INTO_POSITION, SIDES_BOTH, 2, SIDE_BOTH, 1,
	  { 1, 2, 1, false } },
	{ "a plank in reps is left", INTO_POSITION, SIDES_BOTH, 1, SIDE_BOTH, 1, { 0, 1, 0, false } },
	{ "the right side faces us", INTO_POSITION, SIDES_EACH, 1, SIDE_RIGHT, 1, { 0, 1, 0, false } },
	{ "the left one is mirrored", INTO_POSITION, SIDES_EACH, 1, SIDE_LEFT, 1, { 0, 1, 0, true } },
	{ "alternating limbs turn nobody", THERE_AND_BACK, SIDES_ALTERNATE, 1, SIDE_LEFT, 1,
	  { 0, 1, 0, false } },
	{ "a bug's right half", LOOP_OF(4, 0), SIDES_ALTERNATE, 1, SIDE_RIGHT, 1, { 0, 1, 2, false } },
	{ "a bug's left half", LOOP_OF(4, 0), SIDES_ALTERNATE, 1, SIDE_LEFT, 1, { 2, 3, 0, false } },
	{ "a bug that begins left", LOOP_OF(4, 0), SIDES_ALTERNATE, 3, SIDE_RIGHT, 1,
	  { 0, 3, 2, false } },
	{ "and goes on right", LOOP_OF(4, 0), SIDES_ALTERNATE, 3, SIDE_LEFT, 1, { 2, 1, 0, false } },
	{ "all of a bird's right", LOOP_OF(4, 0), SIDES_EACH, 1, SIDE_RIGHT, 2, { 0, 1, 0, false } },
	{ "all of a bird's left", LOOP_OF(4, 0), SIDES_EACH, 1, SIDE_LEFT, 2, { 2, 3, 2, false } },
	{ "a cat rounds and sinks", LOOP_OF(4, 0), SIDES_BOTH, 1, SIDE_BOTH, 1, { 0, 1, 3, false } },
	{ "and rounds from there", LOOP_OF(4, 0), SIDES_BOTH, 1, SIDE_BOTH, 2, { 3, 1, 3, false } },
	{ "a loop after a way in", LOOP_OF(5, 1), SIDES_ALTERNATE, 2, SIDE_LEFT, 1,
	  { 3, 4, 1, false } },
	{ "a loop of three has no left", LOOP_OF(3, 0), SIDES_ALTERNATE, 1, SIDE_LEFT, 1,
	  { 0, 1, 0, false } },
	{ "four there and back are no loop", { .cycle = CYCLE_PINGPONG, .key_count = 4, .keys = keys },
	  SIDES_ALTERNATE, 1, SIDE_LEFT, 1, { 0, 1, 0, false } },
	{ "a bird's right leg alone", ASIDE(4, 2), SIDES_ALTERNATE, 4, SIDE_RIGHT, 1,
	  { 0, 4, 2, false } },
	{ "and its left one", ASIDE(4, 2), SIDES_ALTERNATE, 4, SIDE_LEFT, 1, { 2, 5, 0, false } },
	{ "begun on the left", ASIDE(4, 2), SIDES_ALTERNATE, 5, SIDE_LEFT, 1, { 2, 4, 0, false } },
	{ "one leg, then the other", ASIDE(4, 2), SIDES_EACH, 4, SIDE_LEFT, 2, { 2, 5, 2, false } },
	{ "the whole bird is as it was", ASIDE(4, 2), SIDES_ALTERNATE, 1, SIDE_LEFT, 1,
	  { 2, 3, 0, false } },
	{ "what stands aside makes no loop of four", ASIDE(2, 2), SIDES_EACH, 1, SIDE_LEFT, 1,
	  { 0, 1, 0, true } },
	{ "a key before the loop", LOOP_OF(5, 1), SIDES_ALTERNATE, 0, SIDE_RIGHT, 1,
	  { 1, 0, 1, false } },
};

START_TEST(a_rep_goes_its_way)
{
	const struct dose dose = { .sides = STORY[_i].sides, .key = STORY[_i].key };
	const struct path path = path_of_rep(&STORY[_i].poses, &dose, STORY[_i].side, STORY[_i].rep);
	const struct path *want = &STORY[_i].path;
	const bool same = path.from == want->from && path.reached == want->reached &&
		path.to == want->to && path.mirrored == want->mirrored;
	ck_assert_msg(same, "%s: %d %d %d%s", STORY[_i].sentence, path.from, path.reached, path.to,
		path.mirrored ? " mirrored" : "");
}
END_TEST

Suite *path_suite(void)
{
	TCase *tcase = tcase_create("path");
	tcase_add_loop_test(tcase, a_rep_goes_its_way, 0, sizeof(STORY) / sizeof(STORY[0]));
	Suite *suite = suite_create("path");
	suite_add_tcase(suite, tcase);
	return suite;
}
