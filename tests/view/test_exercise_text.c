/* What the page of an exercise says: all of it, in the order in which it is needed. */
#include "view/exercise_text.h"

#include <check.h>
#include <string.h>

#include "player.h"
#include "suites.h"

#define ROWS    200
#define COLUMNS 60

static struct player player;
static struct canvas canvas;
static struct exercise_text text;
static char dump[1 << 16];

static void open_page(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	ck_assert(canvas_init(&canvas, COLUMNS, ROWS));
}

static void close_page(void)
{
	canvas_clear(&canvas);
	player_close(&player);
}

/* The whole text of an exercise, all of it in sight. */
static const char *said(const struct exercise *exercise, int level, bool little_room)
{
	canvas_wipe(&canvas);
	text = (struct exercise_text){ .catalog = &player.catalog, .exercise = exercise,
		.level = level, .little_room = little_room, .has_ways = true };
	flow_init(&text.flow, &canvas, canvas_rect(&canvas), 0);
	exercise_text_flow(&text);
	ck_assert_int_le(text.flow.row, ROWS);
	ck_assert_uint_lt(canvas_dump(&canvas, dump, sizeof(dump)), sizeof(dump));
	*strstr(dump, "\n--\n") = '\0';
	return dump;
}

static const struct exercise *find(const char *id)
{
	return &player.catalog.exercises[catalog_exercise(&player.catalog, id)];
}

static const struct {
	const char *exercise;
	bool little_room;
	const char *order[12];
} ORDER[] = {
	{ "dead-bug", false, { "Get ready", "1. Lower right arm and left leg", "Think of",
		"Back flat first", "From here", "← easier: Dead bug, legs only",
		"→ harder: Banded dead bug", "How much, by level", "What goes wrong", "After each set",
		"Leave it out if", "muscles   abdominals" } },
	{ "dead-bug", true, { "Back flat first", "Get ready", "Then", "From here", "How much" } },
	{ "sit-up", false, { "Why it is a poor trade", "hip flexors", "Each rep rehearses",
		"Do this instead, best first", "1  Feet-up crunch", "2  Curl-up (McGill)",
		"3  Forearm plank", "4  Dead bug", "source" } },
	{ "sit-up", true, { "Do this instead, best first", "1  Feet-up crunch", "Why" } },
	{ "hollow-hold", false, { "replaces: Full sit-up", "replaces: Straight-leg raise",
		"first: Dead bug, level 3, clean", "easier: Or stay in the tuck.",
		"harder: Longer holds", "A back that is sore now" } },
	{ "plank", false, { "needs     mat", "trophy", "source    the method's article" } },
	{ "pelvic-tilt", false, { "→ harder: Heel slide", "easier: Hold 2 to 3 s",
		"0  5 reps, 5 s each (primer)", "feet on a chair" } },
};

START_TEST(what_is_needed_first_comes_first)
{
	const char *frame = said(find(ORDER[_i].exercise), 1, ORDER[_i].little_room), *at = frame;
	for (int i = 0; i < 12 && ORDER[_i].order[i] != NULL; i++) {
		const char *next = strstr(at, ORDER[_i].order[i]);
		ck_assert_msg(next != NULL, "%s: no '%s' behind the one before it in\n%s",
			ORDER[_i].exercise, ORDER[_i].order[i], frame);
		at = next;
	}
}
END_TEST

/* A text may be wrapped: its first word stands for it. */
static void expect(const char *frame, const struct exercise *exercise, const char *words)
{
	char first[64];
	size_t bytes = strcspn(words, " ");
	ck_assert_uint_lt(bytes, sizeof(first));
	memcpy(first, words, bytes);
	first[bytes] = '\0';
	ck_assert_msg(strstr(frame, first) != NULL, "%s: no '%s' in\n%s", exercise->id, words, frame);
}

static void expect_texts(const char *frame, const struct exercise *exercise, const struct texts *texts)
{
	for (int i = 0; i < texts->count; i++)
		expect(frame, exercise, texts->at[i]);
}

