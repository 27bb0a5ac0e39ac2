/*
 * status: where a session or a test is, in a line for status bars
 *
 *	hold 12 s · plank 2/3        the phase, the seconds it still lasts, the exercise, set and sets
 *	count · dead-bug 1/3         … none where it lasts until a key
 *	hold 12 s · plank test       a test has no sets
 *	done · step-3-a              the summary, of a routine or of one exercise
 *
 * The form is kept: programs read it. Texts are borrowed from what it is about.
 */
#ifndef CORE_STATUS_H
#define CORE_STATUS_H

#include "core/trial.h"

#define STATUS_SIZE 160
#define STATUS_UNTIL_KEY (-1)

struct status {
	const char *phase;   /* "brief" "ready" "tilt" "lower" "hold" "return" "count" "switch" "rest"
	                      * "pause" "pain" "done"; of a test also "page" "settle" "guide" "look" */
	int seconds;         /* rounded up, or STATUS_UNTIL_KEY */
	const char *what;    /* the id of the exercise; at the end that of the whole */
	int set, sets;       /* 0 at the end, and of a test */
	bool is_test;
};

struct status status_of_session(const struct session *session, ms_t now);
struct status status_of_trial(const struct trial *trial, ms_t now);

/* As the line above. */
void status_words(const struct status *status, char ret_words[STATUS_SIZE]);

/* As a JSON object in a line: phase, seconds or null, exercise, set and sets or null, test. */
void status_json(const struct status *status, char ret_json[STATUS_SIZE]);

#endif
