/* config_exercise: the fields of an exercise, and which of them its step needs. */
#include "sys/config_exercise.h"

#include <stddef.h>

#include "core/text.h"
#include "sys/config_dose.h"
#include "sys/config_figure.h"

#define NAME_COLUMNS_MAX 40
#define WORD_COLUMNS_MAX 8
#define WORD_COUNT 3
#define CUE_WORDS_MAX 5
#define LINES_MAX 6 /* of setup and moves */

enum { /* bits: the kinds of exercise, by their step */
	TO_TRAIN = 1, TO_TEST = 2, TO_AVOID = 4,
	TO_DO = TO_TRAIN | TO_TEST
};

struct exercise_record { /* an exercise while it is read */
	struct exercise_draft draft;
	struct tempo tempo;
	int rest;
	const config_setting_t *doses; /* read last: they depend on other fields */
};

static const char *const part_names[] = { "neck", "wrist", "shoulder", "knee", "hip" };
#define PART_COUNT ((int)(sizeof(part_names) / sizeof(part_names[0])))

static void read_cue_text(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const char *text = value_text(reader, setting);

	if (text != NULL && text_words(text) > CUE_WORDS_MAX)
		value_fault(reader, value_group(setting), setting, "text '%s' has %d words, at most %d",
			text, text_words(text), CUE_WORDS_MAX);
	else if (text != NULL)
		*(const char **)field_target(field, record) = text;
}

static const struct field cue_fields[] = {
	{ "text", read_cue_text, .offset = offsetof(struct cue, text), .need = NEED_ALL },
	{ "when", field_choice, .offset = offsetof(struct cue, when), .need = NEED_ALL,
		.most = MOMENT_COUNT, .names = moment_names },
};
static const struct field_table cue_table = FIELD_TABLE(cue_fields);

static void read_cues(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct exercise *exercise = field_target(field, record);
	const struct cue initial = { .text = "" };

	exercise->cues = schema_groups(reader, setting, &cue_table, 1, LIST_MAX, sizeof(initial),
		&initial, &exercise->cue_count);
}

static void read_part(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	int part = value_choice(reader, setting, part_names, PART_COUNT);

	if (part >= 0)
		*(const char **)field_target(field, record) = part_names[part];
}

static const struct field fault_fields[] = {
	{ "sign", field_text, .offset = offsetof(struct fault, sign), .need = NEED_ALL },
	{ "fix", field_text, .offset = offsetof(struct fault, fix), .need = NEED_ALL },
	{ "part", read_part, .offset = offsetof(struct fault, part) },
};
static const struct field_table fault_table = FIELD_TABLE(fault_fields);

static void read_faults(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct exercise *exercise = field_target(field, record);
	const struct fault initial = { .sign = "", .fix = "", .part = "" };

	exercise->faults = schema_groups(reader, setting, &fault_table, 0, LIST_MAX, sizeof(initial),
		&initial, &exercise->fault_count);
}

static bool is_big_word(const char *word)
{
	for (const char *c = word; *c != '\0'; c++)
		if (*c >= 'a' && *c <= 'z')
			return false;
	return text_columns(word) <= WORD_COLUMNS_MAX;
}

static void read_words(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const char **words = field_target(field, record);

	if (value_elements(reader, setting, WORD_COUNT, WORD_COUNT) < 0)
		return;
	for (int i = 0; i < WORD_COUNT; i++) {
		const config_setting_t *element = config_setting_get_elem(setting, (unsigned)i);
		const char *word = value_text(reader, element);

		if (word != NULL && !is_big_word(word))
			value_fault(reader, value_group(element), element,
				"words: '%s' must be of capital letters, at most %d", word,
				WORD_COLUMNS_MAX);
		words[i] = word;
	}
}

void field_reference(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct reference *reference = arena_take(reader->arena, 1, sizeof(*reference));

	*reference = (struct reference){ value_id(reader, setting), value_line(reader, setting) };
	*(struct references *)field_target(field, record) = (struct references){ 1, reference };
}

void field_references(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	int count = value_elements(reader, setting, field->least, field->most);
	struct reference *references;

	if (count < 0)
		return;
	references = arena_take(reader->arena, (size_t)count, sizeof(*references));
	for (int i = 0; i < count; i++) {
		const config_setting_t *element = config_setting_get_elem(setting, (unsigned)i);

		references[i].id = value_id(reader, element);
		references[i].line = value_line(reader, element);
	}
	*(struct references *)field_target(field, record) = (struct references){ count, references };
}

static const struct field gate_fields[] = {
	{ "exercise", field_reference, .offset = offsetof(struct exercise_draft, links[LINK_GATE]),
		.need = NEED_ALL },
	{ "level", field_int, .offset = offsetof(struct exercise_draft, value.gate_level),
		.need = NEED_ALL, .most = LEVEL_MAX },
};
static const struct field_table gate_table = FIELD_TABLE(gate_fields);

static void read_gate(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	schema_group(reader, setting, &gate_table, field_target(field, record));
}

static void keep_doses(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	(void)reader;
	*(const config_setting_t **)field_target(field, record) = setting;
}

#define VALUE(member) .offset = offsetof(struct exercise_record, draft.value.member)
#define LINK(link) .offset = offsetof(struct exercise_record, draft.links[link])

