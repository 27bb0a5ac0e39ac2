/* digits: numbers and words that can be read from two metres */
#include "draw/digits.h"

#include <assert.h>
#include <string.h>

#define RIM_SHARE 8 /* half rows of a dot for each row of its outline; below, that is thinner */
#define FULL_BLOCK 0x2588u
#define MEDIUM_SHADE 0x2592u
#define UPPER_HALF 0x2580u
#define LOWER_HALF 0x2584u

/* The quarters of a cell, as bits. */
enum { QUARTER_UL = 1, QUARTER_UR = 2, QUARTER_LL = 4, QUARTER_LR = 8 };
static const uint32_t quarter_glyphs[] = {
	' ', 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B,
	0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599, 0x259F, 0x2588,
};
static const char quarter_ascii[] = " ++-+|++++|+-++#";

/*
 * The tallest size that fits. A dot is twice as wide as high, so that it looks square, or narrower
 * where the room is, but never narrower than high.
 */
static struct digits_size find_size(struct rect area, const char *text)
{
	struct digits_size best = { .font = &fonts[0], .across = 0, .halves = 0 };
	for (size_t i = 0; i < FONTS; i++) {
		int dots = font_width(&fonts[i], text, (int)strlen(text));
		if (dots == 0)
			continue;
		int across = area.width / dots, down = area.height / fonts[i].rows;
		if (down > across)
			down = across;
		if (2 * down * fonts[i].rows > best.halves * best.font->rows)
			best = (struct digits_size){ &fonts[i], across < 2 * down ? across : 2 * down,
				2 * down };
	}
	return best;
}

/* A letter as large as it is drawn. */
struct picture {
	const struct letter *letter;
	struct digits_size size;
	int width, halves; /* cells, half rows */
};

/* Whether the letter covers half a cell, counted from its top left; outside of it nothing is. */
static bool covers_half(const struct picture *picture, int x, int half)
{
	if (x < 0 || half < 0 || x >= picture->width || half >= picture->halves)
		return false;
	return picture->letter->rows[half / picture->size.halves][x / picture->size.across] == '#';
}

static bool covers(const struct picture *picture, int x, int y)
{
	return covers_half(picture, x, 2 * y);
}

/* Of a large outline: whether a covered cell lies near enough to the letter's edge. */
static bool is_rim(const struct picture *picture, int x, int y)
{
	int rows = picture->size.halves / RIM_SHARE;
	for (int down = -rows; down <= rows; down++) {
		for (int across = -2 * rows; across <= 2 * rows; across++) {
			if (!covers(picture, x + across, y + down))
				return true;
		}
	}
	return false;
}

/* The quarters of a covered cell that lie at the letter's edge. */
static unsigned edge_quarters(const struct picture *picture, int x, int y)
{
	bool left = covers(picture, x - 1, y), right = covers(picture, x + 1, y);
	bool above = covers(picture, x, y - 1), below = covers(picture, x, y + 1);
	unsigned quarters = 0;
	if (!left || !above || !covers(picture, x - 1, y - 1))
		quarters |= QUARTER_UL;
	if (!right || !above || !covers(picture, x + 1, y - 1))
		quarters |= QUARTER_UR;
	if (!left || !below || !covers(picture, x - 1, y + 1))
		quarters |= QUARTER_LL;
	if (!right || !below || !covers(picture, x + 1, y + 1))
		quarters |= QUARTER_LR;
	return quarters;
}

/* A stroke one cell wide as an outline: two lines side by side, joined to the strokes beside it. */
static uint32_t line_ink(const struct picture *picture, int x, int y)
{
	static const uint32_t lines[] = { /* by joints: above 1, below 2, left 4, right 8 */
		0x25A1, 0x2551, 0x2551, 0x2551, 0x2550, 0x255D, 0x2557, 0x2563,
		0x2550, 0x255A, 0x2554, 0x2560, 0x2550, 0x2569, 0x2566, 0x256C,
	};
	int joints = 0;
	joints |= covers(picture, x, y - 1) ? 1 : 0;
	joints |= covers(picture, x, y + 1) ? 2 : 0;
	joints |= covers(picture, x - 1, y) ? 4 : 0;
	joints |= covers(picture, x + 1, y) ? 8 : 0;
	return lines[joints];
}

/*
 * What a covered cell shows. Where a dot is one row high, all of a letter is edge and has no inside to
 * leave free, and a pattern of gaps would tear it: those get thinner characters instead.
 */