static void expect_all(const char *frame, const struct exercise *exercise)
{
	expect_texts(frame, exercise, &exercise->setup);
	expect_texts(frame, exercise, &exercise->moves);
	expect_texts(frame, exercise, &exercise->equipment);
	expect_texts(frame, exercise, &exercise->primary_muscles);
	expect_texts(frame, exercise, &exercise->avoid_if);
	expect(frame, exercise, exercise->check);
	expect(frame, exercise, exercise->why);
	expect(frame, exercise, exercise->trophy);
	expect(frame, exercise, exercise->source);
	expect(frame, exercise, exercise->easier_note);
	expect(frame, exercise, exercise->harder_note);
	for (int i = 0; i < exercise->cue_count; i++)
		expect(frame, exercise, exercise->cues[i].text);
	for (int i = 0; i < exercise->fault_count; i++) {
		expect(frame, exercise, exercise->faults[i].sign);
		expect(frame, exercise, exercise->faults[i].fix);
	}
}

START_TEST(nothing_of_an_exercise_is_left_out)
{
	for (int i = 0; i < player.catalog.exercise_count; i++) {
		const struct exercise *exercise = &player.catalog.exercises[i];
		struct way ways[WAYS_MAX];
		const char *frame = said(exercise, 1, _i == 1);
		expect_all(frame, exercise);
		int count = exercise_ways(exercise, ways);
		for (int way = 0; way < count; way++)
			expect(frame, exercise, player.catalog.exercises[ways[way].exercise].name);
	}
}
END_TEST

/* The dose of one's level stands out. */
START_TEST(the_present_level_is_marked)
{
	said(find("plank"), 2, false);
	for (int y = 0; y < text.flow.row; y++) {
		bool accent = canvas_at(&canvas, 3, y)->role == ROLE_ACCENT;
		ck_assert_int_eq(accent, canvas_at(&canvas, 0, y)->glyph == '2' &&
			canvas_at(&canvas, 3, y)->glyph == '3');
	}
}
END_TEST

START_TEST(a_way_is_found_where_it_is_written)
{
	struct way ways[WAYS_MAX];
	said(find("plank"), 1, false);
	int count = exercise_ways(find("plank"), ways), seen = 0;
	for (int y = 0; y < ROWS; y++) {
		int way = exercise_text_way(&text, y);
		uint32_t glyph = canvas_at(&canvas, 0, y)->glyph;
		if (way < 0)
			continue;
		ck_assert_int_lt(way, count);
		if (canvas_at(&canvas, 0, y)->role == ROLE_KEY)
			ck_assert_uint_eq(glyph, (uint32_t)('1' + seen++));
	}
	ck_assert_int_eq(seen, count);
	ck_assert_int_eq(exercise_text_way(&text, -1), -1);
	text.flow.scroll = text.way_rows[0];
	ck_assert_int_eq(exercise_text_way(&text, 0), 0);
}
END_TEST

static const struct {
	const char *exercise;
	int level, columns;
	const char *line;
} LINE[] = {
	{ "plank", 2, 35, "3 × 30 s · level 2 · Step 3: use it" },
	{ "plank", 2, 34, "3 × 30 s · level 2" },
	{ "cat-camel", 3, 80, "6 reps · level 1 · Warm-up" },
	{ "sit-up", 1, 38, "Better avoided" },
};

START_TEST(a_line_tells_how_much_and_where_it_belongs)
{
	char line[100];
	exercise_text_line(find(LINE[_i].exercise), LINE[_i].level, LINE[_i].columns, line,
		sizeof(line));
	ck_assert_str_eq(line, LINE[_i].line);
}
END_TEST

Suite *exercise_text_suite(void)
{
	Suite *suite = suite_create("exercise_text");
	TCase *tcase = tcase_create("text");
	tcase_add_checked_fixture(tcase, open_page, close_page);
	tcase_add_loop_test(tcase, what_is_needed_first_comes_first, 0,
		sizeof(ORDER) / sizeof(ORDER[0]));
	tcase_add_loop_test(tcase, nothing_of_an_exercise_is_left_out, 0, 2);
	tcase_add_test(tcase, the_present_level_is_marked);
	tcase_add_test(tcase, a_way_is_found_where_it_is_written);
	tcase_add_loop_test(tcase, a_line_tells_how_much_and_where_it_belongs, 0,
		sizeof(LINE) / sizeof(LINE[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
