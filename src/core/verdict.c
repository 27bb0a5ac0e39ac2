/* verdict: tables of bands, and the sentences around them */
#include "core/verdict.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLANK_NOISE 13 /* seconds: by less a plank differs from itself, measured twice */

struct band { /* of results, the highest first */
	int from;
	const char *meaning, *next;
};

static const struct band plank_bands[] = {
	{ 120, "Two minutes in one line. Longer is not better.", "Your sets: 3 × 60 s." },
	{ 60, "A minute in one line, head to heels: that aim of the three is yours.",
		"Your sets: 3 × 60 s. The clock of the next test runs to 120 s." },
	{ 40, "Within the usual range of people without back pain.",
		"Your sets: 3 × 30 s, then 5 s more at a time." },
	{ 30, "Just below the usual range of people without back pain.",
		"Your sets: 3 × 30 s, as long as the line holds." },
	{ 0, "Below the usual range of people without back pain: here you have most to win.",
		"Your sets: 6 × 10 s, or the knee plank." },
};

static const struct band bug_bands[] = {
	{ 12, "A whole set without one arch: that aim of the three is yours.",
		"Your sets: 3 × 12 a side." },
	{ 10, "Nearly a whole set without an arch.", "Your sets: 3 × 10 a side." },
	{ 6, "The back stays flat for half a set.", "Your sets: 2 × 6 a side, only as low as flat." },
	{ 0, "The arch comes early: the back takes over.",
		"Legs only first, or half the range. Tilt before every rep." },
};

static const char *const sources[TESTS] = {
	[TEST_PLANK] = "Without back pain people held it for 72 s, give or take 33; with lasting back "
		"pain for 28 s, give or take 27 (Schellenberg 2007, 75 people).",
	[TEST_DEAD_BUG] = "There are no published numbers for it: measure yourself against yourself.",
	[TEST_HIPS] = "A hint, not a diagnosis. Done without a flat back it missed 68 of 100 tight "
		"hips, and called 43 of 100 free ones tight (Vigotsky 2016, 29 people).",
};

const char *verdict_source(enum test test)
{
	assert(test < TESTS);
	return sources[test];
}

static const struct band *band_of(enum test test, int done)
{
	const struct band *band = test == TEST_PLANK ? plank_bands : bug_bands;
	while (done < band->from)
		band++;
	return band;
}

static const char *unit_words(enum test test, int done)
{
	if (test_kinds[test].unit == UNIT_SECONDS)
		return "s";
	return done == 1 ? "rep a side" : "reps a side";
}

void verdict_result_words(enum test test, const struct trial_result results[2],
	char ret_words[VERDICT_SIZE])
{
	const char *left = thigh_names[results[1].thigh], *right = thigh_names[results[0].thigh];
	ret_words[0] = '\0';
	if (test_kinds[test].form != FORM_SIDES) {
		if (results[0].known)
			snprintf(ret_words, VERDICT_SIZE, "%d %s", results[0].done,
				unit_words(test, results[0].done));
	} else if (results[0].known && results[1].known) {
		snprintf(ret_words, VERDICT_SIZE, "right %s, left %s", right, left);
	} else if (results[0].known || results[1].known) {
		snprintf(ret_words, VERDICT_SIZE, "%s %s", results[0].known ? "right" : "left",
			results[0].known ? right : left);
	}
}

static void change_done(struct verdict *verdict, const struct trial *trial, int before, const char *day)
{
	const int more = trial->results[0].done - before, by = abs(more);
	const bool noise = trial->test == TEST_PLANK && by < PLANK_NOISE;
	if (more == 0)
		snprintf(verdict->change, VERDICT_SIZE, "As much as %s.", day);
	else
		snprintf(verdict->change, VERDICT_SIZE, "%d %s %s than %s%s.", by,
			unit_words(trial->test, by), more > 0 ? "more" : "less", day,
			noise ? "; under 13 s may be chance" : "");
}

static void change_sides(struct verdict *verdict, const struct trial *trial,
	const struct test_past *before, const char *day)
{
	char now[VERDICT_SIZE], then[VERDICT_SIZE];
	verdict_result_words(TEST_HIPS, trial->results, now);
	verdict_result_words(TEST_HIPS, before->results, then);
	if (strcmp(now, then) == 0)
		snprintf(verdict->change, VERDICT_SIZE, "The same as %s.", day);
	else
		snprintf(verdict->change, VERDICT_SIZE, "It was %.80s %s.", then, day);
}

