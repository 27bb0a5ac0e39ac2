/* How the shipped figures move: limbs keep their length, hands and feet stay, nothing jumps. */
#include <math.h>

#include "shipped.h"
#include "suites.h"

#define LENGTH_SLACK 0.35 /* units of the field */
#define SLIP 0.3
#define SWING 4.0 /* what draw/figure leaves for it */
#define STEPS 20
#define SHOWN_MS 60000
#define FRAME_MS 10
#define JUMP 2.0 /* units in a frame: five times the fastest arm */

static const enum joint bones[][2] = {
	{ JOINT_NECK, JOINT_HEAD }, { JOINT_HIP, JOINT_NECK },
	{ JOINT_NECK, JOINT_ELBOW_R }, { JOINT_ELBOW_R, JOINT_WRIST_R },
	{ JOINT_NECK, JOINT_ELBOW_L }, { JOINT_ELBOW_L, JOINT_WRIST_L },
	{ JOINT_HIP, JOINT_KNEE_R }, { JOINT_KNEE_R, JOINT_ANKLE_R }, { JOINT_ANKLE_R, JOINT_TOE_R },
	{ JOINT_HIP, JOINT_KNEE_L }, { JOINT_KNEE_L, JOINT_ANKLE_L }, { JOINT_ANKLE_L, JOINT_TOE_L },
};

/* One way from a key pose to another, as any cycle or tempo may ask for. */
struct glide {
	const struct exercise *exercise;
	const struct key_pose *from, *to;
};

static double apart(struct point p, struct point q)
{
	return hypot(p.x - q.x, p.y - q.y);
}

static struct point straight(const struct glide *glide, double t, int joint)
{
	const struct point p = glide->from->pose.at[joint], q = glide->to->pose.at[joint];
	return (struct point){ p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t };
}

static void check_limbs(const struct glide *glide, double t, const struct pose *pose)
{
	for (size_t i = 0; i < sizeof(bones) / sizeof(bones[0]); i++) {
		const enum joint root = bones[i][0], end = bones[i][1];
		const double from = apart(glide->from->pose.at[root], glide->from->pose.at[end]);
		const double to = apart(glide->to->pose.at[root], glide->to->pose.at[end]);
		const double wrong = apart(pose->at[root], pose->at[end]) - (from + (to - from) * t);
		if (fabs(wrong) > LENGTH_SLACK)
			ck_abort_msg("%s, to '%s' at %.2f: %s-%s is off by %.2f", glide->exercise->id,
				glide->to->name, t, joint_names[root], joint_names[end], wrong);
	}
}

static void check_contacts(const struct glide *glide, double t, const struct pose *pose)
{
	for (int joint = 0; joint < JOINT_COUNT; joint++) {
		const struct point from = glide->from->pose.at[joint], to = glide->to->pose.at[joint];
		if ((glide->exercise->poses.contacts & 1u << joint) == 0 || apart(from, to) >= 1)
			continue;
		const double slip = apart(pose->at[joint], straight(glide, t, joint));
		if (slip > SLIP)
			ck_abort_msg("%s, to '%s' at %.2f: %s slips by %.2f", glide->exercise->id,
				glide->to->name, t, joint_names[joint], slip);
	}
}

typedef void glide_check(const struct glide *glide, double t, const struct pose *pose);

static void check_glide(glide_check *check, const struct exercise *exercise, int from, int to)
{
	const struct pose_set *set = &exercise->poses;
	const struct glide glide = { exercise, &set->keys[from], &set->keys[to] };
	for (int step = 0; step <= STEPS; step++) {
		const double t = (double)step / STEPS;
		const struct pose pose = pose_tween(&glide.from->pose, &glide.to->pose, t, set->anchor);
		check(&glide, t, &pose);
	}
}

/* Every pair of key poses that follow one another, both ways; the last and the first, too. */
static void each_glide(glide_check *check)
{
	const struct catalog *catalog = shipped_catalog();
	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct exercise *exercise = &catalog->exercises[i];
		for (int key = 0; key < exercise->poses.key_count; key++) {
			const int next = (key + 1) % exercise->poses.key_count;
			check_glide(check, exercise, key, next);
			check_glide(check, exercise, next, key);
		}
	}
}

