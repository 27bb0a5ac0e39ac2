/*
 * scene: a moment of a session, as those look at it who put it into words
 *
 *	session --scene_of()--> session, its segment, its exercise, how much is said
 *
 * And the words that several of them need. For core/remarks and core/beats; borrows everything.
 */
#ifndef CORE_SCENE_H
#define CORE_SCENE_H

#include <stdbool.h>

#include "core/session.h"
#include "core/talk.h"

#define LONG_PART_MS 3000 /* a part of a rep that long is waited in */

struct scene {
	const struct session *session;
	const struct segment *segment;
	const struct exercise *exercise;
	const struct talk *talk;
};

struct scene scene_of(const struct session *session, const struct talk *talk);

/* Whether so much is said. */
bool scene_talks(const struct scene *scene, enum talk_level level);

/* Whether a segment is of a set's work: what is held, moved in or counted. */
bool segment_is_work(const struct segment *segment);

/* Whether the number of a rep is said. */
bool talk_counts(const struct talk *talk, int rep);

/* Begins what is said: no words yet, which it returns. */
char *said_begin(struct said *said, enum said_kind kind);

#endif
