/*
 * chime: what a sound is where no tone is heard: rings of the bell, and a flash
 *
 *	switch   ding . ding             rings over time, from the loop's deadlines
 *	         [flash]                 the pattern of the phase reversed, for one frame
 *
 * A new sound takes the place of rings that are still to come. More than three flashes in a second
 * can bring on a seizure, so a fourth is left out. A plain value; nothing is owned.
 */
#ifndef CORE_CHIME_H
#define CORE_CHIME_H

#include <stdbool.h>

#include "core/effects.h"

#define RING_MS     300  /* from one ring to the next */
#define FLASH_MS    120
#define FLASHES_MAX 3    /* in any … */
#define FLASHES_MS  1000 /* … such time */

struct chime {
	int rings;                   /* to come … */
	ms_t ring_due;               /* … the next of them then */
	ms_t flashed[FLASHES_MAX];   /* when the last flashes began, the latest first */
};

void chime_init(struct chime *chime, ms_t now);

/* Begins a sound's rings, and forgets those that were to come. True: the first is to be rung now. */
bool chime_ring(struct chime *chime, enum sound sound, ms_t now);

/* Whether to ring again now; each ring is told once, and one that would come late not at all. */
bool chime_rings(struct chime *chime, ms_t now);

/* Begins a flash, unless that were one too many. */
void chime_flash(struct chime *chime, ms_t now);

/* Whether the screen is lit up now. */
bool chime_is_lit(const struct chime *chime, ms_t now);

/* Milliseconds until it rings or the flash is over: 0 now, NEVER not at all. */
ms_t chime_wait(const struct chime *chime, ms_t now);

#endif
