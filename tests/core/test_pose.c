#include "core/pose.h"

#include <math.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define LENGTH_SLACK 0.35 /* units: what the eye doesn't see */
#define SLIP 0.3
#define STEPS 50

/* Key poses of the shipped catalog. */
static const struct pose all_fours = { {
	{ 77.3, 19.3 }, { 70.3, 19.9 }, { 57.2, 21.9 }, { 44.5, 24.8 },
	{ 69.3, 32.9 }, { 70.5, 44.8 }, { 69.3, 32.9 }, { 70.5, 44.8 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 } } };
static const struct pose round_up = { {
	{ 72.3, 28.2 }, { 69, 22 }, { 57, 16.6 }, { 45.5, 24.8 },
	{ 64.7, 34.3 }, { 70.5, 44.8 }, { 64.7, 34.3 }, { 70.5, 44.8 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 } } };
static const struct pose arm_and_leg_out = { {
	{ 77.2, 18.9 }, { 70.3, 19.9 }, { 57.2, 22 }, { 44.5, 24.8 },
	{ 83.3, 19 }, { 95.2, 18.2 }, { 69.3, 32.9 }, { 70.5, 44.8 },
	{ 44.5, 44.8 }, { 24.5, 44.1 }, { 20, 46.2 },
	{ 24.5, 25.3 }, { 4.5, 25.7 }, { 4.1, 30.7 } } };
static const struct pose on_the_back = { {
	{ 23.3, 41.5 }, { 30, 43.5 }, { 44, 44.3 }, { 56, 43.5 },
	{ 30.5, 30.5 }, { 30.9, 18.5 }, { 30.5, 30.5 }, { 30.9, 18.5 },
	{ 56.7, 23.5 }, { 76.7, 23.5 }, { 77.6, 18.6 },
	{ 56.7, 23.5 }, { 76.7, 23.5 }, { 77.6, 18.6 } } };
static const struct pose arm_and_leg_low = { {
	{ 23.3, 41.5 }, { 30, 43.5 }, { 44, 44.3 }, { 56, 43.5 },
	{ 17.7, 39.3 }, { 6.4, 35.4 }, { 30.5, 30.5 }, { 30.9, 18.5 },
	{ 56.7, 23.5 }, { 76.7, 23.5 }, { 77.6, 18.6 },
	{ 75.9, 41.9 }, { 95.9, 41.1 }, { 96.8, 36.1 } } };
static const struct pose knees_down = { {
	{ 79.4, 30.3 }, { 72.6, 32.1 }, { 60.1, 35.6 }, { 47.6, 39.1 },
	{ 74, 45 }, { 86, 45 }, { 74, 45 }, { 86, 45 },
	{ 28.2, 44.6 }, { 8.6, 40.6 }, { 7.7, 45.5 },
	{ 28.2, 44.6 }, { 8.6, 40.6 }, { 7.7, 45.5 } } };
static const struct pose head_to_heels = { {
	{ 80.9, 31 }, { 74, 32 }, { 61.1, 33.4 }, { 48.2, 35.4 },
	{ 74, 45 }, { 86, 45 }, { 74, 45 }, { 86, 45 },
	{ 28.4, 38 }, { 8.6, 40.6 }, { 7.7, 45.5 },
	{ 28.4, 38 }, { 8.6, 40.6 }, { 7.7, 45.5 } } };

static const struct {
	const char *story;
	const struct pose *a, *b;
	enum joint anchor;
} GLIDE[] = {
	{ "cat-camel: the back rounds, hands and knees stay", &all_fours, &round_up, JOINT_KNEE_R },
	{ "and flattens again", &round_up, &all_fours, JOINT_KNEE_R },
	{ "bird-dog: an arm and a leg swing out", &all_fours, &arm_and_leg_out, JOINT_HIP },
	{ "dead bug: an arm and a leg sink", &on_the_back, &arm_and_leg_low, JOINT_HIP },
	{ "plank: the knees rise, forearms and toes stay", &knees_down, &head_to_heels, JOINT_TOE_R },
	{ "nothing moves", &on_the_back, &on_the_back, JOINT_HIP },
};

