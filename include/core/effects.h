/*
 * effects: what those who coach want done outside
 *
 *	session_step(), trial_step() --effects--> loop: writes records, rings, goes home
 *	narrator_tell()              --effects--> loop: a voice speaks, or a line is printed
 *
 * A step adds to a short list that the caller has emptied, and does nothing itself: so it needs no file
 * and no terminal. A plain value.
 */
#ifndef CORE_EFFECTS_H
#define CORE_EFFECTS_H

#include "core/date.h"
#include "core/record.h"

#define EFFECTS_MAX 24    /* more than any one step adds, with what is said of it */
#define SAID_SIZE 320     /* of words that are said, with their NUL */
#define SOUND_LATE_MS 100 /* a sound that would come later than that is not made: it would mislead */

enum sound {
	SOUND_READY,  /* get into position */
	SOUND_TILT,   /* set the back */
	SOUND_START,  /* work begins */
	SOUND_REP,    /* a rep begins, or was counted */
	SOUND_SWITCH, /* change sides */
	SOUND_REST,   /* the set is over */
	SOUND_DONE,   /* the session is over */
	SOUND_PAIN,   /* stop */
	SOUND_TICK,   /* a second of the last ones before a change */
	SOUND_WAKE,   /* for a loudspeaker that sleeps, not for ears */
	SOUNDS
};
extern const char *const sound_names[SOUNDS]; /* "ready" "tilt" … */

/* What words are about. Of two that come at once the later one here is said. */
enum said_kind {
	SAID_CUE,      /* what to think of */
	SAID_PART,     /* a rep's part: "Lower." */
	SAID_SIDE,     /* "Left." */
	SAID_TIME,     /* how far in, how much is left: "Halfway." */
	SAID_NEXT,     /* the exercise, set and side that come next */
	SAID_QUESTION, /* of the self-check */
	SAID_ADVICE,   /* what the coach makes of the answers */
	SAID_READY,    /* get ready */
	SAID_NUMBER,   /* a count; late it is wrong */
	SAID_START,
	SAID_PAUSE,    /* and going on */
	SAID_END,
	SAID_PAIN      /* stop, and what is asked then */
};

struct said {
	enum said_kind kind;
	char words[SAID_SIZE]; /* for the ear: core/spoken.h; never "" in an effect */
};

enum effect_kind {
	EFFECT_SOUND,   /* let it be heard */
	EFFECT_BELL,    /* ring the terminal's bell once */
	EFFECT_SAY,     /* say words: core/narrator */
	EFFECT_RECORD,  /* write the record: the app stamps it with the wall time of `at` */
	EFFECT_FINISHED /* the person has seen the end of it: leave */
};

struct effect {
	enum effect_kind kind;
	ms_t at;              /* the moment it belongs to */
	enum sound sound;     /* EFFECT_SOUND */
	struct said said;     /* EFFECT_SAY */
	struct record record; /* EFFECT_RECORD; its `when` is the app's to fill */
};

struct effects {
	int count;
	struct effect at[EFFECTS_MAX];
};

/* Adds an effect; what belongs to its kind is the caller's to fill. It is never full. */
struct effect *effects_add(struct effects *effects, enum effect_kind kind, ms_t at);

/* Adds words that belong to the moment `at`. */
void effects_say(struct effects *effects, ms_t at, enum said_kind kind, const char *words);

/* Adds a sound that belongs to the moment `at`. */
void effects_sound(struct effects *effects, ms_t at, enum sound sound);

#endif
