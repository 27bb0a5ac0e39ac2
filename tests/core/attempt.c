/* Tests of the person in words, for stories. */
#include "attempt.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

#define ID "S"
#define START 1000000 /* when it begins, in milliseconds */
#define MOVES_MAX 1000

static void append(char *out, size_t size, const char *text)
{
	size_t used = strlen(out);
	ck_assert_uint_lt(used + strlen(text), size);
	memcpy(out + used, text, strlen(text) + 1);
}

static void take_record(struct attempt *attempt, const struct effect *effect)
{
	char line[RECORD_LINE_MAX], out[RECORD_LINE_MAX + 32];
	record_format(&effect->record, line);
	ck_assert_str_eq(effect->record.session, ID);
	ck_assert_int_eq(effect->record.line, ++attempt->lines);
	const char *type = strchr(strchr(line, '\t') + 1, '\t') + 1;
	snprintf(out, sizeof(out), "%.3f %s", (double)(effect->at - START) / 1000, type);
	for (char *tab = out; (tab = strchr(tab, '\t')) != NULL;)
		*tab = ' ';
	append(attempt->log, sizeof(attempt->log), out);
}

static void take_said(struct attempt *attempt, const struct effect *effect)
{
	char line[SAID_SIZE + 32];
	snprintf(line, sizeof(line), "%.3f %s\n", (double)(effect->at - START) / 1000,
		effect->said.words);
	append(attempt->said, sizeof(attempt->said), line);
	ck_assert_msg(effect->at <= attempt->now, "said ahead of its moment: %s", line);
}

static void take_effects(struct attempt *attempt, const struct effects *effects)
{
	for (int i = 0; i < effects->count; i++) {
		const struct effect *effect = &effects->at[i];
		switch (effect->kind) {
		case EFFECT_RECORD: take_record(attempt, effect); break;
		case EFFECT_FINISHED: attempt->finished++; break;
		case EFFECT_SAY: take_said(attempt, effect); break;
		case EFFECT_SOUND:
			append(attempt->sounds, sizeof(attempt->sounds), attempt->sounds[0] ? " " : "");
			append(attempt->sounds, sizeof(attempt->sounds), sound_names[effect->sound]);
			break;
		case EFFECT_BELL: ck_abort_msg("who rings is not for the core to say"); break;
		}
	}
}

void attempt_begin(struct attempt *attempt, enum test test, bool counts)
{
	static const int exercises[TESTS] = { PLANK, DEAD_BUG, HIP_FLEXOR_STRETCH };
	struct effects effects = { 0 };
	memset(attempt, 0, sizeof(*attempt));
	attempt->now = START;
	trial_begin(&attempt->trial, test, &fixture_catalog.exercises[exercises[test]],
		test_cap(test, NOT_ASKED), 5000, counts, ID, attempt->now, &effects);
	take_effects(attempt, &effects);
}

static void listen(struct attempt *attempt, struct effects *effects)
{
	if (attempt->is_heard)
		narrator_tell_trial(&attempt->narrator, &attempt->trial, &attempt->talk, attempt->now,
			effects);
}

void attempt_listen(struct attempt *attempt, enum talk_level level, enum count_reps reps)
{
	struct effects effects = { 0 };
	attempt->is_heard = true;
	attempt->talk = (struct talk){ level, reps };
	listen(attempt, &effects);
	take_effects(attempt, &effects);
}

void attempt_event(struct attempt *attempt, const struct event *event)
{
	struct effects effects = { 0 };
	trial_step(&attempt->trial, event, &effects);
	listen(attempt, &effects);
	take_effects(attempt, &effects);
}

static void tick(struct attempt *attempt)
{
	attempt_event(attempt, &(struct event){ .kind = EVENT_TICK, .at = attempt->now });
}

/* Milliseconds until the test moves, or something is to be said; NEVER. */
static ms_t next_wait(const struct attempt *attempt)
{
	ms_t wait = trial_wait(&attempt->trial, attempt->now);
	return attempt->is_heard ? wait_sooner(wait,
		narrator_wait_trial(&attempt->narrator, &attempt->trial, attempt->now)) : wait;
}

static void advance(struct attempt *attempt, ms_t end)
{
	ms_t wait;
	while ((wait = next_wait(attempt)) >= 0 && attempt->now + wait <= end) {
		attempt->now += wait;
		tick(attempt);
	}
	attempt->now = end;
}

static void catch_up(struct attempt *attempt)
{
	while (trial_wait(&attempt->trial, attempt->now) == 0)
		tick(attempt);
}

static void go_to(struct attempt *attempt, const char *phase)
{
	for (int i = 0; i < MOVES_MAX; i++) {
		if (strcmp(trial_phase_names[attempt->trial.phase], phase) == 0)
			return;
		ms_t wait = trial_wait(&attempt->trial, attempt->now);
		ck_assert_msg(wait >= 0, "no tick leads to %s", phase);
		advance(attempt, attempt->now + wait);
	}
	ck_abort_msg("%s never comes", phase);
}

/* "12s" or "500ms". */
static bool read_time(const char *word, ms_t *ret)
{
	char *end;
	long number = strtol(word, &end, 10);
	if (end == word || (strcmp(end, "s") != 0 && strcmp(end, "ms") != 0))
		return false;
	*ret = strcmp(end, "s") == 0 ? number * 1000 : number;
	return true;
}

static bool read_event(const char *word, struct event *ret)
{
	for (int i = 0; i < EVENT_KINDS; i++)
		if (strcmp(event_names[i], word) == 0)
			return *ret = (struct event){ .kind = (enum event_kind)i }, true;
	*ret = (struct event){ .kind = EVENT_ANSWER, .question = QUESTION_NONE };
	for (int i = 0; i < THIGHS; i++)
		if (strcmp(thigh_names[i], word) == 0)
			return ret->value = i, true;
	if (strncmp(word, "rate:", 5) != 0)
		return false;
	ret->question = QUESTION_PAIN;
	ret->value = (int)strtol(word + 5, NULL, 10);
	ret->sharp = strchr(word, '!') != NULL;
	return true;
}

static void play_word(struct attempt *attempt, const char *word)
{
	ms_t time;
	struct event event;
	const char *value = strchr(word, ':');
	if (read_time(word, &time)) {
		advance(attempt, attempt->now + time);
	} else if (strncmp(word, "late:", 5) == 0 && read_time(value + 1, &time)) {
		attempt->now += time;
		catch_up(attempt);
	} else if (strncmp(word, "hole:", 5) == 0 && read_time(value + 1, &time)) {
		attempt_event(attempt, &(struct event){ .kind = EVENT_GAP, .at = attempt->now });
		attempt->now += time;
	} else if (strncmp(word, "to:", 3) == 0) {
		go_to(attempt, value + 1);
	} else if (read_event(word, &event)) {
		event.at = attempt->now;
		attempt_event(attempt, &event);
	} else {
		ck_abort_msg("no such word: %s", word);
	}
}

void attempt_play(struct attempt *attempt, const char *words)
{
	char copy[1024];
	ck_assert_uint_lt(strlen(words), sizeof(copy));
	memcpy(copy, words, strlen(words) + 1);
	char *rest = copy;
	for (char *word = strtok_r(copy, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest))
		play_word(attempt, word);
}
