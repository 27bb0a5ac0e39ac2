/* config_dose: what to do at each level, with what goes without saying filled in. */
#include "sys/config_dose.h"

#include <assert.h>
#include <stddef.h>

#include "sys/resolve.h"

#define TEMPO_SECONDS_MAX 30
#define BETWEEN_SECONDS_MAX 60
#define TEMPO_PARTS 3 /* lower, hold, return: only the hold may take no time */
#define HOLD_PART 1
#define NOT_GIVEN (-1) /* a level, or a key */

struct dose_record { /* a dose while it is read */
	struct dose dose;
	int hold;        /* 0: not given */
};

int config_sets(struct reader *reader, const config_setting_t *list, int least, int most, int *ret_sets)
{
	int count = value_elements(reader, list, 1, DOSE_SETS_MAX);

	for (int i = 0; i < count; i++)
		if (!value_int(reader, config_setting_get_elem(list, (unsigned)i), least, most,
			&ret_sets[i]))
			return 0;
	return count > 0 ? count : 0;
}

static void read_sets(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct dose *dose = field_target(field, record);
	bool is_held = config_setting_get_member(config_setting_parent(setting), "hold") != NULL;
	enum kind kind = is_held ? KIND_REPS_HOLD : dose->kind;

	dose->set_count = config_sets(reader, setting, resolve_sets_least(kind),
		resolve_sets_most(kind), dose->sets);
}

void field_tempo(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct tempo tempo = { 0 };
	int *const parts[TEMPO_PARTS] = { &tempo.lower, &tempo.hold, &tempo.return_home };

	if (value_elements(reader, setting, TEMPO_PARTS, TEMPO_PARTS) < 0)
		return;
	for (int i = 0; i < TEMPO_PARTS; i++)
		if (!value_int(reader, config_setting_get_elem(setting, (unsigned)i),
			i == HOLD_PART ? 0 : 1, TEMPO_SECONDS_MAX, parts[i]))
			return;
	*(struct tempo *)field_target(field, record) = tempo;
}

static const struct field dose_fields[] = {
	{ "level", field_int, .offset = offsetof(struct dose_record, dose.level), .need = NEED_ALL,
		.most = LEVEL_MAX },
	{ "name", field_text, .offset = offsetof(struct dose_record, dose.name), .most = 40 },
	{ "sets", read_sets, .offset = offsetof(struct dose_record, dose), .need = NEED_ALL },
	{ "hold", field_int, .offset = offsetof(struct dose_record, hold), .least = 1,
		.most = TEMPO_SECONDS_MAX },
	{ "between", field_int, .offset = offsetof(struct dose_record, dose.between),
		.most = BETWEEN_SECONDS_MAX },
	{ "tempo", field_tempo, .offset = offsetof(struct dose_record, dose.tempo) },
	{ "rest", field_int, .offset = offsetof(struct dose_record, dose.rest),
		.most = REST_SECONDS_MAX },
	{ "sides", field_choice, .offset = offsetof(struct dose_record, dose.sides),
		.most = SIDES_COUNT, .names = sides_names },
	{ "key", field_int, .offset = offsetof(struct dose_record, dose.key), .most = LIST_MAX - 1 },
	{ "note", field_text, .offset = offsetof(struct dose_record, dose.note) },
};
static const struct field_table dose_table = FIELD_TABLE(dose_fields);

/* The key pose that is reached, where the dose does not say. */
static int default_key(enum kind kind, const struct pose_set *poses)
{
	int last = pose_cycle_keys(poses) - 1;

	if (kind == KIND_HOLD)
		return poses->loop_from > 0 ? poses->loop_from : last;
	return poses->loop_from < last ? poses->loop_from + 1 : last;
}

static void settle_key(struct reader *reader, const config_setting_t *group,
	const struct pose_set *poses, struct dose *dose)
{
	if (dose->key == NOT_GIVEN)
		dose->key = default_key(dose->kind, poses);
	else if (poses->key_count > 0 && dose->key >= poses->key_count)
		value_fault(reader, group, config_setting_get_member(group, "key"),
			"key %d is out of range (0 to %d)", dose->key, poses->key_count - 1);
}

static void settle_hold(struct reader *reader, const config_setting_t *group, int hold,
	struct dose *dose)
{
	if (hold > 0) {
		dose->kind = KIND_REPS_HOLD;
		dose->tempo.hold = hold;
	} else if (dose->kind == KIND_REPS_HOLD && dose->tempo.hold < 1) {
		value_fault(reader, group, group, "field 'hold' is missing: each rep is held");
	}
}

static struct dose read_dose(struct reader *reader, const config_setting_t *group,
	const struct dose *initial, const struct pose_set *poses)
{
	struct dose_record record = { .dose = *initial };

	schema_group(reader, group, &dose_table, &record);
	if (config_setting_is_group(group)) {
		settle_hold(reader, group, record.hold, &record.dose);
		settle_key(reader, group, poses, &record.dose);
	}
	return record.dose;
}

void config_doses(struct reader *reader, const config_setting_t *list, struct tempo tempo, int rest,
	struct exercise *exercise)
{
	const struct dose initial = { .level = NOT_GIVEN, .name = "", .note = "",
		.kind = exercise->kind, .sides = exercise->sides, .tempo = tempo,
		.rest = rest, .key = NOT_GIVEN };
	int count = value_elements(reader, list, 1, LEVEL_MAX + 1), level = NOT_GIVEN;
	struct dose *doses;

	if (count < 0)
		return;
	doses = arena_take(reader->arena, (size_t)count, sizeof(*doses));
	for (int i = 0; i < count; i++) {
		const config_setting_t *group = config_setting_get_elem(list, (unsigned)i);

		doses[i] = read_dose(reader, group, &initial, &exercise->poses);
		if (doses[i].level != NOT_GIVEN && doses[i].level <= level)
			value_fault(reader, group, group, "level %d must be above level %d, before it",
				doses[i].level, level);
		if (doses[i].level != NOT_GIVEN)
			level = doses[i].level;
	}
	exercise->doses = doses;
	exercise->dose_count = count;
}
