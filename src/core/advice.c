/* advice: a table of rules over one situation, and the changes that follow */
#include "core/advice.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define TILT_ID "pelvic-tilt"
#define TILT_REPS 5
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
		say(advice, "Next time: %s.", situation->exercise->easier_note);
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

/* Whether five tilts can come before the next set: not where tilts are the exercise itself. */
static bool tilts_fit(const struct situation *situation)
{
	int tilt = catalog_exercise(situation->catalog, TILT_ID);
	return tilt != NO_EXERCISE && exercise_can_be_done(&situation->catalog->exercises[tilt]) &&
		&situation->catalog->exercises[tilt] != situation->exercise &&
		situation->workout->count + 2 <= WORKOUT_ITEMS_MAX;
}

static void back_advise(const struct situation *situation, struct advice *advice)
{
	bool again = recall(situation)->back_felt++ > 0;
	say(advice, again ? "The tilt went again." : "The tilt went.");
	if (again)
		ask_easier(situation, advice);
	else if (tilts_fit(situation))
		ask(situation, advice, ADVICE_TILTS_FIRST, "Five tilts, then the next set with less range.",
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
		say(advice, hold ? "The next hold: %d s, all of it clean." : "The next set: %d, all of them clean.",
			target);
	} else {
		say(advice, hold ? "Next time, stop at %d s." : "Next time, stop at %d.", target);
	}
}

static bool felt_as_meant(const struct situation *situation)
{
	return (MEANT[situation->exercise->step] & 1u << situation->answer->felt) != 0;
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
	ask(situation, advice, ADVICE_HALF_RANGE, "Tilt first, shorter lever: bend the knees more, go slower.",
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
	say(advice, situation->answer->felt == FELT_ABS ? "A clean set: felt in the abs, the back kept." :
		"A clean set: the back kept.");
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

static struct situation situation_of(const struct catalog *catalog, const struct workout *workout, int item,
	int set, const struct answer *answer, struct advice_memory *memory)
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

struct advice advice_stop(const struct catalog *catalog, const struct workout *workout, int item, int set,
	const struct answer *answer, struct advice_memory *memory)
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

int advice_easier(const struct catalog *catalog, const struct workout *workout, int item)
{
	assert(item >= 0 && item < workout->count);
	const struct links *easier = &catalog->exercises[workout->items[item].exercise].easier;
	for (int i = 0; workout->count < WORKOUT_ITEMS_MAX && i < easier->count; i++)
		if (exercise_can_be_done(&catalog->exercises[easier->at[i]]))
			return easier->at[i];
	return NO_EXERCISE;
}

/* Makes room for `count` items from index `at` on. */
static void open_items(struct workout *workout, int at, int count)
{
	assert(workout->count + count <= WORKOUT_ITEMS_MAX && at <= workout->count);
	struct workout_item *from = &workout->items[at];
	memmove(from + count, from, (size_t)(workout->count - at) * sizeof(*from));
	workout->count += count;
}

/* Ends an item after set `set`; its remaining sets are what `keep` says. */
static int cut_item(struct workout_item *item, int set)
{
	int left = item->dose.set_count - set;
	if (left > 0)
		item->dose.set_count = set;
	return left > 0 ? left : 0;
}

static void insert_tilts(const struct catalog *catalog, struct workout *workout, int item, int set)
{
	int tilt = catalog_exercise(catalog, TILT_ID);
	assert(tilt != NO_EXERCISE);
	open_items(workout, item + 1, 2);
	struct workout_item *tilts = &workout->items[item + 1], *rest = &workout->items[item + 2];
	*rest = workout->items[item];
	rest->met = rest->half_range = true;
	memmove(rest->dose.sets, rest->dose.sets + set, sizeof(int) * (size_t)(DOSE_SETS_MAX - set));
	rest->dose.set_count = cut_item(&workout->items[item], set);
	*tilts = (struct workout_item){
		.exercise = tilt, .met = true, .dose = *exercise_dose(&catalog->exercises[tilt], 0),
	};
	tilts->dose.set_count = 1;
	tilts->dose.sets[0] = TILT_REPS;
}

static void insert_easier(const struct catalog *catalog, struct workout *workout, int item, int set,
	int exercise)
{
	open_items(workout, item + 1, 1);
	struct workout_item *present = &workout->items[item], *easier = &workout->items[item + 1];
	const struct dose *dose = exercise_dose(&catalog->exercises[exercise], present->dose.level);
	int left = cut_item(present, set);
	*easier = (struct workout_item){
		.exercise = exercise, .self_paced = present->self_paced, .dose = *dose,
	};
	easier->dose.set_count = left > 0 ? left : 1;
	for (int i = dose->set_count; i < easier->dose.set_count; i++)
		easier->dose.sets[i] = dose->sets[dose->set_count - 1];
}

static void lower_targets(struct dose *dose, int from, int target)
{
	for (int i = from; i < dose->set_count; i++)
		if (dose->sets[i] > target)
			dose->sets[i] = target;
}

int advice_apply(const struct catalog *catalog, const struct advice *advice, struct workout *workout,
	int item, int set, int *ret_set)
{
	assert(item >= 0 && item < workout->count && set >= 1);
	struct workout_item *present = &workout->items[item];
	switch (advice->action) {
	case ADVICE_NONE: break;
	case ADVICE_HALF_RANGE: present->half_range = true; break;
	case ADVICE_TILTS_FIRST: insert_tilts(catalog, workout, item, set); break;
	case ADVICE_FEWER: lower_targets(&present->dose, set, advice->target); break;
	case ADVICE_EASIER: insert_easier(catalog, workout, item, set, advice->exercise); break;
	case ADVICE_STOP_EXERCISE: cut_item(present, set); break;
	case ADVICE_END: *ret_set = 1; return workout->count;
	}
	bool more = set < present->dose.set_count;
	*ret_set = more ? set + 1 : 1;
	return more ? item : item + 1;
}
