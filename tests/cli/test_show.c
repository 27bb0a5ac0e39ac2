#include <stdio.h>
#include <string.h>

#include "printed.h"
#include "suites.h"

START_TEST(every_page_can_be_shown)
{
	int status;
	for (int i = 0; i < printed_startup.catalog.exercise_count; i++) {
		const struct exercise *exercise = &printed_startup.catalog.exercises[i];
		struct options options = OPTIONS(SHOW, 1, 1, exercise->id);
		const char *text = printed_run(options, &status);
		ck_assert_int_eq(status, 0);
		ck_assert_msg(strstr(text, exercise->name) && strstr(text, exercise->source), "%s",
			exercise->id);
		for (const char *line = text; *line; line = strchr(line, '\n') + 1)
			ck_assert_msg(strcspn(line, "\n") < 320, "%s: a line is too long",
				exercise->id);
	}
}
END_TEST

Suite *show_suite(void)
{
	Suite *suite = suite_create("show");
	TCase *tcase = tcase_create("pages");
	tcase_add_checked_fixture(tcase, printed_begin, printed_end);
	tcase_add_test(tcase, every_page_can_be_shown);
	suite_add_tcase(suite, tcase);
	return suite;
}
