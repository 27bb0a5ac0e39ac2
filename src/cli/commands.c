/* commands: plan, list, themes and today; the others have files of their own */
#include "cli/commands.h"

#include <stdlib.h>

#include "core/dose.h"
#include "core/plan.h"
#include "core/text.h"
#include "core/timeline.h"

#define NAME_COLUMNS 34 /* the longest shipped name and two spaces */

static struct plan_given given_at(const struct startup *startup)
{
	return (struct plan_given){ &startup->catalog, &startup->past.progress, startup->now,
		startup->settings.day_start };
}

/* The routine that the words name, alone; NO_EXERCISE when they name another thing. */
static int routine_of(const struct startup *startup, const struct options *options)
{
	return options->count == 1 ? catalog_routine(&startup->catalog, options->words[0])
				   : NO_EXERCISE;
}

/* The plan for today, or for the routine that is named. False when the words name another thing. */
static bool find_plan(const struct startup *startup, const struct options *options, struct plan *ret)
{
	const struct plan_given given = given_at(startup);
	const int routine = routine_of(startup, options);
	if (options->count > 0 && routine == NO_EXERCISE)
		return false;
	if (routine == NO_EXERCISE)
		plan_today(&given, ret);
	else
		plan_routine(&given, routine, ret);
	return true;
}

static bool find_workout(const struct startup *startup, const struct options *options,
	struct workout *ret)
{
	char why[256];
	struct plan plan;
	if (find_plan(startup, options, &plan)) {
		*ret = plan.workout;
		return true;
	}
	if (workout_from_words(&startup->catalog, options->count, options->words, options->level, ret,
		    why, sizeof(why)))
		return true;
	fprintf(stderr, "deadbug: %s\n", why);
	return false;
}

bool commands_workout(const struct startup *startup, const struct options *options,
	struct workout *ret)
{
	if (!find_workout(startup, options, ret))
		return false;
	history_mark_met(&startup->past.history, ret);
	settings_pace(&startup->settings, ret);
	return true;
}

bool commands_may_start(const struct startup *startup, const struct options *options)
{
	const int routine = routine_of(startup, options);
	struct standing standing;
	char why[STANDING_SIZE];
	standing_of(&startup->catalog, &startup->past.progress, &standing);
	if (standing_may_start(&standing, &startup->catalog, routine, why) != OPENING_REFUSE)
		return true;
	fprintf(stderr, "deadbug: %s%s%s\n", routine == NO_EXERCISE ? "" : options->words[0],
		routine == NO_EXERCISE ? "" : ": ", why);
	return false;
}

/* Why it is as it is, and whether to begin; nothing for a choice of exercises. */
static void print_plan(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct plan plan;
	if (!find_plan(startup, options, &plan))
		return;
	for (int i = 0; i < plan.reasons.count; i++)
		print_format(print, "- %s.\n", plan.reasons.at[i].words);
	print_format(print, "%s\n", plan.words);
}

/* A tape is large: it lives on the heap while it is printed. NULL, and said, when it does not fit. */
static struct timeline *lay_out(const struct startup *startup, const struct workout *workout)
{
	struct timeline *tape = malloc(sizeof(*tape));
	if (tape && timeline_build(&startup->catalog, workout, &startup->settings.timing, tape))
		return tape;
	fprintf(stderr, "deadbug: '%s' is too long for one session; name fewer exercises\n",
		workout->id);
	free(tape);
	return NULL;
}

static void print_clock(char *out, size_t size, ms_t ms)
{
	snprintf(out, size, "%ld:%02ld", (long)(ms / 60000), (long)(ms / 1000 % 60));
}

static void print_length(char *out, size_t size, const struct segment *segment, ms_t expected)
{
	snprintf(out, size, "%s%ld s", segment->ms == UNTIL_KEY ? "~" : "", (long)(expected / 1000));
}

static void print_of(char *out, size_t size, int n, int of)
{
	if (n > 0)
		snprintf(out, size, "%d/%d", n, of);
	else
		snprintf(out, size, "-");
}

static void print_segment(const struct print *print, const struct exercise *exercise,
	const struct segment *segment, ms_t start, ms_t expected)
{
	char clock[32], length[32], set[32], rep[32], line[128];
	bool sided = segment->rep > 0 || exercise->kind == KIND_HOLD;
	print_clock(clock, sizeof(clock), start);
	print_length(length, sizeof(length), segment, expected);
	print_of(set, sizeof(set), segment->set, segment->sets);
	print_of(rep, sizeof(rep), segment->rep, segment->reps);
	snprintf(line, sizeof(line), "%7s %7s  %-7s ", clock, length, segment_names[segment->kind]);
	print_text(print, line);
	print_column(print, exercise->name, 26);
	print_format(print, " %-6s %-6s %s\n", set, sided ? side_names[segment->side] : "-", rep);
}

