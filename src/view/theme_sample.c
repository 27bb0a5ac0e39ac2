/* Words in their roles, strips as in a session, a figure. */
#include "view/theme_sample.h"

#include "core/text.h"
#include "draw/figure.h"
#include "view/stage.h"

#define WORDS_MAX 6

static const struct word {
	enum role role;
	const char *text;
} lines[][WORDS_MAX] = {
	{ { ROLE_TITLE, "title" }, { ROLE_TEXT, "text" }, { ROLE_DIM, "aside" },
		{ ROLE_ACCENT, "look here" }, { ROLE_CUE, "cue" } },
	{ { ROLE_GOOD, "good" }, { ROLE_WARN, "warning" }, { ROLE_BAD, "pain" },
		{ ROLE_SELECTED, " chosen " }, { ROLE_KEY, " key " } },
};

static const struct {
	enum look look;
	const char *word;
} strips[] = {
	{ LOOK_HOLD, "HOLD" }, { LOOK_REST, "REST" }, { LOOK_LOWER, "LOWER" }, { LOOK_READY, "READY" },
};

static void draw_line(struct canvas *canvas, struct rect row, const struct word *words)
{
	for (int i = 0; i < WORDS_MAX && words[i].text != NULL; i++) {
		if (text_columns(words[i].text) > row.width)
			return;
		int used = canvas_text(canvas, row.x, row.y, row.width, words[i].text, words[i].role);
		rect_cut_left(&row, used + 2);
	}
}

static const struct exercise *with_figure(const struct catalog *catalog)
{
	int dead_bug = catalog_exercise(catalog, "dead-bug");
	if (dead_bug >= 0)
		return &catalog->exercises[dead_bug];
	for (int i = 0; i < catalog->exercise_count; i++) {
		if (catalog->exercises[i].poses.key_count > 0)
			return &catalog->exercises[i];
	}
	return NULL;
}

void theme_sample_draw(struct canvas *canvas, struct rect area, const struct catalog *catalog)
{
	const struct exercise *exercise = with_figure(catalog);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]) && area.height > 0; i++)
		draw_line(canvas, rect_cut_top(&area, 1), lines[i]);
	for (size_t i = 0; i < sizeof(strips) / sizeof(strips[0]) && area.height > 0; i++)
		stage_strip(canvas, rect_cut_top(&area, 1), strips[i].look, strips[i].word);
	if (exercise == NULL)
		return;
	struct rect field = rect_cut_top(&area, figure_rows(&exercise->poses, area.width));
	if (field.height >= FIGURE_ROWS_MIN)
		figure_draw(canvas, field, &exercise->poses, &exercise->poses.keys[0].pose, false,
			ROLE_NEAR);
}
