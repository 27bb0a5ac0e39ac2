/*
 * config_exercise: an element of `exercises` to a draft (schema: "AN EXERCISE" in exercises.cfg)
 *
 * What is needed depends on the step: an exercise to avoid says why and what to do instead, all others
 * how they are done. Everything goes into the reader's arena, the draft itself into the caller's.
 */
#ifndef SYS_CONFIG_EXERCISE_H
#define SYS_CONFIG_EXERCISE_H

#include "sys/config_schema.h"
#include "sys/draft.h"

/* Fills the draft's id, value and links. False, with all its faults said, when it has any. */
bool config_exercise(struct reader *reader, const config_setting_t *setting,
	struct exercise_draft *ret);

/* Fills a struct references from a list of ids; a struct references of one from an id. */
void field_references(struct reader *, const config_setting_t *, const struct field *, void *record);
void field_reference(struct reader *, const config_setting_t *, const struct field *, void *record);

#endif
