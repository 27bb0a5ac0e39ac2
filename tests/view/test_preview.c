/* Figures on their own: their cycle, a dose's own pose, the other side, and standing still. */
#include "view/preview.h"

#include <check.h>
#include <string.h>

#include "player.h"
#include "suites.h"

#define SHOWN_MS 60000
#define DUMP_SIZE (1 << 15)

static struct player player;
static struct canvas canvas;
static struct preview preview;

static void open_page(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	ck_assert(canvas_init(&canvas, 60, 16));
}

static void close_page(void)
{
	canvas_clear(&canvas);
	player_close(&player);
}

static void show(const char *id, int level)
{
	const struct exercise *exercise =
		&player.catalog.exercises[catalog_exercise(&player.catalog, id)];
	preview = (struct preview){ .exercise = exercise, .dose = exercise_dose(exercise, level),
		.settings = &player.app->settings };
}

/* The frame of the figure `ms` after it began to be shown. */
static const char *frame_at(ms_t ms)
{
	static char dump[DUMP_SIZE];
	canvas_wipe(&canvas);
	preview.ms = ms;
	preview_draw(&preview, &canvas, canvas_rect(&canvas));
	ck_assert_uint_lt(canvas_dump(&canvas, dump, sizeof(dump)), sizeof(dump));
	return dump;
}

/* Whether a key pose of this name is ever shown. */
static bool shows(const char *name)
{
	bool found = false;
	for (preview.ms = 0; preview.ms < SHOWN_MS; preview.ms += FRAME_MS)
		found = found || strcmp(preview_name(&preview), name) == 0;
	return found;
}

static const struct {
	const char *exercise;
	int level;
	const char *name;
	bool is_shown;
} POSE[] = {
	{ "bird-dog", 2, "right arm, left leg", true },
	{ "bird-dog", 2, "left arm, right leg", true },
	{ "bird-dog", 2, "right leg only", false },
	{ "bird-dog", 0, "right leg only", true },
	{ "bird-dog", 0, "left leg only", true },
	{ "bird-dog", 0, "all fours", true },
	{ "bird-dog", 0, "right arm, left leg", false },
	{ "sit-up", 1, "first part: abs", true },
	{ "sit-up", 1, "second part: hip flexors", true },
	{ "straight-leg-raise", 1, "lift-off: back arches", true },
	{ "russian-twist", 1, "yank to the side", true },
};

START_TEST(a_dose_has_its_poses)
{
	show(POSE[_i].exercise, POSE[_i].level);
	ck_assert_msg(shows(POSE[_i].name) == POSE[_i].is_shown, "%s, level %d: %s",
		POSE[_i].exercise, POSE[_i].level, POSE[_i].name);
}
END_TEST

static bool is_blank(int column)
{
	for (int row = 0; row < canvas.height - 1; row++) {
		if (canvas_at(&canvas, column, row)->glyph != ' ')
			return false;
	}
	return true;
}

/* The columns from the left to the figure, above the floor. */
static int left_margin(ms_t ms)
{
	int column = 0;
	frame_at(ms);
	while (column < canvas.width - 1 && is_blank(column))
		column++;
	return column;
}

START_TEST(each_side_is_seen)
{
	show("side-plank", 2);
	struct shown right = pose_show(&preview.exercise->poses, 0, true), left = right;
	ms_t ms = 0;
	for (; !left.mirrored; ms += FRAME_MS)
		left = pose_show(&preview.exercise->poses, (long)ms, true);
	ck_assert_int_ne(left_margin(ms), left_margin(0));
}
END_TEST

START_TEST(what_is_to_be_avoided_is_drawn_as_a_fault)
{
	const char fault[] = { role_letters[ROLE_FAULT], '\0' };
	const char near[] = { role_letters[ROLE_NEAR], '\0' };
	show("sit-up", 1);
	const char *roles = strstr(frame_at(0), "\n--\n");
	ck_assert(strstr(roles, fault) != NULL && strstr(roles, near) == NULL);
	show("plank", 1);
	roles = strstr(frame_at(0), "\n--\n");
	ck_assert(strstr(roles, fault) == NULL && strstr(roles, near) != NULL);
}
END_TEST

START_TEST(without_a_figure_there_is_nothing_to_see)
{
	struct exercise bare;
	show("sit-up", 1);
	bare = *preview.exercise;
	bare.poses = (struct pose_set){ .scale = 1.0 };
	preview.exercise = &bare;
	for (const char *c = frame_at(1000); *c != '-'; c++)
		ck_assert_int_eq(*c, '\n');
	ck_assert_str_eq(preview_name(&preview), "");
	ck_assert_int_eq(preview_wait(&preview), NEVER);
}
END_TEST

START_TEST(it_waits_for_its_next_frame)
{
	show("pelvic-tilt", 1);
	preview.ms = 0;
	ck_assert_int_eq(preview_wait(&preview), 1000);
	preview.ms = 1500;
	ck_assert_int_eq(preview_wait(&preview), FRAME_MS);
}
END_TEST

START_TEST(without_motion_it_stands_in_the_pose_of_its_dose)
{
	player.app->settings.reduced_motion = true;
	show("hollow-hold", 1);
	ck_assert_str_eq(preview_name(&preview), "tuck: blades up");
	show("hollow-hold", 3);
	ck_assert_str_eq(preview_name(&preview), "full: one long curve");
	show("sit-up", 1);
	ck_assert_str_eq(preview_name(&preview), "second part: hip flexors");
	ck_assert_int_eq(preview_wait(&preview), NEVER);
}
END_TEST

Suite *preview_suite(void)
{
	Suite *suite = suite_create("preview");
	TCase *tcase = tcase_create("figures");
	tcase_add_checked_fixture(tcase, open_page, close_page);
	tcase_add_loop_test(tcase, a_dose_has_its_poses, 0, sizeof(POSE) / sizeof(POSE[0]));
	tcase_add_test(tcase, each_side_is_seen);
	tcase_add_test(tcase, what_is_to_be_avoided_is_drawn_as_a_fault);
	tcase_add_test(tcase, without_a_figure_there_is_nothing_to_see);
	tcase_add_test(tcase, it_waits_for_its_next_frame);
	tcase_add_test(tcase, without_motion_it_stands_in_the_pose_of_its_dose);
	suite_add_tcase(suite, tcase);
	return suite;
}
