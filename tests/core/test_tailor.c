/* Routines made to measure, item by item, with the reasons. */
#include "core/tailor.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "chronicle.h"
#include "sys/builtin.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define DAYS_MAX 8
#define WORDS_SIZE 2000

#define BUGS "dead-bug@2 10 ok, 10 ok, 10 ok"
#define PLANKS "plank@2 30s ok, 30s ok, 30s ok"
#define OPENING "cat-camel 1: 6; pelvic-tilt 0: 5; "
#define STRETCH "hip-flexor-stretch 2: 30 30; "

static struct chronicle past;

static void open_past(void)
{
	chronicle_open(&past, &builtin_catalog);
}

static void close_past(void)
{
	chronicle_close(&past);
}

/* "dead-bug 2: 10 10 10; …", with "half" where the range is. */
static void describe(const struct workout *workout, char words[WORDS_SIZE])
{
	int used = 0;
	for (int i = 0; i < workout->count; i++) {
		const struct workout_item *item = &workout->items[i];
		used += snprintf(words + used, WORDS_SIZE - (size_t)used, "%s %d%s:",
			builtin_catalog.exercises[item->exercise].id, item->dose.level,
			item->half_range ? " half" : "");
		for (int j = 0; j < item->dose.set_count; j++)
			used += snprintf(words + used, WORDS_SIZE - (size_t)used, " %d",
				item->dose.sets[j]);
		used += snprintf(words + used, WORDS_SIZE - (size_t)used, "; ");
	}
}

static void list(const struct reasons *reasons, char words[WORDS_SIZE])
{
	int used = 0;
	words[0] = '\0';
	for (int i = 0; i < reasons->count; i++)
		used += snprintf(words + used, WORDS_SIZE - (size_t)used, "%s\n", reasons->at[i].words);
}

enum { RAISE = 1, DOWN = 2, FEWER = 4 };

