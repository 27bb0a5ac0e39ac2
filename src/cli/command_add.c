/* add: a session that was done without the coach */
#include "cli/commands.h"

#include <stdlib.h>

#include "cli/append.h"
#include "core/day.h"
#include "core/dose.h"
#include "core/entry.h"
#include "core/text.h"
#include "core/timeline.h"
#include "sys/clock.h"
#include "sys/store.h"

enum { DONE = 0, FAILED = 1, MISUSED = 2 };

#define NOON_SECONDS (12 * 60 * 60)

/* Reads the day; DONE, or MISUSED and said. */
static int read_day(const struct startup *startup, const char *on, int64_t *ret)
{
	const int64_t today = date_training_day(startup->now, startup->settings.day_start);
	char clean[80];
	*ret = today;
	if (on == NULL)
		return DONE;
	clean_text(clean, sizeof(clean), on);
	if (!day_parse(on, today, ret))
		fprintf(stderr, "deadbug: --on takes " DAY_FORMS ", not '%s'\n", clean);
	else if (*ret < 0)
		fprintf(stderr, "deadbug: '%s' is before 1970\n", clean);
	else if (*ret > today)
		fprintf(stderr, "deadbug: '%s' is still to come\n", clean);
	else
		return DONE;
	return MISUSED;
}

/* How long it takes, in seconds; -1, and said, when it does not fit into a session. */
static int length_of(const struct startup *startup, const struct workout *workout)
{
	struct timeline *tape = malloc(sizeof(*tape));
	int seconds = -1;
	if (tape && timeline_build(&startup->catalog, workout, &startup->settings.timing, tape))
		seconds = (int)(timeline_expected(tape, workout, 0, tape->count) / 1000);
	else
		fprintf(stderr, "deadbug: '%s' is too long for one session; name fewer exercises\n",
			workout->id);
	free(tape);
	return seconds;
}

/* Today's has just ended; that of another day began at noon. */
static struct stamp beginning_of(const struct startup *startup, int64_t day, int seconds)
{
	struct stamp began = startup->now;
	if (day != date_training_day(startup->now, startup->settings.day_start))
		return clock_local(day, NOON_SECONDS);
	began.seconds -= seconds;
	return began;
}

static void say_added(const struct startup *startup, const struct print *print,
	const struct workout *workout, int64_t day, const char *id)
{
	char words[DOSE_WORDS_SIZE], date[DAY_SIZE];
	day_format(day, date);
	print_format(print, "added to %s: %s\n", date, workout->name);
	for (int i = 0; i < workout->count; i++) {
		const struct workout_item *item = &workout->items[i];
		dose_words(&item->dose, words, sizeof(words));
		print_text(print, "  ");
		print_column(print, startup->catalog.exercises[item->exercise].name, 34);
		print_format(print, "%s\n", words);
	}
	print_format(print, "To take it back: deadbug undo %s\n", id);
}

static int add(const struct startup *startup, const struct workout *workout, int64_t day,
	const struct print *print)
{
	const int seconds = length_of(startup, workout);
	if (seconds < 0)
		return FAILED;
	struct record *records = malloc(ENTRY_RECORDS_MAX * sizeof(*records));
	if (!records)
		return FAILED;
	char id[RECORD_SESSION_SIZE];
	const struct stamp began = beginning_of(startup, day, seconds);
	store_session_id(began, id);
	int count = entry_of(&startup->catalog, workout, id, began, seconds, records);
	bool is_added = append_records(startup, records, count);
	free(records);
	if (is_added)
		say_added(startup, print, workout, day, id);
	return is_added ? DONE : FAILED;
}

int command_add(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct workout workout;
	int64_t day;
	if (!commands_workout(startup, options, &workout) ||
		read_day(startup, options->on, &day) != DONE)
		return MISUSED;
	return add(startup, &workout, day, print);
}
