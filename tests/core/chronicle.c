/* Histories from words. */
#include "chronicle.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORD_SIZE 48
#define MONDAY "2026-11-02T17:00:00+01:00"

static struct stamp moment(int day, int hours)
{
	struct stamp stamp;
	ck_assert(stamp_parse(MONDAY, &stamp));
	stamp.seconds += day * 86400L + hours * 3600L;
	return stamp;
}

static struct record line_of(struct chronicle *chronicle, enum record_type type)
{
	struct record record;
	record_init(&record);
	record.type = type;
	record.when = chronicle->now;
	record.line = ++chronicle->line;
	memcpy(record.session, chronicle->session, sizeof(record.session));
	chronicle->now.seconds += 60;
	return record;
}

static void write_line(struct chronicle *chronicle, const struct record *record)
{
	ck_assert(chronicle->used + RECORD_LINE_MAX < CHRONICLE_SIZE);
	char *line = chronicle->text + chronicle->used;
	size_t bytes = record_format(record, line);
	chronicle->used += bytes;
	const char *wrong = ledger_add(&chronicle->ledger, line, bytes - 1);
	ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
}

static void begin_session(struct chronicle *chronicle, int day)
{
	char compact[COMPACT_SIZE];
	chronicle->now = moment(day, 0);
	chronicle->line = 0;
	stamp_compact(chronicle->now, compact);
	snprintf(chronicle->session, sizeof(chronicle->session), "%s-%04d", compact,
		chronicle->sessions++ % 10000);
}

/* Takes the word up to one of `ends`, and the blanks behind it. */
static const char *take_word(const char *words, const char *ends, char word[WORD_SIZE])
{
	words += strspn(words, " ");
	size_t bytes = strcspn(words, ends);
	ck_assert_msg(bytes < WORD_SIZE, "too long a word: %s", words);
	memcpy(word, words, bytes);
	word[bytes] = '\0';
	words += bytes;
	return words + strspn(words, " ");
}

/* The fact that a word of a set says; false: it says none. */
static bool take_answer(const char *word, struct record *answer, int *lost_at)
{
	static const char *const places[] = { "-", "abs", "hips", "back", "other" };
	for (int felt = FELT_ABS; felt < FELT_COUNT; felt++) {
		if (strcmp(word, places[felt]) == 0) {
			answer->felt = (enum felt)felt;
			return true;
		}
	}
	if (strncmp(word, "lost", 4) == 0)
		*lost_at = atoi(word + 4);
	else if (strncmp(word, "pain", 4) == 0)
		answer->pain = atoi(word + 4);
	else if (strcmp(word, "sharp") == 0)
		answer->sharp = true;
	else
		return strcmp(word, "ok") == 0;
	return true;
}

static void take_measure(const char *word, const char *before, struct record *set)
{
	char *end;
	int number = (int)strtol(word, &end, 10);
	if (strcmp(word, "right") == 0)
		set->side = SIDE_RIGHT;
	else if (strcmp(word, "left") == 0)
		set->side = SIDE_LEFT;
	else if (strcmp(word, "of") != 0 && end == word)
		ck_abort_msg("unknown word '%s'", word);
	if (end == word)
		return;
	if (*end == 's')
		set->unit = UNIT_SECONDS;
	set->done = number;
	if (strcmp(before, "of") != 0)
		set->target = number;
}