static const enum joint bones[][2] = {
	{ JOINT_NECK, JOINT_HEAD }, { JOINT_HIP, JOINT_NECK },
	{ JOINT_NECK, JOINT_ELBOW_R }, { JOINT_ELBOW_R, JOINT_WRIST_R },
	{ JOINT_NECK, JOINT_ELBOW_L }, { JOINT_ELBOW_L, JOINT_WRIST_L },
	{ JOINT_HIP, JOINT_KNEE_R }, { JOINT_KNEE_R, JOINT_ANKLE_R }, { JOINT_ANKLE_R, JOINT_TOE_R },
	{ JOINT_HIP, JOINT_KNEE_L }, { JOINT_KNEE_L, JOINT_ANKLE_L }, { JOINT_ANKLE_L, JOINT_TOE_L },
};

static double apart(struct point p, struct point q)
{
	return hypot(p.x - q.x, p.y - q.y);
}

static struct point straight(const struct pose *a, const struct pose *b, double t, enum joint joint)
{
	const struct point p = a->at[joint], q = b->at[joint];
	return (struct point){ p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t };
}

START_TEST(a_glide_begins_and_ends_in_its_key_poses)
{
	for (int end = 0; end <= 1; end++) {
		const struct pose pose = pose_tween(GLIDE[_i].a, GLIDE[_i].b, end, GLIDE[_i].anchor);
		const struct pose *key = end == 0 ? GLIDE[_i].a : GLIDE[_i].b;
		for (int i = 0; i < JOINT_COUNT; i++)
			ck_assert_msg(apart(pose.at[i], key->at[i]) < 0.05, "%s: %s", GLIDE[_i].story,
				joint_names[i]);
	}
}
END_TEST

START_TEST(limbs_keep_their_length)
{
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(GLIDE[_i].a, GLIDE[_i].b, t, GLIDE[_i].anchor);
		for (int i = 0; i < ROWS(bones); i++) {
			const enum joint from = bones[i][0], to = bones[i][1];
			const double a = apart(GLIDE[_i].a->at[from], GLIDE[_i].a->at[to]);
			const double b = apart(GLIDE[_i].b->at[from], GLIDE[_i].b->at[to]);
			const double now = apart(pose.at[from], pose.at[to]);
			const double wanted = a + (b - a) * t;
			ck_assert_msg(fabs(now - wanted) < LENGTH_SLACK, "%s: %s to %s is %.2f",
				GLIDE[_i].story, joint_names[from], joint_names[to], now);
		}
	}
}
END_TEST

START_TEST(what_is_planted_stays)
{
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(GLIDE[_i].a, GLIDE[_i].b, t, GLIDE[_i].anchor);
		for (int i = JOINT_ELBOW_R; i < JOINT_COUNT; i++) {
			const struct point a = GLIDE[_i].a->at[i];
			if (apart(a, GLIDE[_i].b->at[i]) < 0.1)
				ck_assert_msg(apart(pose.at[i], a) < SLIP, "%s: %s slips by %.2f",
					GLIDE[_i].story, joint_names[i], apart(pose.at[i], a));
		}
	}
}
END_TEST

START_TEST(the_anchor_moves_straight)
{
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&knees_down, &head_to_heels, t, JOINT_NECK);
		ck_assert_double_lt(apart(pose.at[JOINT_NECK],
			straight(&knees_down, &head_to_heels, t, JOINT_NECK)), 1e-9);
	}
}
END_TEST

/* On the back, the right arm stretched at an angle (degrees from the feet, down being positive). */
static struct pose with_arm_at(double degrees)
{
	const double angle = degrees * 3.14159265358979323846 / 180;
	struct pose pose = on_the_back;
	const struct point neck = pose.at[JOINT_NECK];
	pose.at[JOINT_ELBOW_R] = (struct point){ neck.x + 13 * cos(angle), neck.y + 13 * sin(angle) };
	pose.at[JOINT_WRIST_R] = (struct point){ neck.x + 25 * cos(angle), neck.y + 25 * sin(angle) };
	return pose;
}

static const struct {
	const char *story;
	double from, to, middle;
} SWING[] = {
	{ "a quarter", -90, 0, -45 },
	{ "from above over the head to below", -170, 170, 180 },
	{ "and back", 170, -170, 180 },
	{ "more than half a circle goes the other way round", -120, 100, 170 },
	{ "past the feet", 30, -50, -10 },
};

START_TEST(an_arm_swings_the_short_way_round)
{
	const struct pose a = with_arm_at(SWING[_i].from), b = with_arm_at(SWING[_i].to);
	const struct pose half = pose_tween(&a, &b, 0.5, JOINT_HIP);
	const struct point wrist = half.at[JOINT_WRIST_R];
	ck_assert_msg(apart(wrist, with_arm_at(SWING[_i].middle).at[JOINT_WRIST_R]) < 1e-6,
		"%s: %.2f, %.2f", SWING[_i].story, wrist.x, wrist.y);
}
END_TEST

