/* Text that runs down a column: wraps, counts rows, draws those that are in sight. */
#include "view/flow.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define LINES_MAX  24 /* of one paragraph */
#define LINE_BYTES 1024
#define TEXT_SIZE  2048
#define MARK_SIZE  16

/* The text with the names of keys; in `buffer`, unless there is nothing to name. */
static const char *worded(const struct flow *flow, const char *text, char buffer[TEXT_SIZE])
{
	if (flow->keymap == NULL || strchr(text, '{') == NULL)
		return text;
	keymap_words(flow->keymap, text, buffer, TEXT_SIZE);
	return buffer;
}

static bool in_sight(const struct flow *flow, int row)
{
	return flow->canvas != NULL && row >= flow->scroll && row < flow->scroll + flow->area.height;
}

/* A row for the writer: behind `beside`, which stands in the columns that are left free. */
static void write_row(const struct flow *flow, int indent, const char *beside, const char *text)
{
	char row[2 * LINE_BYTES];
	int blanks = indent - text_columns(beside);
	snprintf(row, sizeof(row), "%.60s%*s%s", beside, blanks > 0 ? blanks : 0, "", text);
	flow->writer->row(flow->writer->context, row);
}

static void put_line(const struct flow *flow, int indent, const char *beside,
	const struct text_line *line, enum role role)
{
	char text[LINE_BYTES];
	int bytes = line->bytes < LINE_BYTES ? line->bytes : LINE_BYTES - 1;
	memcpy(text, line->start, (size_t)bytes);
	text[bytes] = '\0';
	if (flow->writer != NULL)
		write_row(flow, indent, beside, text);
	if (in_sight(flow, flow->row))
		canvas_text(flow->canvas, flow->area.x + indent,
			flow->area.y + flow->row - flow->scroll, flow->area.width - indent, text, role);
}

/* Wraps `text` into the columns right of the indent. */
static void put_text(struct flow *flow, int indent, const char *beside, const char *text,
	enum role role)
{
	struct text_line lines[LINES_MAX];
	char buffer[TEXT_SIZE];
	int columns = flow->area.width - indent;
	int count = text_wrap(worded(flow, text, buffer), columns > 0 ? columns : 1, lines, LINES_MAX);
	for (int i = 0; i < count && i < LINES_MAX; i++, flow->row++)
		put_line(flow, indent, i == 0 ? beside : "", &lines[i], role);
}

void flow_init(struct flow *flow, struct canvas *canvas, struct rect area, int scroll)
{
	assert(scroll >= 0);
	*flow = (struct flow){ .canvas = canvas, .area = area, .scroll = scroll };
}

void flow_init_rows(struct flow *flow, const struct flow_writer *writer, int columns)
{
	*flow = (struct flow){ .writer = writer, .area = { .width = columns } };
}

void flow_text(struct flow *flow, int indent, const char *text, enum role role)
{
	put_text(flow, indent, "", text, role);
}

void flow_pair(struct flow *flow, int columns, const char *left, enum role left_role, const char *right,
	enum role right_role)
{
	if (in_sight(flow, flow->row))
		canvas_text(flow->canvas, flow->area.x, flow->area.y + flow->row - flow->scroll,
			columns - 1, left, left_role);
	put_text(flow, columns, left, right, right_role);
}

void flow_gap(struct flow *flow)
{
	if (flow->row == 0)
		return;
	flow->row++;
	if (flow->writer != NULL)
		flow->writer->row(flow->writer->context, "");
}

void flow_title(struct flow *flow, const char *title)
{
	flow_gap(flow);
	flow_text(flow, 0, title, ROLE_TITLE);
}

void flow_bullet(struct flow *flow, const char *text, enum role role)
{
	flow_pair(flow, FLOW_MARK, "·", ROLE_DIM, text, role);
}

void flow_texts(struct flow *flow, const char *title, const struct texts *texts, bool numbered)
{
	if (title != NULL && texts->count > 0)
		flow_title(flow, title);
	for (int i = 0; i < texts->count; i++) {
		char mark[MARK_SIZE];
		snprintf(mark, sizeof(mark), numbered ? "%d." : "·", i + 1);
		flow_pair(flow, FLOW_MARK, mark, ROLE_DIM, texts->at[i], ROLE_TEXT);
	}
}

struct rect flow_room(struct flow *flow, int rows)
{
	struct rect room = flow->area;
	room.y += flow->row - flow->scroll;
	room.height = rows;
	flow->row += rows;
	return room;
}

void flow_finish_saying(const struct flow *flow, const char *words)
{
	char buffer[TEXT_SIZE];
	if (flow->canvas == NULL || flow->area.height < 2 ||
		flow->row - flow->scroll <= flow->area.height)
		return;
	struct rect last = { flow->area.x, flow->area.y + flow->area.height - 1, flow->area.width, 1 };
	canvas_fill(flow->canvas, last, ' ', ROLE_TEXT);
	canvas_text_right(flow->canvas, last.x, last.y, last.width,
		worded(flow, words, buffer), ROLE_ACCENT);
}

void flow_finish(const struct flow *flow)
{
	flow_finish_saying(flow, flow->keymap != NULL ? "{down}: more" : "more");
}

int flow_most(const struct flow *flow)
{
	int most = flow->row - flow->area.height;
	return most > 0 ? most : 0;
}

int flow_scrolled(int scroll, int rows, int most)
{
	int to = scroll + rows;
	if (to < 0)
		return 0;
	return to > most ? most : to;
}
