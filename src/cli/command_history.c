/* history: what was done, for people by day, for programs line by line */
#include "cli/commands.h"

#include <string.h>

#include "cli/lines.h"
#include "core/day.h"
#include "core/record_words.h"
#include "core/text.h"

enum { DONE = 0, MISUSED = 2 };

#define TEXT FORM_COUNT /* the form for people, behind those of cli/lines */
#define NAME_COLUMNS 34

static int misused(const char *option, const char *takes, const char *given)
{
	char clean[80];
	clean_text(clean, sizeof(clean), given);
	fprintf(stderr, "deadbug: %s takes %s, not '%s'\n", option, takes, clean);
	return MISUSED;
}

/* Reads what a filter is to ask for; DONE, or MISUSED and said. */
static int read_filter(const struct startup *startup, const struct options *options,
	struct filter *filter)
{
	const int64_t today = date_training_day(startup->now, startup->settings.day_start);
	*filter = filter_all;
	filter->day_start = startup->settings.day_start;
	filter->exercise = options->exercise;
	if (options->since != NULL && !day_parse(options->since, today, &filter->since))
		return misused("--since", DAY_FORMS, options->since);
	if (options->until != NULL && !day_parse(options->until, today, &filter->until))
		return misused("--until", DAY_FORMS, options->until);
	if (options->type == NULL)
		return DONE;
	filter->type = 0;
	while (filter->type < RECORD_OTHER &&
		strcmp(options->type, record_type_names[filter->type]) != 0)
		filter->type++;
	return filter->type < RECORD_OTHER ? DONE
		: misused("--type", "set, session, test, check, amend or void", options->type);
}

/* For people on a terminal; for programs what they can read again. */
static int read_form(const struct options *options, bool all, const struct print *print, int *form)
{
	const char *given = options->format;
	*form = all || !print->to_person ? FORM_TSV : TEXT;
	if (given == NULL)
		return DONE;
	*form = 0;
	while (*form < FORM_COUNT && strcmp(given, form_names[*form]) != 0)
		(*form)++;
	if (*form < FORM_COUNT)
		return DONE;
	if (strcmp(given, "text") != 0)
		return misused("--format", "text, tsv, csv or json", given);
	return all ? misused("--format with --all", "tsv, csv or json", given) : DONE;
}

static const char *name_of(const struct catalog *catalog, const char *id)
{
	const int exercise = catalog_exercise(catalog, id), routine = catalog_routine(catalog, id);
	return exercise != NO_EXERCISE ? catalog->exercises[exercise].name
		: routine != NO_EXERCISE ? catalog->routines[routine].name : id;
}

static void print_record(const struct startup *startup, const struct print *print,
	const struct record *record)
{
	char when[STAMP_SIZE], clock[16], words[RECORD_WORDS_SIZE];
	stamp_format(record->when, when);
	snprintf(clock, sizeof(clock), "  %.5s  ", when + DAY_SIZE);
	record_words(record, words);
	print_text(print, clock);
	print_column(print, name_of(&startup->catalog, record->exercise), NAME_COLUMNS);
	print_text(print, words);
	print_text(print, "\n");
}

static void print_day(const struct startup *startup, const struct print *print, int64_t day,
	const struct record *first)
{
	char date[DAY_SIZE], ago[24];
	day_format(day, date);
	date_ago(first->when, startup->now, startup->settings.day_start, ago, sizeof(ago));
	print_format(print, "%s, %s\n", date, ago);
}

static void print_by_day(const struct startup *startup, const struct filter *filter,
	const struct print *print)
{
	const struct ledger *ledger = &startup->past.ledger;
	int64_t shown = INT64_MIN;
	for (size_t i = 0; i < ledger->order_count; i++) {
		struct record record;
		if (!filter_keeps(filter, ledger, ledger_at(ledger, i)))
			continue;
		ledger_record(ledger, ledger_at(ledger, i), &record);
		const int64_t day = date_training_day(record.when, filter->day_start);
		if (day != shown)
			print_day(startup, print, day, &record);
		shown = day;
		print_record(startup, print, &record);
	}
	if (shown == INT64_MIN)
		print_text(print, "nothing yet that fits\n");
}

int command_history(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct filter filter;
	int form = TEXT, status = read_filter(startup, options, &filter);
	const bool all = options->all || filter.type == RECORD_AMEND || filter.type == RECORD_VOID;
	if (status == DONE)
		status = read_form(options, all, print, &form);
	if (status != DONE)
		return status;
	if (form == TEXT)
		print_by_day(startup, &filter, print);
	else
		lines_write(print->out, &startup->past.ledger, &filter, (enum form)form, all);
	return DONE;
}
