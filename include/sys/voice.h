/*
 * voice: says words with a program of the system
 *
 *	the person's own command, or the first in PATH of spd-say espeak-ng espeak say
 *	            |
 *	voice_say()  one line at a time, started within VOICE_LATE_MS of its moment or not at all
 *	            |
 *	            +-- a newer line ends the older one, unless it is the lesser (enum said_kind)
 *	            +-- one that hangs is killed while the next is spoken
 *	            +-- one that fails VOICE_FAILURES times in a row is given up, and that is told
 *
 * The words are an argument of the program where its command says "%s", else they are its stdin. It
 * waits for nothing. A voice owns its children until voice_close().
 */
#ifndef SYS_VOICE_H
#define SYS_VOICE_H

#include <stdbool.h>

#include "core/effects.h"
#include "core/settings.h"
#include "sys/child.h"

#define VOICE_LATE_MS    150   /* behind its moment: a line that would begin later is not said */
#define VOICE_LONGEST_MS 60000 /* a program that runs longer hangs */
#define VOICE_FAILURES   3
#define VOICE_ENDING_MAX 4    /* programs that were told to end, and did not yet */
#define VOICE_WORDS_SIZE 160

enum voice_state {
	VOICE_SILENT,  /* it is not to speak */
	VOICE_SPEAKS,
	VOICE_MISSING, /* there is no program that could */
	VOICE_BROKEN   /* it can't be started, or fails */
};

struct voice {
	struct voice_settings settings; /* by which it was found */
	bool is_tuned;
	enum voice_state state;
	struct argv command;            /* what speaks */
	const char *hush;               /* an option by which its program silences a service, or NULL */
	enum said_kind saying;
	struct child child;
	struct child ending[VOICE_ENDING_MAX];
	int failures;                   /* in a row */
	bool has_news;
	char words[VOICE_WORDS_SIZE];   /* what there is to tell of it, a sentence */
};

/*
 * Makes it as the settings have it, when they are others than before: finds the program, and starts
 * nothing. Begin with zeros.
 */
void voice_tune(struct voice *voice, const struct voice_settings *settings);

bool voice_speaks(const struct voice *voice);

/* Its program's name, "" where it does not speak; and a sentence that says how it is. */
const char *voice_name(const struct voice *voice);
const char *voice_words(const struct voice *voice);

/* Whether there is something to tell the person, who asked for a voice that does not speak: once. */
bool voice_news(struct voice *voice);

/* Says a line that belongs to the moment `at`. False: it was dropped. */
bool voice_say(struct voice *voice, const struct said *said, ms_t at, ms_t now);

/* Ends what is being said. */
void voice_hush(struct voice *voice, ms_t now);

/* Looks after its programs; for every turn of the loop, which SIGCHLD begins, too. */
void voice_poll(struct voice *voice, ms_t now);

/* Milliseconds until voice_poll() has something to do by itself: 0 overdue, -1 never. */
ms_t voice_wait(const struct voice *voice, ms_t now);

/* Ends everything at once: for the end of the program. */
void voice_close(struct voice *voice);

#endif
