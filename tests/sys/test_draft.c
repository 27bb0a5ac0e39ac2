/* draft: merging by id. */
#include "sys/draft.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "suites.h"

#define DRAFTS_MAX 6

static const struct {
	const char *what;
	struct {
		const char *id;
		int text;
	} drafts[DRAFTS_MAX]; /* draft n is on line n + 1 */
	const char *merged;   /* id and line of each, in order; behind < the ones that it replaces */
	const char *said;
} STORIES[] = {
	{ "nothing", { { NULL, 0 } }, "", "" },
	{ "different ids keep their order", { { "b", 0 }, { "a", 0 }, { "c", 0 } }, "b1 a2 c3 ", "" },
	{ "a later text replaces, in place", { { "b", 0 }, { "a", 0 }, { "b", 1 } }, "b3<1 a2 ", "" },
	{ "and adds, at the end", { { "b", 0 }, { "a", 1 }, { "c", 2 } }, "b1 a2 c3 ", "" },
	{ "the latest of three", { { "a", 0 }, { "a", 1 }, { "b", 1 }, { "a", 2 } }, "a4<2<1 b3 ", "" },
	{ "twice in one text", { { "a", 0 }, { "b", 0 }, { "a", 0 } }, "a1 b2 ",
		"3: a: the id is taken, at line 1\n" },
	{ "twice in a text that replaces", { { "a", 0 }, { "a", 1 }, { "a", 1 } }, "a2<1 ",
		"3: a: the id is taken, at line 2\n" },
};

static void describe(const struct draft_index *index, char *text, size_t size)
{
	size_t used = 0;

	text[0] = '\0';
	for (int i = 0; i < index->count; i++) {
		used += (size_t)snprintf(text + used, size - used, "%s%d", index->at[i]->id,
		index->at[i]->line);
		for (const struct draft *at = index->at[i]->earlier; at != NULL; at = at->earlier)
			used += (size_t)snprintf(text + used, size - used, "<%d", at->line);
		used += (size_t)snprintf(text + used, size - used, " ");
	}
}

static const char *said_of(const struct problems *problems)
{
	static char said[200];

	said[0] = '\0';
	if (problems->kept > 0)
		snprintf(said, sizeof(said), "%d: %s\n", problems->at[0].line, problems->at[0].what);
	return said;
}

START_TEST(each_story)
{
	struct draft drafts[DRAFTS_MAX] = { { 0 } };
	struct draft_list list = { 0 };
	struct draft_index index;
	struct problems problems;
	struct arena arena;
	char merged[200];

	arena_init(&arena);
	problems_init(&problems);
	for (int i = 0; i < DRAFTS_MAX && STORIES[_i].drafts[i].id != NULL; i++) {
		drafts[i] = (struct draft){ .id = STORIES[_i].drafts[i].id,
		.text = STORIES[_i].drafts[i].text,
			.file = "a.cfg", .line = i + 1 };
		draft_add(&list, &drafts[i]);
	}
	draft_merge(&list, &arena, &problems, &index);
	describe(&index, merged, sizeof(merged));
	ck_assert_msg(strcmp(merged, STORIES[_i].merged) == 0, "%s: %s", STORIES[_i].what, merged);
	ck_assert_str_eq(said_of(&problems), STORIES[_i].said);
	for (int i = 0; i < index.count; i++)
		ck_assert_int_eq(draft_find(&index, index.at[i]->id), i);
	ck_assert_int_eq(draft_find(&index, "aa"), -1);
	ck_assert_int_eq(draft_find(&index, ""), -1);
	ck_assert_int_eq(draft_find(&index, "z"), -1);
	problems_clear(&problems);
	arena_clear(&arena);
}
END_TEST

Suite *draft_suite(void)
{
	Suite *suite = suite_create("draft");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	suite_add_tcase(suite, tcase);
	return suite;
}
