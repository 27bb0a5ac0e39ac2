#include "core/width.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static const struct {
	const char *story;
	uint32_t character;
	bool mark, wide;
} STORY[] = {
	{ "a letter is one column", 'e', false, false },
	{ "an acute accent stands on its letter", 0x301, true, false },
	{ "the first mark of the table", 0x300, true, false },
	{ "the last of its range", 0x36F, true, false },
	{ "the letter after it", 0x370, false, false },
	{ "a Hebrew point", 0x5B0, true, false },
	{ "a Thai vowel above", 0xE34, true, false },
	{ "a Hangul vowel inside its syllable", 0x1161, true, false },
	{ "a Hangul initial takes the syllable's two columns", 0x1100, false, true },
	{ "the last mark of the table", 0x1E94A, true, false },
	{ "past the last mark", 0x1E94B, false, false },
	{ "a Chinese character", 0x4E00, false, true },
	{ "a Japanese syllable", 0x3042, false, true },
	{ "a Korean syllable", 0xAC00, false, true },
	{ "a fullwidth letter", 0xFF21, false, true },
	{ "a halfwidth one", 0xFF71, false, false },
	{ "a face", 0x1F600, false, true },
	{ "a flexed arm", 0x1F4AA, false, true },
	{ "a line of a box", 0x2500, false, false },
	{ "braille dots", 0x28FF, false, false },
	{ "a Chinese character of the second plane", 0x20000, false, true },
	{ "past the last wide one", 0x3FFFE, false, false },
	{ "the last code point", 0x10FFFF, false, false },
};

START_TEST(a_character_is_a_mark_wide_or_neither)
{
	ck_assert_msg(width_is_mark(STORY[_i].character) == STORY[_i].mark, "%s", STORY[_i].story);
	ck_assert_msg(width_is_wide(STORY[_i].character) == STORY[_i].wide, "%s", STORY[_i].story);
}
END_TEST

START_TEST(no_character_is_both)
{
	int marks = 0, wide = 0;
	for (uint32_t character = 0; character <= 0x10FFFF; character++) {
		if (width_is_mark(character) && width_is_wide(character))
			ck_abort_msg("U+%04X", (unsigned)character);
		marks += width_is_mark(character);
		wide += width_is_wide(character);
	}
	ck_assert_int_gt(marks, 1900);
	ck_assert_int_gt(wide, 180000);
}
END_TEST

Suite *width_suite(void)
{
	Suite *suite = suite_create("width");
	TCase *tcase = tcase_create("width");
	tcase_add_loop_test(tcase, a_character_is_a_mark_wide_or_neither, 0, ROWS(STORY));
	tcase_add_test(tcase, no_character_is_both);
	suite_add_tcase(suite, tcase);
	return suite;
}
