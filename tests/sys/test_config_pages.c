/* Pages as texts: what they may be, and what is said when they are not. */
#include <stdio.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define PAGE(id, more) \
	"{ id = \"" id "\"; title = \"A page\"; group = \"Why\"; places = (\"start\"); " more " }"
#define BLOCKS(blocks) "blocks = (" blocks ");"
#define TEXT "{ text = \"It is so.\"; }"
#define TEN "0123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define HUNDREDS_3 HUNDRED HUNDRED HUNDRED
#define TITLE_27 TEN TEN "0123456"
#define NOT_ONE \
	"2: pages: blocks: needs text, heading, bullets, steps, picture or chart, one of them\n"
#define GOOD PAGE("why", BLOCKS(TEXT))

static struct arena arena;
static struct pages pages;
static bool is_usable;

static void open_arena(void)
{
	arena_init(&arena);
}

static void close_arena(void)
{
	arena_clear(&arena);
}

/* What is said about a text with the pages on its line 2. */
static const char *pages_said(const char *elements)
{
	struct problems problems;
	char text[8192];
	const char *said;
	int length = snprintf(text, sizeof(text), "pages = (\n%s\n);\n", elements);

	ck_assert_int_lt(length, (int)sizeof(text));
	problems_init(&problems);
	is_usable = config_pages(&(struct config_text){ "pages.cfg", text, (size_t)length }, &arena,
		&pages, &problems);
	ck_assert(is_usable == (problems.count == 0));
	said = problems_said(&problems);
	problems_clear(&problems);
	return said;
}

static const struct {
	const char *sentence, *elements, *said;
} STORIES[] = {
	{ "a page with a paragraph is enough", GOOD, "" },
	{ "none is not", "", "1: pages has 0 elements, not 1 to 64\n" },
	{ "two are fine", GOOD ", " PAGE("how", BLOCKS(TEXT)), "" },
	{ "but not of one id", GOOD ",\n" GOOD, "3: pages: id 'why' is there twice\n" },
	{ "an id is one", PAGE("Why", BLOCKS(TEXT)), "2: pages: id 'Why'" NOT_AN_ID },
	{ "a title is short", "{ id = \"why\"; title = \"" TITLE_27 "\"; group = \"Why\"; "
		BLOCKS(TEXT) " }",
		"2: pages: title '" TITLE_27 "' has 27 columns, at most 26\n" },
	{ "blocks are needed", PAGE("why", ""), "2: pages: field 'blocks' is missing\n" },
	{ "at least one", PAGE("why", BLOCKS("")), "2: pages: blocks has 0 elements, not 1 to 64\n" },
	{ "places have names", "{ id = \"why\"; title = \"Why\"; group = \"Why\"; "
		"places = (\"stort\"); " BLOCKS(TEXT) " }",
		"2: pages: unknown places 'stort' (did you mean 'start'?)\n" },
	{ "something is there to be read at the start", "{ id = \"why\"; title = \"Why\"; "
		"group = \"Why\"; places = (\"help\"); " BLOCKS(TEXT) " }",
		"1: no page has \"start\" among its places\n" },
	{ "an unknown field", PAGE("why", "colour = 3; " BLOCKS(TEXT)),
		"2: pages: unknown field 'colour' "
		"(one of id, title, group, places, exercise, blocks)\n" },
	{ "the exercise to try has an id", PAGE("why", "exercise = \"Dead bug\"; " BLOCKS(TEXT)),
		"2: pages: exercise 'Dead bug'" NOT_AN_ID },

	{ "a block is not empty", PAGE("why", BLOCKS("{ }")),
		NOT_ONE },
	{ "and one thing", PAGE("why", BLOCKS("{ text = \"So.\"; heading = \"Why\"; }")),
		NOT_ONE },
	{ "a group", PAGE("why", BLOCKS("\"So.\"")),
		"2: pages: an element of blocks must be a group { }, not a text\n" },
	{ "a paragraph may be long", PAGE("why", BLOCKS("{ text = \"" HUNDREDS_3 "\" \"" HUNDREDS_3
		"\"; }")), "" },
	{ "but not longer than that", PAGE("why", BLOCKS("{ text = \"" HUNDREDS_3 "\" \"" HUNDREDS_3
		"!\"; }")), "2: pages: blocks: text has 601 bytes, at most 600\n" },
	{ "a heading is short", PAGE("why", BLOCKS("{ heading = \"" HUNDRED HUNDRED "!\"; }")),
		"2: pages: blocks: heading has 201 bytes, at most 200\n" },
	{ "bullets are a list", PAGE("why", BLOCKS("{ bullets = \"one\"; }")),
		"2: pages: blocks: bullets must be a list ( ), not a text\n" },
	{ "of texts", PAGE("why", BLOCKS("{ bullets = (1); }")),
		"2: pages: blocks: an element of bullets must be a text, not a whole number\n" },
	{ "steps too", PAGE("why", BLOCKS("{ steps = (); }")),
		"2: pages: blocks: steps has 0 elements, not 1 to 16\n" },
	{ "a tone has a name", PAGE("why", BLOCKS("{ text = \"So.\"; tone = \"god\"; }")),
		"2: pages: blocks: unknown tone 'god' (did you mean 'good'?)\n" },
	{ "a chart has bars", PAGE("why", BLOCKS("{ chart = { unit = \"N\"; }; }")),
		"2: pages: blocks: chart: field 'bars' is missing\n" },
	{ "which have labels", PAGE("why", BLOCKS("{ chart = { bars = ({ value = 1; }); }; }")),
		"2: pages: blocks: chart: bars: field 'label' is missing\n" },
	{ "and values that are not below 0", PAGE("why",
		BLOCKS("{ chart = { bars = ({ label = \"sit-up\"; value = -1; }); }; }")),
		"2: pages: blocks: chart: bars: value -1 is out of range (0 to 1e+06)\n" },
	{ "all mistakes are named", PAGE("why", BLOCKS("{ bullets = (1); }, { }")),
		"2: pages: blocks: an element of bullets must be a text, not a whole number\n"
		NOT_ONE },
};

