/* What can be read from afar: where word, number and all else stand, and what lies between them. */
#include "view/far.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "draw/poster.h"

#define WORD_ROWS    5  /* a word's, at least, where it stands above the number */
#define WORD_COLUMNS 28 /* and its columns, where it stands beside it: the longest in small letters */
#define LOW_WORD_ROWS 7 /* at most, of a word beside a number: the pattern has to be seen */
#define SMALL_ROWS   3  /* of what is text on a low screen */
#define BOTTOM_ROWS  1  /* the screen's row that is not ours */
#define MARGIN       2  /* columns between the pattern and what lies on it */
#define CUE_FROM     40 /* rows */
#define STEP_ROWS    1
#define SCALE_ROWS   24 /* of the screen for each row of a pattern's dot */
#define KEY_ROOM     2  /* columns of a key's share, beside those of its letters */
#define TEXT_SIZE    256

struct places {
	struct rect word, steps, beside, number, cue;
};

/* The number as large as it gets: its place must not depend on what it shows. */
static const char *widest_number(int cells)
{
	static const char *const widest[FAR_CELLS_MAX + 1] = { "88", "88", "88", "888", "8888" };
	return widest[cells];
}

static bool has_more(const struct far *far)
{
	return far->beside[0] != '\0' || far->answer_count > 0;
}

/* Words don't touch what is beside them. */
static struct rect within(struct rect area)
{
	return rect_inset(area, MARGIN / 2, 0);
}

/* Whether a number in an area so large has half of the screen. */
static bool is_half(struct rect area, int screen_rows, int cells)
{
	return 2 * digits_rows(area, widest_number(cells)) >= screen_rows;
}

/* Of the cue, which only large screens have room for. */
static int cue_rows(struct rect area)
{
	return area.height >= CUE_FROM ? area.height / 8 : 0;
}

/* The most rows of a word above a number that keeps half of the screen; 0: it has to stand beside. */
static int word_rows(struct rect area, int cells)
{
	for (int rows = area.height / 3; rows >= WORD_ROWS; rows--) {
		struct rect number = { 0, 0, area.width,
			area.height - rows - STEP_ROWS - cue_rows(area) };
		if (is_half(number, area.height + BOTTOM_ROWS, cells))
			return rows;
	}
	return 0;
}

/* Of a word above something else: a row of text, unless that does not fit in letters anyway. */
static int low_word_rows(struct rect area, const struct far *far)
{
	struct rect below = area;
	if (far->number[0] == '\0')
		return WORD_ROWS;
	rect_cut_top(&below, 1);
	bool is_large = far->answer_count > 0 || poster_large(within(below), far->beside).width > 0;
	return is_large ? 1 : area.height - SMALL_ROWS;
}

/* A low screen: the number right, all else left of it. */
static struct places cut_low(struct rect area, const struct far *far)
{
	struct places places = { 0 };
	struct rect number = area;
	rect_cut_left(&number, WORD_COLUMNS + MARGIN / 2);
	if (far->number[0] != '\0') {
		const char *widest = widest_number(far->cells);
		int columns = digits_columns(number, widest, widest);
		places.number = rect_cut_right(&area, columns);
		rect_cut_right(&area, MARGIN / 2);
	}
	places.steps = rect_cut_bottom(&area, far->steps > 0 ? STEP_ROWS : 0);
	places.word = has_more(far) ? rect_cut_top(&area, low_word_rows(area, far))
				    : rect_center(area, area.width, LOW_WORD_ROWS);
	places.beside = area;
	return places;
}

