/*
 * hearing: what was heard on this machine, and so what is to sound
 *
 *	voice > tones > bell > flash      the ladder: what there is, and in what order it is best
 *
 *	#         voice  tones  bell  flash
 *	plain     -      yes    no    yes     a line for each kind of terminal, as the sound check
 *	ssh       -      no     yes   yes     keeps it: heard, not heard, or not asked
 *
 * A loudspeaker is where the program runs, and a terminal's bell where the person is: so the answers of
 * one kind of terminal say nothing of another's. A plain value; nothing is owned.
 */
#ifndef CORE_HEARING_H
#define CORE_HEARING_H

#include <stdbool.h>

#include "core/settings.h"

#define HEARING_SIZE 320 /* of the text, with its NUL */
#define HEARING_NAME 24  /* of a program's name, likewise */

enum rung { RUNG_VOICE, RUNG_TONES, RUNG_BELL, RUNG_FLASH, RUNGS };
extern const char *const rung_names[RUNGS]; /* "voice" "tones" "bell" "flash" */

enum venue { /* kinds of terminal */
	VENUE_PLAIN,   /* on this machine's desktop */
	VENUE_TMUX,    /* within tmux or screen, which pass a bell on or don't */
	VENUE_CONSOLE, /* a console without a desktop */
	VENUE_SSH,     /* another machine's */
	VENUES
};
extern const char *const venue_names[VENUES]; /* "plain" "tmux" "console" "ssh" */

enum heard { HEARD_UNASKED, HEARD_YES, HEARD_NO };

struct hearing {
	enum venue venue;               /* where this is */
	bool has[RUNGS];                /* what could be heard here … */
	char by[RUNGS][HEARING_NAME];   /* … and the program that makes it heard, "" for none */
	enum heard heard[VENUES][RUNGS];
};

enum outlet { OUTLET_NONE, OUTLET_BELL, OUTLET_TONES }; /* what a sound comes out of */

/* The kind of terminal: `term` is TERM's value, "" for none. */
enum venue hearing_venue(bool is_remote, bool is_multiplexed, const char *term);

/* Takes the answers over from a text; lines and words that it does not know are passed over. */
void hearing_parse(struct hearing *hearing, const char *text);

/* Writes the answers, lines of a text that says what they are. */
void hearing_format(const struct hearing *hearing, char ret_text[HEARING_SIZE]);

/*
 * What a sound comes out of. Tones without a player are rings. SOUNDS_AUTO is the first of the two that
 * was heard here; where neither was asked about, tones, unless the loudspeaker is on another machine
 * than the person; and of what was not heard, nothing.
 */
enum outlet hearing_outlet(const struct hearing *hearing, enum sounds_use use);

/* Whether a voice was tried here and not heard. */
bool hearing_lacks_voice(const struct hearing *hearing);

#endif
