/*
 * attempt: a test of the person, told in words, as tests/core/script.h tells a session
 *
 *	struct attempt attempt;
 *	attempt_begin(&attempt, TEST_PLANK, false);
 *	attempt_play(&attempt, "go to:WORK 43s go");
 *
 * Words:
 *	go pause back redo count longer pace pain red-flag quit    a key, now
 *	12s 500ms      time goes by, and every tick comes when it is due
 *	late:12s       time goes by, then the ticks come, all of them late
 *	hole:60s       the machine sleeps: a gap is reported, no tick comes
 *	to:LOOK        time goes by until a phase begins
 *	free tight     what is seen of a thigh
 *	rate:3 rate:3! how much it hurts; sharp or aching
 *
 * What went out is kept as text, as in a script. Of the fixture's exercises; the hip-flexor stretch
 * stands in for the Thomas test, since it has three key poses. Plain values; nothing is owned.
 */
#ifndef ATTEMPT_H
#define ATTEMPT_H

#include "core/narrator_trial.h"

struct attempt {
	struct trial trial;
	ms_t now;
	int finished;      /* EFFECT_FINISHED so far */
	int lines;         /* records so far */
	char log[4096];    /* records, each with a newline */
	char sounds[2048]; /* words parted by a space */
	bool is_heard;     /* somebody listens: */
	struct talk talk;
	struct narrator narrator;
	char said[4096];   /* "SECONDS WORDS", each with a newline */
};

/* Opens a test's page, with five seconds to get ready; `counts`: the person counts the reps. */
void attempt_begin(struct attempt *attempt, enum test test, bool counts);

/* From here on what is said is kept. */
void attempt_listen(struct attempt *attempt, enum talk_level level, enum count_reps reps);

/* Gives one event to the trial, and takes what goes out. */
void attempt_event(struct attempt *attempt, const struct event *event);

/* Plays words. An unknown one fails the test. */
void attempt_play(struct attempt *attempt, const char *words);

#endif
