#include "core/arena.h"

#include <signal.h>
#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "suites.h"

static struct arena arena;

static void setup(void)
{
	arena_init(&arena);
}

static void teardown(void)
{
	arena_clear(&arena);
}

START_TEST(an_empty_arena_has_no_memory)
{
	ck_assert_ptr_null(arena.head);
	arena_clear(&arena);
	ck_assert_ptr_null(arena.head);
}
END_TEST

START_TEST(pieces_are_zeroed_aligned_and_apart)
{
	static unsigned char *pieces[3000];
	for (size_t i = 0; i < 3000; i++) {
		const size_t size = i % 97;
		pieces[i] = arena_take(&arena, size, 1);
		ck_assert_ptr_nonnull(pieces[i]);
		ck_assert_uint_eq((uintptr_t)pieces[i] % alignof(max_align_t), 0);
		for (size_t j = 0; j < size; j++)
			ck_assert_uint_eq(pieces[i][j], 0);
		memset(pieces[i], (int)(i % 251), size);
	}
	for (size_t i = 0; i < 3000; i++)
		for (size_t j = 0; j < i % 97; j++)
			ck_assert_uint_eq(pieces[i][j], i % 251);
}
END_TEST

START_TEST(a_piece_larger_than_a_block_fits)
{
	char *small = arena_text(&arena, "plank", 5);
	unsigned char *large = arena_take(&arena, 1000, 1000);
	for (size_t i = 0; i < 1000 * 1000; i++)
		ck_assert_uint_eq(large[i], 0);
	memset(large, 0xFF, (size_t)1000 * 1000);
	char *after = arena_text(&arena, "tilt", 4);
	ck_assert_str_eq(small, "plank");
	ck_assert_str_eq(after, "tilt");
}
END_TEST

START_TEST(pieces_stay_aligned_between_texts)
{
	for (size_t i = 0; i < 2000; i++) {
		arena_text(&arena, "dead-bug, dead-bug, dead-bug", i % 29);
		ck_assert_uint_eq((uintptr_t)arena_take(&arena, 1, 8) % alignof(max_align_t), 0);
	}
}
END_TEST

/* Whatever a text leaves of a block of 16 kB, the next piece lies in a block as a whole. */
START_TEST(a_piece_does_not_reach_past_its_block)
{
	for (size_t length = 16300; length < 16400; length++) {
		char *text = arena_take(&arena, length, 1);
		memset(text, 'x', length);
		arena_text(&arena, "y", 1);
		unsigned char *piece = arena_take(&arena, 1, 8);
		ck_assert_uint_eq((uintptr_t)piece % alignof(max_align_t), 0);
		memset(piece, 'z', 8);
		ck_assert_int_eq(text[length - 1], 'x');
		arena_clear(&arena);
	}
}
END_TEST

START_TEST(a_text_is_a_copy_with_its_end)
{
	char original[] = "bird-dog and more";
	const char *copy = arena_text(&arena, original, 8);
	memset(original, 'x', sizeof(original) - 1);
	ck_assert_str_eq(copy, "bird-dog");
	ck_assert_str_eq(arena_text(&arena, NULL, 0), "");
}
END_TEST

START_TEST(a_cleared_arena_can_be_used_again)
{
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 5000; i++)
			ck_assert_str_eq(arena_text(&arena, "hold", 4), "hold");
		arena_clear(&arena);
		ck_assert_ptr_null(arena.head);
	}
}
END_TEST

START_TEST(more_than_memory_can_hold_aborts)
{
	arena_take(&arena, SIZE_MAX / 2 + 1, 2);
}
END_TEST

Suite *arena_suite(void)
{
	Suite *suite = suite_create("arena");
	TCase *tcase = tcase_create("arena");
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, an_empty_arena_has_no_memory);
	tcase_add_test(tcase, pieces_are_zeroed_aligned_and_apart);
	tcase_add_test(tcase, a_piece_larger_than_a_block_fits);
	tcase_add_test(tcase, pieces_stay_aligned_between_texts);
	tcase_add_test(tcase, a_piece_does_not_reach_past_its_block);
	tcase_add_test(tcase, a_text_is_a_copy_with_its_end);
	tcase_add_test(tcase, a_cleared_arena_can_be_used_again);
	tcase_add_test_raise_signal(tcase, more_than_memory_can_hold_aborts, SIGABRT);
	suite_add_tcase(suite, tcase);
	return suite;
}
