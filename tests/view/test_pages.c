/* The texts of the intake and the help: what must be said is said, and it is short. */
#include <check.h>
#include <string.h>

#include "core/text.h"
#include "view/pages.h"

#include "suites.h"

static struct canvas canvas;

static void setup(void)
{
	ck_assert(canvas_init(&canvas, 200, 60));
}

static void teardown(void)
{
	canvas_clear(&canvas);
}

static const struct {
	enum page_name page;
	const char *words;
} MUST[] = {
	{ PAGE_WELCOME, "tug-of-war" },
	{ PAGE_WELCOME, "hip flexors" },
	{ PAGE_QUESTIONS, "heart condition" },
	{ PAGE_QUESTIONS, "dizziness" },
	{ PAGE_QUESTIONS, "pregnant" },
	{ PAGE_QUESTIONS, "hernia" },
	{ PAGE_QUESTIONS, "ask a doctor" },
	{ PAGE_SIGNS, "Emergency" },
	{ PAGE_SIGNS, "inner thighs" },
	{ PAGE_SIGNS, "both legs" },
	{ PAGE_SIGNS, "chest pain" },
	{ PAGE_SIGNS, "See someone today" },
	{ PAGE_SIGNS, "fever" },
	{ PAGE_SIGNS, "Book a visit" },
	{ PAGE_SIGNS, "below the knee" },
	{ PAGE_SIGNS, "osteoporosis" },
	{ PAGE_DISCLAIMER, "no substitute for medical advice" },
	{ PAGE_DISCLAIMER, "eating disorder" },
	{ PAGE_DISCLAIMER, "emergency services" },
	{ PAGE_DISCLAIMER, "press x and stop" },
};

START_TEST(what_must_be_said)
{
	static char frame[1 << 16];
	struct flow flow;
	flow_init(&flow, &canvas, canvas_rect(&canvas), 0);
	page_flow(&flow, MUST[_i].page);
	canvas_dump(&canvas, frame, sizeof(frame));
	ck_assert_msg(strstr(frame, MUST[_i].words) != NULL, "'%s'", MUST[_i].words);
}
END_TEST

START_TEST(a_page_fits_an_ordinary_screen)
{
	struct flow flow;
	flow_init(&flow, NULL, (struct rect){ 0, 0, 72, 22 }, 0);
	page_flow(&flow, (enum page_name)_i);
	ck_assert_int_le(flow.row, 22);
}
END_TEST

Suite *pages_suite(void)
{
	Suite *suite = suite_create("pages");
	TCase *text = tcase_create("text");
	tcase_add_checked_fixture(text, setup, teardown);
	tcase_add_loop_test(text, what_must_be_said, 0, sizeof(MUST) / sizeof(MUST[0]));
	tcase_add_loop_test(text, a_page_fits_an_ordinary_screen, 0, PAGES);
	suite_add_tcase(suite, text);
	return suite;
}