static const struct field exercise_fields[] = {
	{ "id", field_id, VALUE(id), .need = NEED_ALL },
	{ "name", field_text, VALUE(name), .need = NEED_ALL, .most = NAME_COLUMNS_MAX },
	{ "aliases", field_texts, VALUE(aliases), .most = LIST_MAX },
	{ "step", field_choice, VALUE(step), .need = NEED_ALL, .most = STEP_COUNT,
		.names = step_names },
	{ "level", field_choice, VALUE(level), .most = ABILITY_COUNT, .names = ability_names },
	{ "category", field_text, VALUE(category), .most = NAME_COLUMNS_MAX },
	{ "kind", field_choice, VALUE(kind), .need = TO_DO, .most = KIND_COUNT, .names = kind_names },
	{ "sides", field_choice, VALUE(sides), .need = TO_DO, .most = SIDES_COUNT,
		.names = sides_names },
	{ "back", field_choice, VALUE(back), .need = TO_DO, .most = BACK_COUNT, .names = back_names },
	{ "equipment", field_texts, VALUE(equipment), .most = LIST_MAX },
	{ "primaryMuscles", field_texts, VALUE(primary_muscles), .most = LIST_MAX },
	{ "setup", field_texts, VALUE(setup), .need = TO_DO, .least = 1, .most = LINES_MAX },
	{ "moves", field_texts, VALUE(moves), .need = TO_DO, .least = 1, .most = LINES_MAX },
	{ "words", read_words, VALUE(words) },
	{ "tempo", field_tempo, .offset = offsetof(struct exercise_record, tempo) },
	{ "rest", field_int, .offset = offsetof(struct exercise_record, rest),
		.most = REST_SECONDS_MAX },
	{ "doses", keep_doses, .offset = offsetof(struct exercise_record, doses), .need = TO_TRAIN },
	{ "cues", read_cues, .offset = offsetof(struct exercise_record, draft.value), .need = TO_DO },
	{ "faults", read_faults, .offset = offsetof(struct exercise_record, draft.value) },
	{ "check", field_text, VALUE(check), .need = TO_DO },
	{ "easier", field_references, LINK(LINK_EASIER), .most = LIST_MAX },
	{ "easier_note", field_text, VALUE(easier_note) },
	{ "harder", field_references, LINK(LINK_HARDER), .most = LIST_MAX },
	{ "harder_note", field_text, VALUE(harder_note) },
	{ "replaces", field_references, LINK(LINK_REPLACES), .most = LIST_MAX },
	{ "avoid_if", field_texts, VALUE(avoid_if), .most = LIST_MAX },
	{ "gate", read_gate, .offset = offsetof(struct exercise_record, draft) },
	{ "trophy", field_text, VALUE(trophy) },
	{ "why", field_text, VALUE(why), .need = TO_AVOID },
	{ "instead", field_references, LINK(LINK_INSTEAD), .need = TO_AVOID, .least = 1,
		.most = LIST_MAX },
	{ "source", field_text, VALUE(source) },
	{ "figure", field_figure, VALUE(poses), .need = TO_DO },
};
static const struct field_table exercise_table = FIELD_TABLE(exercise_fields);

static const struct exercise_record exercise_initial = {
	.draft.value = {
		.id = "", .name = "", .step = STEP_COUNT, .kind = KIND_COUNT, .category = "strength",
		.words = { "LOWER", "HOLD", "RETURN" }, .check = "", .easier_note = "",
		.harder_note = "", .why = "", .trophy = "", .source = "", .gate = NO_EXERCISE,
		.poses = { .scale = 1.0 },
	},
	.tempo = { .lower = 3, .hold = 1, .return_home = 2 },
	.rest = 45,
};

/* What only some exercises may say. */
static void refuse_fields(struct reader *reader, const config_setting_t *group, enum step step)
{
	static const struct {
		const char *name;
		bool is_of_avoid;
	} fields[] = { { "doses", false }, { "why", true }, { "instead", true } };

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const config_setting_t *member = config_setting_get_member(group, fields[i].name);

		if (member != NULL && fields[i].is_of_avoid != (step == STEP_AVOID))
			value_fault(reader, group, member, "%s is %s an exercise to avoid",
				fields[i].name, fields[i].is_of_avoid ? "only for" : "not for");
	}
}

static unsigned needs_of(enum step step)
{
	if (step == STEP_COUNT)
		return 0;
	if (step == STEP_AVOID)
		return TO_AVOID;
	return step == STEP_TEST ? TO_TEST : TO_TRAIN;
}

bool config_exercise(struct reader *reader, const config_setting_t *setting, struct exercise_draft *ret)
{
	struct exercise_record record = exercise_initial;
	struct exercise *value = &record.draft.value;
	uint64_t found;

	reader->faults = 0;
	found = schema_fields(reader, setting, &exercise_table, &record);
	schema_need(reader, setting, &exercise_table, found, needs_of(value->step));
	if (value->step != STEP_COUNT)
		refuse_fields(reader, setting, value->step);
	if (record.doses != NULL && value->step != STEP_AVOID)
		config_doses(reader, record.doses, record.tempo, record.rest, value);
	if (reader->faults > 0)
		return false;
	if (value->kind == KIND_COUNT)
		value->kind = KIND_REPS;
	ret->value = *value;
	for (int i = 0; i < LINK_COUNT; i++)
		ret->links[i] = record.draft.links[i];
	return true;
}
