/* The shipped figures: key poses of one person, on the field, above the floor. */
#include <math.h>
#include <string.h>

#include "shipped.h"
#include "suites.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define TOLERANCE 0.3
#define LINE_WIDTH 0.6 /* a joint may sink into the line of the floor */
#define SEEN_FROM_THE_SIDE 0u

enum bone { HEAD_BONE, UPPER_ARM_R, FOREARM_R, UPPER_ARM_L, FOREARM_L, THIGH_R, SHIN_R, FOOT_R,
	THIGH_L, SHIN_L, FOOT_L, BONE_COUNT };

static const struct {
	const char *name;
	enum joint from, to;
	double length; /* of a person of scale 1.0 */
} BONE[BONE_COUNT] = {
	[HEAD_BONE] = { "neck", JOINT_NECK, JOINT_HEAD, 7.0 },
	[UPPER_ARM_R] = { "right upper arm", JOINT_NECK, JOINT_ELBOW_R, 13.0 },
	[FOREARM_R] = { "right forearm", JOINT_ELBOW_R, JOINT_WRIST_R, 12.0 },
	[UPPER_ARM_L] = { "left upper arm", JOINT_NECK, JOINT_ELBOW_L, 13.0 },
	[FOREARM_L] = { "left forearm", JOINT_ELBOW_L, JOINT_WRIST_L, 12.0 },
	[THIGH_R] = { "right thigh", JOINT_HIP, JOINT_KNEE_R, 20.0 },
	[SHIN_R] = { "right shin", JOINT_KNEE_R, JOINT_ANKLE_R, 20.0 },
	[FOOT_R] = { "right foot", JOINT_ANKLE_R, JOINT_TOE_R, 5.0 },
	[THIGH_L] = { "left thigh", JOINT_HIP, JOINT_KNEE_L, 20.0 },
	[SHIN_L] = { "left shin", JOINT_KNEE_L, JOINT_ANKLE_L, 20.0 },
	[FOOT_L] = { "left foot", JOINT_ANKLE_L, JOINT_TOE_L, 5.0 },
};
#define TRUNK 26.0 /* straight; a bent one is up to 12 % shorter from neck to hip */

#define BOTH_ARMS (1u << UPPER_ARM_R | 1u << FOREARM_R | 1u << UPPER_ARM_L | 1u << FOREARM_L)
#define BOTH_SHINS (1u << SHIN_R | 1u << SHIN_L)

static const struct {
	const char *exercise;
	int keys;
	bool fault;
	double scale;
	unsigned foreshortened; /* 1u << bone: points at the eye, so it looks shorter */
} FIGURE[] = {
	{ "cat-camel", 4, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "pelvic-tilt", 2, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "heel-slide", 4, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "heel-tap", 4, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "bent-leg-lower", 2, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "feet-up-crunch", 2, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "reverse-crunch", 2, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "curl-up", 2, false, 1.0, BOTH_ARMS },
	{ "dead-bug-legs", 4, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "dead-bug", 4, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "dead-bug-band", 4, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "knee-plank", 3, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "plank", 3, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "rkc-plank", 3, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "side-plank-knees", 3, false, 1.0, 1u << FOREARM_R | BOTH_SHINS },
	{ "side-plank", 3, true, 1.0, 1u << FOREARM_R },
	{ "bird-dog", 6, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "hollow-hold", 4, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "glute-bridge", 2, true, 1.0, SEEN_FROM_THE_SIDE },
	{ "hip-flexor-stretch", 3, true, 0.75, SEEN_FROM_THE_SIDE },
	{ "thomas-test", 3, true, 0.7, SEEN_FROM_THE_SIDE },
	{ "sit-up", 3, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "straight-leg-raise", 3, false, 1.0, SEEN_FROM_THE_SIDE },
	{ "russian-twist", 2, false, 1.0, SEEN_FROM_THE_SIDE },
};

static double distance(struct point a, struct point b)
{
	return hypot(a.x - b.x, a.y - b.y);
}

static void expect_limbs(const struct key_pose *key, double scale, unsigned foreshortened)
{
	for (int bone = 0; bone < BONE_COUNT; bone++) {
		double length = distance(key->pose.at[BONE[bone].from], key->pose.at[BONE[bone].to]);
		if ((foreshortened & 1u << bone) == 0)
			ck_assert_msg(fabs(length - BONE[bone].length * scale) <= TOLERANCE,
				"'%s': the %s is %.2f", key->name, BONE[bone].name, length);
		else
			ck_assert_msg(length < BONE[bone].length * scale,
				"'%s': the %s is %.2f", key->name, BONE[bone].name, length);
	}
	double trunk = distance(key->pose.at[JOINT_NECK], key->pose.at[JOINT_HIP]);
	ck_assert_msg(trunk <= TRUNK * scale * 1.02 && trunk >= TRUNK * scale * 0.88,
		"'%s': the trunk is %.2f", key->name, trunk);
}

