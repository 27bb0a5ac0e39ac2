/*
 * chronicle: whole histories in a few words, for stories of months
 *
 *	chronicle_open(&past, &fixture_catalog);
 *	chronicle_day(&past, 0, "step-1-a: pelvic-tilt@1 10 ok, 10 ok; plank@2 30s lost26, 30s back");
 *	chronicle_day(&past, 2, "check worse");
 *	chronicle_fold(&past);                    past.progress is what core/progress makes of it
 *
 * Days are counted from 2026-11-02, a Monday; a session begins at 17:00, a minute a line. What a set's
 * words say, in any order: a number is its target ("30s": seconds), "of" with a number how many were
 * done, "ok" is felt where it is meant, kept, no pain; "lostN", "painN", "sharp", "abs", "hips",
 * "back", "other" change one of these answers, and the others are as with "ok"; "right" and "left" are
 * sides (a left one belongs to the right one before it); without any answer the self-check was not
 * asked. Behind the routine one may say how it ended: "step-1-a stopped: …", "… cut off: …"; without
 * a word it was finished. The chronicle owns its lines.
 */
#ifndef CHRONICLE_H
#define CHRONICLE_H

#include "core/progress.h"

#define CHRONICLE_SIZE (4L * 1024 * 1024)

struct chronicle {
	const struct catalog *catalog;
	char *text;
	size_t used;
	int sessions;        /* so far: ids count them */
	int line;            /* of the present session */
	struct stamp now;    /* of the next line */
	char session[RECORD_SESSION_SIZE];
	struct ledger ledger;
	struct arena arena;
	struct progress progress;
};

void chronicle_open(struct chronicle *chronicle, const struct catalog *catalog);
void chronicle_close(struct chronicle *chronicle);

/* Adds what was done on a day. Fails the test on words that it does not know. */
void chronicle_day(struct chronicle *chronicle, int day, const char *words);

struct chronicle_day { /* of a story: a row ends with words that are NULL */
	int day;
	const char *words;
};

/* Adds all days up to one without words, `most` of them at most, and folds them. */
void chronicle_tell(struct chronicle *chronicle, const struct chronicle_day *days, int most);

/* Noon of a day; the moment a session of that day begins. */
struct stamp chronicle_noon(int day);
struct stamp chronicle_evening(int day);

/* Folds all that was added; may be called again after adding more. */
void chronicle_fold(struct chronicle *chronicle);

#endif
