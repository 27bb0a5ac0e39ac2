/* digits: numbers and words that can be read from two metres */
#include <string.h>

#include "draw/digits.h"

#define TALL_ROWS 7
#define LOW_ROWS 5
#define GAP 1 /* dots between two letters */

#define FULL_BLOCK 0x2588u
#define MEDIUM_SHADE 0x2592u
#define LOWER_HALF 0x2584u

/* A letter, read row by row; it is as wide as its rows are long. */
struct letter {
	char character;
	char rows[TALL_ROWS][6];
};

/* Strokes meet at their sides, never at a corner alone: so an outline stays in one piece. */
static const struct letter tall[] = {
	{ '0', { "#####", "#   #", "#   #", "#   #", "#   #", "#   #", "#####" } },
	{ '1', { "  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", "#####" } },
	{ '2', { "#####", "    #", "    #", "#####", "#    ", "#    ", "#####" } },
	{ '3', { "#####", "    #", "    #", " ####", "    #", "    #", "#####" } },
	{ '4', { "#   #", "#   #", "#   #", "#####", "    #", "    #", "    #" } },
	{ '5', { "#####", "#    ", "#    ", "#####", "    #", "    #", "#####" } },
	{ '6', { "#####", "#    ", "#    ", "#####", "#   #", "#   #", "#####" } },
	{ '7', { "#####", "    #", "    #", "    #", "    #", "    #", "    #" } },
	{ '8', { "#####", "#   #", "#   #", "#####", "#   #", "#   #", "#####" } },
	{ '9', { "#####", "#   #", "#   #", "#####", "    #", "    #", "#####" } },
	{ 'A', { "#####", "#   #", "#   #", "#####", "#   #", "#   #", "#   #" } },
	{ 'B', { "#### ", "#  # ", "#  # ", "#####", "#   #", "#   #", "#####" } },
	{ 'C', { "#####", "#    ", "#    ", "#    ", "#    ", "#    ", "#####" } },
	{ 'D', { "#### ", "#  ##", "#   #", "#   #", "#   #", "#  ##", "#### " } },
	{ 'E', { "#####", "#    ", "#    ", "#### ", "#    ", "#    ", "#####" } },
	{ 'F', { "#####", "#    ", "#    ", "#### ", "#    ", "#    ", "#    " } },
	{ 'G', { "#####", "#    ", "#    ", "#  ##", "#   #", "#   #", "#####" } },
	{ 'H', { "#   #", "#   #", "#   #", "#####", "#   #", "#   #", "#   #" } },
	{ 'I', { "###", " # ", " # ", " # ", " # ", " # ", "###" } },
	{ 'J', { "  ###", "    #", "    #", "    #", "    #", "#   #", "#####" } },
	{ 'K', { "#   #", "#  ##", "# ## ", "###  ", "# ## ", "#  ##", "#   #" } },
	{ 'L', { "#    ", "#    ", "#    ", "#    ", "#    ", "#    ", "#####" } },
	{ 'M', { "#   #", "## ##", "#####", "# # #", "#   #", "#   #", "#   #" } },
	{ 'N', { "#   #", "##  #", "### #", "# # #", "# ###", "#  ##", "#   #" } },
	{ 'O', { "#####", "#   #", "#   #", "#   #", "#   #", "#   #", "#####" } },
	{ 'P', { "#####", "#   #", "#   #", "#####", "#    ", "#    ", "#    " } },
	{ 'Q', { "#####", "#   #", "#   #", "#   #", "# # #", "# ###", "#####" } },
	{ 'R', { "#####", "#   #", "#   #", "#####", "# ## ", "#  ##", "#   #" } },
	{ 'S', { "#####", "#    ", "#    ", "#####", "    #", "    #", "#####" } },
	{ 'T', { "#####", "  #  ", "  #  ", "  #  ", "  #  ", "  #  ", "  #  " } },
	{ 'U', { "#   #", "#   #", "#   #", "#   #", "#   #", "#   #", "#####" } },
	{ 'V', { "#   #", "#   #", "#   #", "#   #", "## ##", " ### ", "  #  " } },
	{ 'W', { "#   #", "#   #", "#   #", "# # #", "#####", "## ##", "#   #" } },
	{ 'X', { "#   #", "## ##", " ### ", "  #  ", " ### ", "## ##", "#   #" } },
	{ 'Y', { "#   #", "#   #", "## ##", " ### ", "  #  ", "  #  ", "  #  " } },
	{ 'Z', { "#####", "    #", "   ##", "  ## ", " ##  ", "##   ", "#####" } },
	{ ':', { " ", " ", "#", " ", "#", " ", " " } },
	{ '.', { " ", " ", " ", " ", " ", " ", "#" } },
	{ '/', { "    #", "    #", "   ##", "  ## ", " ##  ", "##   ", "#    " } },
	{ '+', { "     ", "  #  ", "  #  ", "#####", "  #  ", "  #  ", "     " } },
	{ '-', { "     ", "     ", "     ", "#####", "     ", "     ", "     " } },
	{ ' ', { "     ", "     ", "     ", "     ", "     ", "     ", "     " } },
};