static void expect_on_the_field(const struct key_pose *key, double scale)
{
	for (int joint = 0; joint < JOINT_COUNT; joint++) {
		double radius = joint == JOINT_HEAD ? POSE_HEAD_RADIUS * scale : 0.0;
		struct point at = key->pose.at[joint];
		bool across = at.x - radius >= 0.0 && at.x + radius <= POSE_WIDTH;
		bool upright = at.y - radius >= 0.0 && at.y + radius <= POSE_FLOOR + LINE_WIDTH;
		ck_assert_msg(across && upright, "'%s': the %s is out of the field", key->name,
			joint_names[joint]);
	}
}

START_TEST(every_figure_has_its_key_poses)
{
	const struct pose_set *poses = &shipped_exercise(FIGURE[_i].exercise)->poses;
	ck_assert_int_eq(poses->key_count, FIGURE[_i].keys);
	ck_assert_int_eq(poses->fault != NULL, FIGURE[_i].fault);
	ck_assert_double_eq_tol(poses->scale, FIGURE[_i].scale, 1e-9);
	ck_assert_uint_ne(poses->contacts, 0);
}
END_TEST

START_TEST(every_pose_is_of_one_person)
{
	const struct pose_set *poses = &shipped_exercise(FIGURE[_i].exercise)->poses;
	for (int key = 0; key < poses->key_count; key++)
		expect_limbs(&poses->keys[key], poses->scale, FIGURE[_i].foreshortened);
	if (poses->fault != NULL)
		expect_limbs(poses->fault, poses->scale, FIGURE[_i].foreshortened);
}
END_TEST

START_TEST(every_pose_is_on_the_field_and_above_the_floor)
{
	const struct pose_set *poses = &shipped_exercise(FIGURE[_i].exercise)->poses;
	for (int key = 0; key < poses->key_count; key++)
		expect_on_the_field(&poses->keys[key], poses->scale);
	if (poses->fault != NULL)
		expect_on_the_field(poses->fault, poses->scale);
}
END_TEST

START_TEST(there_are_no_other_figures)
{
	ck_assert_int_eq(shipped_catalog()->exercise_count, (int)LENGTH(FIGURE));
}
END_TEST

/* Alternating work begins on the right: the arm's side, or the leg's where the arms rest. */
static const struct {
	const char *exercise;
	enum joint moves, rests;
} FIRST[] = {
	{ "heel-slide", JOINT_ANKLE_R, JOINT_ANKLE_L },
	{ "heel-tap", JOINT_ANKLE_R, JOINT_ANKLE_L },
	{ "dead-bug-legs", JOINT_ANKLE_R, JOINT_ANKLE_L },
	{ "dead-bug-band", JOINT_ANKLE_R, JOINT_ANKLE_L },
	{ "dead-bug", JOINT_WRIST_R, JOINT_WRIST_L },
	{ "bird-dog", JOINT_WRIST_R, JOINT_WRIST_L },
};

START_TEST(the_right_side_comes_first)
{
	const struct pose_set *poses = &shipped_exercise(FIRST[_i].exercise)->poses;
	const struct pose *home = &poses->keys[0].pose, *right = &poses->keys[1].pose;
	const struct pose *again = &poses->keys[2].pose, *left = &poses->keys[3].pose;
	ck_assert_double_gt(distance(home->at[FIRST[_i].moves], right->at[FIRST[_i].moves]), 5.0);
	ck_assert_double_lt(distance(home->at[FIRST[_i].rests], right->at[FIRST[_i].rests]), 1.0);
	ck_assert_double_gt(distance(again->at[FIRST[_i].rests], left->at[FIRST[_i].rests]), 5.0);
	ck_assert_double_lt(distance(again->at[FIRST[_i].moves], left->at[FIRST[_i].moves]), 1.0);
}
END_TEST

Suite *shipped_figures_suite(void)
{
	Suite *suite = suite_create("shipped_figures");
	TCase *tcase = tcase_create("figures");
	tcase_add_unchecked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, there_are_no_other_figures);
	tcase_add_loop_test(tcase, every_figure_has_its_key_poses, 0, LENGTH(FIGURE));
	tcase_add_loop_test(tcase, every_pose_is_of_one_person, 0, LENGTH(FIGURE));
	tcase_add_loop_test(tcase, every_pose_is_on_the_field_and_above_the_floor, 0, LENGTH(FIGURE));
	tcase_add_loop_test(tcase, the_right_side_comes_first, 0, LENGTH(FIRST));
	suite_add_tcase(suite, tcase);
	return suite;
}