START_TEST(a_bent_elbow_stays_on_its_side)
{
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&all_fours, &round_up, t, JOINT_KNEE_R);
		ck_assert_double_lt(pose.at[JOINT_ELBOW_R].x, pose.at[JOINT_WRIST_R].x);
		ck_assert_double_lt(pose.at[JOINT_ELBOW_R].x, pose.at[JOINT_NECK].x);
	}
}
END_TEST

/* A squat on the right leg: the hips sink behind the foot, which stays. */
static void squat(struct pose *ret_up, struct pose *ret_down)
{
	*ret_up = *ret_down = on_the_back;
	ret_up->at[JOINT_HIP] = (struct point){ 50, 4.5 };
	ret_down->at[JOINT_HIP] = (struct point){ 40, 27 };
	ret_up->at[JOINT_KNEE_R] = (struct point){ 53.2, 24.3 };
	ret_down->at[JOINT_KNEE_R] = (struct point){ 60, 26.7 };
	ret_up->at[JOINT_ANKLE_R] = ret_down->at[JOINT_ANKLE_R] = (struct point){ 50, 44 };
	ret_up->at[JOINT_TOE_R] = ret_down->at[JOINT_TOE_R] = (struct point){ 54.8, 45.5 };
}

START_TEST(a_squat_keeps_the_foot_on_the_floor)
{
	struct pose up, down;
	squat(&up, &down);
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&up, &down, t, JOINT_HIP);
		const struct point hip = pose.at[JOINT_HIP], knee = pose.at[JOINT_KNEE_R];
		const struct point ankle = pose.at[JOINT_ANKLE_R], toe = pose.at[JOINT_TOE_R];
		ck_assert_double_lt(apart(ankle, up.at[JOINT_ANKLE_R]), 1e-9);
		ck_assert_double_lt(fabs(apart(ankle, toe) - 5.03), 0.1);
		ck_assert_double_lt(fabs(apart(hip, knee) - 20), LENGTH_SLACK);
		ck_assert_double_lt(fabs(apart(knee, ankle) - 20), LENGTH_SLACK);
	}
}
END_TEST

START_TEST(a_forearm_on_the_floor_does_not_stir)
{
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&knees_down, &head_to_heels, t, JOINT_TOE_R);
		for (int i = JOINT_ELBOW_R; i <= JOINT_WRIST_L; i++)
			ck_assert_double_lt(apart(pose.at[i], knees_down.at[i]), 1e-9);
	}
}
END_TEST

START_TEST(a_straight_back_stays_straight_as_it_rises)
{
	struct pose lying = on_the_back, upright = on_the_back;
	lying.at[JOINT_SPINE] = (struct point){ 43, 43.5 };
	upright.at[JOINT_NECK] = (struct point){ 56, 17.5 };
	upright.at[JOINT_SPINE] = (struct point){ 56, 30.5 };
	const struct pose half = pose_tween(&lying, &upright, 0.5, JOINT_HIP);
	const struct point neck = half.at[JOINT_NECK], hip = half.at[JOINT_HIP];
	const struct point middle = { (neck.x + hip.x) / 2, (neck.y + hip.y) / 2 };
	ck_assert_double_lt(apart(half.at[JOINT_SPINE], middle), 1e-9);
	ck_assert_double_lt(fabs(apart(neck, hip) - 26), 1e-9);
}
END_TEST

START_TEST(the_curve_of_the_back_comes_gradually)
{
	double last = all_fours.at[JOINT_SPINE].y;
	for (int step = 1; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&all_fours, &round_up, t, JOINT_KNEE_R);
		ck_assert_double_lt(pose.at[JOINT_SPINE].y, last);
		last = pose.at[JOINT_SPINE].y;
	}
}
END_TEST

START_TEST(a_mirrored_pose_looks_the_other_way)
{
	const struct pose turned = pose_mirror(&on_the_back), again = pose_mirror(&turned);
	ck_assert_double_eq_tol(turned.at[JOINT_HEAD].x, 76.7, 1e-9);
	ck_assert_double_eq_tol(turned.at[JOINT_HEAD].y, 41.5, 1e-9);
	for (int i = 0; i < JOINT_COUNT; i++)
		ck_assert_double_lt(apart(again.at[i], on_the_back.at[i]), 1e-9);
}
END_TEST

