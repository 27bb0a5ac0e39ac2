/* config_catalog: texts to drafts, drafts to a catalog. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "sys/config_exercise.h"
#include "sys/config_programme.h"
#include "sys/config_routine.h"
#include "sys/resolve.h"

#define EXERCISES_MAX 20000
#define ROUTINES_MAX 1000
#define GATES_MAX 40
#define OWNER_SIZE 64

struct catalog_record { /* a text while it is read */
	struct drafts *drafts;
	struct arena *scratch;
	int text;
};

/* What a fault is said of: the id where it is one, else "exercise 3". */
static void name_owner(const config_setting_t *element, const char *what, int number,
	char owner[OWNER_SIZE])
{
	const char *id = NULL;

	if (config_setting_is_group(element))
		config_setting_lookup_string(element, "id", &id);
	if (id != NULL && text_is_id(id))
		snprintf(owner, OWNER_SIZE, "%s", id);
	else
		snprintf(owner, OWNER_SIZE, "%s %d", what, number);
}

static struct draft begin_draft(const struct reader *reader, const config_setting_t *element, int text)
{
	return (struct draft){ .file = reader->file, .line = (int)config_setting_source_line(element),
		.text = text };
}

static void read_exercise(struct reader *reader, const config_setting_t *element,
	const struct catalog_record *record)
{
	struct exercise_draft draft = { .draft = begin_draft(reader, element, record->text) }, *kept;

	if (!config_exercise(reader, element, &draft)) {
		problems_leave_out(reader->problems, reader->owner);
		return;
	}
	kept = arena_take(record->scratch, 1, sizeof(*kept));
	*kept = draft;
	kept->draft.id = draft.value.id;
	draft_add(&record->drafts->exercises, &kept->draft);
}

static void read_routine(struct reader *reader, const config_setting_t *element,
	const struct catalog_record *record)
{
	struct routine_draft draft = { .draft = begin_draft(reader, element, record->text) }, *kept;

	if (!config_routine(reader, element, &draft)) {
		problems_leave_out(reader->problems, reader->owner);
		return;
	}
	kept = arena_take(record->scratch, 1, sizeof(*kept));
	*kept = draft;
	kept->draft.id = draft.value.id;
	draft_add(&record->drafts->routines, &kept->draft);
}

static void read_gate(struct reader *reader, const config_setting_t *element,
	const struct catalog_record *record)
{
	struct gate_draft draft = { .draft = begin_draft(reader, element, record->text) }, *kept;

	if (!config_gate(reader, element, &draft)) {
		problems_leave_out(reader->problems, reader->owner);
		return;
	}
	kept = arena_take(record->scratch, 1, sizeof(*kept));
	*kept = draft;
	kept->draft.id = arena_text(record->scratch, reader->owner, strlen(reader->owner));
	draft_add(&record->drafts->gates, &kept->draft);
}

static void read_elements(struct reader *reader, const config_setting_t *list,
	const struct field *field, const char *what,
	void (*read)(struct reader *, const config_setting_t *, const struct catalog_record *),
	const struct catalog_record *record)
{
	int count = value_elements(reader, list, 0, field->most);
	char owner[OWNER_SIZE];

	for (int i = 0; i < count; i++) {
		const config_setting_t *element = config_setting_get_elem(list, (unsigned)i);

		name_owner(element, what, i + 1, owner);
		reader->owner = owner;
		read(reader, element, record);
		reader->owner = "";
	}
}

static void read_exercises(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	read_elements(reader, setting, field, "exercise", read_exercise, record);
}

static void read_routines(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	read_elements(reader, setting, field, "routine", read_routine, record);
}

static void read_gates(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	read_elements(reader, setting, field, "gate", read_gate, record);
}

static const struct field catalog_fields[] = {
	{ "exercises", read_exercises, .most = EXERCISES_MAX },
	{ "routines", read_routines, .most = ROUTINES_MAX },
	{ "programme", read_gates, .most = GATES_MAX },
};
static const struct field_table catalog_table = FIELD_TABLE(catalog_fields);

static void read_text(const struct config_text *text, struct arena *arena,
	struct catalog_record *record, struct problems *problems)
{
	struct reader reader;
	config_t config;

	if (!config_open(text, &config, problems)) {
		problems_leave_out(problems, text->name);
		return;
	}
	reader_init(&reader, text, arena, problems);
	schema_group(&reader, config_root_setting(&config), &catalog_table, record);
	config_destroy(&config);
}

bool config_catalog(const struct config_text *texts, int count, struct arena *arena,
	struct catalog *ret, struct problems *problems)
{
	struct drafts drafts = { 0 };
	struct arena scratch;
	bool is_usable;

	arena_init(&scratch);
	for (int i = 0; i < count; i++)
		read_text(&texts[i], arena,
			&(struct catalog_record){ .drafts = &drafts, .scratch = &scratch, .text = i },
			problems);
	is_usable = resolve_drafts(&drafts, &scratch, arena, ret, problems);
	arena_clear(&scratch);
	return is_usable;
}