/* A tall one: the word above; below it the number, and what else there is left of that. */
static struct places cut_tall(struct rect area, const struct far *far, int rows)
{
	struct places places = { .cue = rect_cut_bottom(&area, cue_rows(area)) };
	places.word = rect_cut_top(&area, rows);
	places.steps = rect_cut_top(&area, STEP_ROWS);
	places.beside = places.number = area;
	if (!has_more(far))
		return places;
	if (far->number[0] == '\0') {
		places.number.height = 0;
		return places;
	}
	struct rect right = area;
	rect_cut_left(&right, area.width * 11 / 20);
	if (is_half(right, rows + STEP_ROWS + area.height + BOTTOM_ROWS, far->cells)) {
		places.number = right;
		rect_cut_right(&places.beside, right.width);
	} else {
		places.beside = rect_cut_top(&places.number, area.height / 2);
	}
	return places;
}

static struct places cut(struct rect area, const struct far *far)
{
	int rows = word_rows(area, far->cells);
	if (far->number[0] == '\0' && !has_more(far))
		return (struct places){ .word = area };
	return rows > 0 ? cut_tall(area, far, rows) : cut_low(area, far);
}

/* Takes the pattern away under what is drawn next, and a margin round it. */
static void clear_place(struct canvas *canvas, struct rect place, struct rect within)
{
	struct rect plate = { place.x - MARGIN, place.y - 1, place.width + 2 * MARGIN,
		place.height + 2 };
	if (place.width > 0)
		canvas_fill(canvas, rect_intersect(plate, within), ' ', ROLE_TEXT);
}

static void draw_words(struct canvas *canvas, struct rect area, const char *words, enum role role)
{
	clear_place(canvas, poster_rect(area, words), area);
	poster_draw(canvas, area, words, FILL_SOLID, role);
}

/* As many cells as the number has at most: so its digits keep their places. */
static void draw_number(struct canvas *canvas, struct rect area, const struct far *far, enum fill fill)
{
	char padded[FAR_NUMBER_SIZE];
	const char *widest = widest_number(far->cells);
	snprintf(padded, sizeof(padded), "%*s", far->cells, far->number);
	int rows = digits_rows(area, widest), columns = digits_columns(area, widest, padded);
	clear_place(canvas, rect_center(area, columns, rows), area);
	digits_draw_like(canvas, area, widest, padded, fill, look_rows[far->look].role);
}

/* A step a second: those that are over are full. */
static void draw_steps(struct canvas *canvas, struct rect area, const struct far *far)
{
	int gap = far->steps * 4 <= area.width ? 1 : 0;
	int columns = far->steps > 0 ? area.width / far->steps - gap : 0;
	uint32_t over = canvas->ascii ? '#' : 0x2588, open = canvas->ascii ? '.' : 0x2591;
	if (columns <= 0)
		return;
	struct rect row = rect_center(area, far->steps * (columns + gap), area.height);
	canvas_fill(canvas, area, ' ', ROLE_TEXT);
	for (int i = 0; i < far->steps; i++) {
		struct rect step = { row.x + i * (columns + gap), row.y, columns, row.height };
		canvas_fill(canvas, step, i < far->steps_done ? over : open,
			look_rows[far->look].role);
	}
}

/* "A ABS", a line for each. */
static void join_answers(const struct far *far, char ret_text[TEXT_SIZE])
{
	size_t used = 0;
	ret_text[0] = '\0';
	for (int i = 0; i < far->answer_count && used < TEXT_SIZE; i++)
		used += (size_t)snprintf(ret_text + used, TEXT_SIZE - used, "%s%s %s",
			i > 0 ? "\n" : "", far->answers[i].key, far->answers[i].words);
}

static int share_of(const struct far_answer *answer)
{
	return KEY_ROOM + (int)strlen(answer->key);
}