static const struct {
	const char *story;
	struct chronicle_day days[DAYS_MAX];
	const char *routine;
	int today, measure;
	const char *items, *reasons;
} STORY[] = {
	{ "a newcomer's is as it stands in the catalog", { { 0, NULL } }, "step-3-c", 0, RAISE,
		OPENING "dead-bug 2: 10 10; plank 2: 30 30 30; bird-dog 2: 10 10; " STRETCH, "" },
	{ "lost at rep 9: eight today", { { 0, "step-3-a: dead-bug@2 10 ok, 10 lost9, 8 ok" } },
		"step-3-a", 2, RAISE, OPENING "dead-bug 2: 8 8 8; plank 2: 30 30 30; " STRETCH,
		"Dead bug: 8 reps, because the back lifted at rep 9 on Monday\n" },
	{ "a line that broke", { { 0, "step-3-a: plank@2 30s ok, 30s lost26" } }, "step-3-a", 1, RAISE,
		OPENING "dead-bug 2: 10 10 10; plank 2: 25 25 25; " STRETCH,
		"Forearm plank: 25 s, because the line broke at second 26 yesterday\n" },
	{ "a back that moved", { { 0, "step-3-b: bird-dog@2 10 lost7" } }, "step-3-c", 8, RAISE,
		OPENING "dead-bug 2: 10 10; plank 2: 30 30 30; bird-dog 2: 6 6; " STRETCH,
		"Bird-dog: 6 reps, because the back moved at rep 7 on 2 November\n" },
	{ "five seconds more", { { 0, "step-3-a: plank@2 25s ok, 25s ok, 25s ok" } }, "step-3-a", 2,
		RAISE, OPENING "dead-bug 2: 10 10 10; plank 2: 30 30 30; " STRETCH,
		"Forearm plank: 30 s, 5 more than on Monday\n" },
	{ "as long again", { { 0, "step-3-a: plank@2 25s hips" } }, "step-3-a", 2, RAISE,
		OPENING "dead-bug 2: 10 10 10; plank 2: 25 25 25; " STRETCH,
		"Forearm plank: 25 s again, as on Monday\n" },
	{ "one of two that have earned it goes up",
		{ { 0, "step-3-a: " BUGS "; " PLANKS }, { 2, "step-3-a: " BUGS "; " PLANKS } },
		"step-3-a", 4, RAISE, OPENING "dead-bug 3: 12 12 12; plank 2: 30 30 30; " STRETCH,
		"Dead bug: up to 3 × 12 reps a side, because two sessions were clean\n" },
	{ "the other one the next time, and what went up stays up",
		{ { 0, "step-3-a: " BUGS "; " PLANKS }, { 2, "step-3-a: " BUGS "; " PLANKS },
			{ 4, "step-3-a: dead-bug@3 12 hips; " PLANKS } },
		"step-3-a", 6, RAISE, OPENING "dead-bug 3: 12 12 12; plank 3: 35 35 35; " STRETCH,
		"Forearm plank: up to 3 × 35 s, because two sessions were clean\n" },
	{ "in the routine's number of sets",
		{ { 0, "step-3-a: " BUGS }, { 2, "step-3-a: " BUGS } },
		"step-3-c", 4, RAISE,
		OPENING "dead-bug 3: 12 12; plank 2: 30 30 30; bird-dog 2: 10 10; " STRETCH,
		"Dead bug: up to 2 × 12 reps a side, because two sessions were clean\n" },
	{ "what was lost the last time comes back before anything is added",
		{ { 0, "step-3-a: " BUGS }, { 2, "step-3-a: " BUGS },
			{ 4, "step-3-c: dead-bug@2 10 ok, 10 lost10" } },
		"step-3-a", 6, RAISE, OPENING "dead-bug 2: 9 9 9; plank 2: 30 30 30; " STRETCH,
		"Dead bug: 9 reps, because the back lifted at rep 10 on Friday\n" },
	{ "nothing goes up when nothing may",
		{ { 0, "step-3-a: " BUGS }, { 2, "step-3-a: " BUGS } }, "step-3-a", 4, 0,
		OPENING "dead-bug 2: 10 10 10; plank 2: 30 30 30; " STRETCH, "" },
	{ "nor beside the plan",
		{ { 0, "step-3-a: " BUGS "; " PLANKS }, { 2, "step-3-a: " BUGS "; " PLANKS } }, "short",
		4, RAISE,
		"pelvic-tilt 0: 5; dead-bug 1: 6 6; plank 1: 10 10 10 10 10 10; bird-dog 1: 6 6; ",
		"" },
	{ "nor beyond the top",
		{ { 0, "own-it-a: dead-bug@3 12 ok, 12 ok, 12 ok" },
			{ 2, "own-it-a: dead-bug@3 12 ok, 12 ok, 12 ok" } },
		"own-it-a", 4, RAISE, OPENING "dead-bug 3: 12 12 12; plank 3: 60 60 60; " STRETCH, "" },
	{ "nor a primer, a warm-up, a stretch",
		{ { 0, "step-3-a: cat-camel@1 6 ok; pelvic-tilt@0 5 ok" },
			{ 2, "step-3-a: cat-camel@1 6 ok; pelvic-tilt@0 5 ok" } },
		"step-3-a", 4, RAISE, OPENING "dead-bug 2: 10 10 10; plank 2: 30 30 30; " STRETCH, "" },
	{ "but what supports",
		{ { 0, "step-1-a: glute-bridge@1 8 ok, 8 ok" },
		{ 2, "step-1-a: glute-bridge@1 8 ok, 8 ok" } },
		"step-1-a", 4, RAISE, "cat-camel 1: 6; pelvic-tilt 1: 10; glute-bridge 2: 10 10 10; "
		"heel-slide 1: 6; " STRETCH,
		"Glute bridge: up to 3 × 10 reps, 2 s each, because two sessions were clean\n" },
	{ "a stop for pain: a level down", { { 0, "step-3-a: dead-bug@2 10 of 4 pain4" } }, "step-3-a",
		2, RAISE, OPENING "dead-bug 1: 6 6; plank 2: 30 30 30; " STRETCH,
		"Dead bug: a level down, because it hurt on Monday\n" },
	{ "felt in the back", { { 0, "step-3-a: plank@2 30s back, 30s back" } }, "step-3-a", 2, RAISE,
		OPENING "dead-bug 2: 10 10 10; plank 1: 10 10 10 10 10 10; " STRETCH,
		"Forearm plank: a level down, because it was felt in the back on Monday\n" },
	{ "little of it clean", { { 0, "step-3-a: dead-bug@2 10 lost5, 10 lost5" } }, "step-3-a", 2,
		RAISE, OPENING "dead-bug 1: 4 4; plank 2: 30 30 30; " STRETCH,
		"Dead bug: a level down, because less than half was clean on Monday\n" },
	{ "the routine asks for no more than is allowed",
		{ { 0, "step-3-a: dead-bug@2 10 of 4 pain4" } }, "step-3-first", 2, RAISE,
		OPENING "dead-bug 1: 6 6; plank 1: 10 10 10 10 10 10; bird-dog 1: 6 6; " STRETCH, "" },
	{ "the easier variant", { { 0, "step-3-first: plank@1 10s of 5 pain5" } }, "step-3-a", 2, RAISE,
		OPENING "dead-bug 2: 10 10 10; knee-plank 1: 15 15 15; " STRETCH,
		"Knee plank instead of Forearm plank, because it hurt on Monday\n" },
	{ "lost too early for another set", { { 0, "step-3-a: dead-bug@2 10 lost2" } }, "step-3-a", 2,
		RAISE, OPENING "dead-bug-legs 1: 6 6; plank 2: 30 30 30; " STRETCH,
		"Dead bug, legs only instead of Dead bug, "
		"because the back lifted at rep 2 on Monday\n" },
	{ "two rungs down",
		{ { 0, "step-3-first: dead-bug@1 6 pain5" },
		{ 2, "step-3-a: dead-bug-legs@1 6 pain5" } },
		"step-3-a", 4, RAISE, OPENING "heel-tap 1: 6 6; plank 2: 30 30 30; " STRETCH,
		"Heel tap instead of Dead bug, because it hurt on Monday\n" },
	{ "a variant that is there anyway is not done twice",
		{ { 0, "step-1-a: heel-slide@1 6 pain5" } }, "step-1-a", 2, RAISE,
		"cat-camel 1: 6; pelvic-tilt 1: 10; glute-bridge 1: 8 8; " STRETCH,
		"Heel slide: left out, because it hurt on Monday\n" },
	{ "nor when it stands in for another",
		{ { 0, "step-2-a: heel-tap@1 6 pain5; heel-slide@1 6 pain5; "
		       "feet-up-crunch@1 8 pain5" } },
		"step-2-a", 2, RAISE, OPENING "knee-plank 1: 15 15 15; " STRETCH,
		"Heel tap: left out, because it hurt on Monday\n"
		"Feet-up crunch: left out, because it hurt on Monday\n" },
	{ "without a variant, half the range",
		{ { 0, "step-1-a: pelvic-tilt@1 10 pain4" }, { 2, "step-1-a: pelvic-tilt@0 5 pain4" } },
		"step-1-a", 4, RAISE, "cat-camel 1: 6; pelvic-tilt 0 half: 5; glute-bridge 1: 8 8; "
		"heel-slide 1: 6; " STRETCH,
		"Pelvic tilt: half the range, because it hurt on Wednesday\n" },
	{ "a level down everywhere", { { 0, NULL } }, "step-3-a", 0, DOWN,
		"cat-camel 1: 6; pelvic-tilt 0: 5; dead-bug 1: 6 6; plank 1: 10 10 10 10 10 10; "
		"hip-flexor-stretch 1: 30; ",
		"" },
	{ "a set fewer everywhere, one at least", { { 0, NULL } }, "step-3-a", 0, FEWER,
		"cat-camel 1: 6; pelvic-tilt 0: 5; dead-bug 2: 10 10; plank 2: 30 30; "
		"hip-flexor-stretch 2: 30; ",
		"" },
};

