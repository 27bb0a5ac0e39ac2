#include "core/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define TEXTS(...) { sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *), \
	(const char *const[]){ __VA_ARGS__ } }
#define CUES(...) .cue_count = sizeof((struct cue[]){ __VA_ARGS__ }) / sizeof(struct cue), \
	.cues = (const struct cue[]){ __VA_ARGS__ }

enum { TILT, BUG_LEGS, BUG, PLANK, SIDE_PLANK, BRIDGE, SIT_UP, ETAGE, EXERCISES };
static const struct exercise exercises[EXERCISES] = {
	[TILT] = { .id = "pelvic-tilt", .name = "Pelvic tilt", .step = STEP_FIND_IT,
		.primary_muscles = TEXTS("abdominals"), CUES({ "Close the gap", MOMENT_START }) },
	[BUG_LEGS] = { .id = "dead-bug-legs", .name = "Dead bug, legs only", .step = STEP_USE_IT,
		.primary_muscles = TEXTS("abdominals"), .equipment = TEXTS("mat", "wall (optional)") },
	[BUG] = { .id = "dead-bug", .name = "Dead bug", .step = STEP_USE_IT,
		.aliases = TEXTS("dying bug"), .equipment = TEXTS("mat", "chair"),
		CUES({ "Back flat first", MOMENT_START }) },
	[PLANK] = { .id = "plank", .name = "Forearm plank", .step = STEP_USE_IT,
		.aliases = TEXTS("front plank", "hover"),
		.primary_muscles = TEXTS("abdominals", "glutes"),
		CUES({ "Tuck the tail", MOMENT_DURING }) },
	[SIDE_PLANK] = { .id = "side-plank", .name = "Side plank", .step = STEP_USE_IT,
		CUES({ "Stack the hips", MOMENT_DURING }) },
	[BRIDGE] = { .id = "glute-bridge", .name = "Glute bridge", .step = STEP_SUPPORT,
		.primary_muscles = TEXTS("glutes", "hamstrings"),
		CUES({ "Tilt, then lift", MOMENT_START }) },
	[SIT_UP] = { .id = "sit-up", .name = "Full sit-up", .step = STEP_AVOID },
	[ETAGE] = { .id = "stairs", .name = "Étagère", .step = STEP_WARM_UP },
};
static const struct catalog catalog = { .exercise_count = EXERCISES, .exercises = exercises };
static const struct facet all = { .kind = FACET_ALL };

static const char *found_ids(const struct catalog *in, const char *typed, bool *ret_slipped)
{
	static char ids[400];
	struct found found[EXERCISES];
	struct query query;
	query_init(&query, typed);
	int count = search(in, &all, &query, found, EXERCISES, ret_slipped);
	ids[0] = '\0';
	for (int i = 0; i < count; i++) {
		size_t used = strlen(ids);
		snprintf(ids + used, sizeof(ids) - used, "%s%s", i > 0 ? " " : "",
			in->exercises[found[i].exercise].id);
	}
	return ids;
}

static const struct {
	const char *story, *typed, *ids;
} FOUND[] = {
	{ "the shortest name that begins so is first", "p", "plank pelvic-tilt side-plank" },
	{ "an id counts as a name", "s", "sit-up stairs side-plank" },
	{ "hyphens make no difference", "situp", "sit-up" },
	{ "nor spaces", "sit up", "sit-up" },
	{ "nor a plural", "sit-ups", "sit-up" },
	{ "nor case", "PLANK", "plank side-plank" },
	{ "nor accents, in what is typed", "plánk", "plank side-plank" },
	{ "nor in a name", "etag", "stairs" },
	{ "all of a name beats its beginning", "dead bug", "dead-bug dead-bug-legs" },
	{ "an alias is a name", "hover", "plank" },
	{ "the beginnings of words", "dbl", "dead-bug-legs" },
	{ "of one word more than one letter", "delegs", "dead-bug-legs" },
	{ "a word may be left out", "dlo", "dead-bug-legs" },
	{ "letters inside a word, from two on", "ug", "dead-bug dead-bug-legs" },
	{ "but one is not enough", "g", "glute-bridge plank pelvic-tilt" },
	{ "scattered letters, from three on", "pvt", "pelvic-tilt" },
	{ "beginning with a word", "lvt", "" },
	{ "a muscle by its short name", "abs", "pelvic-tilt dead-bug-legs plank" },
	{ "a muscle after a name", "glute", "glute-bridge plank" },
	{ "a thing that is needed", "chair", "dead-bug" },
	{ "a cue after a name", "tilt", "pelvic-tilt glute-bridge" },
	{ "a cue by its words' beginnings", "tuta", "plank" },
	{ "each word somewhere", "plank glutes", "plank" },
	{ "in any order", "legs bug", "dead-bug-legs" },
	{ "but each", "plank chair", "" },
	{ "nothing like it", "xyzzy", "" },
};

