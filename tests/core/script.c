/* Sessions in words, for stories. */
#include "script.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void append(char *out, size_t size, const char *text)
{
	size_t used = strlen(out);
	ck_assert_uint_lt(used + strlen(text), size);
	memcpy(out + used, text, strlen(text) + 1);
}

static void take_record(struct script *script, const struct effect *effect)
{
	char line[RECORD_LINE_MAX], out[RECORD_LINE_MAX + 32];
	record_format(&effect->record, line);
	ck_assert_str_eq(effect->record.session, SCRIPT_ID);
	ck_assert_int_eq(effect->record.line, ++script->lines);
	const char *type = strchr(strchr(line, '\t') + 1, '\t') + 1;
	snprintf(out, sizeof(out), "%.3f %s", (double)(effect->at - SCRIPT_START) / 1000, type);
	for (char *tab = out; (tab = strchr(tab, '\t')) != NULL;)
		*tab = ' ';
	append(script->log, sizeof(script->log), out);
}

static void take_said(struct script *script, const struct effect *effect)
{
	char line[SAID_SIZE + 32];
	snprintf(line, sizeof(line), "%.3f %s\n", (double)(effect->at - SCRIPT_START) / 1000,
		effect->said.words);
	append(script->said, sizeof(script->said), line);
	ck_assert_msg(effect->at <= script->now, "said ahead of its moment: %s", line);
	if (script->now - effect->at > script->latest)
		script->latest = script->now - effect->at;
}

static void take_effects(struct script *script, const struct effects *effects)
{
	for (int i = 0; i < effects->count; i++) {
		const struct effect *effect = &effects->at[i];
		switch (effect->kind) {
		case EFFECT_RECORD: take_record(script, effect); break;
		case EFFECT_FINISHED: script->finished++; break;
		case EFFECT_SAY: take_said(script, effect); break;
		case EFFECT_SOUND:
			append(script->sounds, sizeof(script->sounds), script->sounds[0] ? " " : "");
			append(script->sounds, sizeof(script->sounds), sound_names[effect->sound]);
			break;
		case EFFECT_BELL: ck_abort_msg("who rings is not for the core to say"); break;
		}
	}
}

struct workout script_workout(const char *words)
{
	struct workout workout = { .id = "mix", .name = "Mix" };
	char copy[256];
	snprintf(copy, sizeof(copy), "%s", words);
	for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " ")) {
		char *colon = strchr(word, ':');
		ck_assert_ptr_nonnull(colon);
		*colon = '\0';
		int exercise = catalog_exercise(&fixture_catalog, word);
		ck_assert_msg(exercise != NO_EXERCISE, "%s", word);
		workout.items[workout.count++] = (struct workout_item){
			.exercise = exercise, .self_paced = strchr(colon + 1, '*') != NULL,
			.met = strchr(colon + 1, '+') != NULL,
			.dose = *exercise_dose(&fixture_catalog.exercises[exercise], colon[1] - '0'),
		};
	}
	return workout;
}

void script_begin(struct script *script, const char *words)
{
	memset(script, 0, sizeof(*script));
	script->now = SCRIPT_START;
	struct workout workout = script_workout(words);
	struct effects effects = { 0 };
	ck_assert(session_begin(&script->session, &fixture_catalog, &workout, &timing_default,
		SCRIPT_ID, script->now, &effects));
	take_effects(script, &effects);
}

static void listen(struct script *script, struct effects *effects)
{
	if (script->is_heard)
		narrator_tell(&script->narrator, &script->session, &script->talk, script->now, effects);
}

void script_listen(struct script *script, enum talk_level level, enum count_reps reps)
{
	struct effects effects = { 0 };
	script->is_heard = true;
	script->talk = (struct talk){ level, reps };
	listen(script, &effects);
	take_effects(script, &effects);
}

void script_event(struct script *script, const struct event *event)
{
	struct effects effects = { 0 };
	session_step(&script->session, event, &effects);
	listen(script, &effects);
	take_effects(script, &effects);
}

static void tick(struct script *script)
{
	script_event(script, &(struct event){ .kind = EVENT_TICK, .at = script->now });
}

