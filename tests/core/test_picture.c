/* A stroke goes through its points. */
#include "core/picture.h"

#include <check.h>
#include <math.h>

#include "suites.h"

#define NEARLY 1e-9

static const struct point corner[] = { { 0, 0 }, { 10, 0 }, { 10, 10 } };
static const struct point ring[] = { { 0, -5 }, { 5, 0 }, { 0, 5 }, { -5, 0 }, { 0, -5 } };

static const struct picture_stroke line = { .points = corner, .point_count = 3 };
static const struct picture_stroke curve = { .points = corner, .point_count = 3, .is_curve = true };
static const struct picture_stroke circle = { .points = ring, .point_count = 5, .is_curve = true };

static const struct {
	const char *sentence;
	const struct picture_stroke *stroke;
	int from;
	double t;
	struct point at;
} POINTS[] = {
	{ "a line begins at its first point", &line, 0, 0, { 0, 0 } },
	{ "goes straight on", &line, 0, 0.5, { 5, 0 } },
	{ "and ends at its last", &line, 1, 1, { 10, 10 } },
	{ "a curve begins at its first point", &curve, 0, 0, { 0, 0 } },
	{ "goes through the others", &curve, 0, 1, { 10, 0 } },
	{ "and comes from where it went to", &curve, 1, 0, { 10, 0 } },
	{ "to its last", &curve, 1, 1, { 10, 10 } },
	{ "on its way it swings out", &curve, 0, 0.5, { 5, -0.625 } },
	{ "a closed one is round where it closes", &circle, 0, 0.5, { 3.125, -3.125 } },
	{ "as it is everywhere else", &circle, 1, 0.5, { 3.125, 3.125 } },
	{ "to its end", &circle, 3, 0.5, { -3.125, -3.125 } },
};

START_TEST(each_point)
{
	struct point at = stroke_point(POINTS[_i].stroke, POINTS[_i].from, POINTS[_i].t);
	ck_assert_msg(fabs(at.x - POINTS[_i].at.x) < NEARLY && fabs(at.y - POINTS[_i].at.y) < NEARLY,
		"%s: %g, %g", POINTS[_i].sentence, at.x, at.y);
}
END_TEST

START_TEST(every_tone_has_a_name)
{
	ck_assert_ptr_nonnull(tone_names[_i]);
}
END_TEST

Suite *picture_suite(void)
{
	Suite *suite = suite_create("picture");
	TCase *tcase = tcase_create("stroke");
	tcase_add_loop_test(tcase, each_point, 0, sizeof(POINTS) / sizeof(POINTS[0]));
	tcase_add_loop_test(tcase, every_tone_has_a_name, 0, TONE_COUNT);
	suite_add_tcase(suite, tcase);
	return suite;
}
