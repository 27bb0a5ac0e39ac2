/* pose: how a figure glides from one key pose to the next */
#include "core/pose.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

#define PI 3.14159265358979323846
#define PLANTED 0.6 /* units: a joint that moves less between two poses stays where it is */
#define NO_JOINT JOINT_COUNT

const char *const joint_names[JOINT_COUNT] = {
	[JOINT_HEAD] = "head", [JOINT_NECK] = "neck", [JOINT_SPINE] = "spine", [JOINT_HIP] = "hip",
	[JOINT_ELBOW_R] = "elbow-r", [JOINT_WRIST_R] = "wrist-r",
	[JOINT_ELBOW_L] = "elbow-l", [JOINT_WRIST_L] = "wrist-l",
	[JOINT_KNEE_R] = "knee-r", [JOINT_ANKLE_R] = "ankle-r", [JOINT_TOE_R] = "toe-r",
	[JOINT_KNEE_L] = "knee-l", [JOINT_ANKLE_L] = "ankle-l", [JOINT_TOE_L] = "toe-l",
};

const char *const cycle_names[CYCLE_COUNT] = {
	[CYCLE_PINGPONG] = "pingpong", [CYCLE_LOOP] = "loop", [CYCLE_ONCE] = "once",
};

/* From the hip outwards: a bone's `from` is placed before it. The spine is no bone, it bends. */
static const struct bone {
	enum joint from, to;
} bones[] = {
	{ JOINT_HIP, JOINT_NECK }, { JOINT_NECK, JOINT_HEAD },
	{ JOINT_NECK, JOINT_ELBOW_R }, { JOINT_ELBOW_R, JOINT_WRIST_R },
	{ JOINT_NECK, JOINT_ELBOW_L }, { JOINT_ELBOW_L, JOINT_WRIST_L },
	{ JOINT_HIP, JOINT_KNEE_R }, { JOINT_KNEE_R, JOINT_ANKLE_R }, { JOINT_ANKLE_R, JOINT_TOE_R },
	{ JOINT_HIP, JOINT_KNEE_L }, { JOINT_KNEE_L, JOINT_ANKLE_L }, { JOINT_ANKLE_L, JOINT_TOE_L },
};

/* What bends in the middle so that its end can stay; `tail` hangs on the end. */
static const struct limb {
	enum joint root, middle, end, tail;
} limbs[] = {
	{ JOINT_NECK, JOINT_ELBOW_R, JOINT_WRIST_R, NO_JOINT },
	{ JOINT_NECK, JOINT_ELBOW_L, JOINT_WRIST_L, NO_JOINT },
	{ JOINT_HIP, JOINT_KNEE_R, JOINT_ANKLE_R, JOINT_TOE_R },
	{ JOINT_HIP, JOINT_KNEE_L, JOINT_ANKLE_L, JOINT_TOE_L },
};

/* Two key poses and how far from one to the other. */
struct glide {
	const struct pose *a, *b;
	double t;
};

static struct point plus(struct point p, struct point q)
{
	return (struct point){ p.x + q.x, p.y + q.y };
}

static struct point minus(struct point p, struct point q)
{
	return (struct point){ p.x - q.x, p.y - q.y };
}

static struct point times(struct point p, double factor)
{
	return (struct point){ p.x * factor, p.y * factor };
}

static double length(struct point p)
{
	return hypot(p.x, p.y);
}

/* Where a joint is on the straight line from one pose to the other. */
static struct point straight(const struct glide *glide, enum joint joint)
{
	const struct point a = glide->a->at[joint], b = glide->b->at[joint];
	return plus(a, times(minus(b, a), glide->t));
}

static bool is_planted(const struct glide *glide, enum joint joint)
{
	return length(minus(glide->b->at[joint], glide->a->at[joint])) < PLANTED;
}

static struct point bone_in(const struct pose *pose, enum joint from, enum joint to)
{
	return minus(pose->at[to], pose->at[from]);
}

