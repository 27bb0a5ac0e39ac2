/* tug_picture: strokes that all move aside, but for the mark */
#include "draw/tug_picture.h"

#include <assert.h>

#include "draw/sketch.h"

#define HEIGHT     38.0
#define SHIFT      14.0 /* of a victory */
#define POINTS_MAX 9

enum { CURVE = 1, THICK = 2, DASHED = 4, STAYS = 8 }; /* bits of `look` */

struct part {
	int count;
	struct point at[POINTS_MAX];
	enum tone tone;
	int look;
};

/* The abs stand at the left, the hip flexors lean back with all their weight at the right. */
static const struct part parts[] = {
	{ 2, { { 0, 37 }, { 100, 37 } }, TONE_FLOOR, DASHED | STAYS },
	{ 2, { { 50, 12 }, { 50, 36 } }, TONE_QUIET, DASHED | STAYS },
	{ 9, { { 28, 9 }, { 30.5, 10 }, { 31.5, 12.5 }, { 30.5, 15 }, { 28, 16 }, { 25.5, 15 },
		{ 24.5, 12.5 }, { 25.5, 10 }, { 28, 9 } }, TONE_GOOD, CURVE | THICK },
	{ 5, { { 27, 16 }, { 24, 27 }, { 22, 36 }, { 25, 36 }, { 22, 36 } }, TONE_GOOD, THICK },
	{ 4, { { 24, 27 }, { 28, 31 }, { 28, 36 }, { 31, 36 } }, TONE_GOOD, THICK },
	{ 3, { { 27, 18 }, { 32, 21 }, { 37, 21 } }, TONE_GOOD, THICK },
	{ 2, { { 37, 21 }, { 64, 21 } }, TONE_PLAIN, THICK },
	{ 4, { { 48.5, 19 }, { 51.5, 19 }, { 50, 25 }, { 48.5, 19 } }, TONE_ACCENT, THICK },
	{ 9, { { 82, 9 }, { 84.5, 10 }, { 85.5, 12.5 }, { 84.5, 15 }, { 82, 16 }, { 79.5, 15 },
		{ 78.5, 12.5 }, { 79.5, 10 }, { 82, 9 } }, TONE_BAD, CURVE },
	{ 5, { { 80.5, 16 }, { 76, 28 }, { 69, 33 }, { 67, 36 }, { 64, 35 } }, TONE_BAD, 0 },
	{ 3, { { 76, 28 }, { 73, 35 }, { 70, 35 } }, TONE_BAD, 0 },
	{ 3, { { 79.5, 19 }, { 73, 20 }, { 64, 21 } }, TONE_BAD, 0 },
};
enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

static void move(const struct part *part, double by, struct point ret[POINTS_MAX])
{
	for (int i = 0; i < part->count; i++) {
		ret[i] = part->at[i];
		ret[i].x += (part->look & STAYS) != 0 ? 0 : by;
	}
}

void tug_picture_draw(struct canvas *canvas, struct rect area, int lean)
{
	struct point points[PARTS][POINTS_MAX];
	struct picture_stroke strokes[PARTS];
	assert(lean >= -100 && lean <= 100);
	double by = SHIFT * lean / 100;
	for (int i = 0; i < PARTS; i++) {
		move(&parts[i], by, points[i]);
		strokes[i] = (struct picture_stroke){ .point_count = parts[i].count,
			.points = points[i], .is_curve = (parts[i].look & CURVE) != 0,
			.is_thick = (parts[i].look & THICK) != 0,
			.is_dashed = (parts[i].look & DASHED) != 0, .tone = parts[i].tone };
	}
	const struct picture_label labels[] = {
		{ "abs", { 28 + by, 4 }, TONE_GOOD }, { "hip flexors", { 80 + by, 4 }, TONE_BAD }
	};
	const struct picture picture = { .height = HEIGHT, .stroke_count = PARTS, .strokes = strokes,
		.label_count = 2, .labels = labels };
	sketch_draw(canvas, area, area, &picture);
}