int command_plan(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct workout workout;
	if (!commands_workout(startup, options, &workout))
		return 2;
	struct timeline *tape = lay_out(startup, &workout);
	if (!tape)
		return 1;
	print_format(print, "%s (%s)\n", workout.name, workout.id);
	print_plan(startup, options, print);
	print_text(print, "\n");
	print_text(print, "  start  length  what    exercise                   set    side   rep\n");
	ms_t start = 0;
	for (int i = 0; i < tape->count - 1; i++) {
		const struct workout_item *item = &workout.items[tape->at[i].item];
		ms_t expected = timeline_expected(tape, &workout, i, i + 1);
		print_segment(print, &startup->catalog.exercises[item->exercise], &tape->at[i], start,
			expected);
		start += expected;
	}
	char total[32];
	print_clock(total, sizeof(total), start);
	print_format(print, "\n%7s total; ~ lasts until a key\n", total);
	free(tape);
	return 0;
}

/* How long a workout takes, for a person; false, and said, when it does not fit. */
static bool length_words(const struct startup *startup, const struct workout *workout, char *out,
	size_t size)
{
	struct timeline *tape = lay_out(startup, workout);
	if (!tape)
		return false;
	dose_time_words((long)(timeline_expected(tape, workout, 0, tape->count) / 1000), out, size);
	free(tape);
	return true;
}

static void list_exercise(const struct print *print, const struct exercise *exercise)
{
	char words[DOSE_WORDS_SIZE] = "";
	if (exercise_can_be_done(exercise))
		dose_words(exercise_dose(exercise, 1), words, sizeof(words));
	print_text(print, "  ");
	print_column(print, exercise->id, 22);
	print_column(print, exercise->name, NAME_COLUMNS);
	print_format(print, "%s\n", words);
}

static void list_routine(const struct print *print, const struct startup *startup, int index)
{
	struct workout workout;
	workout_from_routine(&startup->catalog, index, &workout);
	history_mark_met(&startup->past.history, &workout);
	settings_pace(&startup->settings, &workout);
	char length[32] = "";
	length_words(startup, &workout, length, sizeof(length));
	print_text(print, "  ");
	print_column(print, workout.id, 22);
	print_column(print, workout.name, NAME_COLUMNS);
	print_format(print, "%d %s, %s\n", workout.count, workout.count == 1 ? "exercise" : "exercises",
		length);
}

int command_list(const struct startup *startup, const struct print *print)
{
	const struct catalog *catalog = &startup->catalog;
	for (int step = 0; step < STEP_COUNT; step++) {
		bool titled = false;
		for (int i = 0; i < catalog->exercise_count; i++) {
			if (catalog->exercises[i].step != (enum step)step)
				continue;
			if (!titled)
				print_format(print, "%s\n", step_titles[step]);
			titled = true;
			list_exercise(print, &catalog->exercises[i]);
		}
	}
	print_text(print, "Routines\n");
	for (int i = 0; i < catalog->routine_count; i++)
		list_routine(print, startup, i);
	return 0;
}

static void list_theme(const struct print *print, const struct theme *theme, bool in_use, int columns)
{
	print_text(print, in_use ? "> " : "  ");
	print_column(print, theme->name, columns);
	print_format(print, "%s\n", theme->description);
	if (!theme->file)
		return;
	print_format(print, "  %*s", columns, "");
	print_text(print, theme->file);
	print_text(print, "\n");
}

int command_themes(const struct startup *startup, const struct print *print)
{
	const struct theme_list *themes = &startup->themes;
	int columns = 0;
	for (int i = 0; i < themes->count; i++)
		if (text_columns(themes->at[i].name) + 2 > columns)
			columns = text_columns(themes->at[i].name) + 2;
	for (int i = 0; i < themes->count; i++)
		list_theme(print, &themes->at[i], &themes->at[i] == startup->theme, columns);
	print_text(print, "\n> is in use. The settings choose another, or theme = \"NAME\" in\n");
	print_text(print, startup->paths.config[0] ? startup->paths.config : "~/.config/deadbug");
	print_text(print, "/deadbug.cfg; your own go to themes/NAME.cfg beside it.\n");
	return 0;
}

int command_today(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	struct workout workout;
	char length[32];
	if (!commands_workout(startup, options, &workout) ||
		!length_words(startup, &workout, length, sizeof(length)))
		return 1;
	print_format(print, "Today: %s, %s\n", workout.name, length);
	for (int i = 0; i < workout.count; i++) {
		int exercise = workout.items[i].exercise;
		char words[DOSE_WORDS_SIZE];
		dose_words(&workout.items[i].dose, words, sizeof(words));
		print_text(print, "  ");
		print_column(print, startup->catalog.exercises[exercise].name, NAME_COLUMNS);
		print_format(print, "%s\n", words);
	}
	print_plan(startup, options, print);
	print_text(print, "Start it in a terminal: deadbug. Every second of it: deadbug plan.\n");
	return 0;
}