/* Three poses that are told apart by where the right wrist is; moves of 100, 200, 300 ms. */
static const struct key_pose keys[] = {
	{ "start", 100, 1000, { .at[JOINT_WRIST_R] = { 0, 0 } } },
	{ "half", 200, 2000, { .at[JOINT_WRIST_R] = { 10, 0 } } },
	{ "there", 300, 3000, { .at[JOINT_WRIST_R] = { 20, 0 } } },
};

static const struct {
	const char *story;
	enum cycle cycle;
	int key_count, loop_from;
	long ms;
	double x;
	long changes_in;
} SHOW[] = {
	{ "it begins in the first pose", CYCLE_PINGPONG, 3, 0, 0, 0, 1000 },
	{ "which is held", CYCLE_PINGPONG, 3, 0, 999, 0, 1 },
	{ "then it moves", CYCLE_PINGPONG, 3, 0, 1000, 0, 0 },
	{ "half way", CYCLE_PINGPONG, 3, 0, 1100, 5, 0 },
	{ "there", CYCLE_PINGPONG, 3, 0, 1200, 10, 2000 },
	{ "the last pose", CYCLE_PINGPONG, 3, 0, 3500, 20, 3000 },
	{ "the way back", CYCLE_PINGPONG, 3, 0, 6600, 15, 0 },
	{ "the middle again", CYCLE_PINGPONG, 3, 0, 6700, 10, 2000 },
	{ "the start again", CYCLE_PINGPONG, 3, 0, 8800, 0, 1000 },
	{ "and forth", CYCLE_PINGPONG, 3, 0, 9900, 5, 0 },
	{ "after a thousand rounds", CYCLE_PINGPONG, 3, 0, 3500 + 8800000L, 20, 3000 },
	{ "the start is seen once", CYCLE_PINGPONG, 3, 1, 6700, 10, 2000 },
	{ "and not again", CYCLE_PINGPONG, 3, 1, 8850, 15, 0 },
	{ "a loop goes from the last to the first", CYCLE_LOOP, 3, 0, 6550, 10, 0 },
	{ "the first again", CYCLE_LOOP, 3, 0, 6600, 0, 1000 },
	{ "a loop that leaves the start out", CYCLE_LOOP, 3, 1, 6700, 10, 2000 },
	{ "a loop after a thousand rounds", CYCLE_LOOP, 3, 0, 1200 + 6600000L, 10, 2000 },
	{ "once: the end", CYCLE_ONCE, 3, 0, 3500, 20, 3000 },
	{ "once: it stays", CYCLE_ONCE, 3, 0, 6500, 20, -1 },
	{ "a single pose stands still for good", CYCLE_PINGPONG, 1, 0, 5000, 0, -1 },
	{ "a loop of one, likewise", CYCLE_LOOP, 3, 2, 7000, 20, -1 },
};

START_TEST(a_figure_goes_through_its_cycle)
{
	const struct pose_set set = { .anchor = JOINT_HIP, .cycle = SHOW[_i].cycle,
		.loop_from = SHOW[_i].loop_from, .key_count = SHOW[_i].key_count, .keys = keys };
	const struct shown shown = pose_show(&set, SHOW[_i].ms, false);
	const double x = shown.pose.at[JOINT_WRIST_R].x;
	ck_assert_msg(fabs(x - SHOW[_i].x) < 1e-9, "%s: at %.2f", SHOW[_i].story, x);
	ck_assert_msg(shown.changes_in == SHOW[_i].changes_in, "%s: %ld", SHOW[_i].story,
		shown.changes_in);
	ck_assert_msg(!shown.mirrored, "%s: turned", SHOW[_i].story);
}
END_TEST

START_TEST(a_cycle_without_length_stands_still)
{
	static const struct key_pose quick[2] = { { .name = "a" }, { .name = "b" } };
	const struct pose_set set = { .cycle = CYCLE_PINGPONG, .key_count = 2, .keys = quick };
	ck_assert_int_eq(pose_show(&set, 12345, false).changes_in, -1);
	ck_assert_int_eq(pose_show(&set, 12345, true).changes_in, -1);
}
END_TEST