/* Where all of the answers can't be large, their keys are: side by side, with their words below. */
static void draw_keys(struct canvas *canvas, struct rect area, const struct far *far)
{
	int shares = 0;
	for (int i = 0; i < far->answer_count; i++)
		shares += share_of(&far->answers[i]);
	for (int i = 0; i < far->answer_count; i++) {
		const struct far_answer *answer = &far->answers[i];
		struct rect key = rect_cut_left(&area, area.width * share_of(answer) / shares);
		shares -= share_of(answer);
		rect_cut_right(&key, 1);
		struct rect words = rect_cut_bottom(&key, key.height > 1 ? 1 : 0);
		if (key.height > WORD_ROWS) {
			rect_cut_top(&key, (key.height - WORD_ROWS) / 2);
			words = rect_cut_bottom(&key, key.height - WORD_ROWS);
		}
		poster_draw(canvas, key, answer->key, FILL_SOLID, ROLE_TITLE);
		canvas_text(canvas, words.x, words.y, words.width, answer->words, ROLE_TEXT);
	}
}

static void draw_beside(struct canvas *canvas, struct rect area, const struct far *far)
{
	char text[TEXT_SIZE];
	struct rect inside = within(area);
	join_answers(far, text);
	if (far->answer_count == 0)
		draw_words(canvas, inside, far->beside, ROLE_TITLE);
	else if (poster_large(inside, text).width > 0)
		draw_words(canvas, inside, text, ROLE_TITLE);
	else {
		canvas_fill(canvas, area, ' ', ROLE_TEXT);
		draw_keys(canvas, inside, far);
	}
}

/* On the word, where it stays while the number changes: a screen reader follows it. */
static void put_cursor(struct canvas *canvas, struct rect area, const struct far *far)
{
	struct rect word = poster_rect(area, far->word);
	canvas->cursor_x = word.x;
	canvas->cursor_y = word.y;
}

/* Coarser on larger screens. */
static void draw_field(struct canvas *canvas, struct rect area, enum look look)
{
	int scale = (area.height + BOTTOM_ROWS) / SCALE_ROWS;
	look_coarse(canvas, area, look, scale > 1 ? scale : 1);
}

void far_draw(struct canvas *canvas, struct rect area, const struct far *far)
{
	assert(far->look < LOOKS && far->cells <= FAR_CELLS_MAX);
	const struct places places = cut(area, far);
	draw_field(canvas, area, far->look);
	draw_words(canvas, places.word, far->word, look_rows[far->look].role);
	draw_steps(canvas, places.steps, far);
	if (has_more(far))
		draw_beside(canvas, places.beside, far);
	if (far->number[0] != '\0')
		draw_number(canvas, places.number, far, look_rows[far->look].fill);
	if (far->cue[0] != '\0')
		draw_words(canvas, rect_inset(places.cue, MARGIN, 0), far->cue, ROLE_CUE);
	put_cursor(canvas, places.word, far);
}

/* The number stands right, in a size that no word changes. */
void far_strip(struct canvas *canvas, struct rect strip, const struct far *far)
{
	struct rect inside = rect_inset(strip, MARGIN, strip.height > WORD_ROWS + 2 ? 1 : 0);
	const char *widest = widest_number(far->cells);
	draw_field(canvas, strip, far->look);
	if (far->number[0] != '\0') {
		struct rect most = inside;
		rect_cut_left(&most, inside.width * 2 / 3);
		most = rect_cut_right(&inside, digits_columns(most, widest, widest));
		rect_cut_right(&inside, MARGIN);
		draw_number(canvas, most, far, FILL_SOLID);
	}
	draw_words(canvas, inside, far->word, look_rows[far->look].role);
	put_cursor(canvas, inside, far);
}

void far_count(struct far *far, const char *number, int most)
{
	int cells = most > 99 ? FAR_CELLS_MAX : most > 9 ? 2 : 1, digits = (int)strlen(number);
	assert(digits <= FAR_CELLS_MAX);
	far->cells = digits > cells ? digits : cells;
	snprintf(far->number, sizeof(far->number), "%s", number);
}

void far_answer(struct far *far, const char *key, const char *words)
{
	assert(far->answer_count < FAR_ANSWERS_MAX);
	struct far_answer *answer = &far->answers[far->answer_count++];
	snprintf(answer->key, sizeof(answer->key), "%s", key);
	snprintf(answer->words, sizeof(answer->words), "%s", words);
}