START_TEST(each_story)
{
	const char *said = pages_said(STORIES[_i].elements);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].sentence, said);
}
END_TEST

START_TEST(a_faulty_text_changes_nothing)
{
	pages = (struct pages){ .count = 7 };
	pages_said(PAGE("why", ""));
	ck_assert_int_eq(pages.count, 7);
	pages_said("{");
	ck_assert_int_eq(pages.count, 7);
}
END_TEST

START_TEST(what_a_page_says_is_in_the_value)
{
	ck_assert_str_eq(pages_said(
		"{ id = \"why\"; title = \"Why it hurts\"; group = \"Why\"; exercise = \"dead-bug\";"
		"  places = (\"help\", \"start\"); blocks = ("
		"  { text = \"One \" \"two.\"; tone = \"warn\"; }, { heading = \"Then\"; },"
		"  { heading = \"Stop\"; tone = \"bad\"; }, { bullets = (\"a\", \"b\"); },"
		"  { steps = (\"c\"); tone = \"plain\"; },"
		"  { chart = { unit = \"N\";"
		"    bars = ({ label = \"sit-up\"; value = 3300; tone = \"bad\"; }); }; },"
		"  { picture = { strokes = ({ line = [0, 0, 1, 1]; }); }; }"
		"); }"), "");
	const struct page *page = &pages.at[0];
	const struct block *blocks = page->blocks;

	ck_assert_int_eq(pages.count, 1);
	ck_assert_str_eq(page->title, "Why it hurts");
	ck_assert_str_eq(page->exercise, "dead-bug");
	ck_assert_uint_eq(page->places, PLACE_START | PLACE_HELP);
	ck_assert_int_eq(page->block_count, 7);
	ck_assert_str_eq(blocks[0].text, "One two.");
	ck_assert(blocks[0].kind == BLOCK_TEXT && blocks[0].tone == TONE_WARN);
	ck_assert(blocks[1].kind == BLOCK_HEADING && blocks[1].tone == TONE_TITLE);
	ck_assert(blocks[2].kind == BLOCK_HEADING && blocks[2].tone == TONE_BAD);
	ck_assert(blocks[3].kind == BLOCK_BULLETS && blocks[3].tone == TONE_PLAIN);
	ck_assert_str_eq(blocks[3].items.at[1], "b");
	ck_assert(blocks[4].kind == BLOCK_STEPS && blocks[4].items.count == 1);
	ck_assert(blocks[5].kind == BLOCK_CHART && blocks[5].chart->bar_count == 1);
	ck_assert_str_eq(blocks[5].chart->unit, "N");
	ck_assert_str_eq(blocks[5].chart->bars[0].label, "sit-up");
	ck_assert(blocks[5].chart->bars[0].value > 3299 && blocks[5].chart->bars[0].tone == TONE_BAD);
	ck_assert(blocks[6].kind == BLOCK_PICTURE && blocks[6].picture->stroke_count == 1);
}
END_TEST

Suite *config_pages_suite(void)
{
	Suite *suite = suite_create("config_pages");
	TCase *tcase = tcase_create("pages");

	tcase_add_checked_fixture(tcase, open_arena, close_arena);
	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, a_faulty_text_changes_nothing);
	tcase_add_test(tcase, what_a_page_says_is_in_the_value);
	suite_add_tcase(suite, tcase);
	return suite;
}
