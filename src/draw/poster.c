/* Words in lines, and the largest size with which the lines fit. */
#include "draw/poster.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

#define LINES_MAX  12
#define TEXT_SIZE  160

struct line {
	const char *at;
	int bytes;
};

struct layout {
	char capitals[TEXT_SIZE]; /* which the lines point into */
	struct digits_size size;
	int count;
	struct line lines[LINES_MAX];
};

/* The bytes of the line that begins at `text`: words, as many as `dots` are wide. 0: not even one. */
static int line_bytes(const struct font *font, const char *text, int dots)
{
	int fits = 0;
	for (int end = 0;; end++) {
		if (text[end] != ' ' && text[end] != '\n' && text[end] != '\0')
			continue;
		if (font_width(font, text, end) > dots)
			return fits;
		fits = end;
		if (text[end] != ' ')
			return fits;
	}
}

/* Breaks the text into lines of so many dots. False: a word is wider, or there are too many. */
static bool break_lines(struct layout *layout, const struct font *font, int dots)
{
	const char *at = layout->capitals;
	layout->count = 0;
	while (*at != '\0') {
		int bytes = line_bytes(font, at, dots);
		if (bytes == 0 || layout->count == LINES_MAX)
			return false;
		layout->lines[layout->count++] = (struct line){ at, bytes };
		at += bytes + (at[bytes] != '\0');
	}
	return layout->count > 0;
}

static int widest(const struct layout *layout, const struct font *font)
{
	int dots = 0;
	for (int i = 0; i < layout->count; i++) {
		int width = font_width(font, layout->lines[i].at, layout->lines[i].bytes);
		dots = width > dots ? width : dots;
	}
	return dots;
}

/* Rows from one line's top to the next one's: the gap is a dot high. */
static int pitch(struct digits_size size)
{
	return (size.font->rows + 1) * size.halves / 2;
}

static int rows_of(const struct layout *layout)
{
	return (layout->count - 1) * pitch(layout->size) + digits_size_rows(layout->size);
}

/* Lays the text out in a size, its dots as wide as the area allows. False: it doesn't fit. */
static bool try_size(struct layout *layout, struct rect area, const struct font *font, int halves)
{
	int least = halves > 1 ? halves / 2 : 1, most = halves;
	if (!break_lines(layout, font, area.width / least))
		return false;
	int dots = widest(layout, font);
	assert(dots > 0);
	int across = area.width / dots;
	layout->size = (struct digits_size){ font, across < most ? across : most, halves };
	return rows_of(layout) <= area.height;
}

/* The largest size in one font, in half rows; 0 none. */
static int largest(struct layout *layout, struct rect area, const struct font *font)
{
	int best = 0, halves = 1;
	while (try_size(layout, area, font, halves)) {
		best = halves;
		halves += halves == 1 ? 1 : 2; /* from one row a dot on by whole rows */
	}
	return best;
}

/* False: it is to be ordinary text. */
static bool lay_out(struct layout *layout, struct rect area, const char *text)
{
	int best = 0, best_font = 0;
	if (!font_capitals(text, layout->capitals, sizeof(layout->capitals)))
		return false;
	for (int i = 0; i < FONTS; i++) {
		int halves = largest(layout, area, &fonts[i]);
		if (halves * fonts[i].rows > best * fonts[best_font].rows) {
			best = halves;
			best_font = i;
		}
	}
	return best > 0 && try_size(layout, area, &fonts[best_font], best);
}

static struct rect rect_of(const struct layout *layout, struct rect area)
{
	return rect_center(area, widest(layout, layout->size.font) * layout->size.across,
		rows_of(layout));
}

/* Newlines are for letters: ordinary text is one paragraph. */
static void to_paragraph(const char *text, char ret_text[TEXT_SIZE])
{
	size_t bytes = strlen(text) < TEXT_SIZE ? strlen(text) : TEXT_SIZE - 1;
	for (size_t i = 0; i < bytes; i++)
		ret_text[i] = text[i] == '\n' ? ' ' : text[i];
	ret_text[bytes] = '\0';
}

static struct rect paragraph_rect(struct rect area, const char *text)
{
	struct text_line lines[CANVAS_HEIGHT_MAX];
	int most = area.height < CANVAS_HEIGHT_MAX ? area.height : CANVAS_HEIGHT_MAX, columns = 0;
	if (most <= 0 || area.width <= 0)
		return (struct rect){ area.x, area.y, 0, 0 };
	int count = text_wrap(text, area.width, lines, most);
	for (int i = 0; i < count && i < most; i++)
		columns = lines[i].columns > columns ? lines[i].columns : columns;
	return rect_center(area, count > most ? area.width : columns, count);
}

struct rect poster_rect(struct rect area, const char *text)
{
	struct layout layout;
	char paragraph[TEXT_SIZE];
	if (lay_out(&layout, area, text))
		return rect_of(&layout, area);
	to_paragraph(text, paragraph);
	return paragraph_rect(area, paragraph);
}

struct rect poster_large(struct rect area, const char *text)
{
	struct layout layout;
	return lay_out(&layout, area, text) ? rect_of(&layout, area)
					    : (struct rect){ area.x, area.y, 0, 0 };
}

void poster_draw(struct canvas *canvas, struct rect area, const char *text, enum fill fill,
	enum role role)
{
	struct layout layout;
	char paragraph[TEXT_SIZE];
	if (!lay_out(&layout, area, text)) {
		to_paragraph(text, paragraph);
		canvas_paragraph(canvas, paragraph_rect(area, paragraph), paragraph, role);
		return;
	}
	struct rect place = rect_of(&layout, area);
	for (int i = 0; i < layout.count; i++)
		digits_put(canvas, place.x, place.y + i * pitch(layout.size), layout.lines[i].at,
			layout.lines[i].bytes, layout.size, fill, role);
}
