/*
 * config_schema: groups of settings to structures, by tables of fields
 *
 *	static const struct field cue_fields[] = {
 *		{ "text", read_cue_text, .offset = offsetof(struct cue, text), .need = NEED_ALL },
 *		…
 *
 * A group's members are gone through once, each looked up in the table: that finds unknown fields, and
 * keeps the time linear (libconfig's look-up by name walks the group anew for every name).
 * Readers leave the structure untouched where a value is faulty, so what was there stays: defaults.
 */
#ifndef SYS_CONFIG_SCHEMA_H
#define SYS_CONFIG_SCHEMA_H

#include <stddef.h>
#include <stdint.h>

#include "core/catalog.h"
#include "sys/config.h"
#include "sys/config_value.h"

#define NEED_ALL (~0u) /* a field that no group may be without */

struct field {
	const char *name;
	/* Reads the setting into `record`, of which the field knows its part. */
	void (*read)(struct reader *reader, const config_setting_t *setting, const struct field *field,
		void *record);
	size_t offset;             /* in the record, of what it fills */
	unsigned need;             /* bits: the kinds of group that must have it */
	int least, most;           /* numbers: the range; texts: most columns; lists: elements */
	const char *const *names;  /* choices, `most` of them */
};

struct field_table {
	const struct field *at;
	int count; /* at most 64 */
};
#define FIELD_TABLE(fields) { fields, sizeof(fields) / sizeof((fields)[0]) }

/*
 * Reads the members of a group into `record`; returns a bit for each field of the table that was
 * there, faulty or not. All bits, with a fault, when the setting is not a group.
 */
uint64_t schema_fields(struct reader *reader, const config_setting_t *group,
	const struct field_table *table, void *record);

/* Finds fault with each field that has a bit of `kind` in its need, or NEED_ALL, and was not there. */
void schema_need(struct reader *reader, const config_setting_t *group, const struct field_table *table,
	uint64_t found, unsigned kind);

/* Both in one, for groups that are all of one kind. */
void schema_group(struct reader *reader, const config_setting_t *group, const struct field_table *table,
	void *record);

/*
 * Reads a list of `least` to `most` groups into an array of records of `size` bytes in the arena,
 * each begun as a copy of `initial`. Returns the array and its length; NULL and 0 for a faulty list.
 */
void *schema_groups(struct reader *reader, const config_setting_t *list,
	const struct field_table *table, int least, int most, size_t size, const void *initial,
	int *ret_count);

/* What a field fills, in a record. */
void *field_target(const struct field *field, void *record);

/* Readers of fields, which fill an int, an enum, a bool, a text (`most` columns), an id, texts. */
void field_int(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_choice(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_bool(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_text(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_id(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_texts(struct reader *, const config_setting_t *, const struct field *, void *record);

/*
 * Opens a text: a BOM is skipped, the gate passed, the rest parsed. False, with a problem added and
 * nothing to destroy, when it can't be; else *ret is to be given back by config_destroy().
 */
bool config_open(const struct config_text *text, config_t *ret, struct problems *problems);

#endif
