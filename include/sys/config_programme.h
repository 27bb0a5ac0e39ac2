/*
 * config_programme: an element of `programme` to a draft (schema: "A GATE" in exercises.cfg)
 *
 * Everything goes into the reader's arena, the draft itself into the caller's.
 */
#ifndef SYS_CONFIG_PROGRAMME_H
#define SYS_CONFIG_PROGRAMME_H

#include "sys/config_schema.h"
#include "sys/draft.h"

/* Fills the draft's value and needs. False, with all its faults said, when it has any. */
bool config_gate(struct reader *reader, const config_setting_t *setting, struct gate_draft *ret);

#endif
