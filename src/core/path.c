/* The key poses that the figure goes through in a rep. */
#include "core/path.h"

#include <assert.h>

#define LOOP_OF_FOUR 4

static bool has_left_side(const struct pose_set *poses, int key)
{
	const int looped = pose_cycle_keys(poses) - poses->loop_from;
	return poses->cycle == CYCLE_LOOP && looped == LOOP_OF_FOUR && key > poses->loop_from;
}

static int opposite(const struct pose_set *poses, int key)
{
	const int aside = key - pose_cycle_keys(poses);
	if (aside >= 0)
		return aside % 2 == 0 ? key + 1 : key - 1;
	return poses->loop_from + (key - poses->loop_from + LOOP_OF_FOUR / 2) % LOOP_OF_FOUR;
}

static struct path path_around(const struct pose_set *poses, const struct dose *dose, enum side side,
	int rep)
{
	const int home = poses->loop_from, key = dose->key;
	const int far_home = opposite(poses, home), far_key = opposite(poses, key);
	assert(far_key < poses->key_count);
	if (dose->sides == SIDES_BOTH)
		return (struct path){ rep == 1 ? home : far_key, key, far_key, false };
	const bool crosses = dose->sides == SIDES_ALTERNATE;
	if (side == SIDE_LEFT)
		return (struct path){ far_home, far_key, crosses ? home : far_home, false };
	return (struct path){ home, key, crosses ? far_home : home, false };
}

struct path path_of_rep(const struct pose_set *poses, const struct dose *dose, enum side side, int rep)
{
	assert(dose->key >= 0 && dose->key < poses->key_count);
	assert(rep >= 1);
	if (has_left_side(poses, dose->key))
		return path_around(poses, dose, side, rep);
	const int home = dose->key == poses->loop_from ? 0 : poses->loop_from;
	return (struct path){
		.from = home,
		.reached = dose->key,
		.to = home,
		.mirrored = dose->sides == SIDES_EACH && side == SIDE_LEFT,
	};
}