static const struct letter low[] = {
	{ '0', { "###", "# #", "# #", "# #", "###" } }, { '1', { " # ", "## ", " # ", " # ", "###" } },
	{ '2', { "###", "  #", "###", "#  ", "###" } }, { '3', { "###", "  #", "###", "  #", "###" } },
	{ '4', { "# #", "# #", "###", "  #", "  #" } }, { '5', { "###", "#  ", "###", "  #", "###" } },
	{ '6', { "###", "#  ", "###", "# #", "###" } }, { '7', { "###", "  #", "  #", "  #", "  #" } },
	{ '8', { "###", "# #", "###", "# #", "###" } }, { '9', { "###", "# #", "###", "  #", "###" } },
	{ 'A', { "###", "# #", "###", "# #", "# #" } },
	{ 'B', { "### ", "# # ", "####", "#  #", "####" } },
	{ 'C', { "###", "#  ", "#  ", "#  ", "###" } },
	{ 'D', { "### ", "# ##", "#  #", "# ##", "### " } },
	{ 'E', { "###", "#  ", "## ", "#  ", "###" } }, { 'F', { "###", "#  ", "## ", "#  ", "#  " } },
	{ 'G', { "###", "#  ", "# #", "# #", "###" } }, { 'H', { "# #", "# #", "###", "# #", "# #" } },
	{ 'I', { "#", "#", "#", "#", "#" } },           { 'J', { "  #", "  #", "  #", "# #", "###" } },
	{ 'K', { "#  #", "# ##", "### ", "# ##", "#  #" } },
	{ 'L', { "#  ", "#  ", "#  ", "#  ", "###" } },
	{ 'M', { "#   #", "## ##", "#####", "# # #", "#   #" } },
	{ 'N', { "#  #", "## #", "####", "# ##", "#  #" } },
	{ 'O', { "###", "# #", "# #", "# #", "###" } }, { 'P', { "###", "# #", "###", "#  ", "#  " } },
	{ 'Q', { "###", "# #", "# #", "###", "  #" } },
	{ 'R', { "####", "#  #", "####", "# # ", "# ##" } },
	{ 'S', { "###", "#  ", "###", "  #", "###" } }, { 'T', { "###", " # ", " # ", " # ", " # " } },
	{ 'U', { "# #", "# #", "# #", "# #", "###" } }, { 'V', { "# #", "# #", "# #", "###", " # " } },
	{ 'W', { "#   #", "# # #", "#####", "## ##", "#   #" } },
	{ 'X', { "# #", "###", " # ", "###", "# #" } }, { 'Y', { "# #", "# #", "###", " # ", " # " } },
	{ 'Z', { "####", "  ##", " ## ", "##  ", "####" } },
	{ ':', { " ", "#", " ", "#", " " } },           { '.', { " ", " ", " ", " ", "#" } },
	{ '/', { "  #", " ##", " # ", "## ", "#  " } }, { '+', { "   ", " # ", "###", " # ", "   " } },
	{ '-', { "   ", "   ", "###", "   ", "   " } }, { ' ', { "   ", "   ", "   ", "   ", "   " } },
};

static const struct font {
	int rows; /* dots */
	int count;
	const struct letter *letters; /* the last one, a space, stands for all others */
} fonts[] = {
	{ TALL_ROWS, sizeof(tall) / sizeof(tall[0]), tall },
	{ LOW_ROWS, sizeof(low) / sizeof(low[0]), low },
};

struct size {
	const struct font *font;
	int across, down; /* cells of one dot; 0 down: nothing fits */
};

