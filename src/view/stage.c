/* The large word, the large number, and the pattern of the phase in what they leave free. */
#include "view/stage.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

#define BESIDE_COLUMNS 78 /* from here on the number stands left and all else right of it */
#define SIDE_COLUMNS   34 /* what the right side has at least */
#define MARGIN         3 /* columns between the pattern and what it surrounds */
#define STRIP_MIN      5 /* rows a large word takes at least */
#define TICK_ROWS      1 /* between a large word and the number: they part them, and hold the ticks */
#define WORD_SIZE      64
#define FULL_BLOCK     0x2588u
#define PAGE_ROWS      20 /* from here on a page has height for a large word … */
#define PAGE_STRIP     7  /* … of so many rows */
#define PAGE_TALL      36 /* and from here on for one that fills a third of it */
#define PAGE_COLUMNS   60 /* and width for margins */

static bool is_blank(const struct canvas *canvas, struct rect area, int x)
{
	for (int y = area.y; y < area.y + area.height; y++) {
		if (canvas_at(canvas, x, y)->glyph != ' ')
			return false;
	}
	return true;
}

/*
 * Fills the sides of that which was drawn into `area`, both as wide as the narrower one: a "1" stands
 * at the right of its place, and the pattern must not jump as numbers change.
 */
static void fill_sides(struct canvas *canvas, struct rect area, enum look look)
{
	int left = 0, right = 0;
	area = rect_intersect(area, canvas_rect(canvas));
	while (left < area.width && is_blank(canvas, area, area.x + left))
		left++;
	while (right < area.width - left && is_blank(canvas, area, area.x + area.width - 1 - right))
		right++;
	if (left == area.width) {
		look_field(canvas, area, look);
		return;
	}
	int side = (left < right ? left : right) - MARGIN;
	look_field(canvas, rect_cut_left(&area, side), look);
	look_field(canvas, rect_cut_right(&area, side), look);
}

/* "HOLD" as "H O L D": what a word is where there is no height for large letters. */
static void space_out(const char *word, char out[WORD_SIZE])
{
	int used = 0;
	for (; *word != '\0' && used < WORD_SIZE - 2; word++) {
		if (used > 0)
			out[used++] = ' ';
		out[used++] = *word;
	}
	out[used] = '\0';
}

static void draw_ticks(struct canvas *canvas, int x, int y, const struct stage *stage)
{
	for (int i = 0; i < stage->ticks; i++) {
		bool over = i < stage->ticks_done;
		uint32_t glyph = canvas->ascii ? (over ? '#' : '-') : (over ? 0x25A0 : 0x25A1);
		canvas_put(canvas, x + 2 * i, y, glyph, look_rows[stage->look].role);
	}
}

/* The word's, at which the cursor stays while the number changes: a screen reader follows it. */
static void draw_strip(struct canvas *canvas, struct rect strip, const struct stage *stage)
{
	canvas->cursor_y = strip.y;
	if (strip.height >= STRIP_MIN) {
		struct rect inside = rect_inset(strip, 1, 0);
		int columns = digits_columns(inside, stage->word, stage->word);
		canvas->cursor_x = strip.x + (strip.width - columns) / 2;
		digits_draw(canvas, inside, stage->word, FILL_SOLID, look_rows[stage->look].role);
	} else {
		char spaced[WORD_SIZE];
		space_out(stage->word, spaced);
		int columns = text_columns(spaced) + (stage->ticks > 0 ? 2 * stage->ticks + 2 : 0);
		int x = strip.x + (strip.width - columns) / 2, y = strip.y + strip.height / 2;
		canvas->cursor_x = x;
		x += canvas_text(canvas, x, y, strip.width, spaced, look_rows[stage->look].role);
		draw_ticks(canvas, x + 3, y, stage);
	}
	fill_sides(canvas, strip, stage->look);
}

static void draw_number(struct canvas *canvas, struct rect panel, const struct stage *stage, int ticks)
{
	struct rect number = panel, row = rect_cut_top(&number, ticks);
	if (ticks > 0)
		draw_ticks(canvas, row.x + (row.width - 2 * stage->ticks) / 2, row.y, stage);
	const struct look_row *look = &look_rows[stage->look];
	digits_draw(canvas, number, stage->number, look->fill, look->role);
	fill_sides(canvas, panel, stage->look);
}

