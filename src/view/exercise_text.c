/* The texts of an exercise, in the order in which they are needed. */
#include "view/exercise_text.h"

#include <stdio.h>

#include "core/dose.h"
#include "core/text.h"

#define LINE_SIZE    400
#define NAME_COLUMNS 10 /* of what stands before a value: "muscles" */

static void flow_cues(struct exercise_text *text)
{
	const struct exercise *exercise = text->exercise;
	if (exercise->cue_count == 0)
		return;
	if (!text->little_room)
		flow_title(&text->flow, "Think of");
	for (int i = 0; i < exercise->cue_count; i++)
		flow_bullet(&text->flow, exercise->cues[i].text, ROLE_CUE);
}

/* "6 × 10 s, rest 10 s (feet on a chair)" */
static void dose_line(const struct exercise *exercise, const struct dose *dose, char out[LINE_SIZE])
{
	char words[DOSE_WORDS_SIZE], pace[DOSE_WORDS_SIZE];
	dose_words(dose, words, sizeof(words));
	dose_pace_words(dose, exercise->words, pace, sizeof(pace));
	bool named = dose->name[0] != '\0', noted = dose->note[0] != '\0';
	snprintf(out, LINE_SIZE, "%s%s%s%s%s%s%s%s", words, pace[0] ? "; " : "", pace,
		named || noted ? " (" : "", dose->name, named && noted ? ": " : "", dose->note,
		named || noted ? ")" : "");
}

static void flow_doses(struct exercise_text *text)
{
	const struct exercise *exercise = text->exercise;
	const struct dose *yours = exercise_dose(exercise, text->level);
	if (exercise->dose_count == 0)
		return;
	flow_title(&text->flow, "How much, by level");
	for (int i = 0; i < exercise->dose_count; i++) {
		char level[8], line[LINE_SIZE];
		const struct dose *dose = &exercise->doses[i];
		snprintf(level, sizeof(level), "%d", dose->level);
		dose_line(exercise, dose, line);
		flow_pair(&text->flow, FLOW_MARK, level, ROLE_DIM, line,
			dose == yours ? ROLE_ACCENT : ROLE_TEXT);
	}
}

static void flow_faults(struct exercise_text *text)
{
	const struct exercise *exercise = text->exercise;
	if (exercise->fault_count == 0)
		return;
	flow_title(&text->flow, "What goes wrong, and what then");
	for (int i = 0; i < exercise->fault_count; i++) {
		char line[LINE_SIZE];
		const struct fault *fault = &exercise->faults[i];
		snprintf(line, sizeof(line), "%s: %s", fault->sign, fault->fix);
		flow_bullet(&text->flow, line, ROLE_TEXT);
	}
}

static void flow_paragraph(struct flow *flow, const char *title, const char *words)
{
	if (words[0] == '\0')
		return;
	flow_title(flow, title);
	flow_text(flow, 0, words, ROLE_TEXT);
}

static void flow_joined(struct flow *flow, const char *name, const struct texts *texts)
{
	char line[LINE_SIZE];
	size_t used = 0;
	for (int i = 0; i < texts->count && used < sizeof(line); i++)
		used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%s", i > 0 ? ", " : "",
			texts->at[i]);
	if (texts->count > 0)
		flow_pair(flow, NAME_COLUMNS, name, ROLE_DIM, line, ROLE_TEXT);
}

static void flow_facts(struct exercise_text *text)
{
	const struct exercise *exercise = text->exercise;
	flow_gap(&text->flow);
	flow_joined(&text->flow, "needs", &exercise->equipment);
	flow_joined(&text->flow, "muscles", &exercise->primary_muscles);
	if (exercise->trophy[0] != '\0')
		flow_pair(&text->flow, NAME_COLUMNS, "trophy", ROLE_DIM, exercise->trophy, ROLE_TEXT);
	if (exercise->source[0] != '\0')
		flow_pair(&text->flow, NAME_COLUMNS, "source", ROLE_DIM, exercise->source, ROLE_DIM);
}

