/* Frames and the files they are compared with. */
#include "golden.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FRAME_SIZE     (1 << 17)
#define FILE_NAME_SIZE 512

static void draw_frame(struct player *player, int width, int height, bool ascii, char *out)
{
	struct canvas canvas;
	ck_assert(canvas_init(&canvas, width, height));
	canvas.ascii = ascii;
	app_resize(player->app, width, height);
	app_draw(player->app, &canvas);
	size_t bytes = canvas_dump(&canvas, out, FRAME_SIZE);
	ck_assert_uint_lt(bytes, FRAME_SIZE);
	canvas_clear(&canvas);
}

static void write_file(const char *path, const char *frame)
{
	FILE *file = fopen(path, "w");
	ck_assert_msg(file != NULL, "cannot write '%s'", path);
	fputs(frame, file);
	ck_assert_int_eq(fclose(file), 0);
}

static void read_file(const char *path, char *out)
{
	FILE *file = fopen(path, "r");
	ck_assert_msg(file != NULL, "'%s' is missing; `make golden` writes it", path);
	size_t bytes = fread(out, 1, FRAME_SIZE - 1, file);
	out[bytes] = '\0';
	fclose(file);
}

/* Says the first row that differs: a whole frame is more than a message holds. */
static void assert_same(const char *path, const char *drawn, const char *expected)
{
	int row = 1;
	for (;; row++) {
		size_t mine = strcspn(drawn, "\n"), theirs = strcspn(expected, "\n");
		ck_assert_msg(mine == theirs && memcmp(drawn, expected, mine) == 0,
			"%s:%d: differs\n  was: %.*s\n  now: %.*s", path, row, (int)theirs, expected,
			(int)mine, drawn);
		if (drawn[mine] == '\0')
			break;
		drawn += mine + 1;
		expected += theirs + (expected[theirs] != '\0');
	}
}

void golden_at(struct player *player, const char *name, int width, int height, bool ascii)
{
	static char drawn[FRAME_SIZE], expected[FRAME_SIZE];
	char path[FILE_NAME_SIZE];
	const char *mode = getenv("GOLDEN");
	snprintf(path, sizeof(path), SOURCE_DIR "/tests/golden/%s-%dx%d%s.txt", name, width, height,
		ascii ? "-ascii" : "");
	draw_frame(player, width, height, ascii, drawn);
	if (mode != NULL && strcmp(mode, "write") == 0) {
		write_file(path, drawn);
		return;
	}
	read_file(path, expected);
	assert_same(path, drawn, expected);
}

void golden(struct player *player, const char *name)
{
	golden_at(player, name, 40, 12, false);
	golden_at(player, name, 80, 24, false);
	golden_at(player, name, 140, 45, false);
}

const char *frame_text(struct player *player, int width, int height)
{
	static char frame[FRAME_SIZE];
	draw_frame(player, width, height, false, frame);
	char *roles = strstr(frame, "\n--\n");
	ck_assert_ptr_nonnull(roles);
	roles[1] = '\0';
	return frame;
}
