/*
 * config_figure: the group of a figure to a pose_set (schema: "A FIGURE" in exercises.cfg)
 *
 * What is read is owned by the reader's arena.
 */
#ifndef SYS_CONFIG_FIGURE_H
#define SYS_CONFIG_FIGURE_H

#include "core/pose.h"
#include "sys/config_schema.h"

/* Fills a struct pose_set. It has at least one key pose unless a fault was found. */
void field_figure(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record);

#endif
