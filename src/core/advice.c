/* advice: a table of rules over one situation */
#include "core/advice.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/advice_apply.h"

#define LEAST_REPS 3    /* fewer clean ones are not worth another set: R5 */
#define LEAST_SECONDS 10
#define LESS_SECONDS 5  /* the next hold ends this long before the line broke: R5 */

const struct answer no_answer = { FELT_NOT_ASKED, LOST_NOT_ASKED, NOT_ASKED, false };

struct situation { /* a set, what was said about it, and what the session has seen before */
	const struct catalog *catalog;
	const struct workout *workout;
	int item;
	const struct exercise *exercise;
	const struct dose *dose;
	int left; /* sets of the item still to come */
	const struct answer *answer;
	struct advice_memory *memory;
};

/* Where each step's exercises are meant to be felt. */
#define FELT(place) (1u << FELT_##place)
static const unsigned MEANT[STEP_COUNT] = {
	[STEP_WARM_UP] = FELT(ABS) | FELT(HIPS) | FELT(OTHER),
	[STEP_FIND_IT] = FELT(ABS),
	[STEP_KEEP_IT] = FELT(ABS),
	[STEP_USE_IT] = FELT(ABS),
	[STEP_OWN_IT] = FELT(ABS),
	[STEP_SUPPORT] = FELT(ABS) | FELT(OTHER),
	[STEP_STRETCH] = FELT(ABS) | FELT(HIPS) | FELT(OTHER),
	[STEP_TEST] = FELT(ABS) | FELT(HIPS) | FELT(OTHER),
	[STEP_AVOID] = FELT(ABS),
};

bool felt_where_meant(const struct exercise *exercise, enum felt felt)
{
	return (MEANT[exercise->step] & 1u << felt) != 0;
}

static void say(struct advice *advice, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 2, 3)))
#endif
	;

/* Adds a sentence, unless it would not fit: half a sentence is worse than none. */
static void say(struct advice *advice, const char *format, ...)
{
	char sentence[ADVICE_WORDS_SIZE];
	va_list list;
	va_start(list, format);
	int bytes = vsnprintf(sentence, sizeof(sentence), format, list);
	va_end(list);
	size_t used = strlen(advice->words);
	size_t gap = used > 0 ? 1 : 0;
	if (bytes < 0 || used + gap + (size_t)bytes >= sizeof(advice->words))
		return;
	if (gap > 0)
		advice->words[used] = ' ';
	memcpy(advice->words + used + gap, sentence, (size_t)bytes + 1);
}

/* What a rule asks of the next set; after the last one, what it asks of the next time. */
static void ask(const struct situation *situation, struct advice *advice, enum advice_action action,
	const char *now, const char *next_time)
{
	if (situation->left > 0)
		advice->action = action;
	say(advice, "%s", situation->left > 0 ? now : next_time);
}

static void say_next_time(const struct situation *situation, struct advice *advice, int easier)
{
	if (easier != NO_EXERCISE)
		say(advice, "Next time: %s.", situation->catalog->exercises[easier].name);
	else if (situation->exercise->easier_note[0] != '\0')
		say(advice, "Next time: %s", situation->exercise->easier_note);
	else
		say(advice, "Next time, make it smaller.");
}

static void ask_easier(const struct situation *situation, struct advice *advice)
{
	int easier = advice_easier(situation->catalog, situation->workout, situation->item);
	if (situation->left == 0) {
		say_next_time(situation, advice, easier);
	} else if (easier == NO_EXERCISE) {
		advice->action = ADVICE_STOP_EXERCISE;
		say(advice, "No more sets of this today.");
	} else {
		advice->action = ADVICE_EASIER;
		advice->exercise = easier;
		say(advice, "From here on: %s.", situation->catalog->exercises[easier].name);
	}
}

