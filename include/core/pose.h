/*
 * pose: a figure seen from the side, and how it glides from one key pose to the next
 *
 * Fourteen joints on a field of 100 by 50 units, y down, the floor at 46; R is the near side.
 *
 *	  head           wrist
 *	     o neck  elbow /      knee
 *	      \___spine__/__ hip /\  ankle
 *	   ------------------------------ toe
 *
 * `spine` is a point on the curve between neck and hip: the gap under the waist, or its absence, is
 * what the method is about. Tweening bends angles, never coordinates: limbs keep their length,
 * and a hand or foot that is planted in both poses stays where it is (two-link inverse kinematics).
 * A pose is a plain value; a pose_set points into the catalog's arena.
 */
#ifndef CORE_POSE_H
#define CORE_POSE_H

#include <stdbool.h>

#define POSE_WIDTH 100.0
#define POSE_HEIGHT 50.0
#define POSE_FLOOR 46.0
#define POSE_HEAD_RADIUS 4.5 /* times the set's scale */

enum joint { /* the order of `at` in a catalog's key pose */
	JOINT_HEAD, JOINT_NECK, JOINT_SPINE, JOINT_HIP,
	JOINT_ELBOW_R, JOINT_WRIST_R, JOINT_ELBOW_L, JOINT_WRIST_L,
	JOINT_KNEE_R, JOINT_ANKLE_R, JOINT_TOE_R, JOINT_KNEE_L, JOINT_ANKLE_L, JOINT_TOE_L,
	JOINT_COUNT
};
extern const char *const joint_names[JOINT_COUNT]; /* "head" "neck" … "elbow-r" … */

enum cycle { CYCLE_PINGPONG, CYCLE_LOOP, CYCLE_ONCE, CYCLE_COUNT };
extern const char *const cycle_names[CYCLE_COUNT];

struct point {
	double x, y;
};

struct pose {
	struct point at[JOINT_COUNT];
};

struct key_pose {
	const char *name; /* what it shows: "press: gap gone" */
	int move_ms;      /* gliding into it, when shown outside a session */
	int hold_ms;      /* dwelling there, likewise */
	struct pose pose;
};

struct prop {
	struct point a, b; /* a chair's or a table's edge */
};

struct pose_set {
	double scale;        /* of a person 1.0; a kneeling one needs a smaller scale to fit */
	enum joint anchor;   /* the joint that follows a straight line when tweening */
	enum cycle cycle;
	int loop_from;       /* key poses before it get into position, once */
	unsigned contacts;   /* 1u << joint: what touches floor or furniture */
	int key_count;       /* 0: no figure, which only an exercise to avoid may have */
	int aside_count;     /* of them, the last: not in the cycle, but a dose may name them; of a loop
				in pairs, right and left */
	const struct key_pose *keys;
	const struct key_pose *fault; /* how it should not look, or NULL */
	int prop_count;
	const struct prop *props;
};

/* The pose `t` (0 to 1) of the way from `a` to `b`. Planted wrists and ankles keep still. */
struct pose pose_tween(const struct pose *a, const struct pose *b, double t, enum joint anchor);

/* The pose turned left to right on the same field: x becomes POSE_WIDTH - x, near stays near. */
struct pose pose_mirror(const struct pose *pose);

struct shown { /* a figure outside a session, at a moment */
	struct pose pose;
	int key;         /* the key pose that it stands in, or is nearest to on its way */
	bool mirrored;   /* it is turned left to right */
	long changes_in; /* milliseconds until it looks different; 0 in motion, -1 still for good */
};

/* How many key poses the cycle goes through: all but those aside. */
int pose_cycle_keys(const struct pose_set *set);

/*
 * What a figure, of a set that has one, looks like `ms` after it began to be shown: its cycle with its
 * own moves and holds, beginning in the first key pose. With `turns`, that of an exercise in which each
 * side has its turn, it begins anew after each round, on the other side.
 */
struct shown pose_show(const struct pose_set *set, long ms, bool turns);

#endif
