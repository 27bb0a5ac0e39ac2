/*
 * tone: how a meaning looks
 *
 *	core: TONE_BAD ("as it should not be") --tone_roles[]--> draw: ROLE_BAD --theme--> colours
 *
 * Texts and pictures that come as data have tones, which the core can name without knowing roles.
 * Constant; nothing is owned.
 */
#ifndef DRAW_TONE_H
#define DRAW_TONE_H

#include "core/picture.h"
#include "draw/theme.h"

extern const enum role tone_roles[TONE_COUNT];

#endif
