/*
 * picture: a drawing as data: lines and words on a field of 100 by 50
 *
 *	0,0 ------------------------ 100,0      x to the right, y down, as a pose's; the field may be
 *	 |  stroke: points, joined by  |        less high than 50
 *	 |  lines or by one curve      |
 *	 |  label: a word, its middle  |        what a stroke or a word means is its tone; draw/tone
 *	0,height ----------- 100,height         knows how a tone looks
 *
 * Plain values that point into the memory they were read into.
 */
#ifndef CORE_PICTURE_H
#define CORE_PICTURE_H

#include <stdbool.h>

#include "core/pose.h"

enum tone { /* what a text or a stroke means */
	TONE_PLAIN,  /* nothing special */
	TONE_QUIET,  /* matters less */
	TONE_TITLE,  /* names what follows */
	TONE_ACCENT, /* what to look at first */
	TONE_GOOD,   /* as it should be; the abs */
	TONE_WARN,   /* needs attention */
	TONE_BAD,    /* as it should not be; danger; the hip flexors */
	TONE_BODY,   /* a person */
	TONE_FAR,    /* what lies behind */
	TONE_FLOOR,
	TONE_COUNT
};
extern const char *const tone_names[TONE_COUNT]; /* as in pages.cfg: "plain" "quiet" … */

struct picture_stroke {
	int point_count; /* 2 at least */
	const struct point *points;
	bool is_curve;   /* one smooth curve through all points; closed where the first is the last */
	bool is_thick;
	bool is_dashed;
	enum tone tone;
};

struct picture_label {
	const char *text;
	struct point at; /* its middle */
	enum tone tone;
};

struct picture {
	double height; /* of the field, up to POSE_HEIGHT */
	int stroke_count;
	const struct picture_stroke *strokes;
	int label_count;
	const struct picture_label *labels;
};

/*
 * The point `t` (0 to 1) of the way from point `i` of a stroke to the next one, on its curve where it
 * is one (Catmull and Rom's, through all points), else on the line.
 */
struct point stroke_point(const struct picture_stroke *stroke, int i, double t);

#endif
