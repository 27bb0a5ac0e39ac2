/* A moment of work, without a session: its word and number, and when it looks different. */
#include "view/work.h"

#include <check.h>
#include <string.h>

#include "player.h"
#include "suites.h"

static struct player player;

static void open_catalog(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_catalog(void)
{
	player_close(&player);
}

static const struct exercise *find(const char *id)
{
	return &player.catalog.exercises[catalog_exercise(&player.catalog, id)];
}

static const struct {
	const char *sentence, *exercise;
	struct segment segment;
	ms_t elapsed;
	const char *word, *number;
	enum look look;
	int ticks, ticks_done;
} SEEN[] = {
	{ "the get-ready counts down", "dead-bug", { .kind = SEGMENT_READY, .ms = 5000 }, 1200,
		"READY", "4", LOOK_READY, 0, 0 },
	{ "a back to press down is tilted", "dead-bug", { .kind = SEGMENT_TILT, .ms = 3000 }, 0, "TILT",
		"3", LOOK_TILT, 0, 0 },
	{ "a line is tucked", "plank", { .kind = SEGMENT_TILT, .ms = 3000 }, 0, "TUCK", "3", LOOK_TILT,
		0, 0 },
	{ "a curve is left alone", "bird-dog", { .kind = SEGMENT_TILT, .ms = 3000 }, 0, "SETTLE", "3",
		LOOK_TILT, 0, 0 },
	{ "a rep's parts are its exercise's words, and its ticks the seconds", "pelvic-tilt",
		{ .kind = SEGMENT_LOWER, .ms = 2000, .rep = 4 }, 1000, "PRESS", "4", LOOK_LOWER, 2, 1 },
	{ "a short hold in a rep still shows the rep", "dead-bug",
		{ .kind = SEGMENT_HOLD, .ms = 1000, .rep = 4 }, 0, "HOLD", "4", LOOK_HOLD, 1, 0 },
	{ "a long one its seconds", "pelvic-tilt", { .kind = SEGMENT_HOLD, .ms = 5000, .rep = 4 }, 1000,
		"HOLD", "4", LOOK_HOLD, 0, 0 },
	{ "a hold that is no rep its seconds", "plank", { .kind = SEGMENT_HOLD, .ms = 3000 }, 1000,
		"HOLD", "2", LOOK_HOLD, 0, 0 },
	{ "and back", "pelvic-tilt", { .kind = SEGMENT_RETURN, .ms = 1000, .rep = 4 }, 0, "RELEASE",
		"4", LOOK_RETURN, 1, 0 },
	{ "what lasts until a key has no seconds", "dead-bug",
		{ .kind = SEGMENT_COUNT, .ms = UNTIL_KEY }, 9000, "COUNT", "0", LOOK_COUNT, 0, 0 },
	{ "the change of sides", "side-plank", { .kind = SEGMENT_SWITCH, .ms = 5000 }, 0, "SWITCH", "5",
		LOOK_SWITCH, 0, 0 },
	{ "a rest between reps", "curl-up", { .kind = SEGMENT_REST, .ms = 2000, .rep = 1 }, 0, "REST",
		"2", LOOK_REST, 0, 0 },
};

START_TEST(word_and_number)
{
	char number[NUMBER_SIZE];
	const struct work work = { .exercise = find(SEEN[_i].exercise), .segment = &SEEN[_i].segment,
		.elapsed = SEEN[_i].elapsed };
	const struct stage stage = work_stage(&work, number);
	ck_assert_msg(strcmp(stage.word, SEEN[_i].word) == 0, "%s: %s", SEEN[_i].sentence, stage.word);
	ck_assert_msg(strcmp(stage.number, SEEN[_i].number) == 0, "%s: %s", SEEN[_i].sentence, number);
	ck_assert_msg(stage.look == SEEN[_i].look, "%s: look %d", SEEN[_i].sentence, stage.look);
	ck_assert_msg(stage.ticks == SEEN[_i].ticks && stage.ticks_done == SEEN[_i].ticks_done,
		"%s: %d of %d ticks", SEEN[_i].sentence, stage.ticks_done, stage.ticks);
}
END_TEST

static const struct {
	const char *sentence;
	struct segment segment;
	ms_t elapsed, left;
	bool reduced_motion;
	ms_t wait;
} WAIT[] = {
	{ "what moves is drawn in frames", { .ms = 3000, .to = 1 }, 250, 2750, false, FRAME_MS - 50 },
	{ "what stands still at whole seconds", { .ms = 3000 }, 250, 2750, false, 750 },
	{ "and what is not to move", { .ms = 3000, .to = 1 }, 250, 2750, true, 750 },
	{ "a whole second lasts one", { .ms = 3000 }, 1000, 2000, false, 1000 },
	{ "what lasts until a key does not change", { .ms = UNTIL_KEY, .to = 1 }, 250, NEVER, false,
		NEVER },
};

START_TEST(it_looks_different_then)
{
	const struct work work = { .exercise = find("dead-bug"), .segment = &WAIT[_i].segment,
		.elapsed = WAIT[_i].elapsed, .reduced_motion = WAIT[_i].reduced_motion };
	ms_t wait = work_wait(&work, WAIT[_i].left);
	ck_assert_msg(wait == WAIT[_i].wait, "%s: %ld", WAIT[_i].sentence, (long)wait);
}
END_TEST

START_TEST(all_its_words_are_on_the_screen)
{
	static char dump[1 << 16];
	struct canvas canvas;
	const struct segment segment = { .kind = SEGMENT_HOLD, .ms = 9000 };
	const struct work work = { .exercise = find("plank"), .segment = &segment };
	char number[NUMBER_SIZE];
	const struct stage stage = work_stage(&work, number);
	ck_assert(canvas_init(&canvas, 80, 24));
	work_draw(&work, &stage, &(struct work_words){ "SET 1/3", "set 1 of 3", "Tuck your tail" },
		&canvas, canvas_rect(&canvas));
	ck_assert_uint_lt(canvas_dump(&canvas, dump, sizeof(dump)), sizeof(dump));
	ck_assert_ptr_nonnull(strstr(dump, "set 1 of 3"));
	ck_assert_ptr_nonnull(strstr(dump, "Tuck your tail"));
	ck_assert_ptr_null(strstr(dump, "SET 1/3"));
	canvas_clear(&canvas);
}
END_TEST

Suite *work_suite(void)
{
	Suite *suite = suite_create("work");
	TCase *tcase = tcase_create("work");
	tcase_add_checked_fixture(tcase, open_catalog, close_catalog);
	tcase_add_loop_test(tcase, word_and_number, 0, sizeof(SEEN) / sizeof(SEEN[0]));
	tcase_add_loop_test(tcase, it_looks_different_then, 0, sizeof(WAIT) / sizeof(WAIT[0]));
	tcase_add_test(tcase, all_its_words_are_on_the_screen);
	suite_add_tcase(suite, tcase);
	return suite;
}