START_TEST(letters_find_exercises)
{
	bool slipped;
	const char *ids = found_ids(&catalog, FOUND[_i].typed, &slipped);
	ck_assert_msg(strcmp(ids, FOUND[_i].ids) == 0, "%s: '%s' finds '%s'", FOUND[_i].story,
		FOUND[_i].typed, ids);
	ck_assert_int_eq(slipped, FOUND[_i].ids[0] == '\0');
}
END_TEST

static const struct {
	const char *story, *typed, *ids;
} SLIPS[] = {
	{ "two letters changed places", "stiup", "sit-up" },
	{ "one is wrong", "plamk", "plank side-plank" },
	{ "one too many", "briddge", "glute-bridge" },
	{ "two of ten", "pelwictild", "pelvic-tilt" },
	{ "not two of five", "plmmk", "" },
	{ "not of three letters", "bgu", "" },
	{ "one word of two", "side plamk", "side-plank" },
	{ "muscles are not guessed", "hamstrimg", "" },
};

START_TEST(slips_are_forgiven_when_nothing_is_found)
{
	bool slipped;
	const char *ids = found_ids(&catalog, SLIPS[_i].typed, &slipped);
	ck_assert_msg(strcmp(ids, SLIPS[_i].ids) == 0, "%s: '%s' finds '%s'", SLIPS[_i].story,
		SLIPS[_i].typed, ids);
	ck_assert(slipped);
}
END_TEST

START_TEST(without_a_query_all_stand_step_by_step)
{
	bool slipped;
	ck_assert_str_eq(found_ids(&catalog, "", &slipped),
		"stairs pelvic-tilt dead-bug-legs dead-bug plank side-plank glute-bridge sit-up");
	ck_assert(!slipped);
	ck_assert_str_eq(found_ids(&catalog, " - ", &slipped), found_ids(&catalog, "", &slipped));
}
END_TEST

static const struct {
	const char *typed;
	int exercise;
	enum search_field field;
	const char *text;
} REASONS[] = {
	{ "dead", BUG, SEARCH_NAME, "Dead bug" },
	{ "stairs", ETAGE, SEARCH_ID, "stairs" },
	{ "hover", PLANK, SEARCH_ALIAS, "hover" },
	{ "hams", BRIDGE, SEARCH_MUSCLE, "hamstrings" },
	{ "chair", BUG, SEARCH_EQUIPMENT, "chair" },
	{ "tail", PLANK, SEARCH_CUE, "Tuck the tail" },
	{ "plank tail", PLANK, SEARCH_CUE, "Tuck the tail" },
};

START_TEST(a_match_says_where_it_is)
{
	struct query query;
	query_init(&query, REASONS[_i].typed);
	struct match match = search_match(&query, &exercises[REASONS[_i].exercise], false);
	ck_assert_int_gt(match.score, 0);
	ck_assert_msg(match.field == REASONS[_i].field, "'%s': %s", REASONS[_i].typed,
		search_field_titles[match.field]);
	ck_assert_str_eq(match.text, REASONS[_i].text);
}
END_TEST

