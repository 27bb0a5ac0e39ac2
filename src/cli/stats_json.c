/* stats_json: the same numbers, by keys that stay */
#include "cli/stats_json.h"

#include "core/calendar.h"
#include "core/day.h"
#include "core/json.h"

static const char *const units[UNIT_COUNT] = { "", "reps", "s" };

static const char *const trophy_ids[TROPHIES] = {
	[TROPHY_QUIET_BACK] = "quiet-back", [TROPHY_AUTOMATIC_TILT] = "automatic-tilt",
	[TROPHY_NO_ARCH] = "no-arch", [TROPHY_PLANK] = "plank", [TROPHY_ONLY_ABS] = "only-abs",
};

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
	const char *id = startup->past.ledger.names.texts[exercise->name];
	json_open(json, NULL, '{');
	json_text(json, "id", id);
	json_text(json, "name", exercise->exercise != NO_EXERCISE
		? startup->catalog.exercises[exercise->exercise].name : id);
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

static void add_trophy(struct json *json, enum trophy_kind kind, const struct trophy *trophy,
	int day_start)
{
	const int64_t day = date_training_day(trophy->when, day_start);
	json_open(json, NULL, '{');
	json_text(json, "id", trophy_ids[kind]);
	json_text(json, "name", trophy_names[kind]);
	json_bool(json, "earned", trophy->is_earned);
	add_day(json, "day", day, trophy->is_earned);
	json_number(json, "per_cent", trophy->per_cent);
	json_close(json);
}

static void add_lists(struct json *json, const struct stats *stats)
{
	const struct startup *startup = stats->startup;
	const struct history *history = &startup->past.history;
	json_open(json, "exercises", '[');
	for (int i = 0; i < stats->summary.exercise_count; i++)
		add_exercise(startup, json, &stats->summary.exercises[i]);
	json_close(json);
	json_open(json, "tests", '[');
	for (int i = 0; i < history->test_count; i++)
		add_test(startup, json, &history->tests[i]);
	json_close(json);
	json_open(json, "trophies", '[');
	for (int i = 0; i < TROPHIES; i++)
		add_trophy(json, (enum trophy_kind)i, &stats->trophies[i], startup->settings.day_start);
	json_close(json);
}

void stats_json_write(FILE *out, const struct stats *stats)
{
	struct json json;
	json_init(&json, 2);
	json_open(&json, NULL, '{');
	add_sessions(&json, &stats->summary);
	add_lists(&json, stats);
	json_close(&json);
	fwrite(json.text, 1, json.used, out);
	fputc('\n', out);
	json_clear(&json);
}
