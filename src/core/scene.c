/* scene: what is looked at, and what all its sentences begin with */
#include "core/scene.h"

struct scene scene_of(const struct session *session, const struct talk *talk)
{
	return (struct scene){ session, session_segment(session), session_exercise(session), talk };
}

bool scene_talks(const struct scene *scene, enum talk_level level)
{
	return scene->talk->level >= level;
}

bool segment_is_work(const struct segment *segment)
{
	return segment->kind == SEGMENT_LOWER || segment->kind == SEGMENT_HOLD ||
		segment->kind == SEGMENT_RETURN || segment->kind == SEGMENT_COUNT;
}

bool talk_counts(const struct talk *talk, int rep)
{
	return talk->reps == COUNT_REPS_EVERY || (talk->reps == COUNT_REPS_FIFTH && rep % 5 == 0);
}

char *said_begin(struct said *said, enum said_kind kind)
{
	said->kind = kind;
	said->words[0] = '\0';
	return said->words;
}
