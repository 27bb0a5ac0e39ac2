/* sketch: a picture, drawn with dots and words */
#include "draw/sketch.h"

#include <math.h>

#include "core/text.h"
#include "draw/plot.h"
#include "draw/tone.h"

#define DOTS_ACROSS 2 /* of a cell */
#define DOTS_DOWN 4
#define SCALE_MAX 3.0 /* dots to a unit; more would not fit a plot */
#define CURVE_STEPS 12 /* from a point to the next one */

/* The part of a picture that is in sight, and where the whole begins: dots, from its top left. */
struct sheet {
	struct plot plot;
	double scale; /* dots to a unit */
	double left, top;
};

/* A point at the field's edge falls on the last dot. */
static double scale_of(const struct picture *picture, int columns, int rows)
{
	double across = (columns * DOTS_ACROSS - 1) / POSE_WIDTH;
	double down = (rows * DOTS_DOWN - 1) / picture->height;
	return fmin(fmin(across, down), SCALE_MAX);
}

static int rows_at(const struct picture *picture, double scale)
{
	return (int)ceil((picture->height * scale + 1) / DOTS_DOWN);
}

/* ASCII has no weight to give: there all lines are thin. */
static int thickness(double scale, const struct picture_stroke *stroke, bool ascii)
{
	if (ascii)
		return 1;
	int thin = scale < 1.5 ? 1 : 2;
	return stroke->is_thick ? thin + 1 : thin;
}

/* A thick line is several, side by side in the direction in which the line moves less. */
static void draw_line(struct sheet *sheet, struct point a, struct point b, int thick,
	const struct picture_stroke *stroke, int *phase)
{
	double x0 = a.x * sheet->scale + sheet->left, y0 = a.y * sheet->scale + sheet->top;
	double x1 = b.x * sheet->scale + sheet->left, y1 = b.y * sheet->scale + sheet->top;
	bool steep = fabs(y1 - y0) > fabs(x1 - x0);
	int start = *phase;
	for (int i = 0; i < thick; i++) {
		double aside = i - (thick - 1) / 2.0;
		double x = steep ? aside : 0, y = steep ? 0 : aside;
		*phase = start;
		plot_line(&sheet->plot, x0 + x, y0 + y, x1 + x, y1 + y,
			stroke->is_dashed ? STROKE_DASHED : STROKE_SOLID, tone_roles[stroke->tone],
			phase);
	}
}

static void draw_stroke(struct sheet *sheet, const struct picture_stroke *stroke, int thick)
{
	int steps = stroke->is_curve ? CURVE_STEPS : 1, phase = 0;
	struct point from = stroke->points[0];
	for (int i = 0; i < stroke->point_count - 1; i++) {
		for (int step = 1; step <= steps; step++) {
			struct point to = stroke_point(stroke, i, (double)step / steps);
			draw_line(sheet, from, to, thick, stroke, &phase);
			from = to;
		}
	}
}

/* Words stay on the picture: at its edges they are moved in. */
static void draw_label(struct canvas *canvas, struct rect field, struct rect sight, double scale,
	const struct picture_label *label)
{
	int columns = text_columns(label->text);
	int x = field.x + (int)(label->at.x * scale / DOTS_ACROSS - columns / 2.0 + 0.5);
	int y = field.y + (int)(label->at.y * scale / DOTS_DOWN);
	int most = field.x + field.width - columns;
	x = x > most ? most : x;
	x = x < field.x ? field.x : x;
	if (y >= sight.y && y < sight.y + sight.height)
		canvas_text(canvas, x, y, field.x + field.width - x, label->text,
			tone_roles[label->tone]);
}

int sketch_rows(const struct picture *picture, int columns, int rows_most)
{
	return rows_at(picture, scale_of(picture, columns, rows_most));
}

void sketch_draw(struct canvas *canvas, struct rect area, struct rect sight,
	const struct picture *picture)
{
	struct sheet sheet = { .scale = scale_of(picture, area.width, area.height) };
	struct rect field = rect_center(area, (int)ceil((POSE_WIDTH * sheet.scale + 1) / DOTS_ACROSS),
		rows_at(picture, sheet.scale));
	plot_init(&sheet.plot, rect_intersect(field, sight));
	sheet.left = (field.x - sheet.plot.area.x) * DOTS_ACROSS;
	sheet.top = (field.y - sheet.plot.area.y) * DOTS_DOWN;
	for (int i = 0; i < picture->stroke_count; i++)
		draw_stroke(&sheet, &picture->strokes[i],
			thickness(sheet.scale, &picture->strokes[i], canvas->ascii));
	plot_flush(&sheet.plot, canvas);
	for (int i = 0; i < picture->label_count; i++)
		draw_label(canvas, field, sight, sheet.scale, &picture->labels[i]);
}
