/* The letters: what they are called in capitals, and that all of a font's are as high. */
#include "draw/font.h"

#include <check.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static const struct {
	const char *sentence, *text, *capitals; /* NULL: it has letters that are lacking */
} CAPITALS[] = {
	{ "capitals are capitals", "Dead bug", "DEAD BUG" },
	{ "brackets, commas and apostrophes are left out", "Don't (A, B)", "DONT A B" },
	{ "signs stay", "3/4: 1-9 + 2.5?", "3/4: 1-9 + 2.5?" },
	{ "times is an X", "3 × 10", "3 X 10" },
	{ "a dash is a hyphen", "5–8", "5-8" },
	{ "lines stay", "a\nb", "A\nB" },
	{ "nothing is nothing", "", "" },
	{ "other letters are lacking", "Entraînement", NULL },
	{ "and other signs", "50 %", NULL },
	{ "what is too long is none", "A very long name of an exercise", NULL },
};

START_TEST(in_capitals)
{
	char out[24];
	bool has_all = font_capitals(CAPITALS[_i].text, out, sizeof(out));
	ck_assert_msg(has_all == (CAPITALS[_i].capitals != NULL), "%s", CAPITALS[_i].sentence);
	if (has_all)
		ck_assert_msg(strcmp(out, CAPITALS[_i].capitals) == 0, "%s: %s", CAPITALS[_i].sentence,
			out);
}
END_TEST

START_TEST(every_letter_is_a_rectangle_of_dots)
{
	const struct font *font = &fonts[_i];
	ck_assert_int_eq(font->letters[font->count - 1].character, ' ');
	for (int i = 0; i < font->count; i++) {
		const struct letter *letter = &font->letters[i];
		ck_assert_ptr_eq(font_letter(font, letter->character), letter);
		for (int row = 0; row < font->rows; row++) {
			ck_assert_int_eq((int)strlen(letter->rows[row]), font_letter_width(letter));
			ck_assert_uint_eq(strspn(letter->rows[row], "# "), strlen(letter->rows[row]));
		}
	}
}
END_TEST

START_TEST(both_fonts_have_the_same_letters)
{
	for (int i = 0; i < fonts[0].count; i++) {
		char character = fonts[0].letters[i].character;
		ck_assert_int_eq(font_letter(&fonts[1], character)->character, character);
	}
	ck_assert_int_eq(fonts[0].count, fonts[1].count);
}
END_TEST

START_TEST(a_text_is_as_wide_as_its_letters_and_the_gaps)
{
	ck_assert_int_eq(font_width(&fonts[0], "88", 2), 11);
	ck_assert_int_eq(font_width(&fonts[1], "88", 2), 7);
	ck_assert_int_eq(font_width(&fonts[1], "88", 1), 3);
	ck_assert_int_eq(font_width(&fonts[1], "", 0), 0);
}
END_TEST

Suite *font_suite(void)
{
	Suite *suite = suite_create("font");
	TCase *tcase = tcase_create("font");
	tcase_add_loop_test(tcase, in_capitals, 0, ROWS(CAPITALS));
	tcase_add_loop_test(tcase, every_letter_is_a_rectangle_of_dots, 0, FONTS);
	tcase_add_test(tcase, both_fonts_have_the_same_letters);
	tcase_add_test(tcase, a_text_is_as_wide_as_its_letters_and_the_gaps);
	suite_add_tcase(suite, tcase);
	return suite;
}
