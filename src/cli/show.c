/* show: an exercise or a routine on paper */
#include "cli/commands.h"

#include <string.h>

#include "cli/named.h"
#include "core/dose.h"
#include "core/text.h"
#include "draw/figure.h"

#define FIGURE_COLUMNS 50
#define FIGURE_ROWS 13

static const char *const kind_words[KIND_COUNT] = {
	[KIND_HOLD] = "a hold",
	[KIND_REPS] = "reps",
	[KIND_REPS_HOLD] = "reps with a hold",
};
static const char *const sides_words[SIDES_COUNT] = {
	[SIDES_BOTH] = "",
	[SIDES_ALTERNATE] = ", right and left in turn",
	[SIDES_EACH] = ", one side, then the other",
};
static const char *const back_words[BACK_COUNT] = {
	[BACK_FREE] = "",
	[BACK_FLAT] = " · the back stays on the floor",
	[BACK_LINE] = " · the body stays one line",
	[BACK_STILL] = " · the back keeps its curve, and still",
};

static void show_texts(const struct print *print, const char *title, const struct texts *texts)
{
	if (texts->count == 0)
		return;
	print_format(print, "\n%s\n", title);
	for (int i = 0; i < texts->count; i++)
		print_paragraph(print, "  - ", texts->at[i]);
}

static void show_links(const struct print *print, const struct catalog *catalog, const char *title,
	const struct links *links, const char *note)
{
	if (links->count == 0 && !note[0])
		return;
	print_column(print, title, 12);
	for (int i = 0; i < links->count; i++)
		print_format(print, "%s%s", i > 0 ? ", " : "", catalog->exercises[links->at[i]].id);
	print_format(print, "%s%s\n", links->count > 0 && note[0] ? "; " : "", note);
}

static void show_joined(const struct print *print, const char *title, const struct texts *texts)
{
	if (texts->count == 0)
		return;
	print_column(print, title, 12);
	for (int i = 0; i < texts->count; i++)
		print_format(print, "%s%s", i > 0 ? ", " : "", texts->at[i]);
	print_text(print, "\n");
}

static void show_dose(
	const struct print *print, const struct exercise *exercise, const struct dose *dose)
{
	char words[DOSE_WORDS_SIZE], pace[DOSE_WORDS_SIZE], level[16];
	dose_words(dose, words, sizeof(words));
	dose_pace_words(dose, exercise->words, pace, sizeof(pace));
	snprintf(level, sizeof(level), "  level %d", dose->level);
	print_column(print, level, 12);
	print_format(print, "%s%s%s", words, pace[0] ? "; " : "", pace);
	if (dose->name[0] || dose->note[0])
		print_format(print, " (%s%s%s)", dose->name, dose->name[0] && dose->note[0] ? ": " : "",
			dose->note);
	print_text(print, "\n");
}

static void show_doses(const struct print *print, const struct exercise *exercise)
{
	if (exercise->dose_count == 0)
		return;
	print_text(print, "\nDoses\n");
	for (int i = 0; i < exercise->dose_count; i++)
		show_dose(print, exercise, &exercise->doses[i]);
}

static void show_cues(const struct print *print, const struct exercise *exercise)
{
	if (exercise->cue_count == 0)
		return;
	print_text(print, "\nCues\n");
	for (int i = 0; i < exercise->cue_count; i++) {
		print_text(print, "  ");
		print_column(print, moment_names[exercise->cues[i].when], 8);
		print_format(print, "%s\n", exercise->cues[i].text);
	}
}

static void show_faults(const struct print *print, const struct exercise *exercise)
{
	if (exercise->fault_count == 0)
		return;
	print_text(print, "\nWhat goes wrong, and what to do\n");
	for (int i = 0; i < exercise->fault_count; i++) {
		char line[512];
		const struct fault *fault = &exercise->faults[i];
		snprintf(line, sizeof(line), "%s: %s", fault->sign, fault->fix);
		print_paragraph(print, "  - ", line);
	}
}