START_TEST(each_story)
{
	static struct workout workout;
	static struct reasons reasons;
	char items[WORDS_SIZE], said[WORDS_SIZE];
	reasons.count = 0;
	chronicle_tell(&past, STORY[_i].days, DAYS_MAX);
	const struct measure measure = {
		.may_raise = STORY[_i].measure & RAISE, .level_down = STORY[_i].measure & DOWN,
		.set_fewer = STORY[_i].measure & FEWER, .now = chronicle_evening(STORY[_i].today),
		.day_start = 4 * 60,
	};
	tailor_workout(&builtin_catalog, &past.progress,
		catalog_routine(&builtin_catalog, STORY[_i].routine), &measure, &workout, &reasons);
	ck_assert_str_eq(workout.id, STORY[_i].routine);
	describe(&workout, items);
	ck_assert_msg(strcmp(items, STORY[_i].items) == 0, "%s:\n%s", STORY[_i].story, items);
	list(&reasons, said);
	ck_assert_msg(strcmp(said, STORY[_i].reasons) == 0, "%s:\n%s", STORY[_i].story, said);
}
END_TEST

Suite *tailor_suite(void)
{
	Suite *suite = suite_create("tailor");
	TCase *tcase = tcase_create("tailor");
	tcase_add_checked_fixture(tcase, open_past, close_past);
	tcase_add_loop_test(tcase, each_story, 0, ROWS(STORY));
	suite_add_tcase(suite, tcase);
	return suite;
}
