/* config_routine: the fields of a routine and its items. */
#include "sys/config_routine.h"

#include <stddef.h>

#include "core/programme.h"
#include "sys/config_dose.h"
#include "sys/config_exercise.h"
#include "sys/resolve.h"

#define NAME_COLUMNS_MAX 40

struct item_record { /* an item while it is read */
	struct references exercise;
	struct routine_item value;
};

static void read_sets(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct routine_item *item = field_target(field, record);

	item->set_count = config_sets(reader, setting, resolve_sets_least(KIND_COUNT),
		resolve_sets_most(KIND_COUNT), item->sets);
}

static const struct field item_fields[] = {
	{ "exercise", field_reference, .offset = offsetof(struct item_record, exercise),
		.need = NEED_ALL },
	{ "level", field_int, .offset = offsetof(struct item_record, value.level), .need = NEED_ALL,
		.most = LEVEL_MAX },
	{ "sets", read_sets, .offset = offsetof(struct item_record, value) },
};
static const struct field_table item_table = FIELD_TABLE(item_fields);

static void read_items(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct routine_draft *draft = field_target(field, record);
	int count = value_elements(reader, setting, field->least, field->most);
	struct item_draft *items;

	if (count < 0)
		return;
	items = arena_take(reader->arena, (size_t)count, sizeof(*items));
	for (int i = 0; i < count; i++) {
		struct item_record item = { .value.level = 1 };

		schema_group(reader, config_setting_get_elem(setting, (unsigned)i), &item_table, &item);
		items[i].value = item.value;
		if (item.exercise.count == 1)
			items[i].exercise = item.exercise.at[0];
	}
	draft->items = items;
	draft->item_count = count;
}

static const struct field routine_fields[] = {
	{ "id", field_id, .offset = offsetof(struct routine_draft, value.id), .need = NEED_ALL },
	{ "name", field_text, .offset = offsetof(struct routine_draft, value.name), .need = NEED_ALL,
		.most = NAME_COLUMNS_MAX },
	{ "step", field_choice, .offset = offsetof(struct routine_draft, value.step), .need = NEED_ALL,
		.most = STEP_COUNT, .names = step_names },
	{ "items", read_items, .offset = 0, .need = NEED_ALL, .least = 1, .most = WORKOUT_ITEMS_MAX },
	{ "next", field_reference, .offset = offsetof(struct routine_draft, next) },
	{ "extra", field_bool, .offset = offsetof(struct routine_draft, value.extra) },
};
static const struct field_table routine_table = FIELD_TABLE(routine_fields);

bool config_routine(struct reader *reader, const config_setting_t *setting, struct routine_draft *ret)
{
	struct routine_draft draft = { .value = { .id = "", .name = "" } };

	reader->faults = 0;
	schema_group(reader, setting, &routine_table, &draft);
	if (reader->faults > 0)
		return false;
	draft.draft = ret->draft;
	*ret = draft;
	return true;
}