/* Rows of two digits in a panel: the number's size must not change from 10 to 9. */
static int number_rows(struct rect panel)
{
	return digits_rows(panel, "88");
}

static int tick_rows(struct rect strip)
{
	return strip.height >= STRIP_MIN ? TICK_ROWS : 0;
}

/* The most rows for the word with which the number still has half of the screen. */
static int wide_strip_rows(const struct canvas *canvas, struct rect area, int side)
{
	for (int rows = area.height / 3; rows >= STRIP_MIN; rows--) {
		struct rect panel = { 0, 0, area.width - side, area.height - rows - TICK_ROWS };
		if (2 * number_rows(panel) >= canvas->height)
			return rows;
	}
	return 1;
}

static struct rect draw_wide(struct canvas *canvas, struct rect area, const struct stage *stage)
{
	int side = area.width * 36 / 100;
	if (side < SIDE_COLUMNS)
		side = SIDE_COLUMNS;
	struct rect strip = rect_cut_top(&area, wide_strip_rows(canvas, area, side));
	struct rect room = rect_cut_right(&area, side);
	draw_strip(canvas, strip, stage);
	draw_number(canvas, area, stage, tick_rows(strip));
	rect_cut_top(&room, tick_rows(strip));
	return rect_inset(room, 1, 0);
}

static struct rect draw_narrow(struct canvas *canvas, struct rect area, const struct stage *stage)
{
	struct rect strip = rect_cut_top(&area, area.height >= 36 ? STRIP_MIN + 2 : 1);
	struct rect most = { 0, 0, area.width, area.height - tick_rows(strip) - stage->room_rows };
	struct rect panel = rect_cut_top(&area, tick_rows(strip) + number_rows(most));
	draw_strip(canvas, strip, stage);
	draw_number(canvas, panel, stage, tick_rows(strip));
	return rect_inset(area, 1, 0);
}

struct rect stage_draw(struct canvas *canvas, struct rect area, const struct stage *stage)
{
	assert(stage->look < LOOKS);
	return area.width >= BESIDE_COLUMNS ? draw_wide(canvas, area, stage)
					  : draw_narrow(canvas, area, stage);
}

struct rect stage_page(struct rect area, struct rect *ret_strip)
{
	int beside = area.width >= PAGE_COLUMNS ? 4 : 1;
	int rows = area.height >= PAGE_ROWS ? PAGE_STRIP : 1;
	*ret_strip = rect_cut_top(&area, area.height >= PAGE_TALL ? area.height / 3 : rows);
	return rect_inset(area, beside, area.height >= PAGE_ROWS - PAGE_STRIP ? 1 : 0);
}

void stage_strip(struct canvas *canvas, struct rect strip, enum look look, const char *word)
{
	draw_strip(canvas, strip, &(struct stage){ .look = look, .word = word, .number = "" });
}

/* The look of the pattern that was drawn; LOOKS: none was. */
static int drawn_look(const struct canvas *canvas)
{
	for (int i = 0; i < canvas->width * canvas->height; i++) {
		for (int look = 0; look < LOOKS; look++) {
			if (look_rows[look].field == (enum role)canvas->cells[i].role)
				return look;
		}
	}
	return LOOKS;
}

void stage_flash(struct canvas *canvas, struct rect area)
{
	int look = drawn_look(canvas);
	for (int y = area.y; look < LOOKS && y < area.y + area.height; y++) {
		for (int x = area.x; x < area.x + area.width; x++) {
			const struct cell *cell = canvas_at(canvas, x, y);
			enum role role = (enum role)cell->role;
			if (cell->glyph == ' ')
				canvas_put(canvas, x, y, canvas->ascii ? '#' : FULL_BLOCK,
					look_rows[look].role);
			else if (role == look_rows[look].role || role == look_rows[look].field)
				canvas_put(canvas, x, y, ' ', role);
		}
	}
}

void stage_name(struct canvas *canvas, struct rect area, const char *name)
{
	char capitals[WORD_SIZE];
	if (font_capitals(name, capitals, sizeof(capitals)) && digits_rows(area, capitals) > 1)
		digits_draw(canvas, area, capitals, FILL_SOLID, ROLE_TITLE);
	else
		canvas_text_center(
			canvas, area.x, area.y + area.height / 2, area.width, name, ROLE_TITLE);
}
