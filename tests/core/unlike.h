/*
 * unlike: another value for any setting, whatever its kind
 *
 * What a test of all rows needs: those that can be turned are turned a step down; a theme becomes
 * "paper", and a command one that says what it is given.
 */
#ifndef UNLIKE_H
#define UNLIKE_H

#include "core/settings.h"

/* Gives the setting of a row another value than it has in *settings. */
void make_unlike(const struct setting_row *row, struct settings *settings);

#endif
