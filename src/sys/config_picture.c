/* config_picture: points on a field, joined into strokes, and words between them. */
#include "sys/config_picture.h"

#include <stddef.h>

#define HEIGHT_LEAST 10
#define POINTS_LEAST 2
#define POINTS_MAX 32
#define STROKES_MAX 64
#define LABELS_MAX 16
#define LABEL_COLUMNS_MAX 20

struct stroke_record { /* a stroke while it is read */
	struct picture_stroke stroke;
	int shapes; /* of line and curve, how many were there */
};

static bool read_point(struct reader *reader, const config_setting_t *numbers, int index,
	struct point *ret)
{
	const config_setting_t *x = config_setting_get_elem(numbers, (unsigned)index);
	const config_setting_t *y = config_setting_get_elem(numbers, (unsigned)index + 1);

	return value_number(reader, x, 0, POSE_WIDTH, &ret->x) &&
		value_number(reader, y, 0, POSE_HEIGHT, &ret->y);
}

/* x and y of each point in turn. */
static void read_points(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct stroke_record *stroke = record;
	int count = value_elements(reader, setting, 2 * POINTS_LEAST, 2 * POINTS_MAX);
	struct point *points;

	(void)field;
	stroke->shapes++;
	if (count < 0)
		return;
	if (count % 2 != 0) {
		value_fault(reader, value_group(setting), setting, "%s has an x without a y",
			value_label(setting));
		return;
	}
	points = arena_take(reader->arena, (size_t)count / 2, sizeof(*points));
	for (int i = 0; i < count / 2; i++)
		if (!read_point(reader, setting, 2 * i, &points[i]))
			return;
	stroke->stroke.points = points;
	stroke->stroke.point_count = count / 2;
}

static void read_curve(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	((struct stroke_record *)record)->stroke.is_curve = true;
	read_points(reader, setting, field, record);
}

static const struct field stroke_fields[] = {
	{ "line", read_points, .offset = 0 },
	{ "curve", read_curve, .offset = 0 },
	{ "thick", field_bool, .offset = offsetof(struct stroke_record, stroke.is_thick) },
	{ "dashed", field_bool, .offset = offsetof(struct stroke_record, stroke.is_dashed) },
	{ "tone", field_choice, .offset = offsetof(struct stroke_record, stroke.tone),
		.most = TONE_COUNT, .names = tone_names },
};
static const struct field_table stroke_table = FIELD_TABLE(stroke_fields);

static void read_strokes(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct picture *picture = record;
	int count = value_elements(reader, setting, field->least, field->most);
	struct picture_stroke *strokes;

	if (count < 0)
		return;
	strokes = arena_take(reader->arena, (size_t)count, sizeof(*strokes));
	for (int i = 0; i < count; i++) {
		const config_setting_t *group = config_setting_get_elem(setting, (unsigned)i);
		struct stroke_record stroke = { .shapes = 0 };

		schema_group(reader, group, &stroke_table, &stroke);
		if (config_setting_is_group(group) && stroke.shapes != 1)
			value_fault(reader, group, group, "needs a line or a curve, one of them");
		strokes[i] = stroke.stroke;
	}
	picture->strokes = strokes;
	picture->stroke_count = count;
}

static void read_middle(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct point *middle = field_target(field, record);

	if (value_elements(reader, setting, 2, 2) == 2)
		read_point(reader, setting, 0, middle);
}

static const struct field label_fields[] = {
	{ "text", field_text, .offset = offsetof(struct picture_label, text), .need = NEED_ALL,
		.most = LABEL_COLUMNS_MAX },
	{ "at", read_middle, .offset = offsetof(struct picture_label, at), .need = NEED_ALL },
	{ "tone", field_choice, .offset = offsetof(struct picture_label, tone), .most = TONE_COUNT,
		.names = tone_names },
};
static const struct field_table label_table = FIELD_TABLE(label_fields);

static void read_labels(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct picture *picture = record;
	const struct picture_label initial = { .text = "" };

	picture->labels = schema_groups(reader, setting, &label_table, field->least, field->most,
		sizeof(initial), &initial, &picture->label_count);
}

static void read_height(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	value_number(reader, setting, HEIGHT_LEAST, POSE_HEIGHT, field_target(field, record));
}

static const struct field picture_fields[] = {
	{ "height", read_height, .offset = offsetof(struct picture, height) },
	{ "strokes", read_strokes, .need = NEED_ALL, .least = 1, .most = STROKES_MAX },
	{ "labels", read_labels, .most = LABELS_MAX },
};
static const struct field_table picture_table = FIELD_TABLE(picture_fields);

void field_picture(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct picture *picture = arena_take(reader->arena, 1, sizeof(*picture));

	picture->height = POSE_HEIGHT;
	schema_group(reader, setting, &picture_table, picture);
	*(const struct picture **)field_target(field, record) = picture;
}
