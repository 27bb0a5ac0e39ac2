/* Labels in a row: the selected one is in sight, and a point finds its chip. */
#include "draw/chips.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

#define WIDTH 24

static const char *const NAMES[] = { "all", "step 1", "step 2", "support", "chair" };
static const struct rect row = { 1, 0, WIDTH - 2, 1 };
static struct canvas canvas;

static void label(const void *context, int chip, char ret_label[CHIP_SIZE])
{
	snprintf(ret_label, CHIP_SIZE, "%s", ((const char *const *)context)[chip]);
}

static struct chips chips_of(int count, int selected)
{
	return (struct chips){ count, selected, NAMES, label };
}

static void open_canvas(void)
{
	ck_assert(canvas_init(&canvas, WIDTH, 2));
}

static void close_canvas(void)
{
	canvas_clear(&canvas);
}

static const struct {
	const char *sentence;
	int count, selected;
	const char *frame;
} FRAMES[] = {
	{ "one is one", 1, 0, "  all" },
	{ "what fits stands still", 2, 1, "  all  step 1" },
	{ "an arrow says that there is more", 5, 0, "  all  step 1  step 2 >" },
	{ "at both ends, where what is cut has an ellipsis", 5, 2, " <       step 2  sup… >" },
	{ "at the end there is none behind", 5, 4, " <      support  chair" },
};

START_TEST(the_selected_chip_is_in_sight)
{
	const struct chips chips = chips_of(FRAMES[_i].count, FRAMES[_i].selected);
	char frame[1024];
	chips_draw(&chips, &canvas, row);
	canvas_dump(&canvas, frame, sizeof(frame));
	frame[strcspn(frame, "\n")] = '\0';
	ck_assert_msg(strcmp(frame, FRAMES[_i].frame) == 0, "%s: '%s'", FRAMES[_i].sentence, frame);
}
END_TEST

/* Whichever is selected: its label is drawn whole, in the selection's role. */
START_TEST(every_chip_can_be_seen_when_selected)
{
	const struct chips chips = chips_of(5, _i);
	char frame[1024], selected[CHIP_SIZE];
	int used = 0;
	chips_draw(&chips, &canvas, row);
	canvas_dump(&canvas, frame, sizeof(frame));
	for (int x = 0; x < WIDTH; x++)
		if (canvas_at(&canvas, x, 0)->role == ROLE_SELECTED)
			selected[used++] = (char)canvas_at(&canvas, x, 0)->glyph;
	ck_assert_int_eq(used, (int)strlen(NAMES[_i]) + 2);
	ck_assert(strncmp(selected + 1, NAMES[_i], strlen(NAMES[_i])) == 0);
}
END_TEST

START_TEST(a_point_finds_its_chip)
{
	for (int selected = 0; selected < 5; selected++) {
		const struct chips chips = chips_of(5, selected);
		canvas_wipe(&canvas);
		chips_draw(&chips, &canvas, row);
		for (int x = 0; x < WIDTH; x++) {
			int chip = chips_at(&chips, row, x, 0);
			if (canvas_at(&canvas, x, 0)->role == ROLE_SELECTED)
				ck_assert_int_eq(chip, selected);
			else
				ck_assert_int_ne(chip, selected);
		}
	}
}
END_TEST

START_TEST(beside_the_row_there_is_none)
{
	const struct chips chips = chips_of(2, 0);
	ck_assert_int_eq(chips_at(&chips, row, 1, 0), 0);
	ck_assert_int_eq(chips_at(&chips, row, 6, 0), 1);
	ck_assert_int_eq(chips_at(&chips, row, 1, 1), NO_CHIP);
	ck_assert_int_eq(chips_at(&chips, row, 0, 0), NO_CHIP);
	ck_assert_int_eq(chips_at(&chips, row, WIDTH - 1, 0), NO_CHIP);
	ck_assert_int_eq(chips_at(&chips, row, 18, 0), NO_CHIP);
}
END_TEST

Suite *chips_suite(void)
{
	Suite *suite = suite_create("chips");
	TCase *tcase = tcase_create("chips");
	tcase_add_checked_fixture(tcase, open_canvas, close_canvas);
	tcase_add_loop_test(tcase, the_selected_chip_is_in_sight, 0,
		sizeof(FRAMES) / sizeof(FRAMES[0]));
	tcase_add_loop_test(tcase, every_chip_can_be_seen_when_selected, 0, 5);
	tcase_add_test(tcase, a_point_finds_its_chip);
	tcase_add_test(tcase, beside_the_row_there_is_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
