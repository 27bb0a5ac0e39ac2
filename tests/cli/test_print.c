#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"

/* What `say` prints, as a text; `ascii` as in a locale without UTF-8. */
static const char *printed(void (*say)(const struct print *print), bool ascii)
{
	static char text[2048];
	struct print print = { .out = tmpfile(), .ascii = ascii };
	ck_assert_ptr_nonnull(print.out);
	say(&print);
	rewind(print.out);
	size_t n = fread(text, 1, sizeof(text) - 1, print.out);
	text[n] = '\0';
	fclose(print.out);
	return text;
}

static void say_dose(const struct print *print)
{
	print_format(print, "%d × %d · a side\n", 3, 10);
}

START_TEST(a_locale_without_utf8_gets_stand_ins)
{
	ck_assert_str_eq(printed(say_dose, false), "3 × 10 · a side\n");
	ck_assert_str_eq(printed(say_dose, true), "3 x 10 . a side\n");
}
END_TEST

static void say_columns(const struct print *print)
{
	print_column(print, "käse", 6);
	print_text(print, "|");
	print_column(print, "half-kneeling", 6);
	print_text(print, "|");
	print_column(print, "", 3);
	print_text(print, "|\n");
}

START_TEST(columns_are_counted_in_cells)
{
	ck_assert_str_eq(printed(say_columns, false), "käse  |half-…|   |\n");
}
END_TEST

static void say_paragraph(const struct print *print)
{
	print_paragraph(print, "  - ",
		"Press the waist down until the gap is gone, hold it there, "
		"and keep breathing while you count.");
}

START_TEST(a_paragraph_hangs_from_its_lead)
{
	ck_assert_str_eq(printed(say_paragraph, false),
		"  - Press the waist down until the gap is gone, hold it there, and keep\n"
		"    breathing while you count.\n");
}
END_TEST

Suite *print_suite(void)
{
	Suite *suite = suite_create("print");
	TCase *tcase = tcase_create("text for people");
	tcase_add_test(tcase, a_locale_without_utf8_gets_stand_ins);
	tcase_add_test(tcase, columns_are_counted_in_cells);
	tcase_add_test(tcase, a_paragraph_hangs_from_its_lead);
	suite_add_tcase(suite, tcase);
	return suite;
}
