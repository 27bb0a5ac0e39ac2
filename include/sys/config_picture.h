/*
 * config_picture: the group of a picture to strokes and labels (schema: "A PICTURE" in docs/pages.cfg)
 *
 * What is read is owned by the reader's arena.
 */
#ifndef SYS_CONFIG_PICTURE_H
#define SYS_CONFIG_PICTURE_H

#include "core/picture.h"
#include "sys/config_schema.h"

/* Fills the pointer to a struct picture, complete unless a fault was found. */
void field_picture(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record);

#endif
