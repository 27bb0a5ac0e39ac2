/* config_figure: joints, key poses, props. */
#include "sys/config_figure.h"

#include <assert.h>
#include <stddef.h>

#define MARGIN 5.0 /* joints may leave the field by so much */
#define SCALE_LEAST 0.3
#define SCALE_MOST 1.5
#define KEYS_MAX 16
#define PROPS_MAX 16
#define SHOW_SECONDS_MAX 60
#define PROP_NUMBERS 4

static bool read_point(struct reader *reader, const config_setting_t *numbers, int index,
	struct point *ret)
{
	const config_setting_t *x = config_setting_get_elem(numbers, (unsigned)index);
	const config_setting_t *y = config_setting_get_elem(numbers, (unsigned)index + 1);
	bool has_x = value_number(reader, x, -MARGIN, POSE_WIDTH + MARGIN, &ret->x);

	return value_number(reader, y, -MARGIN, POSE_HEIGHT + MARGIN, &ret->y) && has_x;
}

static void read_pose(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct pose *pose = field_target(field, record);

	if (value_elements(reader, setting, 2 * JOINT_COUNT, 2 * JOINT_COUNT) < 0)
		return;
	for (int i = 0; i < JOINT_COUNT; i++)
		if (!read_point(reader, setting, 2 * i, &pose->at[i]))
			return;
}

static void read_milliseconds(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	double seconds;

	if (value_number(reader, setting, field->least, field->most, &seconds))
		*(int *)field_target(field, record) = (int)(seconds * 1000.0 + 0.5);
}

static const struct field key_fields[] = {
	{ "name", field_text, .offset = offsetof(struct key_pose, name), .most = 40 },
	{ "move", read_milliseconds, .offset = offsetof(struct key_pose, move_ms),
		.most = SHOW_SECONDS_MAX },
	{ "hold", read_milliseconds, .offset = offsetof(struct key_pose, hold_ms),
		.most = SHOW_SECONDS_MAX },
	{ "at", read_pose, .offset = offsetof(struct key_pose, pose), .need = NEED_ALL },
};
static const struct field_table key_table = FIELD_TABLE(key_fields);
static const struct key_pose key_initial = { .name = "", .move_ms = 1000, .hold_ms = 1000 };

static void read_keys(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct pose_set *set = record;

	set->keys = schema_groups(reader, setting, &key_table, field->least, field->most,
		sizeof(*set->keys), &key_initial, &set->key_count);
}

static void read_fault(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct key_pose *fault = arena_take(reader->arena, 1, sizeof(*fault));

	*fault = key_initial;
	schema_group(reader, setting, &key_table, fault);
	*(const struct key_pose **)field_target(field, record) = fault;
}

static void read_props(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct pose_set *set = record;
	int count = value_elements(reader, setting, field->least, field->most);
	struct prop *props;

	if (count < 0)
		return;
	props = arena_take(reader->arena, (size_t)count, sizeof(*props));
	for (int i = 0; i < count; i++) {
		const config_setting_t *line = config_setting_get_elem(setting, (unsigned)i);

		if (value_elements(reader, line, PROP_NUMBERS, PROP_NUMBERS) == PROP_NUMBERS &&
			read_point(reader, line, 0, &props[i].a))
			read_point(reader, line, 2, &props[i].b);
	}
	set->props = props;
	set->prop_count = count;
}

static void read_contacts(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	int count = value_elements(reader, setting, field->least, field->most);
	unsigned contacts = 0;

	for (int i = 0; i < count; i++) {
		int joint = value_choice(reader, config_setting_get_elem(setting, (unsigned)i),
			joint_names, JOINT_COUNT);

		if (joint >= 0)
			contacts |= 1u << joint;
	}
	*(unsigned *)field_target(field, record) = contacts;
}

static void read_scale(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	value_number(reader, setting, SCALE_LEAST, SCALE_MOST, field_target(field, record));
}

static const struct field figure_fields[] = {
	{ "scale", read_scale, .offset = offsetof(struct pose_set, scale) },
	{ "anchor", field_choice, .offset = offsetof(struct pose_set, anchor), .need = NEED_ALL,
		.most = JOINT_COUNT, .names = joint_names },
	{ "cycle", field_choice, .offset = offsetof(struct pose_set, cycle), .need = NEED_ALL,
		.most = CYCLE_COUNT, .names = cycle_names },
	{ "loop_from", field_int, .offset = offsetof(struct pose_set, loop_from),
		.most = KEYS_MAX - 1 },
	{ "contacts", read_contacts, .offset = offsetof(struct pose_set, contacts),
		.most = JOINT_COUNT },
	{ "props", read_props, .offset = offsetof(struct pose_set, props), .most = PROPS_MAX },
	{ "keys", read_keys, .offset = offsetof(struct pose_set, keys), .need = NEED_ALL,
		.least = 1, .most = KEYS_MAX },
	{ "aside", field_int, .offset = offsetof(struct pose_set, aside_count), .most = KEYS_MAX - 1 },
	{ "fault", read_fault, .offset = offsetof(struct pose_set, fault) },
};
static const struct field_table figure_table = FIELD_TABLE(figure_fields);

/* The cycle must have a key pose, and begin in one; what stands aside of a loop has two sides. */
static void check_cycle(struct reader *reader, const config_setting_t *group,
	const struct pose_set *set)
{
	int cycle = set->key_count - set->aside_count;

	if (cycle < 1)
		value_fault(reader, group, config_setting_get_member(group, "aside"),
			"aside %d is out of range (0 to %d)", set->aside_count, set->key_count - 1);
	else if (set->loop_from >= cycle)
		value_fault(reader, group, config_setting_get_member(group, "loop_from"),
			"loop_from %d is out of range (0 to %d)", set->loop_from, cycle - 1);
	else if (set->cycle == CYCLE_LOOP && set->aside_count % 2 != 0)
		value_fault(reader, group, config_setting_get_member(group, "aside"),
			"aside %d is odd: right and left, in pairs", set->aside_count);
}

void field_figure(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct pose_set set = { .scale = 1.0 };

	schema_group(reader, setting, &figure_table, &set);
	if (set.key_count > 0)
		check_cycle(reader, setting, &set);
	*(struct pose_set *)field_target(field, record) = set;
}
