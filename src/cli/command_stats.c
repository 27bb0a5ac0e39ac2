/* stats: the summary, for people and as json */
#include "cli/commands.h"

#include <string.h>

#include "core/calendar.h"
#include "core/day.h"
#include "core/dose.h"
#include "core/json.h"
#include "core/summary.h"
#include "core/text.h"

enum { DONE = 0 };

#define NAME_COLUMNS 34
#define LABEL_COLUMNS 12
#define LAST_COLUMNS 22

static const char *const units[UNIT_COUNT] = { "", "reps", "s" };

static const char *name_of(const struct startup *startup, int exercise, const char *id)
{
	return exercise != NO_EXERCISE ? startup->catalog.exercises[exercise].name : id;
}

static const char *id_of(const struct startup *startup, const struct exercise_summary *exercise)
{
	return startup->past.ledger.names[exercise->name];
}

/* For people */

static void print_label(const struct print *print, const char *label)
{
	print_column(print, label, LABEL_COLUMNS);
}

static void print_sessions(const struct print *print, const struct summary *summary)
{
	char first[DAY_SIZE], time[32];
	day_format(summary->first, first);
	dose_time_words((long)summary->seconds, time, sizeof(time));
	print_label(print, "Sessions");
	print_format(print, "%d since %s, %d finished; %d %s in %s\n", summary->sessions, first,
		summary->finished, summary->sets, summary->sets == 1 ? "set" : "sets", time);
	print_label(print, "This week");
	print_format(print, "%d of %d to %d\n", summary->this_week, WEEK_AIM, WEEK_MOST);
	print_label(print, "In a row");
	print_format(print, "%d %s\n", summary->weeks_in_a_row,
		summary->weeks_in_a_row == 1 ? "week" : "weeks");
	print_label(print, "Form");
	if (summary->asked > 0)
		print_format(print, "%d %%: %d of %d sets reached, back kept, felt in place, no pain\n",
			summary_form(summary->good, summary->asked), summary->good, summary->asked);
	else
		print_text(print, "not known yet: answer the three questions after a set\n");
}

/* "30 reps in 3 sets", "30 s" */
static void say_last(const struct bout *last, char *out, size_t size)
{
	if (last->sets > 1)
		snprintf(out, size, "%d %s in %d sets", last->done, units[last->unit], last->sets);
	else
		snprintf(out, size, "%d %s", last->done, units[last->unit]);
}

static void print_exercise(const struct startup *startup, const struct print *print,
	const struct exercise_summary *exercise)
{
	char best[32] = "-", last[64], day[DAY_SIZE];
	if (exercise->best != NOT_ASKED)
		snprintf(best, sizeof(best), "%d %s", exercise->best, units[exercise->unit]);
	say_last(exercise->last, last, sizeof(last));
	day_format(exercise->last_day, day);
	const char *name = name_of(startup, exercise->exercise, id_of(startup, exercise));
	print_column(print, name, NAME_COLUMNS);
	print_column(print, best, LABEL_COLUMNS);
	print_column(print, last, LAST_COLUMNS);
	print_format(print, "%s\n", day);
}

/* A test's result, or "stopped" when there is none. */
static void say_result(const struct tested *tested, char *out, size_t size)
{
	const struct record *result = &tested->result;
	if (!tested->has_result)
		snprintf(out, size, "stopped");
	else if (result->done != NOT_ASKED)
		snprintf(out, size, "%d %s", result->done, units[result->unit]);
	else
		clean_text(out, size, result->note);
}

static void print_test(const struct startup *startup, const struct print *print,
	const struct tested *tested)
{
	char name[128], best[32] = "-", last[RECORD_NOTE_SIZE], day[DAY_SIZE];
	const bool has_side = tested->side == SIDE_LEFT || tested->side == SIDE_RIGHT;
	const struct stamp when = tested->has_result ? tested->result.when : tested->tried;
	const int exercise = catalog_exercise(&startup->catalog, tested->exercise);
	snprintf(name, sizeof(name), "%s%s%s", name_of(startup, exercise, tested->exercise),
		has_side ? ", " : "", has_side ? side_names[tested->side] : "");
	if (tested->best != NOT_ASKED)
		snprintf(best, sizeof(best), "%d %s", tested->best, units[tested->result.unit]);
	say_result(tested, last, sizeof(last));
	day_format(date_training_day(when, startup->settings.day_start), day);
	print_column(print, name, NAME_COLUMNS);
	print_column(print, best, LABEL_COLUMNS);
	print_column(print, last, LAST_COLUMNS);
	print_format(print, "%s\n", day);
}

static void print_head(const struct print *print, const char *title, const char *best)
{
	print_text(print, "\n");
	print_column(print, title, NAME_COLUMNS);
	print_column(print, best, LABEL_COLUMNS);
	print_text(print, "last\n");
}

