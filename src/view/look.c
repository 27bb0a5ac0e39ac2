/* The looks of the phases, and their patterns. */
#include "view/look.h"

#include <string.h>

#define FULL_BLOCK   0x2588u
#define MEDIUM_SHADE 0x2592u
#define MIDDLE_DOT   0x00B7u

const struct look_row look_rows[LOOKS] = {
	[LOOK_READY] = { ROLE_READY, ROLE_READY_FIELD, FILL_HOLLOW,
		{ "   /    ", "  /     ", " /      ", "/       " },
		{ "    ##", "   ## ", "  ##  ", " ##   ", "##    ", "#    #" } },
	[LOOK_TILT] = { ROLE_TILT, ROLE_TILT_FIELD, FILL_HOLLOW,
		{ "____", "    ", "____", "    " },
		{ "#", " ", " ", "#", " ", " " } },
	[LOOK_LOWER] = { ROLE_LOWER, ROLE_LOWER_FIELD, FILL_SOLID,
		{ ">   ", "  > ", ">   ", "  > " },
		{ "##    ", " ##   ", "  ##  ", " ##   ", "##    ", "      " } },
	[LOOK_HOLD] = { ROLE_HOLD, ROLE_HOLD_FIELD, FILL_SOLID,
		{ "#", "#", "#", "#" },
		{ "#", "#", "#", "#", "#", "#" } },
	[LOOK_RETURN] = { ROLE_RETURN, ROLE_RETURN_FIELD, FILL_SOLID,
		{ "<   ", "  < ", "<   ", "  < " },
		{ "  ##  ", " ##   ", "##    ", " ##   ", "  ##  ", "      " } },
	[LOOK_COUNT] = { ROLE_LOWER, ROLE_LOWER_FIELD, FILL_SOLID,
		{ "+     ", "      ", "   +  ", "      " },
		{ " #    ", "###   ", " #    ", "    # ", "   ###", "    # " } },
	[LOOK_SWITCH] = { ROLE_SWITCH, ROLE_SWITCH_FIELD, FILL_SHADE,
		{ "<>  ", "    ", "  <>", "    " },
		{ "  # #   ", " #   #  ", "#     # ", " #   #  ", "  # #   ", "        " } },
	[LOOK_REST] = { ROLE_REST, ROLE_REST_FIELD, FILL_SHADE,
		{ ".       ", "        ", "    .   ", "        " },
		{ "#     ", "      ", "      ", "   #  ", "      ", "      " } },
	[LOOK_PAUSE] = { ROLE_PAUSE, ROLE_PAUSE_FIELD, FILL_HOLLOW,
		{ "||    ", "||    ", "||    ", "||    " },
		{ "# #   ", "# #   ", "# #   ", "# #   ", "# #   ", "# #   " } },
	[LOOK_PAIN] = { ROLE_BAD, ROLE_PAIN_FIELD, FILL_SOLID,
		{ "X X ", " X X", "X X ", " X X" },
		{ "#   # ", " # #  ", "  #   ", " # #  ", "#   # ", "      " } },
};

static uint32_t fine_glyph(char mark, bool ascii)
{
	static const struct {
		char mark;
		uint32_t glyph;
	} finer[] = { { '#', FULL_BLOCK }, { '.', MIDDLE_DOT }, { '/', 0x2571 }, { 'X', 0x2573 },
		{ '|', 0x2502 } };
	for (size_t i = 0; !ascii && i < sizeof(finer) / sizeof(finer[0]); i++) {
		if (finer[i].mark == mark)
			return finer[i].glyph;
	}
	return (unsigned char)mark;
}

/* The character of a coarse dot: the mark of the fine pattern, or what has more weight. */
static uint32_t coarse_glyph(enum look look, bool ascii)
{
	const char *tile = look_rows[look].tile[0];
	char mark = tile[strspn(tile, " ")];
	if (!ascii && mark != '#' && mark != '.')
		return MEDIUM_SHADE;
	return fine_glyph(mark, ascii);
}

void look_field(struct canvas *canvas, struct rect area, enum look look)
{
	int length = (int)strlen(look_rows[look].tile[0]);
	for (int y = area.y; y < area.y + area.height; y++) {
		for (int x = area.x; x < area.x + area.width; x++) {
			char mark = look_rows[look].tile[y % LOOK_TILE_ROWS][x % length];
			uint32_t glyph = fine_glyph(mark, canvas->ascii);
			canvas_put(canvas, x, y, glyph, look_rows[look].field);
		}
	}
}

void look_coarse(struct canvas *canvas, struct rect area, enum look look, int scale)
{
	int length = (int)strlen(look_rows[look].coarse[0]);
	uint32_t glyph = coarse_glyph(look, canvas->ascii);
	for (int y = area.y; y < area.y + area.height; y++) {
		const char *row = look_rows[look].coarse[y / scale % LOOK_COARSE_ROWS];
		for (int x = area.x; x < area.x + area.width; x++) {
			bool is_dot = row[x / (2 * scale) % length] == '#';
			canvas_put(canvas, x, y, is_dot ? glyph : ' ', look_rows[look].field);
		}
	}
}