static void way_words(const struct exercise_text *text, const struct way *way, char out[LINE_SIZE])
{
	static const char *const leads[WAY_KINDS] = {
		[WAY_INSTEAD] = "",
		[WAY_EASIER] = "← easier: ",
		[WAY_HARDER] = "→ harder: ",
		[WAY_REPLACES] = "replaces: ",
		[WAY_GATE] = "first: ",
	};
	const char *name = text->catalog->exercises[way->exercise].name;
	if (way->kind == WAY_GATE)
		snprintf(out, LINE_SIZE, "%s%s, level %d, clean", leads[way->kind], name,
			text->exercise->gate_level);
	else
		snprintf(out, LINE_SIZE, "%s%s", leads[way->kind], name);
}

static void flow_note(struct flow *flow, const char *kind, const char *note)
{
	char line[LINE_SIZE];
	snprintf(line, sizeof(line), "%s: %s", kind, note);
	if (note[0] != '\0')
		flow_text(flow, FLOW_MARK, line, ROLE_DIM);
}

void exercise_ways_flow(struct exercise_text *text)
{
	struct way ways[WAYS_MAX];
	const struct exercise *exercise = text->exercise;
	int count = exercise_ways(exercise, ways);
	bool notes = exercise->easier_note[0] != '\0' || exercise->harder_note[0] != '\0';
	if (count > 0 || notes)
		flow_title(&text->flow,
			exercise->step == STEP_AVOID ? "Do this instead, best first" : "From here");
	for (int i = 0; i < count; i++) {
		char line[LINE_SIZE];
		const char key[] = { (char)('1' + i), '\0' };
		way_words(text, &ways[i], line);
		text->way_rows[i] = text->flow.row;
		flow_pair(&text->flow, FLOW_MARK, key, ROLE_KEY, line, ROLE_TEXT);
	}
	for (int i = count; i <= WAYS_MAX; i++)
		text->way_rows[i] = text->flow.row;
	flow_note(&text->flow, "easier", exercise->easier_note);
	flow_note(&text->flow, "harder", exercise->harder_note);
}

static void flow_ways(struct exercise_text *text)
{
	if (text->has_ways)
		exercise_ways_flow(text);
}

static void flow_to_avoid(struct exercise_text *text)
{
	if (text->little_room)
		flow_ways(text);
	flow_paragraph(&text->flow, "Why it is a poor trade", text->exercise->why);
	flow_gap(&text->flow);
	flow_text(&text->flow, 0,
		"Each rep rehearses what you want to lose: hip flexors in charge, the back at work.",
		ROLE_TEXT);
	if (!text->little_room)
		flow_ways(text);
	flow_facts(text);
}

void exercise_text_flow(struct exercise_text *text)
{
	const struct exercise *exercise = text->exercise;
	if (exercise->step == STEP_AVOID) {
		flow_to_avoid(text);
		return;
	}
	if (text->little_room)
		flow_cues(text);
	flow_texts(&text->flow, "Get ready", &exercise->setup, false);
	flow_texts(&text->flow, "Then", &exercise->moves, true);
	if (!text->little_room)
		flow_cues(text);
	flow_ways(text);
	flow_doses(text);
	flow_faults(text);
	flow_paragraph(&text->flow, "After each set", exercise->check);
	flow_texts(&text->flow, "Leave it out if", &exercise->avoid_if, false);
	flow_facts(text);
}

int exercise_text_way(const struct exercise_text *text, int y)
{
	int row = y - text->flow.area.y + text->flow.scroll;
	bool inside = y >= text->flow.area.y && y < text->flow.area.y + text->flow.area.height;
	for (int i = 0; inside && i < WAYS_MAX; i++) {
		if (row >= text->way_rows[i] && row < text->way_rows[i + 1])
			return i;
	}
	return -1;
}

void exercise_text_line(const struct exercise *exercise, int level, int columns, char *out,
	size_t size)
{
	char words[DOSE_WORDS_SIZE];
	const struct dose *dose = exercise_dose(exercise, level);
	if (dose == NULL) {
		snprintf(out, size, "%s", step_titles[exercise->step]);
		return;
	}
	dose_words(dose, words, sizeof(words));
	snprintf(out, size, "%s · level %d · %s", words, dose->level, step_titles[exercise->step]);
	if (text_columns(out) > columns)
		snprintf(out, size, "%s · level %d", words, dose->level);
}
