/*
 * talk: how much of a session is said, as a person chooses it
 *
 *	TALK_QUIET    what one can't do without: names, sides, starts, last seconds, the end
 *	TALK_NORMAL   and cues, questions, advice, how much time is left
 *	TALK_FULL     and every part of a rep, how to lie, how to answer
 *
 * Of the numbers of reps it is chosen apart. A plain value.
 */
#ifndef CORE_TALK_H
#define CORE_TALK_H

enum talk_level { TALK_QUIET, TALK_NORMAL, TALK_FULL, TALK_LEVELS };
enum count_reps { COUNT_REPS_NONE, COUNT_REPS_FIFTH, COUNT_REPS_EVERY, COUNT_REPS_KINDS };

struct talk {
	enum talk_level level;
	enum count_reps reps;
};

#endif