/* The pose that is reached or held, as the screen would draw it. */
static void show_figure(const struct print *print, const struct exercise *exercise)
{
	const struct pose_set *poses = &exercise->poses;
	struct canvas canvas;
	if (poses->key_count == 0 || !canvas_init(&canvas, FIGURE_COLUMNS, FIGURE_ROWS))
		return;
	int key = exercise->dose_count > 0 ? exercise_dose(exercise, 2)->key : poses->key_count - 1;
	canvas.ascii = print->ascii;
	figure_draw(&canvas, canvas_rect(&canvas), poses, &poses->keys[key].pose, false, ROLE_NEAR);
	static char frame[FIGURE_COLUMNS * FIGURE_ROWS * 8];
	canvas_dump(&canvas, frame, sizeof(frame));
	char *roles = strstr(frame, "--\n");
	if (roles)
		*roles = '\0';
	print_format(print, "\n");
	print_text(print, frame);
	print_format(print, "%s\n", poses->keys[key].name);
	canvas_clear(&canvas);
}

static void show_exercise(const struct print *print, const struct catalog *catalog,
	const struct exercise *exercise)
{
	print_format(print, "%s (%s)\n%s", exercise->name, exercise->id, step_titles[exercise->step]);
	if (exercise->dose_count > 0)
		print_format(print, " · %s%s%s", kind_words[exercise->kind],
			sides_words[exercise->sides], back_words[exercise->back]);
	print_text(print, "\n");
	show_figure(print, exercise);
	if (exercise->why[0]) {
		print_text(print, "\nWhy it is a poor trade\n");
		print_paragraph(print, "  ", exercise->why);
	}
	show_texts(print, "Set up", &exercise->setup);
	show_texts(print, "Move", &exercise->moves);
	show_doses(print, exercise);
	show_cues(print, exercise);
	show_faults(print, exercise);
	if (exercise->check[0]) {
		print_text(print, "\nAfter each set\n");
		print_paragraph(print, "  ", exercise->check);
	}
	show_texts(print, "Not for you if", &exercise->avoid_if);
	print_text(print, "\n");
	show_links(print, catalog, "instead", &exercise->instead, "");
	show_links(print, catalog, "easier", &exercise->easier, exercise->easier_note);
	show_links(print, catalog, "harder", &exercise->harder, exercise->harder_note);
	show_links(print, catalog, "replaces", &exercise->replaces, "");
	show_joined(print, "also called", &exercise->aliases);
	show_joined(print, "equipment", &exercise->equipment);
	show_joined(print, "muscles", &exercise->primary_muscles);
	if (exercise->gate != NO_EXERCISE)
		print_format(print, "%-12s%s level %d, clean\n", "first",
			catalog->exercises[exercise->gate].id, exercise->gate_level);
	if (exercise->trophy[0])
		print_format(print, "%-12s%s\n", "trophy", exercise->trophy);
	print_format(print, "%-12s%s\n", "source", exercise->source);
}

static void show_routine(const struct print *print, const struct catalog *catalog, int index)
{
	struct workout workout;
	workout_from_routine(catalog, index, &workout);
	print_format(print, "%s (%s)\n%s\n\n", workout.name, workout.id,
		step_titles[catalog->routines[index].step]);
	for (int i = 0; i < workout.count; i++) {
		char words[DOSE_WORDS_SIZE];
		dose_words(&workout.items[i].dose, words, sizeof(words));
		print_text(print, "  ");
		print_column(print, catalog->exercises[workout.items[i].exercise].id, 22);
		print_format(print, "%s\n", words);
	}
}

int command_show(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	const struct catalog *catalog = &startup->catalog;
	char name[NAMED_SIZE], said[NAMED_SAID_SIZE];
	named_join(options->count, options->words, name);
	int routine = catalog_routine(catalog, name);
	if (routine >= 0) {
		show_routine(print, catalog, routine);
		return 0;
	}
	int exercise = named_exercise(catalog, name, catalog_nearest(catalog, name), said);
	if (said[0] != '\0')
		fprintf(stderr, "deadbug: %s\n", said);
	if (exercise == NO_EXERCISE)
		return 2;
	show_exercise(print, catalog, &catalog->exercises[exercise]);
	return 0;
}
