/* swap: what to do instead of an exercise, and why; or that there is no need to */
#include "cli/commands.h"

#include <string.h>

#include "cli/named.h"
#include "core/dose.h"

#define DONE   0
#define FAILED 1

#define NAME_COLUMNS 44 /* of a name and its id, before the dose */
#define LABEL_SIZE   128
#define MOVES_LEAD   "     "

static const char *dose_of(const struct exercise *exercise, char words[DOSE_WORDS_SIZE])
{
	words[0] = '\0';
	if (exercise->dose_count > 0)
		dose_words(exercise_dose(exercise, 1), words, DOSE_WORDS_SIZE);
	return words;
}

/* As many of the moves as one line holds. */
static void print_moves(const struct print *print, const struct texts *moves)
{
	char line[PRINT_COLUMNS] = "";
	size_t used = 0;
	for (int i = 0; i < moves->count; i++) {
		size_t bytes = strlen(moves->at[i]) + (i > 0);
		if (used + bytes + strlen(MOVES_LEAD) >= sizeof(line))
			break;
		snprintf(line + used, sizeof(line) - used, "%s%s", i > 0 ? " " : "", moves->at[i]);
		used += bytes;
	}
	print_paragraph(print, MOVES_LEAD, used > 0 || moves->count == 0 ? line : moves->at[0]);
}

/* "1. Feet-up crunch (feet-up-crunch)   2 × 8 reps", and a line that says what it is. */
static void print_other(const struct print *print, const char *lead, const struct exercise *other)
{
	char label[LABEL_SIZE], words[DOSE_WORDS_SIZE];
	snprintf(label, sizeof(label), "%s%s (%s)", lead, other->name, other->id);
	print_text(print, "  ");
	print_column(print, label, NAME_COLUMNS);
	print_format(print, " %s\n", dose_of(other, words));
	print_moves(print, &other->moves);
}

static void print_others(const struct print *print, const struct catalog *catalog, const char *title,
	const struct links *links, const char *note)
{
	if (links->count == 0 && note[0] == '\0')
		return;
	print_format(print, "\n%s\n", title);
	for (int i = 0; i < links->count; i++)
		print_other(print, "", &catalog->exercises[links->at[i]]);
	if (note[0] != '\0')
		print_paragraph(print, "  ", note);
}

static void print_poor_trade(const struct print *print, const struct catalog *catalog,
	const struct exercise *exercise)
{
	print_format(print, "%s (%s): better avoided\n\n", exercise->name, exercise->id);
	print_paragraph(print, "  ", exercise->why);
	print_text(print, "\nInstead, best first\n");
	for (int i = 0; i < exercise->instead.count; i++) {
		char number[16];
		snprintf(number, sizeof(number), "%d. ", i + 1);
		print_other(print, number, &catalog->exercises[exercise->instead.at[i]]);
	}
}

static void print_fine(const struct print *print, const struct catalog *catalog,
	const struct exercise *exercise)
{
	char title[2 * LABEL_SIZE], words[DOSE_WORDS_SIZE];
	snprintf(title, sizeof(title), "%s (%s) needs no swap: it is part of the method.",
		exercise->name, exercise->id);
	print_paragraph(print, "", title);
	if (dose_of(exercise, words)[0] != '\0')
		print_format(print, "  %s\n", words);
	if (exercise->avoid_if.count > 0)
		print_text(print, "\nLeave it out if this is you\n");
	for (int i = 0; i < exercise->avoid_if.count; i++)
		print_paragraph(print, "  - ", exercise->avoid_if.at[i]);
	print_others(print, catalog, "Easier", &exercise->easier, exercise->easier_note);
	print_others(print, catalog, "Harder", &exercise->harder, exercise->harder_note);
}

int command_swap(const struct startup *startup, const struct options *options,
	const struct print *print)
{
	const struct catalog *catalog = &startup->catalog;
	char name[NAMED_SIZE], said[NAMED_SAID_SIZE];
	named_join(options->count, options->words, name);
	int index = named_exercise(catalog, name, NULL, said);
	if (said[0] != '\0')
		fprintf(stderr, "deadbug: %s\n", said);
	if (index == NO_EXERCISE)
		return FAILED;
	const struct exercise *exercise = &catalog->exercises[index];
	if (exercise->step == STEP_AVOID)
		print_poor_trade(print, catalog, exercise);
	else
		print_fine(print, catalog, exercise);
	return DONE;
}
