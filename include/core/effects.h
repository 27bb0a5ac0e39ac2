/*
 * effects: what those who coach want done outside
 *
 *	session_step(), trial_step() --effects--> loop: writes records, rings, goes home
 *
 * A step adds to a short list that the caller has emptied, and does nothing itself: so it needs no file
 * and no terminal. A plain value.
 */
#ifndef CORE_EFFECTS_H
#define CORE_EFFECTS_H

#include "core/date.h"
#include "core/record.h"

#define EFFECTS_MAX 8 /* more than any one step adds */

enum sound { SOUND_READY, SOUND_START, SOUND_REP, SOUND_SWITCH, SOUND_REST, SOUND_DONE, SOUND_PAIN };

enum effect_kind {
	EFFECT_SOUND,   /* ring */
	EFFECT_RECORD,  /* write the record: the app stamps it with the wall time of `at` */
	EFFECT_FINISHED /* the person has seen the end of it: leave */
};

struct effect {
	enum effect_kind kind;
	ms_t at;              /* the moment it belongs to */
	enum sound sound;     /* EFFECT_SOUND */
	struct record record; /* EFFECT_RECORD; its `when` is the app's to fill */
};

struct effects {
	int count;
	struct effect at[EFFECTS_MAX];
};

/* Adds an effect; what belongs to its kind is the caller's to fill. It is never full. */
struct effect *effects_add(struct effects *effects, enum effect_kind kind, ms_t at);

/* Adds a sound that belongs to the moment `at`. */
void effects_sound(struct effects *effects, ms_t at, enum sound sound);

#endif
