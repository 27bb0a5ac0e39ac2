/*
 * speech: what is said of a session, and the voice that says it
 *
 *	settings, kind of terminal --speech_follow()--> the voice, or none; and the app is told
 *	EFFECT_SAY                 --speech_say()-----> the voice
 *
 * By itself ("auto") it speaks where it is heard: not over ssh, whose loudspeaker is in another room;
 * not where lines are printed, which a screen reader speaks; not where it was tried and not heard. Owns
 * the voice until speech_close().
 */
#ifndef CLI_SPEECH_H
#define CLI_SPEECH_H

#include "sys/voice.h"
#include "view/app.h"

struct speech {
	struct voice voice;
	bool prints_lines;
	bool is_silent; /* in sessions and tests; the sound check may try it */
};

/* `prints_lines`: what is said is printed, too. Nothing is looked for yet. */
void speech_init(struct speech *speech, bool prints_lines);

/* Makes the voice as it is to be now, looks after its programs, tells the app. Once a turn. */
void speech_follow(struct speech *speech, struct app *app);

/* Says the words of an EFFECT_SAY, unless they come late. */
void speech_say(struct speech *speech, const struct app *app, const struct effect *effect);

/* The session was left: nothing more is to be said of it. */
void speech_stop(struct speech *speech, const struct app *app);

/* Milliseconds until speech_follow() has something to do that comes by no change of the app; NEVER. */
ms_t speech_wait(const struct speech *speech, ms_t now);

void speech_close(struct speech *speech);

#endif