static double bone_length(const struct glide *glide, enum joint from, enum joint to)
{
	const double a = length(bone_in(glide->a, from, to)), b = length(bone_in(glide->b, from, to));
	return a + (b - a) * glide->t;
}

/* A bone on its way: its angle goes the short way round. */
static struct point swung(const struct glide *glide, enum joint from, enum joint to)
{
	const struct point a = bone_in(glide->a, from, to), b = bone_in(glide->b, from, to);
	const double start = atan2(a.y, a.x);
	double turn = atan2(b.y, b.x) - start;
	if (turn >= PI)
		turn -= 2 * PI;
	else if (turn < -PI)
		turn += 2 * PI;
	const double angle = start + turn * glide->t;
	return times((struct point){ cos(angle), sin(angle) }, bone_length(glide, from, to));
}

static struct point middle_of_back(const struct pose *pose)
{
	return times(plus(pose->at[JOINT_HIP], pose->at[JOINT_NECK]), 0.5);
}

/* How far the back curves away from the straight line between hip and neck. */
static struct point curve(const struct glide *glide)
{
	const struct point a = minus(glide->a->at[JOINT_SPINE], middle_of_back(glide->a));
	const struct point b = minus(glide->b->at[JOINT_SPINE], middle_of_back(glide->b));
	return plus(a, times(minus(b, a), glide->t));
}

/* Forward kinematics: every bone swung on the end of the one before it. */
static struct pose swing_all(const struct glide *glide)
{
	struct pose pose;
	pose.at[JOINT_HIP] = straight(glide, JOINT_HIP);
	for (const struct bone *bone = bones; bone < bones + sizeof(bones) / sizeof(bones[0]); bone++)
		pose.at[bone->to] = plus(pose.at[bone->from], swung(glide, bone->from, bone->to));
	pose.at[JOINT_SPINE] = plus(middle_of_back(&pose), curve(glide));
	return pose;
}

static void shift(struct pose *pose, struct point by)
{
	for (int i = 0; i < JOINT_COUNT; i++)
		pose->at[i] = plus(pose->at[i], by);
}

/*
 * Inverse kinematics: the joint between two bones of lengths `upper` and `lower` that lead from
 * `root` to `end`, on the side of that line where `like` is.
 */
static struct point bend(struct point root, struct point end, double upper, double lower,
	struct point like)
{
	const struct point way = minus(end, root);
	const double reach = fmax(length(way), 1e-6);
	const struct point along = times(way, 1 / reach), across = { -along.y, along.x };
	const double ahead = (upper * upper - lower * lower + reach * reach) / (2 * reach);
	const double aside = sqrt(fmax(0, upper * upper - ahead * ahead)); /* 0: stretched out */
	const struct point seen = minus(like, root);
	const double side = along.x * seen.y - along.y * seen.x;
	return plus(root, plus(times(along, ahead), times(across, side < 0 ? -aside : aside)));
}

/* Puts a limb's end where it is planted, and its middle joint where both bones keep their length. */
static void plant(const struct glide *glide, const struct limb *limb, struct pose *pose)
{
	const struct point end = straight(glide, limb->end);
	if (is_planted(glide, limb->middle))
		pose->at[limb->middle] = straight(glide, limb->middle);
	else
		pose->at[limb->middle] = bend(pose->at[limb->root], end,
			bone_length(glide, limb->root, limb->middle),
			bone_length(glide, limb->middle, limb->end), pose->at[limb->middle]);
	if (limb->tail != NO_JOINT)
		pose->at[limb->tail] = plus(pose->at[limb->tail], minus(end, pose->at[limb->end]));
	pose->at[limb->end] = end;
}

struct pose pose_tween(const struct pose *a, const struct pose *b, double t, enum joint anchor)
{
	assert(t >= 0 && t <= 1 && anchor < JOINT_COUNT);
	const struct glide glide = { a, b, t };
	struct pose pose = swing_all(&glide);
	shift(&pose, minus(straight(&glide, anchor), pose.at[anchor]));
	for (size_t i = 0; i < sizeof(limbs) / sizeof(limbs[0]); i++)
		if (is_planted(&glide, limbs[i].end))
			plant(&glide, &limbs[i], &pose);
	return pose;
}