static void print_summary(const struct startup *startup, const struct print *print,
	const struct summary *summary)
{
	const struct history *history = &startup->past.history;
	if (summary->sessions == 0)
		print_text(print, "No session yet. The first one: deadbug\n");
	else
		print_sessions(print, summary);
	if (summary->exercise_count > 0)
		print_head(print, "Exercise", "best set");
	for (int i = 0; i < summary->exercise_count; i++)
		print_exercise(startup, print, &summary->exercises[i]);
	if (history->test_count > 0)
		print_head(print, "Test", "best");
	for (int i = 0; i < history->test_count; i++)
		print_test(startup, print, &history->tests[i]);
}

/* As json */

static void add_day(struct json *json, const char *key, int64_t day, bool is_known)
{
	char text[DAY_SIZE];
	day_format(day, text);
	if (is_known)
		json_text(json, key, text);
	else
		json_null(json, key);
}

static void add_word(struct json *json, const char *key, const char *word)
{
	if (word[0] != '\0')
		json_text(json, key, word);
	else
		json_null(json, key);
}

static void add_sessions(struct json *json, const struct summary *summary)
{
	json_open(json, "sessions", '{');
	json_number(json, "count", summary->sessions);
	json_number(json, "finished", summary->finished);
	add_day(json, "first", summary->first, summary->sessions > 0);
	add_day(json, "last", summary->last, summary->sessions > 0);
	json_number(json, "seconds", (long)summary->seconds);
	json_number(json, "sets", summary->sets);
	json_close(json);
	json_open(json, "week", '{');
	add_day(json, "monday", summary->monday, true);
	json_number(json, "sessions", summary->this_week);
	json_number(json, "aim", WEEK_AIM);
	json_number(json, "most", WEEK_MOST);
	json_close(json);
	json_number(json, "weeks_in_a_row", summary->weeks_in_a_row);
	json_open(json, "form", '{');
	json_number(json, "asked", summary->asked);
	json_number(json, "good", summary->good);
	json_close(json);
}

static void add_exercise(const struct startup *startup, struct json *json,
	const struct exercise_summary *exercise)
{
	const struct bout *last = exercise->last;
	json_open(json, NULL, '{');
	json_text(json, "id", id_of(startup, exercise));
	json_text(json, "name", name_of(startup, exercise->exercise, id_of(startup, exercise)));
	add_word(json, "unit", units[exercise->unit]);
	json_number(json, "sets", exercise->sets);
	json_number(json, "asked", exercise->asked);
	json_number(json, "good", exercise->good);
	json_number_or_null(json, "best", exercise->best, NOT_ASKED);
	json_open(json, "last", '{');
	add_day(json, "day", exercise->last_day, true);
	json_number_or_null(json, "level", last->level, NOT_ASKED);
	json_number(json, "sets", last->sets);
	json_number(json, "done", last->done);
	json_number_or_null(json, "clean", last->asked > 0 ? last->clean : NOT_ASKED, NOT_ASKED);
	json_close(json);
	json_close(json);
}

static void add_test(const struct startup *startup, struct json *json, const struct tested *tested)
{
	const struct record *result = &tested->result;
	const int64_t day = date_training_day(result->when, startup->settings.day_start);
	const bool is_known = tested->has_result;
	json_open(json, NULL, '{');
	json_text(json, "id", tested->exercise);
	add_word(json, "side", tested->side == NOT_ASKED ? "" : side_names[tested->side]);
	add_word(json, "unit", is_known ? units[result->unit] : "");
	json_number_or_null(json, "best", tested->best, NOT_ASKED);
	json_open(json, "last", '{');
	add_day(json, "day", day, is_known);
	json_number_or_null(json, "done", is_known ? result->done : NOT_ASKED, NOT_ASKED);
	add_word(json, "note", is_known ? result->note : "");
	json_close(json);
	json_close(json);
}

static void write_json(const struct startup *startup, const struct print *print,
	const struct summary *summary)
{
	const struct history *history = &startup->past.history;
	struct json json;
	json_init(&json, 2);
	json_open(&json, NULL, '{');
	add_sessions(&json, summary);
	json_open(&json, "exercises", '[');
	for (int i = 0; i < summary->exercise_count; i++)
		add_exercise(startup, &json, &summary->exercises[i]);
	json_close(&json);
	json_open(&json, "tests", '[');
	for (int i = 0; i < history->test_count; i++)
		add_test(startup, &json, &history->tests[i]);
	json_close(&json);
	json_close(&json);
	fwrite(json.text, 1, json.used, print->out);
	fputc('\n', print->out);
	json_clear(&json);
}

int command_stats(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct arena arena;
	struct summary summary;
	arena_init(&arena);
	summary_of(&startup->past.progress,
		date_training_day(startup->now, startup->settings.day_start), &arena, &summary);
	if (options->json)
		write_json(startup, print, &summary);
	else
		print_summary(startup, print, &summary);
	arena_clear(&arena);
	return DONE;
}