/* One side lasts 6500 ms until all was seen, and where it goes on a round: there and back, 8800 ms. */
static const struct {
	const char *story;
	enum cycle cycle;
	long ms;
	double x;
	int key;
	bool mirrored;
	long changes_in;
} TURN[] = {
	{ "the near side first", CYCLE_PINGPONG, 1200, 10, 1, false, 2000 },
	{ "on its way it is named after where it comes from", CYCLE_PINGPONG, 1080, 4, 0, false, 0 },
	{ "half way after where it goes", CYCLE_PINGPONG, 1100, 5, 1, false, 0 },
	{ "on the way back too", CYCLE_PINGPONG, 6600, 15, 1, false, 0 },
	{ "a round, and still the same side", CYCLE_PINGPONG, 15299, 20, 2, false, 1 },
	{ "then the other one, from its start", CYCLE_PINGPONG, 15300, 100, 0, true, 1000 },
	{ "which goes its way", CYCLE_PINGPONG, 16400, 95, 1, true, 0 },
	{ "and the first again", CYCLE_PINGPONG, 30600, 0, 0, false, 1000 },
	{ "what is shown once is shown on each side", CYCLE_ONCE, 6499, 20, 2, false, 1 },
	{ "the other side of it", CYCLE_ONCE, 6500 + 3500, 80, 2, true, 3000 },
	{ "and it never stops", CYCLE_ONCE, 13000, 0, 0, false, 1000 },
};

START_TEST(a_figure_turns_to_its_other_side)
{
	const struct pose_set set = { .anchor = JOINT_HIP, .cycle = TURN[_i].cycle, .key_count = 3,
		.keys = keys };
	const struct shown shown = pose_show(&set, TURN[_i].ms, true);
	const double x = shown.pose.at[JOINT_WRIST_R].x;
	ck_assert_msg(fabs(x - TURN[_i].x) < 1e-9, "%s: at %.2f", TURN[_i].story, x);
	ck_assert_msg(shown.changes_in == TURN[_i].changes_in, "%s: %ld", TURN[_i].story,
		shown.changes_in);
	ck_assert_msg(shown.key == TURN[_i].key, "%s: key %d", TURN[_i].story, shown.key);
	ck_assert_msg(shown.mirrored == TURN[_i].mirrored, "%s", TURN[_i].story);
}
END_TEST

START_TEST(what_stands_aside_is_not_shown)
{
	struct pose_set set = { .anchor = JOINT_HIP, .cycle = CYCLE_PINGPONG, .key_count = 3,
		.aside_count = 1, .keys = keys };
	ck_assert_int_eq(pose_cycle_keys(&set), 2);
	for (long ms = 0; ms < 20000; ms += 100)
		ck_assert_int_lt(pose_show(&set, ms, false).key, 2);
	set.cycle = CYCLE_ONCE;
	ck_assert_int_eq(pose_show(&set, 5000, false).key, 1);
}
END_TEST

Suite *pose_suite(void)
{
	Suite *suite = suite_create("pose");
	TCase *tcase = tcase_create("pose");
	tcase_add_loop_test(tcase, a_glide_begins_and_ends_in_its_key_poses, 0, ROWS(GLIDE));
	tcase_add_loop_test(tcase, limbs_keep_their_length, 0, ROWS(GLIDE));
	tcase_add_loop_test(tcase, what_is_planted_stays, 0, ROWS(GLIDE));
	tcase_add_test(tcase, the_anchor_moves_straight);
	tcase_add_loop_test(tcase, an_arm_swings_the_short_way_round, 0, ROWS(SWING));
	tcase_add_test(tcase, a_bent_elbow_stays_on_its_side);
	tcase_add_test(tcase, a_squat_keeps_the_foot_on_the_floor);
	tcase_add_test(tcase, a_forearm_on_the_floor_does_not_stir);
	tcase_add_test(tcase, a_straight_back_stays_straight_as_it_rises);
	tcase_add_test(tcase, the_curve_of_the_back_comes_gradually);
	tcase_add_test(tcase, a_mirrored_pose_looks_the_other_way);
	tcase_add_loop_test(tcase, a_figure_goes_through_its_cycle, 0, ROWS(SHOW));
	tcase_add_test(tcase, a_cycle_without_length_stands_still);
	tcase_add_loop_test(tcase, a_figure_turns_to_its_other_side, 0, ROWS(TURN));
	tcase_add_test(tcase, what_stands_aside_is_not_shown);
	suite_add_tcase(suite, tcase);
	return suite;
}