struct pose pose_mirror(const struct pose *pose)
{
	struct pose mirrored;
	for (int i = 0; i < JOINT_COUNT; i++)
		mirrored.at[i] = (struct point){ POSE_WIDTH - pose->at[i].x, pose->at[i].y };
	return mirrored;
}

int pose_cycle_keys(const struct pose_set *set)
{
	assert(set->aside_count >= 0 && set->aside_count <= set->key_count);
	return set->key_count - set->aside_count;
}

/* How many key poses one round of the cycle visits after all were seen; 0 when it stands still then. */
static int round_visits(const struct pose_set *set)
{
	const int repeated = pose_cycle_keys(set) - set->loop_from;
	if (set->cycle == CYCLE_ONCE || repeated < 2)
		return 0;
	return set->cycle == CYCLE_LOOP ? repeated : 2 * (repeated - 1);
}

/* The key pose of a visit, counted from 0: up to the last one, then round or to and fro. */
static int visited(const struct pose_set *set, int visit)
{
	const int count = pose_cycle_keys(set), last = count - 1;
	if (visit <= last)
		return visit;
	const int round = round_visits(set);
	assert(round > 0 && "what stands still visits nothing twice");
	if (set->cycle == CYCLE_LOOP)
		return set->loop_from + (visit - count) % round;
	const int steps = (visit - last) % round, way = last - set->loop_from;
	return steps <= way ? last - steps : set->loop_from + steps - way;
}

/* The first visit glides in from nowhere: it is there at once. */
static long move_ms(const struct pose_set *set, int visit)
{
	return visit == 0 ? 0 : set->keys[visited(set, visit)].move_ms;
}

static long visits_ms(const struct pose_set *set, int first, int count)
{
	long ms = 0;
	for (int visit = first; visit < first + count; visit++)
		ms += move_ms(set, visit) + set->keys[visited(set, visit)].hold_ms;
	return ms;
}

/* On the way from key pose `from` to that of *shown. */
static void show_glide(const struct pose_set *set, int from, double t, struct shown *shown)
{
	shown->pose = pose_tween(&set->keys[from].pose, &set->keys[shown->key].pose, t, set->anchor);
	if (t < 0.5)
		shown->key = from;
}

static struct shown show_visit(const struct pose_set *set, int visit, long ms)
{
	const int key = visited(set, visit);
	const long move = move_ms(set, visit);
	struct shown shown = { .pose = set->keys[key].pose, .key = key };
	if (ms >= move)
		shown.changes_in = set->keys[key].hold_ms - (ms - move);
	else
		show_glide(set, visited(set, visit - 1), (double)ms / (double)move, &shown);
	return shown;
}

static struct shown show_side(const struct pose_set *set, long ms, long opening, long round)
{
	if (ms >= opening && round == 0) {
		const int last = pose_cycle_keys(set) - 1;
		return (struct shown){ .pose = set->keys[last].pose, .key = last, .changes_in = -1 };
	}
	long left = ms < opening ? ms : opening + (ms - opening) % round;
	int visit = 0;
	for (; left >= visits_ms(set, visit, 1); visit++)
		left -= visits_ms(set, visit, 1);
	return show_visit(set, visit, left);
}

struct shown pose_show(const struct pose_set *set, long ms, bool turns)
{
	assert(ms >= 0 && set->loop_from < pose_cycle_keys(set));
	const long opening = visits_ms(set, 0, pose_cycle_keys(set));
	const long round = visits_ms(set, pose_cycle_keys(set), round_visits(set));
	const long side = opening + round;
	if (!turns || side == 0)
		return show_side(set, ms, opening, round);
	struct shown shown = show_side(set, ms % side, opening, round);
	const long left = side - ms % side;
	if (shown.changes_in < 0 || shown.changes_in > left)
		shown.changes_in = left;
	shown.mirrored = ms / side % 2 == 1;
	if (shown.mirrored)
		shown.pose = pose_mirror(&shown.pose);
	return shown;
}