START_TEST(what_one_may_say_for_short)
{
	struct query query;
	query_init(&query, "bug");
	ck_assert(search_is_called(&query, &exercises[BUG]));
	ck_assert(!search_is_called(&query, &exercises[PLANK]));
	query_init(&query, "abdominals");
	ck_assert_msg(!search_is_called(&query, &exercises[PLANK]), "a muscle is no name");
	query_init(&query, "dbl");
	ck_assert_msg(!search_is_called(&query, &exercises[BUG_LEGS]), "initials are no name");
}
END_TEST

START_TEST(a_facet_narrows_it_down)
{
	struct facet facet = { .kind = FACET_STEP, .step = STEP_SUPPORT };
	struct found found[EXERCISES];
	struct query query;
	bool slipped;
	query_init(&query, "glute");
	ck_assert_int_eq(search(&catalog, &facet, &query, found, EXERCISES, &slipped), 1);
	ck_assert_int_eq(found[0].exercise, BRIDGE);
}
END_TEST

START_TEST(with_little_room_the_best_are_kept)
{
	struct found found[2];
	struct query query;
	bool slipped;
	query_init(&query, "s");
	ck_assert_int_eq(search(&catalog, &all, &query, found, 2, &slipped), 2);
	ck_assert_int_eq(found[0].exercise, SIT_UP);
	ck_assert_int_eq(found[1].exercise, ETAGE);
	ck_assert_int_gt(found[0].score, found[1].score);
}
END_TEST

/* The order, against the plainest way to sort, for every number of exercises up to a hundred. */
START_TEST(the_order_is_sound_for_many)
{
	enum { MANY = 100 };
	static struct exercise many[MANY];
	static struct found found[MANY];
	struct query query;
	bool slipped;
	unsigned seed = 1;
	query_init(&query, "a");
	for (int i = 0; i < MANY; i++) {
		static char names[MANY][32];
		seed = seed * 1103515245u + 12345u;
		memset(names[i], 'a', 1 + seed / 65536 % 20);
		many[i] = (struct exercise){ .id = "", .name = names[i], .step = STEP_USE_IT };
	}
	for (int count = 1; count <= MANY; count++) {
		struct catalog in = { .exercise_count = count, .exercises = many };
		ck_assert_int_eq(search(&in, &all, &query, found, MANY, &slipped), count);
		for (int i = 1; i < count; i++)
			ck_assert_msg(found[i - 1].score > found[i].score ||
				(found[i - 1].score == found[i].score &&
				found[i - 1].exercise < found[i].exercise), "%d of %d", i, count);
	}
}
END_TEST

START_TEST(long_queries_do_no_harm)
{
	char typed[200];
	bool slipped;
	memset(typed, 'p', sizeof(typed) - 1);
	typed[sizeof(typed) - 1] = '\0';
	ck_assert_str_eq(found_ids(&catalog, typed, &slipped), "");
	ck_assert_str_eq(found_ids(&catalog, "p p p p p p p p p p", &slipped),
		"plank pelvic-tilt side-plank");
	ck_assert_str_eq(found_ids(&catalog, "\xFF\xFE", &slipped), "");
}
END_TEST

Suite *search_suite(void)
{
	Suite *suite = suite_create("search");
	TCase *tcase = tcase_create("search");
	tcase_add_loop_test(tcase, letters_find_exercises, 0, ROWS(FOUND));
	tcase_add_loop_test(tcase, slips_are_forgiven_when_nothing_is_found, 0, ROWS(SLIPS));
	tcase_add_test(tcase, without_a_query_all_stand_step_by_step);
	tcase_add_loop_test(tcase, a_match_says_where_it_is, 0, ROWS(REASONS));
	tcase_add_test(tcase, what_one_may_say_for_short);
	tcase_add_test(tcase, a_facet_narrows_it_down);
	tcase_add_test(tcase, with_little_room_the_best_are_kept);
	tcase_add_test(tcase, the_order_is_sound_for_many);
	tcase_add_test(tcase, long_queries_do_no_harm);
	suite_add_tcase(suite, tcase);
	return suite;
}