/* The memory for the situation's exercise: another one's answers are not counted with its own. */
static struct advice_memory *recall(const struct situation *situation)
{
	struct advice_memory *memory = situation->memory;
	int exercise = situation->workout->items[situation->item].exercise;
	if (memory->exercise != exercise)
		*memory = (struct advice_memory){ .stops = memory->stops, .exercise = exercise };
	return memory;
}

static bool stop_matches(const struct situation *situation)
{
	return situation->answer->sharp || situation->answer->pain >= STOP_PAIN;
}

static void stop_advise(const struct situation *situation, struct advice *advice)
{
	bool again = situation->memory->stops > 0;
	situation->memory->stops++;
	if (situation->answer->pain >= OVER_PAIN) {
		advice->action = ADVICE_END;
		say(advice, "Pain of %d: the session is over.", situation->answer->pain);
	} else if (again) {
		advice->action = ADVICE_END;
		say(advice, "The second stop for pain: the session is over.");
	} else {
		advice->action = ADVICE_STOP_EXERCISE;
		say(advice, "Pain: no more sets of this today.");
		say(advice, "Go on only when it is back to 0 or 1.");
	}
	say_next_time(situation, advice,
		advice_easier(situation->catalog, situation->workout, situation->item));
	if (advice->action == ADVICE_END)
		say(advice, "If it comes back, see a clinician.");
}

static bool pain_matches(const struct situation *situation)
{
	return situation->answer->pain > 0;
}

static void pain_advise(const struct situation *situation, struct advice *advice)
{
	say(advice, "A little pain.");
	ask(situation, advice, ADVICE_HALF_RANGE, "Half the range in the next set.",
		"Half the range next time.");
}

static bool back_matches(const struct situation *situation)
{
	return situation->answer->felt == FELT_BACK;
}

static void back_advise(const struct situation *situation, struct advice *advice)
{
	bool again = recall(situation)->back_felt++ > 0;
	say(advice, again ? "The tilt went again." : "The tilt went.");
	if (again)
		ask_easier(situation, advice);
	else if (advice_tilts_fit(situation->catalog, situation->workout, situation->item))
		ask(situation, advice, ADVICE_TILTS_FIRST,
			"Five tilts, then the next set with less range.",
			"Next time: five tilts first, then less range.");
	else
		ask(situation, advice, ADVICE_HALF_RANGE, "The next set with less range.",
			"Next time with less range.");
}

static bool lost_matches(const struct situation *situation)
{
	return situation->answer->lost_at > LOST_NEVER;
}

static void lost_advise(const struct situation *situation, struct advice *advice)
{
	bool hold = situation->dose->kind == KIND_HOLD;
	int lost_at = situation->answer->lost_at;
	int target = hold ? lost_at - LESS_SECONDS : lost_at - 1;
	say(advice, hold ? "Lost after %d s." : "Lost at %d.", lost_at);
	if (target < (hold ? LEAST_SECONDS : LEAST_REPS)) {
		ask_easier(situation, advice);
	} else if (situation->left > 0) {
		advice->action = ADVICE_FEWER;
		advice->target = target;
		say(advice, hold ? "The next hold: %d s, all of it clean." :
			"The next set: %d, all of them clean.", target);
	} else {
		say(advice, hold ? "Next time, stop at %d s." : "Next time, stop at %d.", target);
	}
}

static bool felt_as_meant(const struct situation *situation)
{
	return felt_where_meant(situation->exercise, situation->answer->felt);
}

static bool hips_match(const struct situation *situation)
{
	return situation->answer->felt == FELT_HIPS && !felt_as_meant(situation);
}

static void hips_advise(const struct situation *situation, struct advice *advice)
{
	if (recall(situation)->hips_felt++ > 0) {
		say(advice, "The hip flexors led again.");
		ask_easier(situation, advice);
		return;
	}
	say(advice, "The hip flexors led.");
	ask(situation, advice, ADVICE_HALF_RANGE,
		"Tilt first, shorter lever: bend the knees more, go slower.",
		"Next time: tilt first, shorter lever.");
}