/* What stands aside is reached from where its rep begins, and goes back there. */
static void each_glide_aside(glide_check *check)
{
	const struct catalog *catalog = shipped_catalog();
	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct pose_set *set = &catalog->exercises[i].poses;
		for (int key = pose_cycle_keys(set); key < set->key_count; key++) {
			check_glide(check, &catalog->exercises[i], set->loop_from, key);
			check_glide(check, &catalog->exercises[i], key, set->loop_from);
		}
	}
}

START_TEST(limbs_keep_their_length)
{
	each_glide(check_limbs);
	each_glide_aside(check_limbs);
}
END_TEST

static double top_of(const struct pose *pose, double scale)
{
	double top = pose->at[JOINT_HEAD].y - POSE_HEAD_RADIUS * scale;
	for (int joint = 0; joint < JOINT_COUNT; joint++)
		top = fmin(top, pose->at[joint].y);
	return top;
}

/* Else a figure that is drawn as large as it fits would be cut off. */
static void check_top(const struct glide *glide, double t, const struct pose *pose)
{
	const struct pose_set *set = &glide->exercise->poses;
	double top = POSE_FLOOR;
	for (int key = 0; key < set->key_count; key++)
		top = fmin(top, top_of(&set->keys[key].pose, set->scale));
	const double above = top - top_of(pose, set->scale);
	ck_assert_msg(above <= SWING, "%s, to '%s' at %.2f: %.2f above all key poses",
		glide->exercise->id, glide->to->name, t, above);
}

START_TEST(limbs_swing_hardly_above_the_key_poses)
{
	each_glide(check_top);
	each_glide_aside(check_top);
}
END_TEST

START_TEST(what_touches_the_floor_stays)
{
	each_glide(check_contacts);
	each_glide_aside(check_contacts);
}
END_TEST

static void check_jump(const struct exercise *exercise, const struct pose *before,
	const struct pose *after, long ms)
{
	for (int joint = 0; joint < JOINT_COUNT; joint++)
		if (apart(before->at[joint], after->at[joint]) > JUMP)
			ck_abort_msg("%s: %s jumps at %ld ms", exercise->id, joint_names[joint], ms);
}

START_TEST(a_shown_figure_never_jumps)
{
	const struct catalog *catalog = shipped_catalog();
	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct exercise *exercise = &catalog->exercises[i];
		struct pose before = pose_show(&exercise->poses, 0, false).pose;
		for (long ms = FRAME_MS; ms < SHOWN_MS; ms += FRAME_MS) {
			const struct pose after = pose_show(&exercise->poses, ms, false).pose;
			check_jump(exercise, &before, &after, ms);
			before = after;
		}
	}
}
END_TEST

/* What is said to stand still does, until the moment that is said. */
START_TEST(a_shown_figure_keeps_still_as_long_as_it_says)
{
	const struct catalog *catalog = shipped_catalog();
	for (int i = 0; i < catalog->exercise_count; i++) {
		const struct exercise *exercise = &catalog->exercises[i];
		const bool turns = exercise->sides == SIDES_EACH;
		long left = 0;
		for (long ms = 0; ms < SHOWN_MS; ms += left > 0 ? left : FRAME_MS) {
			const struct shown now = pose_show(&exercise->poses, ms, turns);
			left = now.changes_in;
			if (left <= 0)
				continue;
			const struct shown then = pose_show(&exercise->poses, ms + left - 1, turns);
			ck_assert_msg(then.changes_in == 1, "%s at %ld ms", exercise->id, ms);
			for (int joint = 0; joint < JOINT_COUNT; joint++)
				if (apart(now.pose.at[joint], then.pose.at[joint]) > 0)
					ck_abort_msg("%s stirs at %ld ms", exercise->id, ms);
		}
	}
}
END_TEST

Suite *shipped_glides_suite(void)
{
	Suite *suite = suite_create("shipped_glides");
	TCase *tcase = tcase_create("glides");
	tcase_add_unchecked_fixture(tcase, shipped_load, shipped_clear);
	tcase_add_test(tcase, limbs_keep_their_length);
	tcase_add_test(tcase, limbs_swing_hardly_above_the_key_poses);
	tcase_add_test(tcase, what_touches_the_floor_stays);
	tcase_add_test(tcase, a_shown_figure_never_jumps);
	tcase_add_test(tcase, a_shown_figure_keeps_still_as_long_as_it_says);
	suite_add_tcase(suite, tcase);
	return suite;
}