/* Milliseconds until the session moves, or something is to be said; NEVER. */
static ms_t next_wait(const struct script *script)
{
	ms_t wait = session_wait(&script->session, script->now);
	return script->is_heard ? wait_sooner(wait, narrator_wait(&script->narrator, &script->session,
		&script->talk, script->now)) : wait;
}

static void advance(struct script *script, ms_t end)
{
	ms_t wait;
	while ((wait = next_wait(script)) >= 0 && script->now + wait <= end) {
		script->now += wait;
		tick(script);
	}
	script->now = end;
}

static void catch_up(struct script *script)
{
	while (session_wait(&script->session, script->now) == 0)
		tick(script);
}

static bool is_in(const struct script *script, const char *phase)
{
	return strcmp(phase_names[script->session.phase], phase) == 0;
}

static void go_to(struct script *script, const char *phase)
{
	for (int i = 0; i < TIMELINE_MAX && !is_in(script, phase); i++) {
		ms_t wait = session_wait(&script->session, script->now);
		ck_assert_msg(wait >= 0, "no tick leads to %s", phase);
		advance(script, script->now + wait);
	}
	ck_assert_msg(is_in(script, phase), "%s never comes", phase);
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

static int felt_of(const char *name)
{
	for (int i = 0; i < FELT_COUNT; i++)
		if (strcmp(felt_names[i], name) == 0)
			return i;
	ck_abort_msg("felt:%s", name);
	return -1;
}

/* A word with its value behind a colon, as an event; false when it is none. */
static bool read_event(const char *word, struct event *ret)
{
	static const struct event words[] = {
		{ .kind = EVENT_ANSWER, .question = QUESTION_NONE },
		{ .kind = EVENT_ANSWER, .question = QUESTION_BACK, .value = LOST_NEVER },
		{ .kind = EVENT_CHOOSE, .value = CHOICE_END },
		{ .kind = EVENT_CHOOSE, .value = CHOICE_EASIER },
		{ .kind = EVENT_CHOOSE, .value = CHOICE_NEXT },
	};
	static const char *const names[LENGTH(words)] = { "fine", "kept", "end", "easier", "next" };
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strcmp(names[i], word) == 0)
			return *ret = words[i], true;
	for (int i = 0; i < EVENT_KINDS; i++)
		if (strcmp(event_names[i], word) == 0)
			return *ret = (struct event){ .kind = (enum event_kind)i }, true;
	*ret = (struct event){ .kind = EVENT_ANSWER, .sharp = strchr(word, '!') != NULL };
	const char *value = strchr(word, ':');
	if (value == NULL)
		return false;
	if (strncmp(word, "felt:", 5) == 0)
		return ret->value = felt_of(value + 1), true;
	ret->question = word[0] == 'l' ? QUESTION_BACK : QUESTION_PAIN;
	ret->value = (int)strtol(value + 1, NULL, 10);
	return strncmp(word, "lost:", 5) == 0 || strncmp(word, "rate:", 5) == 0;
}

static void play_word(struct script *script, const char *word)
{
	ms_t time;
	struct event event;
	const char *value = strchr(word, ':');
	if (read_time(word, &time)) {
		advance(script, script->now + time);
	} else if (strncmp(word, "late:", 5) == 0 && read_time(value + 1, &time)) {
		script->now += time;
		catch_up(script);
	} else if (strncmp(word, "hole:", 5) == 0 && read_time(value + 1, &time)) {
		script_event(script, &(struct event){ .kind = EVENT_GAP, .at = script->now });
		script->now += time;
	} else if (strncmp(word, "to:", 3) == 0) {
		go_to(script, value + 1);
	} else if (read_event(word, &event)) {
		event.at = script->now;
		script_event(script, &event);
	} else {
		ck_abort_msg("no such word: %s", word);
	}
}

void script_play(struct script *script, const char *words)
{
	char copy[1024];
	ck_assert_uint_lt(strlen(words), sizeof(copy));
	memcpy(copy, words, strlen(words) + 1);
	char *rest = copy;
	for (char *word = strtok_r(copy, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest))
		play_word(script, word);
}

void script_forget(struct script *script)
{
	script->log[0] = script->sounds[0] = script->said[0] = '\0';
}
