/*
 * ears: what the app makes of sounds: ticks, rings and flashes
 *
 *	EFFECT_SOUND --ears_hear()--> a flash, and for the loop: a tone to play, or the bell to ring
 *	time         --ears_tick()--> EFFECT_BELL, when it is to ring again; a tick before a change
 *
 * A plain value, a part of struct app.
 */
#ifndef VIEW_EARS_H
#define VIEW_EARS_H

#include "core/chime.h"
#include "core/effects.h"
#include "core/hearing.h"
#include "core/ticker.h"
#include "draw/canvas.h"

struct app;

struct ears {
	struct hearing hearing; /* what sounds can come out of, and what was heard */
	struct ticker ticker;   /* the last seconds before a change */
	struct chime chime;     /* what is to be rung, and the flash */
};

/* Begins at `now` without a sound. */
void ears_init(struct ears *ears, const struct hearing *hearing, ms_t now);

/*
 * A sound is to be made: it flashes, and what is returned is for the loop to do now, to ring the bell
 * once or to play a tone; nothing, when it comes too late.
 */
enum outlet ears_hear(struct app *app, const struct effect *effect);

/* Time has passed: adds the rings and the tick that are due. */
void ears_tick(struct app *app, struct effects *effects);

/* Milliseconds until the next of them, or until a flash is over: 0 now, NEVER. */
ms_t ears_wait(const struct app *app);

/* Lights up what was drawn into `area`, while a flash lasts. */
void ears_draw(const struct app *app, struct canvas *canvas, struct rect area);

#endif
