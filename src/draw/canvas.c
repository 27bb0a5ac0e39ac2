/* canvas: a grid of cells, each a character and a role */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "draw/canvas.h"

#define LINE_SIZE (CANVAS_WIDTH_MAX * 4 + 1) /* bytes of a line as wide as a canvas, with a NUL */

static const struct cell blank = { .glyph = ' ', .role = ROLE_TEXT };

static int clamp(int n, int low, int high)
{
	return n < low ? low : n > high ? high : n;
}

/* Sets one cell of the canvas. Half a wide character can't be shown: the other half goes too. */
static void set_cell(struct canvas *canvas, int x, int y, uint32_t glyph, enum role role)
{
	struct cell *cell = &canvas->cells[y * canvas->width + x];
	if (cell->glyph == CELL_CONTINUED)
		cell[-1].glyph = ' ';
	if (x + 1 < canvas->width && cell[1].glyph == CELL_CONTINUED)
		cell[1].glyph = ' ';
	*cell = (struct cell){ .glyph = glyph, .role = (uint8_t)role };
}

static bool is_control(uint32_t glyph)
{
	return glyph < 0x20 || (glyph >= 0x7f && glyph < 0xa0);
}

/* Boxes, blocks and braille are narrow, as text_character_columns() would find, if slowly. */
static int columns_of(uint32_t glyph)
{
	bool is_drawing = (glyph >= 0x2500 && glyph < 0x25A0) || (glyph >= 0x2800 && glyph < 0x2900);
	return is_drawing ? 1 : text_character_columns(glyph);
}

static void put_line(struct canvas *canvas, int x, int y, const struct text_line *line, enum role role)
{
	uint32_t character;
	for (const char *at = line->start; at < line->start + line->bytes;) {
		at += text_decode(at, &character);
		canvas_put(canvas, x, y, character, role);
		x += text_character_columns(character);
	}
}

/* Writes what fits of `text`; of the columns that stay free, so many halves come before it. */
static int put_fitted(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum role role, int halves)
{
	char fitted[LINE_SIZE];
	if (columns <= 0)
		return 0;
	int used = text_fit(fitted, sizeof(fitted), text, columns);
	struct text_line line = { .start = fitted, .bytes = (int)strlen(fitted), .columns = used };
	put_line(canvas, x + (columns - used) * halves / 2, y, &line, role);
	return used;
}

struct dump {
	char *out;
	size_t size, used; /* bytes; used counts those that no longer fit, too */
};

static void dump_bytes(struct dump *dump, const char *bytes, int count)
{
	for (int i = 0; i < count; i++) {
		if (dump->used < dump->size)
			dump->out[dump->used] = bytes[i];
		dump->used++;
	}
}

static void dump_glyphs(struct dump *dump, const struct cell *row, int width)
{
	while (width > 0 && row[width - 1].glyph == ' ')
		width--;
	for (int x = 0; x < width; x++) {
		char bytes[5];
		if (row[x].glyph != CELL_CONTINUED)
			dump_bytes(dump, bytes, text_encode(row[x].glyph, bytes));
	}
	dump_bytes(dump, "\n", 1);
}

static void dump_roles(struct dump *dump, const struct cell *row, int width)
{
	for (int x = 0; x < width; x++)
		dump_bytes(dump, &role_letters[row[x].role], 1);
	dump_bytes(dump, "\n", 1);
}

bool canvas_init(struct canvas *canvas, int width, int height)
{
	width = clamp(width, 1, CANVAS_WIDTH_MAX);
	height = clamp(height, 1, CANVAS_HEIGHT_MAX);
	struct cell *cells = calloc((size_t)width * (size_t)height, sizeof(*cells));
	*canvas = (struct canvas){ .cells = cells };
	if (cells == NULL)
		return false;
	canvas->width = width;
	canvas->height = height;
	canvas_wipe(canvas);
	return true;
}

void canvas_clear(struct canvas *canvas)
{
	free(canvas->cells);
	*canvas = (struct canvas){ .cells = NULL };
}