static void set_change(struct verdict *verdict, const struct trial *trial,
	const struct test_past *before, struct stamp now, int day_start)
{
	char day[32];
	date_on(before->result_when, now, day_start, day, sizeof(day));
	if (!before->results[0].known && !before->results[1].known)
		snprintf(verdict->change, VERDICT_SIZE,
			"The first time. The next one is measured against it.");
	else if (test_kinds[trial->test].form == FORM_SIDES)
		change_sides(verdict, trial, before, day);
	else
		change_done(verdict, trial, before->results[0].done, day);
}

static void set_done(struct verdict *verdict, const struct trial *trial)
{
	const int done = trial->results[0].done;
	const struct band *band = band_of(trial->test, done);
	const char *unit = trial->test == TEST_PLANK ? "S" : done == 1 ? "REP" : "REPS";
	snprintf(verdict->headline, HEADLINE_SIZE, "%d %s", done, unit);
	snprintf(verdict->meaning, VERDICT_SIZE, "%s", band->meaning);
	snprintf(verdict->next, VERDICT_SIZE, "%s", band->next);
}

static void set_half(struct verdict *verdict, enum thigh thigh)
{
	snprintf(verdict->headline, HEADLINE_SIZE, "RIGHT %s", thigh == THIGH_FREE ? "FREE" : "TIGHT");
	snprintf(verdict->meaning, VERDICT_SIZE, "Only the right side was looked at.");
	snprintf(verdict->next, VERDICT_SIZE, "Once more, for both sides, when you have the time.");
}

static void set_both(struct verdict *verdict, bool right_tight, bool left_tight)
{
	const char *side = right_tight ? "right" : "left";
	if (!right_tight && !left_tight) {
		snprintf(verdict->headline, HEADLINE_SIZE, "FREE");
		snprintf(verdict->meaning, VERDICT_SIZE,
			"Both thighs come down to level: your hip flexors are likely long enough.");
		snprintf(verdict->next, VERDICT_SIZE, "The stretch that ends a session keeps them so.");
	} else if (right_tight && left_tight) {
		snprintf(verdict->headline, HEADLINE_SIZE, "TIGHT");
		snprintf(verdict->meaning, VERDICT_SIZE,
			"Both thighs stay above level: your hip flexors are likely tight.");
		snprintf(verdict->next, VERDICT_SIZE, "Stretch in every session, 2 × 30 s a side.");
	} else {
		snprintf(verdict->headline, HEADLINE_SIZE, right_tight ? "RIGHT TIGHT" : "LEFT TIGHT");
		snprintf(verdict->meaning, VERDICT_SIZE,
			"The sides differ: the %s thigh stays above level, its hip flexors are likely "
			"tight.", side);
		snprintf(verdict->next, VERDICT_SIZE,
			"Stretch in every session, 2 × 30 s a side, the %s one first.", side);
	}
}

static struct verdict stopped_verdict(enum ending ending)
{
	struct verdict verdict = { .headline = "STOP", .source = "" };
	if (ending == ENDING_RED_FLAG) {
		snprintf(verdict.meaning, VERDICT_SIZE, "You saw a warning sign.");
		snprintf(verdict.next, VERDICT_SIZE,
			"Please have it looked at before you train again.");
	} else {
		snprintf(verdict.meaning, VERDICT_SIZE, "You stopped for pain. That was right.");
		snprintf(verdict.next, VERDICT_SIZE,
			"No more of this today. If it hurts the next time too, have it looked at.");
	}
	return verdict;
}

struct verdict verdict_of(const struct trial *trial, const struct test_past *before, struct stamp now,
	int day_start)
{
	const struct trial_result *right = &trial->results[0], *left = &trial->results[1];
	if (trial->ending == ENDING_PAIN || trial->ending == ENDING_RED_FLAG)
		return stopped_verdict(trial->ending);
	assert(right->known);
	struct verdict verdict = { .source = sources[trial->test] };
	if (test_kinds[trial->test].form != FORM_SIDES)
		set_done(&verdict, trial);
	else if (left->known)
		set_both(&verdict, right->thigh == THIGH_TIGHT, left->thigh == THIGH_TIGHT);
	else
		set_half(&verdict, right->thigh);
	if (trial->ending != ENDING_STOPPED)
		set_change(&verdict, trial, before, now, day_start);
	return verdict;
}
