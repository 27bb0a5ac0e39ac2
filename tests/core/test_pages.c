/* Pages are found by their ids, and by where they are shown. */
#include "core/pages.h"

#include <check.h>

#include "suites.h"

static const struct page PAGES[] = {
	{ .id = "why" },
	{ .id = "welcome", .places = PLACE_START },
	{ .id = "signs", .places = PLACE_START | PLACE_HELP },
};
static const struct pages pages = { 3, PAGES };

START_TEST(by_id)
{
	ck_assert_int_eq(pages_find(&pages, "why"), 0);
	ck_assert_int_eq(pages_find(&pages, "signs"), 2);
	ck_assert_int_eq(pages_find(&pages, "sign"), -1);
}
END_TEST

START_TEST(by_place)
{
	ck_assert_ptr_eq(pages_at(&pages, PLACE_START, 0), &PAGES[1]);
	ck_assert_ptr_eq(pages_at(&pages, PLACE_START, 1), &PAGES[2]);
	ck_assert_ptr_null(pages_at(&pages, PLACE_START, 2));
	ck_assert_ptr_eq(pages_at(&pages, PLACE_HELP, 0), &PAGES[2]);
	ck_assert_ptr_null(pages_at(&pages, PLACE_HELP, 1));
}
END_TEST

START_TEST(they_are_counted)
{
	const struct pages none = { 0, NULL };
	ck_assert_int_eq(pages_count(&pages, PLACE_START), 2);
	ck_assert_int_eq(pages_count(&pages, PLACE_HELP), 1);
	ck_assert_int_eq(pages_count(&none, PLACE_HELP), 0);
}
END_TEST

Suite *pages_suite(void)
{
	Suite *suite = suite_create("pages");
	TCase *tcase = tcase_create("pages");
	tcase_add_test(tcase, by_id);
	tcase_add_test(tcase, by_place);
	tcase_add_test(tcase, they_are_counted);
	suite_add_tcase(suite, tcase);
	return suite;
}
