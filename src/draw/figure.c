/* figure: a pose drawn as a person */
#include <assert.h>
#include <math.h>

#include "draw/figure.h"
#include "draw/plot.h"

#define SCALE_MAX 6.0 /* dots to a unit; more would not fit a plot */
#define SWING 4.0     /* units */
#define SPINE_STEPS 14
#define CIRCLE_STEPS 24
static const double circle_cos = 0.96592582628906829, circle_sin = 0.25881904510252076; /* of a step */

/* A plot with the field of a pose on it: the field's left at dot 0, its floor in the last row. */
struct stage {
	struct plot plot;
	double scale; /* dots to a unit */
	double top;   /* dots above the field; below 0 they are cut off */
};

struct pen {
	enum stroke stroke;
	enum role role;
	int thickness; /* dots */
};

/* In dots. ASCII has no weight to give: there all lines are thin. */
static int near_thickness(double scale)
{
	return (int)(scale + 1.4);
}

static int far_thickness(double scale)
{
	return scale < 1 ? 1 : (int)(scale + 0.4);
}

static double top_of(const struct pose *pose, double scale)
{
	double top = pose->at[JOINT_HEAD].y - POSE_HEAD_RADIUS * scale;
	for (int joint = 0; joint < JOINT_COUNT; joint++)
		top = fmin(top, pose->at[joint].y);
	return top;
}

/* The units from the floor up that its key poses need; a limb may swing a little above them. */
static double height_of(const struct pose_set *set)
{
	double top = set->key_count > 0 ? POSE_FLOOR : 0;
	for (int key = 0; key < set->key_count; key++)
		top = fmin(top, top_of(&set->keys[key].pose, set->scale));
	if (set->fault != NULL)
		top = fmin(top, top_of(&set->fault->pose, set->scale));
	for (int prop = 0; prop < set->prop_count; prop++)
		top = fmin(top, fmin(set->props[prop].a.y, set->props[prop].b.y));
	return POSE_FLOOR - fmax(top - SWING, 0);
}

static int rows_of(double height, double scale)
{
	return (int)ceil((height * scale + 1) / 4);
}

static double scale_across(int columns)
{
	return fmin(columns * 2 / POSE_WIDTH, SCALE_MAX);
}

static void stage_init(struct stage *stage, struct rect area, const struct pose_set *set)
{
	double down = (area.height * 4 - 1) / height_of(set);
	stage->scale = fmin(scale_across(area.width), down);
	int columns = (int)ceil(POSE_WIDTH * stage->scale / 2);
	int rows = rows_of(POSE_FLOOR, stage->scale);
	rows = rows < area.height ? rows : area.height;
	assert(columns * rows <= PLOT_CELLS_MAX);
	plot_init(&stage->plot, rect_center(rect_cut_bottom(&area, rows), columns, rows));
	stage->top = plot_height(&stage->plot) - 1 - POSE_FLOOR * stage->scale;
}

/* A thick line is several, side by side in the direction in which the line moves less. */
static void draw_line(struct stage *stage, struct point a, struct point b, struct pen pen, int *phase)
{
	double x0 = a.x * stage->scale, y0 = a.y * stage->scale + stage->top;
	double x1 = b.x * stage->scale, y1 = b.y * stage->scale + stage->top;
	bool steep = fabs(y1 - y0) > fabs(x1 - x0);
	int start = *phase;
	for (int i = 0; i < pen.thickness; i++) {
		double aside = i - (pen.thickness - 1) / 2.0;
		double x = steep ? aside : 0, y = steep ? 0 : aside;
		*phase = start;
		plot_line(&stage->plot, x0 + x, y0 + y, x1 + x, y1 + y, pen.stroke, pen.role, phase);
	}
}

static void draw_limb(struct stage *stage, const struct pose *pose, const enum joint *joints, int count,
	struct pen pen)
{
	int phase = 0;
	for (int i = 1; i < count; i++)
		draw_line(stage, pose->at[joints[i - 1]], pose->at[joints[i]], pen, &phase);
}

static void draw_far_side(struct stage *stage, const struct pose *pose, struct pen pen)
{
	static const enum joint arm[] = { JOINT_NECK, JOINT_ELBOW_L, JOINT_WRIST_L };
	static const enum joint leg[] = { JOINT_HIP, JOINT_KNEE_L, JOINT_ANKLE_L, JOINT_TOE_L };
	draw_limb(stage, pose, arm, sizeof(arm) / sizeof(arm[0]), pen);
	draw_limb(stage, pose, leg, sizeof(leg) / sizeof(leg[0]), pen);
}