/* The quarters of a cell, as bits. */
enum { QUARTER_UL = 1, QUARTER_UR = 2, QUARTER_LL = 4, QUARTER_LR = 8 };
static const uint32_t quarter_glyphs[] = {
	' ', 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B,
	0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599, 0x259F, 0x2588,
};
static const char quarter_ascii[] = " ++-+|++++|+-++#";

static const struct letter *find_letter(const struct font *font, char character)
{
	for (int i = 0; i < font->count; i++) {
		if (font->letters[i].character == character)
			return &font->letters[i];
	}
	return &font->letters[font->count - 1];
}

static int letter_width(const struct letter *letter)
{
	return (int)strlen(letter->rows[0]);
}

/* The dots that `text` needs across. */
static int text_width(const struct font *font, const char *text)
{
	int width = 0;
	for (; *text != '\0'; text++)
		width += letter_width(find_letter(font, *text)) + (text[1] != '\0' ? GAP : 0);
	return width;
}

/*
 * The tallest size that fits. A dot is twice as wide as high, so that it looks square, or narrower
 * where the room is, but never narrower than high.
 */
static struct size find_size(struct rect area, const char *text)
{
	struct size best = { .font = &fonts[0], .across = 0, .down = 0 };
	for (size_t i = 0; i < sizeof(fonts) / sizeof(fonts[0]); i++) {
		int dots = text_width(&fonts[i], text);
		if (dots == 0)
			continue;
		int across = area.width / dots, down = area.height / fonts[i].rows;
		if (down > across)
			down = across;
		if (down * fonts[i].rows > best.down * best.font->rows)
			best = (struct size){ &fonts[i], across < 2 * down ? across : 2 * down, down };
	}
	return best;
}

/* A letter as large as it is drawn. */
struct picture {
	const struct letter *letter;
	struct size size;
	int width, height; /* cells */
};

/* Whether the letter covers a cell, counted from its top left; nothing is covered outside of it. */
static bool covers(const struct picture *picture, int x, int y)
{
	if (x < 0 || y < 0 || x >= picture->width || y >= picture->height)
		return false;
	return picture->letter->rows[y / picture->size.down][x / picture->size.across] == '#';
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

/*
 * What a covered cell shows. Where a dot is one row high, all of a letter is edge and has no inside to
 * leave free, and a pattern of gaps would tear it: those get thinner characters instead.
 */
static uint32_t ink(const struct picture *picture, int x, int y, enum fill fill, bool ascii)
{
	bool is_thin = picture->size.down == 1;
	if (fill == FILL_SOLID)
		return ascii ? '#' : FULL_BLOCK;
	if (fill == FILL_SHADE && !ascii)
		return MEDIUM_SHADE;
	if (fill == FILL_SHADE)
		return is_thin ? 'o' : (x + y) % 2 == 0 ? '#' : ' ';
	if (is_thin)
		return ascii ? ':' : LOWER_HALF;
	unsigned quarters = edge_quarters(picture, x, y);
	return ascii ? (unsigned char)quarter_ascii[quarters] : quarter_glyphs[quarters];
}

static void draw_picture(struct canvas *canvas, int left, int top, const struct picture *picture,
	enum fill fill, enum role role)
{
	for (int y = 0; y < picture->height; y++) {
		for (int x = 0; x < picture->width; x++) {
			if (covers(picture, x, y))
				canvas_put(canvas, left + x, top + y,
					ink(picture, x, y, fill, canvas->ascii), role);
		}
	}
}

int digits_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role)
{
	struct size size = find_size(area, text);
	int rows = digits_rows(area, text);
	if (size.down == 0) {
		struct rect line = rect_center(area, area.width, rows);
		if (rows > 0)
			canvas_text_center(canvas, line.x, line.y, line.width, text, role);
		return rows;
	}
	struct rect middle = rect_center(area, text_width(size.font, text) * size.across, rows);
	/* The gaps too: a terminal then writes a row without a change of colours. */
	canvas_tint(canvas, middle, role);
	int x = middle.x;
	for (; *text != '\0'; text++) {
		const struct letter *letter = find_letter(size.font, *text);
		int width = letter_width(letter) * size.across;
		struct picture picture = { letter, size, width, rows };
		draw_picture(canvas, x, middle.y, &picture, fill, role);
		x += width + GAP * size.across;
	}
	return rows;
}

int digits_rows(struct rect area, const char *text)
{
	struct size size = find_size(area, text);
	if (size.down > 0)
		return size.font->rows * size.down;
	return area.width > 0 && area.height > 0 ? 1 : 0;
}
