/* config_programme: the fields of a gate and its needs. */
#include "sys/config_programme.h"

#include <stddef.h>

#include "sys/config_dose.h"
#include "sys/config_exercise.h"
#include "sys/resolve.h"

#define NEEDS_MAX 6
#define SESSIONS_MAX 50
#define WHAT_COLUMNS_MAX 48
#define STEPS_LEFT (STEP_OWN_IT - STEP_FIND_IT) /* steps that there is a next one to */

static void read_step(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	int choice = value_choice(reader, setting, step_names + STEP_FIND_IT, STEPS_LEFT);

	if (choice >= 0)
		*(enum step *)field_target(field, record) = (enum step)(STEP_FIND_IT + choice);
}

static void read_reps(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	value_int(reader, setting, 1, resolve_sets_most(KIND_REPS), field_target(field, record));
}

static void read_seconds(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	value_int(reader, setting, 1, resolve_sets_most(KIND_HOLD), field_target(field, record));
}

static const struct field need_fields[] = {
	{ "of", field_references, .offset = offsetof(struct need_draft, of), .need = NEED_ALL,
		.least = 1, .most = LIST_MAX },
	{ "level", field_int, .offset = offsetof(struct need_draft, value.level), .most = LEVEL_MAX },
	{ "sets", field_int, .offset = offsetof(struct need_draft, value.sets), .least = 1,
		.most = DOSE_SETS_MAX },
	{ "reps", read_reps, .offset = offsetof(struct need_draft, value.amount) },
	{ "seconds", read_seconds, .offset = offsetof(struct need_draft, value.amount) },
};
static const struct field_table need_table = FIELD_TABLE(need_fields);

static void read_needs(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct gate_draft *draft = field_target(field, record);
	const struct need_draft none = { .value = { .level = 0 } };
	struct need_draft *needs = schema_groups(reader, setting, &need_table, field->least,
		field->most, sizeof(*needs), &none, &draft->need_count);

	for (int i = 0; i < draft->need_count; i++)
		if (needs[i].value.amount > 0 && needs[i].value.sets == 0)
			value_fault(reader, value_group(setting),
				config_setting_get_elem(setting, (unsigned)i),
				"field 'sets' is missing: of how many sets?");
	draft->needs = needs;
}

static const struct field gate_fields[] = {
	{ "step", read_step, .offset = offsetof(struct gate_draft, value.step), .need = NEED_ALL },
	{ "what", field_text, .offset = offsetof(struct gate_draft, value.what), .need = NEED_ALL,
		.most = WHAT_COLUMNS_MAX },
	{ "sessions", field_int, .offset = offsetof(struct gate_draft, value.sessions),
		.need = NEED_ALL, .least = 1, .most = SESSIONS_MAX },
	{ "together", field_bool, .offset = offsetof(struct gate_draft, value.together) },
	{ "at_least", field_int, .offset = offsetof(struct gate_draft, value.at_least), .least = 1,
		.most = SESSIONS_MAX },
	{ "needs", read_needs, .offset = 0, .need = NEED_ALL, .least = 1, .most = NEEDS_MAX },
};
static const struct field_table gate_table = FIELD_TABLE(gate_fields);

bool config_gate(struct reader *reader, const config_setting_t *setting, struct gate_draft *ret)
{
	struct gate_draft draft = { .value = { .what = "" } };

	reader->faults = 0;
	schema_group(reader, setting, &gate_table, &draft);
	if (reader->faults > 0)
		return false;
	draft.draft = ret->draft;
	*ret = draft;
	return true;
}