static void draw_near_side(struct stage *stage, const struct pose *pose, struct pen pen)
{
	static const enum joint arm[] = { JOINT_NECK, JOINT_ELBOW_R, JOINT_WRIST_R };
	static const enum joint leg[] = { JOINT_HIP, JOINT_KNEE_R, JOINT_ANKLE_R, JOINT_TOE_R };
	draw_limb(stage, pose, arm, sizeof(arm) / sizeof(arm[0]), pen);
	draw_limb(stage, pose, leg, sizeof(leg) / sizeof(leg[0]), pen);
}

/* The back is the parabola from neck to hip that goes through `spine` half way. */
static void draw_spine(struct stage *stage, const struct pose *pose, struct pen pen)
{
	struct point neck = pose->at[JOINT_NECK], hip = pose->at[JOINT_HIP];
	struct point spine = pose->at[JOINT_SPINE], from = neck;
	struct point control = {
		2 * spine.x - (neck.x + hip.x) / 2,
		2 * spine.y - (neck.y + hip.y) / 2,
	};
	int phase = 0;
	for (int i = 1; i <= SPINE_STEPS; i++) {
		double u = (double)i / SPINE_STEPS, v = 1 - u;
		struct point to = {
			v * v * neck.x + 2 * u * v * control.x + u * u * hip.x,
			v * v * neck.y + 2 * u * v * control.y + u * u * hip.y,
		};
		draw_line(stage, from, to, pen, &phase);
		from = to;
	}
}

static void draw_head(struct stage *stage, const struct pose *pose, double radius, struct pen pen)
{
	struct point head = pose->at[JOINT_HEAD], neck = pose->at[JOINT_NECK];
	double distance = hypot(neck.x - head.x, neck.y - head.y);
	double reach = distance > radius ? radius / distance : 1;
	struct point chin = { head.x + (neck.x - head.x) * reach, head.y + (neck.y - head.y) * reach };
	int phase = 0;
	draw_line(stage, neck, chin, pen, &phase);
	double x = radius, y = 0;
	for (int i = 0; i < CIRCLE_STEPS; i++) {
		struct point from = { head.x + x, head.y + y };
		double turned = x * circle_cos - y * circle_sin;
		y = x * circle_sin + y * circle_cos;
		x = turned;
		draw_line(stage, from, (struct point){ head.x + x, head.y + y }, pen, &phase);
	}
}

static void draw_props(struct stage *stage, const struct pose_set *set, bool mirrored)
{
	struct pen pen = { STROKE_DASHED, ROLE_PROP, 1 };
	for (int i = 0; i < set->prop_count; i++) {
		struct point a = set->props[i].a, b = set->props[i].b;
		if (mirrored) {
			a.x = POSE_WIDTH - a.x;
			b.x = POSE_WIDTH - b.x;
		}
		int phase = 0;
		draw_line(stage, a, b, pen, &phase);
	}
}

static void draw_floor(struct stage *stage)
{
	int y = plot_height(&stage->plot) - 1;
	plot_line(&stage->plot, 0, y, plot_width(&stage->plot) - 1, y, STROKE_DOTTED, ROLE_FLOOR, NULL);
}

int figure_rows(const struct pose_set *set, int columns)
{
	int rows = rows_of(height_of(set), scale_across(columns));
	return rows > FIGURE_ROWS_MIN ? rows : FIGURE_ROWS_MIN;
}

void figure_draw(struct canvas *canvas, struct rect area, const struct pose_set *set,
	const struct pose *pose, bool mirrored, enum role body)
{
	if (area.width < FIGURE_COLUMNS_MIN || area.height < FIGURE_ROWS_MIN)
		return;
	struct stage stage;
	stage_init(&stage, area, set);
	struct pen near = { STROKE_SOLID, body, canvas->ascii ? 1 : near_thickness(stage.scale) };
	struct pen thin = { STROKE_SOLID, body, canvas->ascii ? 1 : far_thickness(stage.scale) };
	struct pen far = { STROKE_DASHED, ROLE_FAR, thin.thickness };
	draw_floor(&stage);
	draw_props(&stage, set, mirrored);
	draw_far_side(&stage, pose, far);
	draw_spine(&stage, pose, near);
	draw_head(&stage, pose, POSE_HEAD_RADIUS * set->scale, thin);
	draw_near_side(&stage, pose, near);
	plot_flush(&stage.plot, canvas);
}