void canvas_wipe(struct canvas *canvas)
{
	for (int i = 0; i < canvas->width * canvas->height; i++)
		canvas->cells[i] = blank;
	canvas->cursor_x = canvas->cursor_y = -1;
}

struct rect canvas_rect(const struct canvas *canvas)
{
	return (struct rect){ .x = 0, .y = 0, .width = canvas->width, .height = canvas->height };
}

void canvas_put(struct canvas *canvas, int x, int y, uint32_t glyph, enum role role)
{
	assert(role < ROLE_COUNT);
	if (is_control(glyph))
		glyph = '?';
	int columns = columns_of(glyph);
	bool inside = y >= 0 && y < canvas->height && x >= 0 && x + columns <= canvas->width;
	if (!inside || columns == 0)
		return;
	bool replaced = canvas->ascii && glyph > 0x7e;
	if (replaced)
		glyph = (unsigned char)text_ascii(glyph);
	set_cell(canvas, x, y, glyph, role);
	if (columns == 2)
		set_cell(canvas, x + 1, y, replaced ? glyph : CELL_CONTINUED, role);
}

int canvas_text(struct canvas *canvas, int x, int y, int columns, const char *text, enum role role)
{
	return put_fitted(canvas, x, y, columns, text, role, 0);
}

int canvas_text_center(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum role role)
{
	return put_fitted(canvas, x, y, columns, text, role, 1);
}

int canvas_text_right(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum role role)
{
	return put_fitted(canvas, x, y, columns, text, role, 2);
}

int canvas_paragraph(struct canvas *canvas, struct rect area, const char *text, enum role role)
{
	struct text_line lines[CANVAS_HEIGHT_MAX];
	int most = clamp(area.height, 0, CANVAS_HEIGHT_MAX);
	if (most == 0 || area.width <= 0)
		return 0;
	int needed = text_wrap(text, area.width, lines, most);
	int used = clamp(needed, 0, most);
	for (int i = 0; i < used; i++) {
		/* The last line of a text that is cut gets all the rest, and so an ellipsis. */
		if (i == most - 1 && needed > most)
			canvas_text(canvas, area.x, area.y + i, area.width, lines[i].start, role);
		else
			put_line(canvas, area.x, area.y + i, &lines[i], role);
	}
	return used;
}

void canvas_fill(struct canvas *canvas, struct rect area, uint32_t glyph, enum role role)
{
	assert(columns_of(glyph) == 1);
	area = rect_intersect(area, canvas_rect(canvas));
	for (int y = area.y; y < area.y + area.height; y++) {
		for (int x = area.x; x < area.x + area.width; x++)
			canvas_put(canvas, x, y, glyph, role);
	}
}

void canvas_tint(struct canvas *canvas, struct rect area, enum role role)
{
	assert(role < ROLE_COUNT);
	area = rect_intersect(area, canvas_rect(canvas));
	for (int y = area.y; y < area.y + area.height; y++) {
		for (int x = area.x; x < area.x + area.width; x++)
			canvas->cells[y * canvas->width + x].role = (uint8_t)role;
	}
}

const struct cell *canvas_at(const struct canvas *canvas, int x, int y)
{
	assert(x >= 0 && x < canvas->width && y >= 0 && y < canvas->height);
	return &canvas->cells[y * canvas->width + x];
}

size_t canvas_dump(const struct canvas *canvas, char *out, size_t size)
{
	struct dump dump = { .out = out, .size = size };
	for (int y = 0; y < canvas->height; y++)
		dump_glyphs(&dump, canvas_at(canvas, 0, y), canvas->width);
	dump_bytes(&dump, "--\n", 3);
	for (int y = 0; y < canvas->height; y++)
		dump_roles(&dump, canvas_at(canvas, 0, y), canvas->width);
	if (size > 0)
		out[dump.used < size ? dump.used : size - 1] = '\0';
	return dump.used;
}