/* A set, up to ',' or ';': its line, and that of its answers when there are any. */
static const char *write_set(struct chronicle *chronicle, const char *words, const char *exercise,
	int level, int *number)
{
	char word[WORD_SIZE] = "", before[WORD_SIZE];
	struct record set = line_of(chronicle, RECORD_SET), answer;
	int lost_at = 0, asked = 0, index = catalog_exercise(chronicle->catalog, exercise);
	bool is_stretch = index >= 0 && chronicle->catalog->exercises[index].step == STEP_STRETCH;
	record_init(&answer);
	answer.felt = is_stretch ? FELT_HIPS : FELT_ABS;
	answer.pain = 0;
	set.unit = UNIT_REPS;
	set.side = SIDE_BOTH;
	set.level = level;
	snprintf(set.exercise, sizeof(set.exercise), "%s", exercise);
	while (*words != '\0' && *words != ',' && *words != ';') {
		memcpy(before, word, sizeof(before));
		words = take_word(words, " ,;", word);
		if (take_answer(word, &answer, &lost_at))
			asked = 1;
		else
			take_measure(word, before, &set);
	}
	*number += set.side != SIDE_LEFT || *number == 0;
	set.set = set.sets = *number;
	write_line(chronicle, &set);
	if (!asked)
		return words;
	struct record amend = line_of(chronicle, RECORD_AMEND);
	snprintf(amend.exercise, sizeof(amend.exercise), "%s.%d", set.session, set.line);
	amend.felt = answer.felt;
	amend.pain = answer.pain;
	amend.sharp = answer.sharp;
	amend.clean = lost_at > 0 ? lost_at - 1 : set.done;
	write_line(chronicle, &amend);
	return words;
}

static const char *write_bout(struct chronicle *chronicle, const char *words)
{
	char exercise[WORD_SIZE], level[WORD_SIZE];
	words = take_word(words, "@", exercise);
	words = take_word(words + 1, " ", level);
	int number = 0;
	while (*words != '\0' && *words != ';') {
		words = write_set(chronicle, words, exercise, atoi(level), &number);
		words += *words == ',';
	}
	return words + (*words == ';');
}

static void write_end(struct chronicle *chronicle, const char *routine, const char *ending)
{
	if (strcmp(ending, "cut off") == 0)
		return;
	struct record end = line_of(chronicle, RECORD_SESSION);
	snprintf(end.exercise, sizeof(end.exercise), "%s", routine);
	snprintf(end.note, sizeof(end.note), "%s", ending[0] != '\0' ? ending : "finished");
	end.unit = UNIT_SECONDS;
	end.target = end.done = 720;
	write_line(chronicle, &end);
}

static void write_check(struct chronicle *chronicle, const char *note)
{
	struct record check = line_of(chronicle, RECORD_CHECK);
	snprintf(check.note, sizeof(check.note), "%s", note);
	write_line(chronicle, &check);
}

void chronicle_open(struct chronicle *chronicle, const struct catalog *catalog)
{
	*chronicle = (struct chronicle){ .catalog = catalog, .text = malloc(CHRONICLE_SIZE) };
	ck_assert_ptr_nonnull(chronicle->text);
	ledger_init(&chronicle->ledger);
	arena_init(&chronicle->arena);
}

void chronicle_close(struct chronicle *chronicle)
{
	ledger_clear(&chronicle->ledger);
	arena_clear(&chronicle->arena);
	free(chronicle->text);
}

void chronicle_day(struct chronicle *chronicle, int day, const char *words)
{
	char routine[WORD_SIZE], ending[WORD_SIZE];
	begin_session(chronicle, day);
	if (strncmp(words, "check ", 6) == 0) {
		write_check(chronicle, words + 6);
		return;
	}
	words = take_word(words, " :", routine);
	words = take_word(words, ":", ending);
	words += *words == ':';
	while (*(words += strspn(words, " ")) != '\0')
		words = write_bout(chronicle, words);
	write_end(chronicle, routine, ending);
}

struct stamp chronicle_noon(int day)
{
	return moment(day, -5);
}

struct stamp chronicle_evening(int day)
{
	return moment(day, 0);
}

void chronicle_tell(struct chronicle *chronicle, const struct chronicle_day *days, int most)
{
	for (int i = 0; i < most && days[i].words != NULL; i++)
		chronicle_day(chronicle, days[i].day, days[i].words);
	chronicle_fold(chronicle);
}

void chronicle_fold(struct chronicle *chronicle)
{
	arena_clear(&chronicle->arena);
	ledger_settle(&chronicle->ledger);
	progress_fold(&chronicle->progress, &chronicle->ledger, chronicle->catalog, 4 * 60,
		&chronicle->arena);
}
