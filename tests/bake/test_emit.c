/* Values as C source. */
#include "bake/emit.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sys/scratch.h"
#include "suites.h"

static const char *emitted(const struct shape *shape, const void *value)
{
	static char source[1024];
	FILE *out = fmemopen(source, sizeof(source), "w");

	ck_assert_ptr_nonnull(out);
	emit(out, shape, value);
	fclose(out);
	return source;
}

static const struct {
	const char *text, *source;
} TEXTS[] = {
	{ "", "\"\"" },
	{ "Slow and easy", "\"Slow and easy\"" },
	{ "5 × 10 s", "\"5 × 10 s\"" },
	{ "say \"ah\" \\ sigh", "\"say \\\"ah\\\" \\\\ sigh\"" },
	{ "what?\?/", "\"what\\?\\?/\"" },
	{ "two\nlines\t1", "\"two\\012lines\\0111\"" },
	{ NULL, "0" },
};

START_TEST(each_text)
{
	ck_assert_str_eq(emitted(&shape_text, &TEXTS[_i].text), TEXTS[_i].source);
}
END_TEST

START_TEST(letters_are_a_text_that_lies_in_the_struct)
{
	static const char letters[8] = "calm";

	ck_assert_str_eq(emitted(&shape_letters, letters), "\"calm\"");
}
END_TEST

static const struct {
	double number;
	const char *source;
} NUMBERS[] = {
	{ 0, "0" }, { 46, "46" }, { -1.5, "-1.5" }, { 17.3, "17.3" }, { 1234567.5, "1234567.5" },
	{ 0.1 + 0.2, "0.30000000000000004" }, { 1e300, "1e+300" },
};

START_TEST(each_number_is_the_shortest_that_reads_back_the_same)
{
	ck_assert_str_eq(emitted(&shape_double, &NUMBERS[_i].number), NUMBERS[_i].source);
	ck_assert_double_eq(strtod(NUMBERS[_i].source, NULL), NUMBERS[_i].number);
}
END_TEST

START_TEST(whole_numbers_and_truths)
{
	ck_assert_str_eq(emitted(&shape_int, &(int){ -1 }), "-1");
	ck_assert_str_eq(emitted(&shape_unsigned, &(unsigned){ 4000000000u }), "4000000000u");
	ck_assert_str_eq(emitted(&shape_int8, &(int8_t){ -128 }), "-128");
	ck_assert_str_eq(emitted(&shape_uint8, &(uint8_t){ 255 }), "255");
	ck_assert_str_eq(emitted(&shape_bool, &(bool){ true }), "1");
	ck_assert_str_eq(emitted(&shape_bool, &(bool){ false }), "0");
}
END_TEST

struct leaf {
	int a[2];
};
struct tree {
	const char *name;
	int leaf_count;
	const struct leaf *leaves;
	const struct leaf *fruit;
	struct leaf bud;
	int name_count;
	const char *const *names;
};

static const struct member leaf_members[] = {
	{ &shape_int, HELD_INSIDE, offsetof(struct leaf, a), 2 },
};
static const struct shape shape_leaf = { "struct leaf", sizeof(struct leaf), NULL, 1, leaf_members };
static const struct member tree_members[] = {
	{ &shape_text, HELD_INSIDE, offsetof(struct tree, name), 0 },
	{ &shape_int, HELD_INSIDE, offsetof(struct tree, leaf_count), 0 },
	{ &shape_leaf, HELD_LISTED, offsetof(struct tree, leaves), offsetof(struct tree, leaf_count) },
	{ &shape_leaf, HELD_APART, offsetof(struct tree, fruit), 0 },
	{ &shape_leaf, HELD_INSIDE, offsetof(struct tree, bud), 0 },
	{ &shape_int, HELD_INSIDE, offsetof(struct tree, name_count), 0 },
	{ &shape_text, HELD_LISTED, offsetof(struct tree, names), offsetof(struct tree, name_count) },
};
static const struct shape shape_tree = { "struct tree", sizeof(struct tree), NULL, ROWS(tree_members),
	tree_members };

static const struct leaf LEAVES[] = { { { 1, 2 } }, { { 3, 4 } } };
static const char *const NAMES[] = { "ash", "oak" };

static const struct {
	const char *what;
	struct tree tree;
	const char *source;
} TREES[] = {
	{ "lists, arrays, and structs in structs",
		{ "elm", 2, LEAVES, &LEAVES[1], { { 5, 6 } }, 2, NAMES },
		"{ \"elm\", 2, (const struct leaf[]) { { { 1, 2 } },\n{ { 3, 4 } } }, "
		"(const struct leaf[]) { { { 3, 4 } } }, { { 5, 6 } }, "
		"2, (const char *const[]) { \"ash\", \"oak\" } }" },
	{ "an empty list points nowhere, wherever it pointed",
		{ "elm", 0, LEAVES, NULL, { { 0, 0 } }, 0, NULL },
		"{ \"elm\", 0, 0, 0, { { 0, 0 } }, 0, 0 }" },
};

START_TEST(each_tree)
{
	const char *source = emitted(&shape_tree, &TREES[_i].tree);

	ck_assert_msg(strcmp(source, TREES[_i].source) == 0, "%s:\n%s", TREES[_i].what, source);
}
END_TEST

Suite *emit_suite(void)
{
	Suite *suite = suite_create("emit");
	TCase *tcase = tcase_create("values");

	tcase_add_loop_test(tcase, each_text, 0, ROWS(TEXTS));
	tcase_add_test(tcase, letters_are_a_text_that_lies_in_the_struct);
	tcase_add_loop_test(tcase, each_number_is_the_shortest_that_reads_back_the_same, 0,
		ROWS(NUMBERS));
	tcase_add_test(tcase, whole_numbers_and_truths);
	tcase_add_loop_test(tcase, each_tree, 0, ROWS(TREES));
	suite_add_tcase(suite, tcase);
	return suite;
}
