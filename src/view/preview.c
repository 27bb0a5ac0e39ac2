/* A figure on its own: moving, or standing still for those who want no motion. */
#include "view/preview.h"

#include "core/path.h"
#include "draw/figure.h"
#include "view/app.h"

#define ROUND_KEYS 4 /* home, right, home, left */

struct look_at { /* what is seen at the moment */
	struct shown shown;
	const char *name;
};

static bool has_figure(const struct preview *preview)
{
	return preview->exercise->poses.key_count > 0;
}

static bool names_pose_aside(const struct preview *preview)
{
	int cycle = pose_cycle_keys(&preview->exercise->poses);
	return preview->dose != NULL && preview->dose->key >= cycle;
}

static struct look_at stand_still(const struct preview *preview)
{
	const struct pose_set *poses = &preview->exercise->poses;
	int key = preview->dose != NULL ? preview->dose->key : pose_cycle_keys(poses) - 1;
	const struct key_pose *at = &poses->keys[key];
	return (struct look_at){ { .pose = at->pose, .key = key, .changes_in = NEVER }, at->name };
}

/* A round of a dose's own: to its pose and back on the right, then on the left. */
static struct look_at go_aside(const struct preview *preview)
{
	const struct pose_set *poses = &preview->exercise->poses;
	struct path right = path_of_rep(poses, preview->dose, SIDE_RIGHT, 1);
	struct path left = path_of_rep(poses, preview->dose, SIDE_LEFT, 1);
	const struct key_pose keys[ROUND_KEYS] = { poses->keys[right.from], poses->keys[right.reached],
		poses->keys[left.from], poses->keys[left.reached] };
	const struct pose_set round = { .anchor = poses->anchor, .cycle = CYCLE_LOOP,
		.key_count = ROUND_KEYS, .keys = keys };
	struct shown shown = pose_show(&round, (long)preview->ms, false);
	return (struct look_at){ shown, keys[shown.key].name };
}

static struct look_at look(const struct preview *preview)
{
	const struct exercise *exercise = preview->exercise;
	if (preview->settings->reduced_motion)
		return stand_still(preview);
	if (names_pose_aside(preview))
		return go_aside(preview);
	struct shown shown =
		pose_show(&exercise->poses, (long)preview->ms, exercise->sides == SIDES_EACH);
	return (struct look_at){ shown, exercise->poses.keys[shown.key].name };
}

void preview_draw(const struct preview *preview, struct canvas *canvas, struct rect area)
{
	if (!has_figure(preview))
		return;
	struct shown shown = look(preview).shown;
	figure_draw(canvas, area, &preview->exercise->poses, &shown.pose, shown.mirrored,
		preview->exercise->step == STEP_AVOID ? ROLE_FAULT : ROLE_NEAR);
}

const char *preview_name(const struct preview *preview)
{
	return has_figure(preview) ? look(preview).name : "";
}

ms_t preview_wait(const struct preview *preview)
{
	if (!has_figure(preview))
		return NEVER;
	ms_t changes_in = look(preview).shown.changes_in;
	if (changes_in == NEVER)
		return NEVER;
	return changes_in > FRAME_MS ? changes_in : FRAME_MS;
}
