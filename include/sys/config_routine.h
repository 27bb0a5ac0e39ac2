/*
 * config_routine: an element of `routines` to a draft (schema: "A ROUTINE" in exercises.cfg)
 *
 * Everything goes into the reader's arena, the draft itself into the caller's.
 */
#ifndef SYS_CONFIG_ROUTINE_H
#define SYS_CONFIG_ROUTINE_H

#include "sys/config_schema.h"
#include "sys/draft.h"

/* Fills the draft's value and items. False, with all its faults said, when it has any. */
bool config_routine(struct reader *reader, const config_setting_t *setting, struct routine_draft *ret);

#endif
