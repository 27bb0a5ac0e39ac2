/*
 * config_dose: the list of an exercise's doses (schema: "A DOSE" in exercises.cfg)
 *
 * A dose takes from its exercise what it does not say itself, so it is read after the exercise.
 * Texts are the reader's arena's.
 */
#ifndef SYS_CONFIG_DOSE_H
#define SYS_CONFIG_DOSE_H

#include "sys/config_schema.h"

#define REST_SECONDS_MAX 300
#define LIST_MAX 16

/*
 * Fills the doses of `exercise`, whose kind, sides and poses are read already; `tempo` and `rest` are
 * the exercise's. The pointers are set and complete unless a fault was found.
 */
void config_doses(struct reader *reader, const config_setting_t *list, struct tempo tempo, int rest,
	struct exercise *exercise);

/* Fills a struct tempo from [lower, hold, return]. */
void field_tempo(struct reader *, const config_setting_t *, const struct field *, void *record);

/*
 * Reads `sets`, a list of reps or seconds from `least` to `most`, into an array of DOSE_SETS_MAX;
 * returns how many, 0 with a fault.
 */
int config_sets(struct reader *reader, const config_setting_t *list, int least, int most,
	int *ret_sets);

#endif
