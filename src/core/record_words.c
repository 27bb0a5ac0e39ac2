/* record_words: a few words for each type of line */
#include "core/record_words.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/dose.h"
#include "core/text.h"

#define WORDS_SIZE RECORD_WORDS_SIZE

static void add(char words[WORDS_SIZE], const char *between, const char *text)
{
	const size_t used = strlen(words);
	snprintf(words + used, WORDS_SIZE - used, "%s%s", used > 0 ? between : "", text);
}

/* "7 of 10 reps", "26 s" */
static void add_done(char words[WORDS_SIZE], const struct record *record)
{
	char text[64];
	static const char *const units[UNIT_COUNT] = { "", " reps", " s" };
	const char *unit = units[record->unit];
	if (record->done == NOT_ASKED)
		return;
	if (record->target != NOT_ASKED && record->target != record->done)
		snprintf(text, sizeof(text), "%d of %d%s", record->done, record->target, unit);
	else
		snprintf(text, sizeof(text), "%d%s", record->done, unit);
	add(words, ", ", text);
	if (record->clean == NOT_ASKED)
		return;
	snprintf(text, sizeof(text), record->clean >= record->done ? "all clean" : "%d clean",
		record->clean);
	add(words, ", ", text);
}

static void add_answers(char words[WORDS_SIZE], const struct record *record)
{
	char text[64];
	if (record->felt != FELT_NOT_ASKED) {
		snprintf(text, sizeof(text), "felt in the %s", felt_names[record->felt]);
		add(words, ", ", record->felt == FELT_OTHER ? "felt elsewhere" : text);
	}
	if (record->pain > 0) {
		snprintf(text, sizeof(text), "pain %d", record->pain);
		add(words, ", ", text);
	}
	if (record->sharp)
		add(words, ", ", "sharp or aching");
	if (record->effort != NOT_ASKED) {
		snprintf(text, sizeof(text), "effort %d", record->effort);
		add(words, ", ", text);
	}
}

static void add_note(char words[WORDS_SIZE], const struct record *record)
{
	char clean[RECORD_NOTE_SIZE * 3];
	clean_text(clean, sizeof(clean), record->note);
	if (clean[0] != '\0')
		add(words, "; ", clean);
}

/* "set 2/3, left: 7 of 10 reps, 6 clean, felt in the back; lost it at 7" */
static void say_set(const struct record *record, char words[WORDS_SIZE])
{
	if (record->set != NOT_ASKED)
		snprintf(words, WORDS_SIZE, "set %d/%d", record->set, record->sets);
	if (record->side == SIDE_LEFT || record->side == SIDE_RIGHT)
		add(words, ", ", side_names[record->side]);
	add_done(words, record);
	add_answers(words, record);
	add_note(words, record);
}

static void say_session(const struct record *record, char words[WORDS_SIZE])
{
	char length[32];
	snprintf(words, WORDS_SIZE, "session");
	if (record->done != NOT_ASKED) {
		dose_time_words(record->done, length, sizeof(length));
		add(words, " of ", length);
	}
	add_note(words, record);
}

static void say_test(const struct record *record, char words[WORDS_SIZE])
{
	snprintf(words, WORDS_SIZE, "test");
	if (record->side == SIDE_LEFT || record->side == SIDE_RIGHT)
		add(words, ", ", side_names[record->side]);
	add_done(words, record);
	add_note(words, record);
}

static void say_check(const struct record *record, char words[WORDS_SIZE])
{
	snprintf(words, WORDS_SIZE, "check between sessions");
	add_note(words, record);
}

static void (*const sayings[RECORD_OTHER])(const struct record *record, char words[WORDS_SIZE]) = {
	[RECORD_SET] = say_set, [RECORD_SESSION] = say_session, [RECORD_TEST] = say_test,
	[RECORD_CHECK] = say_check,
};

void record_words(const struct record *record, char ret_words[RECORD_WORDS_SIZE])
{
	assert(record->type < RECORD_OTHER && sayings[record->type] != NULL);
	ret_words[0] = '\0';
	sayings[record->type](record, ret_words);
}