static uint32_t ink(const struct picture *picture, int x, int y, enum fill fill, bool ascii)
{
	bool is_thin = picture->size.halves == 2;
	if (fill == FILL_SOLID)
		return ascii ? '#' : FULL_BLOCK;
	if (fill == FILL_SHADE && !ascii)
		return MEDIUM_SHADE;
	if (fill == FILL_SHADE)
		return is_thin ? 'o' : (x + y) % 2 == 0 ? '#' : ' ';
	if (is_thin && !ascii && picture->size.across == 1)
		return line_ink(picture, x, y);
	if (is_thin)
		return ascii ? ':' : LOWER_HALF;
	if (picture->size.halves >= RIM_SHARE && picture->size.across > 2)
		return !is_rim(picture, x, y) ? ' ' : ascii ? '#' : FULL_BLOCK;
	unsigned quarters = edge_quarters(picture, x, y);
	return ascii ? (unsigned char)quarter_ascii[quarters] : quarter_glyphs[quarters];
}

/* What a cell shows of dots that are half a row high: too small to be filled in one way or another. */
static uint32_t half_ink(const struct picture *picture, int x, int y, bool ascii)
{
	bool upper = covers_half(picture, x, 2 * y), lower = covers_half(picture, x, 2 * y + 1);
	if (upper && lower)
		return ascii ? '#' : FULL_BLOCK;
	if (upper)
		return ascii ? '"' : UPPER_HALF;
	return ascii ? '_' : LOWER_HALF;
}

static void draw_picture(struct canvas *canvas, int left, int top, const struct picture *picture,
	enum fill fill, enum role role)
{
	bool is_half = picture->size.halves == 1;
	for (int y = 0; 2 * y < picture->halves; y++) {
		for (int x = 0; x < picture->width; x++) {
			if (is_half && (covers(picture, x, y) || covers_half(picture, x, 2 * y + 1)))
				canvas_put(canvas, left + x, top + y,
					half_ink(picture, x, y, canvas->ascii), role);
			else if (!is_half && covers(picture, x, y))
				canvas_put(canvas, left + x, top + y,
					ink(picture, x, y, fill, canvas->ascii), role);
		}
	}
}

int digits_size_rows(struct digits_size size)
{
	return (size.font->rows * size.halves + 1) / 2;
}

void digits_put(struct canvas *canvas, int x, int y, const char *text, int bytes,
	struct digits_size size, enum fill fill, enum role role)
{
	assert(size.halves == 1 || (size.halves > 0 && size.halves % 2 == 0));
	struct rect place = { x, y, font_width(size.font, text, bytes) * size.across,
		digits_size_rows(size) };
	/* The gaps too: a terminal then writes a row without a change of colours. */
	canvas_tint(canvas, place, role);
	for (int i = 0; i < bytes; i++) {
		const struct letter *letter = font_letter(size.font, text[i]);
		int width = font_letter_width(letter) * size.across;
		struct picture picture = { letter, size, width, size.font->rows * size.halves };
		draw_picture(canvas, x, y, &picture, fill, role);
		x += width + FONT_GAP * size.across;
	}
}

int digits_draw_like(struct canvas *canvas, struct rect area, const char *like, const char *text,
	enum fill fill, enum role role)
{
	struct digits_size size = find_size(area, like);
	int rows = digits_rows(area, like), bytes = (int)strlen(text);
	if (size.halves == 0) {
		struct rect line = rect_center(area, area.width, rows);
		if (rows > 0)
			canvas_text_center(canvas, line.x, line.y, line.width, text, role);
		return rows;
	}
	struct rect middle = rect_center(area, font_width(size.font, text, bytes) * size.across, rows);
	digits_put(canvas, middle.x, middle.y, text, bytes, size, fill, role);
	return rows;
}

int digits_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role)
{
	return digits_draw_like(canvas, area, text, text, fill, role);
}

int digits_rows(struct rect area, const char *text)
{
	struct digits_size size = find_size(area, text);
	if (size.halves > 0)
		return digits_size_rows(size);
	return area.width > 0 && area.height > 0 ? 1 : 0;
}

int digits_columns(struct rect area, const char *like, const char *text)
{
	struct digits_size size = find_size(area, like);
	return font_width(size.font, text, (int)strlen(text)) * size.across;
}