static bool elsewhere_matches(const struct situation *situation)
{
	return situation->answer->felt == FELT_OTHER && !felt_as_meant(situation);
}

static void elsewhere_advise(const struct situation *situation, struct advice *advice)
{
	const struct exercise *exercise = situation->exercise;
	for (int i = 0; i < exercise->fault_count; i++)
		if (exercise->faults[i].part[0] != '\0')
			say(advice, "Sore %s? %s", exercise->faults[i].part, exercise->faults[i].fix);
	if (advice->words[0] == '\0')
		say(advice, "Felt elsewhere: smaller and slower, until the abs do it.");
}

static bool clean_matches(const struct situation *situation)
{
	const struct answer *answer = situation->answer;
	return felt_as_meant(situation) && answer->lost_at == LOST_NEVER && answer->pain == 0;
}

static void clean_advise(const struct situation *situation, struct advice *advice)
{
	bool abs = situation->answer->felt == FELT_ABS;
	say(advice, "%s",
		abs ? "A clean set: felt in the abs, the back kept." : "A clean set: the back kept.");
}

static const struct rule { /* first match wins; R1 is an event of its own */
	int number;
	bool (*matches)(const struct situation *situation);
	void (*advise)(const struct situation *situation, struct advice *advice);
} RULES[] = {
	{ 2, stop_matches, stop_advise },
	{ 3, pain_matches, pain_advise },
	{ 4, back_matches, back_advise },
	{ 5, lost_matches, lost_advise },
	{ 6, hips_match, hips_advise },
	{ 7, elsewhere_matches, elsewhere_advise },
	{ 8, clean_matches, clean_advise },
};

static struct situation situation_of(const struct catalog *catalog, const struct workout *workout,
	int item, int set, const struct answer *answer, struct advice_memory *memory)
{
	assert(item >= 0 && item < workout->count && set >= 1);
	const struct workout_item *present = &workout->items[item];
	return (struct situation){
		.catalog = catalog, .workout = workout, .item = item,
		.exercise = &catalog->exercises[present->exercise], .dose = &present->dose,
		.left = set < present->dose.set_count ? present->dose.set_count - set : 0,
		.answer = answer, .memory = memory,
	};
}

int answer_clean(const struct answer *answer, int done)
{
	if (answer->lost_at == LOST_NOT_ASKED)
		return NOT_ASKED;
	if (answer->lost_at == LOST_NEVER || answer->lost_at > done)
		return done;
	return answer->lost_at - 1;
}

struct advice advice_give(const struct catalog *catalog, const struct workout *workout, int item,
	int set, int done, const struct answer *answer, struct advice_memory *memory)
{
	struct situation situation = situation_of(catalog, workout, item, set, answer, memory);
	struct advice advice = { .exercise = NO_EXERCISE, .clean = answer_clean(answer, done) };
	for (size_t i = 0; i < sizeof(RULES) / sizeof(RULES[0]); i++) {
		if (!RULES[i].matches(&situation))
			continue;
		advice.rule = RULES[i].number;
		RULES[i].advise(&situation, &advice);
		break;
	}
	return advice;
}

struct advice advice_stop(const struct catalog *catalog, const struct workout *workout, int item,
	int set, const struct answer *answer, struct advice_memory *memory)
{
	struct situation situation = situation_of(catalog, workout, item, set, answer, memory);
	struct advice advice = { .rule = 2, .exercise = NO_EXERCISE, .clean = NOT_ASKED };
	stop_advise(&situation, &advice);
	return advice;
}

struct advice advice_red_flag(void)
{
	struct advice advice = {
		.rule = 1, .action = ADVICE_END, .exercise = NO_EXERCISE, .clean = NOT_ASKED,
	};
	say(&advice, "The session is over: read the warning signs.");
	say(&advice, "Ask a clinician before you train again.");
	return advice;
}
