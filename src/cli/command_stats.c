/* stats: the numbers for people; for programs, cli/stats_json has them */
#include "cli/commands.h"

#include "cli/stats_json.h"
#include "core/calendar.h"
#include "core/day.h"
#include "core/dose.h"
#include "core/opening.h"
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
	return startup->past.ledger.names.texts[exercise->name];
}

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

static void print_trophies(const struct print *print, const struct trophy *trophies)
{
	print_text(print, "\nTrophies\n");
	for (int i = 0; i < TROPHIES; i++) {
		print_column(print, trophy_names[i], NAME_COLUMNS);
		print_column(print, trophies[i].is_earned ? "earned" : "not yet", LABEL_COLUMNS);
		print_format(print, "%s\n", trophies[i].words);
	}
}

/* "Step 2, because 10 tilts were clean on Monday and on Friday" */
static void print_standing(const struct startup *startup, const struct print *print)
{
	const struct progress *progress = &startup->past.progress;
	struct standing standing;
	char words[STANDING_SIZE];
	standing_of(&startup->catalog, progress, &standing);
	standing_words(&standing, &startup->catalog, progress, startup->now,
		startup->settings.day_start, words);
	print_format(print, "%s\n\n", words);
}

static void print_stats(const struct stats *stats, const struct print *print)
{
	const struct startup *startup = stats->startup;
	const struct summary *summary = &stats->summary;
	const struct history *history = &startup->past.history;
	if (summary->sessions == 0) {
		print_text(print, "No session yet. The first one: deadbug\n");
	} else {
		print_standing(startup, print);
		print_sessions(print, summary);
	}
	if (summary->exercise_count > 0)
		print_head(print, "Exercise", "best set");
	for (int i = 0; i < summary->exercise_count; i++)
		print_exercise(startup, print, &summary->exercises[i]);
	if (history->test_count > 0)
		print_head(print, "Test", "best");
	for (int i = 0; i < history->test_count; i++)
		print_test(startup, print, &history->tests[i]);
	if (summary->sessions > 0)
		print_trophies(print, stats->trophies);
}

int command_stats(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	const int day_start = startup->settings.day_start;
	struct stats stats = { .startup = startup };
	struct arena arena;
	arena_init(&arena);
	summary_of(&startup->past.progress, date_training_day(startup->now, day_start), &arena,
		&stats.summary);
	trophies_of(&startup->catalog, &startup->past.progress, startup->now, day_start,
		stats.trophies);
	if (options->json)
		stats_json_write(print->out, &stats);
	else
		print_stats(&stats, print);
	arena_clear(&arena);
	return DONE;
}
