/*
 * script: a session, told in words
 *
 *	struct script script;
 *	script_begin(&script, "pelvic-tilt:0 plank:2");
 *	script_play(&script, "go to:WORK 12s pause 60s go late:40s felt:abs kept rate:0");
 *
 * Words of a script:
 *	go pause back skip redo undo count longer pain red-flag quit    a key, now
 *	12s 500ms      time goes by, and every tick comes when it is due
 *	late:12s       time goes by, then the ticks come, all of them late
 *	hole:60s       the machine sleeps: a gap is reported, no tick comes
 *	to:REST        time goes by until a phase begins
 *	felt:abs kept lost:8 rate:3 rate:3! fine    answers; fine is "abs, kept, 0" for the rest
 *	end easier next                             choices after a pain stop
 *
 * What went out is kept as text: records as "SECONDS type exercise …" with spaces for tabs, the id
 * and the date left out; sounds as their names. Plain values; nothing is owned.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "core/narrator.h"

#define SCRIPT_ID "S"
#define SCRIPT_START 1000000 /* when it begins, in milliseconds */

struct script {
	struct session session;
	ms_t now;
	int finished;      /* EFFECT_FINISHED so far */
	int lines;         /* records so far */
	char log[16384];   /* records, each with a newline */
	char sounds[4096]; /* words parted by a space */
	bool is_heard;     /* somebody listens: */
	struct talk talk;
	struct narrator narrator;
	char said[16384];  /* "SECONDS WORDS", each with a newline */
	ms_t latest;       /* the longest time that a line was told behind its moment */
};

/*
 * The workout of "EXERCISE:LEVEL …", of fixture_catalog. A "*" behind the level: the person counts;
 * a "+": it was met before, so that its briefing goes on by itself.
 */
struct workout script_workout(const char *words);

/* Begins a session of such a workout, with timing_default. */
void script_begin(struct script *script, const char *workout);

/* From here on what is said is kept. */
void script_listen(struct script *script, enum talk_level level, enum count_reps reps);

/* Gives one event to the session, and takes what goes out. */
void script_event(struct script *script, const struct event *event);

/* Plays a script's words. An unknown one fails the test. */
void script_play(struct script *script, const char *words);

/* Forgets what has gone out so far. */
void script_forget(struct script *script);

#endif
