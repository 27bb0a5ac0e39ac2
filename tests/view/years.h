/*
 * years: somebody's training, so many sessions of it, before the player's eyes
 *
 * Two or three sessions a week up to the player's present day, through the steps of the plan; the form
 * gets better, with a pain stop and a break now and then. The same number is always the same history.
 */
#ifndef YEARS_H
#define YEARS_H

#include "player.h"

/* Gives the player a past of `sessions` sessions, of which the last was so many days ago. */
void years_train(struct player *player, int sessions, int days_ago);

#endif
