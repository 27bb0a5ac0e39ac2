#include "core/text.h"

#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))

static const struct {
	const char *story, *text;
	int bytes;
	uint32_t character;
} DECODE[] = {
	{ "the end", "", 0, 0 },
	{ "a letter", "ab", 1, 'a' },
	{ "the last of one byte", "\x7F", 1, 0x7F },
	{ "the first of two bytes", "\xC2\x80", 2, 0x80 },
	{ "the last of two bytes", "\xDF\xBF", 2, 0x7FF },
	{ "the first of three bytes", "\xE0\xA0\x80", 3, 0x800 },
	{ "before the surrogates", "\xED\x9F\xBF", 3, 0xD7FF },
	{ "after the surrogates", "\xEE\x80\x80", 3, 0xE000 },
	{ "the first of four bytes", "\xF0\x90\x80\x80", 4, 0x10000 },
	{ "the last of all", "\xF4\x8F\xBF\xBF", 4, 0x10FFFF },
	{ "the replacement character itself", "\xEF\xBF\xBD", 3, TEXT_BAD },
	{ "a lone continuation", "\x80x", 1, TEXT_BAD },
	{ "a slash in two bytes", "\xC0\xAF", 1, TEXT_BAD },
	{ "a letter in two bytes", "\xC1\x81", 1, TEXT_BAD },
	{ "a slash in three bytes", "\xE0\x80\xAF", 1, TEXT_BAD },
	{ "a slash in four bytes", "\xF0\x80\x80\xAF", 1, TEXT_BAD },
	{ "a surrogate", "\xED\xA0\x80", 1, TEXT_BAD },
	{ "beyond the last", "\xF4\x90\x80\x80", 1, TEXT_BAD },
	{ "a byte that is never used", "\xFF", 1, TEXT_BAD },
	{ "a character cut after its lead", "\xE2", 1, TEXT_BAD },
	{ "a character cut within", "\xE2\x80", 1, TEXT_BAD },
	{ "a character broken off by another", "\xE2\x80" "A", 1, TEXT_BAD },
};

START_TEST(bytes_decode_to_characters)
{
	uint32_t character = 0;
	const int bytes = text_decode(DECODE[_i].text, &character);
	ck_assert_msg(bytes == DECODE[_i].bytes && character == DECODE[_i].character, "%s: %d, U+%04X",
		DECODE[_i].story, bytes, (unsigned)character);
}
END_TEST

START_TEST(every_character_survives_encoding)
{
	for (uint32_t character = 1; character <= 0x10FFFF; character++) {
		if (character == 0xD800)
			character = 0xE000;
		char bytes[5];
		uint32_t decoded = 0;
		const int length = text_encode(character, bytes);
		if (bytes[length] != '\0' || text_decode(bytes, &decoded) != length ||
			decoded != character)
			ck_abort_msg("U+%04X", (unsigned)character);
	}
}
END_TEST

static const struct {
	const char *text;
	int columns;
} COLUMNS[] = {
	{ "", 0 }, { "plank", 5 }, { "caf\xC3\xA9", 4 }, { "cafe\xCC\x81", 4 },
	{ "\xE4\xBD\x93\xE5\xB9\xB9", 4 }, { "\xF0\x9F\x92\xAA", 2 }, { "\xFF\xFE", 2 },
	{ "\xE2\xA3\xBF", 1 },
};

START_TEST(columns_are_counted)
{
	ck_assert_int_eq(text_columns(COLUMNS[_i].text), COLUMNS[_i].columns);
}
END_TEST

static const struct {
	const char *story, *in, *out;
} CLEAN[] = {
	{ "words stay", "Press the waist down.", "Press the waist down." },
	{ "accents and braille stay", "caf\xC3\xA9 \xE2\xA0\x81", "caf\xC3\xA9 \xE2\xA0\x81" },
	{ "tabs and line ends are spaces", "a\tb\nc\rd", "a b c d" },
	{ "an escape sequence is harmless", "Plank \x1B]0;pwn\x07", "Plank ?]0;pwn?" },
	{ "backspace and delete", "a\bb\x7F", "a?b?" },
	{ "a C1 control", "a\xC2\x9B" "31m", "a?31m" },
	{ "invalid bytes", "bad \xFF\xFE", "bad ??" },
	{ "a cut character", "bad \xE2\x80", "bad ??" },
	{ "right to left override", "a\xE2\x80\xAE" "b", "a?b" },
	{ "an isolate", "a\xE2\x81\xA6" "b", "a?b" },
	{ "an Arabic letter mark", "a\xD8\x9C" "b", "a?b" },
	{ "a zero-width space and joiner", "a\xE2\x80\x8B\xE2\x80\x8D" "b", "a??b" },
	{ "a line separator", "a\xE2\x80\xA8" "b", "a?b" },
	{ "a soft hyphen", "a\xC2\xAD" "b", "a?b" },
	{ "a byte order mark", "\xEF\xBB\xBF" "a", "?a" },
	{ "a variation selector", "\xE2\x9D\xA4\xEF\xB8\x8F", "\xE2\x9D\xA4?" },
	{ "an invisible Hangul letter", "a\xE3\x85\xA4" "b", "a?b" },
	{ "a private character", "a\xEE\x80\x80" "b", "a?b" },
	{ "a tag", "a\xF3\xA0\x81\x81" "b", "a?b" },
	{ "a noncharacter", "a\xEF\xBF\xBF" "b", "a?b" },
	{ "the replacement character stays", "a\xEF\xBF\xBD", "a\xEF\xBF\xBD" },
	{ "two marks stay", "a\xCC\x81\xCC\x82" "b", "a\xCC\x81\xCC\x82" "b" },
	{ "a third mark goes",
		"a\xCC\x81\xCC\x82\xCC\x83\xCC\x84" "b\xCC\x81", "a\xCC\x81\xCC\x82" "b\xCC\x81" },
	{ "no mark stands at the start", "\xCC\x81" "a", "a" },
	{ "a mark may stand on a question mark", "\x1B\xCC\x81", "?\xCC\x81" },
};

START_TEST(text_is_made_safe_to_show)
{
	char out[100];
	const size_t length = clean_text(out, sizeof(out), CLEAN[_i].in);
	ck_assert_msg(strcmp(out, CLEAN[_i].out) == 0, "%s: '%s'", CLEAN[_i].story, out);
	ck_assert_uint_eq(length, strlen(CLEAN[_i].out));
	ck_assert(text_is_clean(out));
	ck_assert_int_eq(text_is_clean(CLEAN[_i].in), strcmp(CLEAN[_i].in, CLEAN[_i].out) == 0);
}
END_TEST

START_TEST(clean_text_stops_before_what_would_not_fit)
{
	static const char *const FITS[] = { "", "a", "a", "a\xC3\xA9", "a\xC3\xA9", "a\xC3\xA9",
		"a\xC3\xA9\xE2\x80\xA6" };
	for (size_t size = 1; size <= 7; size++) {
		char out[8];
		memset(out, 'x', sizeof(out));
		const size_t length = clean_text(out, size, "a\xC3\xA9\xE2\x80\xA6");
		ck_assert_str_eq(out, FITS[size - 1]);
		ck_assert_uint_eq(length, strlen(out));
		ck_assert_int_eq(out[7], 'x');
	}
}
END_TEST

static const struct {
	const char *story, *text;
	int columns;
	const char *lines; /* with a bar between them */
} WRAP[] = {
	{ "nothing is no line", "", 10, "" },
	{ "spaces are no line", "   ", 2, "" },
	{ "what fits is one line", "Let go slowly.", 14, "Let go slowly." },
	{ "a break at the last space", "Let go slowly.", 13, "Let go|slowly." },
	{ "a space at the very end of a line", "Let go slowly.", 7, "Let go|slowly." },
	{ "every word on its own", "Let go slowly.", 3, "Let|go|slo|wly|." },
	{ "a long word begins on a line of its own", "a pelvictilt", 6, "a|pelvic|tilt" },
	{ "a single column", "go up", 1, "g|o|u|p" },
	{ "spaces at a break are left out", "Let   go", 4, "Let|go" },
	{ "spaces within a line stay", "Let   go", 8, "Let   go" },
	{ "spaces around are left out", "  Let go  ", 6, "Let go" },
	{ "an accent counts with its letter", "cafe\xCC\x81 cafe\xCC\x81", 4,
		"cafe\xCC\x81|cafe\xCC\x81" },
	{ "a cut does not part an accent from its letter", "cafe\xCC\x81s", 4, "cafe\xCC\x81|s" },
	{ "wide characters take two", "\xE4\xBD\x93\xE5\xB9\xB9", 3, "\xE4\xBD\x93|\xE5\xB9\xB9" },
	{ "a wide one on a single column", "a\xE4\xBD\x93" "b", 1, "a|\xE4\xBD\x93|b" },
};

START_TEST(text_wraps_into_lines)
{
	struct text_line lines[16];
	char joined[200] = "";
	const int count = text_wrap(WRAP[_i].text, WRAP[_i].columns, lines, 16);
	for (int i = 0; i < count; i++) {
		strcat(joined, i > 0 ? "|" : "");
		strncat(joined, lines[i].start, (size_t)lines[i].bytes);
	}
	ck_assert_msg(strcmp(joined, WRAP[_i].lines) == 0, "%s: '%s'", WRAP[_i].story, joined);
}
END_TEST

START_TEST(wrapping_counts_beyond_the_lines_it_fills)
{
	struct text_line lines[2] = { { NULL, 0, 0 }, { NULL, -1, -1 } };
	ck_assert_int_eq(text_wrap("one two three four", 5, NULL, 0), 4);
	ck_assert_int_eq(text_wrap("one two three four", 5, lines, 1), 4);
	ck_assert_int_eq(lines[0].bytes, 3);
	ck_assert_int_eq(lines[0].columns, 3);
	ck_assert_int_eq(lines[1].bytes, -1);
}
END_TEST

static const struct {
	const char *story, *text;
	size_t size;
	int columns;
	const char *out;
	int used;
} FIT[] = {
	{ "what fits is left alone", "Plank", 100, 5, "Plank", 5 },
	{ "what does not ends in an ellipsis", "Plank", 100, 4, "Pla\xE2\x80\xA6", 4 },
	{ "no space stands before the ellipsis", "Side plank", 100, 6, "Side\xE2\x80\xA6", 5 },
	{ "one column", "Plank", 100, 1, "\xE2\x80\xA6", 1 },
	{ "no column", "Plank", 100, 0, "", 0 },
	{ "less than none", "Plank", 100, -3, "", 0 },
	{ "nothing", "", 100, 3, "", 0 },
	{ "an accent stays on the last letter", "cafe\xCC\x81", 100, 4, "cafe\xCC\x81", 4 },
	{ "half a wide character is none",
		"\xE4\xBD\x93\xE5\xB9\xB9", 100, 3, "\xE4\xBD\x93\xE2\x80\xA6", 3 },
	{ "half a wide character and the ellipsis",
		"\xE4\xBD\x93\xE5\xB9\xB9", 100, 2, "\xE2\x80\xA6", 1 },
	{ "a full buffer cuts too", "Plank", 6, 10, "Plank", 5 },
	{ "a short buffer cuts too", "Planks", 6, 10, "Pl\xE2\x80\xA6", 3 },
	{ "no room for the ellipsis", "Plank", 3, 10, "Pl", 2 },
	{ "no room for anything", "Plank", 1, 10, "", 0 },
};

START_TEST(text_is_fitted)
{
	char out[100];
	const int used = text_fit(out, FIT[_i].size, FIT[_i].text, FIT[_i].columns);
	ck_assert_msg(strcmp(out, FIT[_i].out) == 0, "%s: '%s'", FIT[_i].story, out);
	ck_assert_int_eq(used, FIT[_i].used);
	ck_assert_int_eq(used, text_columns(out));
}
END_TEST

static const struct {
	uint32_t character;
	char ascii;
} ASCII[] = {
	{ 'a', 'a' }, { '~', '~' }, { 0xA0, ' ' }, { 0xC9, 'E' }, { 0xE9, 'e' }, { 0xFF, 'y' },
	{ 0xDF, 's' }, { 0x100, 'A' }, { 0x119, 'e' }, { 0x138, 'k' }, { 0x142, 'l' }, { 0x151, 'o' },
	{ 0x178, 'Y' }, { 0x17E, 'z' }, { 0x17F, 's' }, { 0x180, '?' }, { 0xD7, 'x' }, { 0xF7, '/' },
	{ 0x2013, '-' }, { 0x2212, '-' }, { 0x2019, '\'' }, { 0x201C, '"' }, { 0x2026, '.' },
	{ 0x2192, '>' }, { 0x2500, '-' }, { 0x2502, '|' }, { 0x250C, '+' }, { 0x2588, '#' },
	{ 0x2714, '+' }, { 0x2718, 'x' }, { 0x2800, ' ' }, { 0x28FF, '*' }, { 0x4E00, '?' },
	{ 0x10FFFF, '?' },
};

START_TEST(characters_have_stand_ins)
{
	ck_assert_int_eq(text_ascii(ASCII[_i].character), ASCII[_i].ascii);
}
END_TEST

START_TEST(every_stand_in_can_be_printed)
{
	for (uint32_t character = 0xA0; character < 0x3000; character++)
		ck_assert_msg(text_ascii(character) >= ' ' && text_ascii(character) <= '~', "U+%04X",
			(unsigned)character);
}
END_TEST

static const struct {
	const char *text;
	bool is_id;
} ID[] = {
	{ "dead-bug", true }, { "step-1-a", true }, { "a", true }, { "90-90", true },
	{ "a123456789b123456789c123456789d123456789", true },
	{ "a123456789b123456789c123456789d1234567890", false },
	{ "", false }, { "-a", false }, { "a-", false }, { "-", false },
	{ "a--b", false }, { "Plank", false },
	{ "side plank", false }, { "caf\xC3\xA9", false }, { "a_b", false }, { "../x", false },
};

START_TEST(ids_are_kebab_case)
{
	ck_assert_msg(text_is_id(ID[_i].text) == ID[_i].is_id, "'%s'", ID[_i].text);
}
END_TEST

START_TEST(words_are_counted)
{
	ck_assert_int_eq(text_words(""), 0);
	ck_assert_int_eq(text_words("  "), 0);
	ck_assert_int_eq(text_words("Exhale"), 1);
	ck_assert_int_eq(text_words(" Exhale,  ribs down "), 3);
}
END_TEST

static const struct {
	const char *a, *b;
	int distance;
} DISTANCE[] = {
	{ "", "", 0 }, { "plank", "plank", 0 }, { "", "abc", 3 }, { "plank", "plan", 1 },
	{ "plank", "planks", 1 }, { "plank", "blank", 1 }, { "plnak", "plank", 1 }, { "ca", "abc", 3 },
	{ "kitten", "sitting", 3 }, { "dead-bug", "bird-dog", 5 }, { "ab", "ba", 1 },
};

START_TEST(words_have_a_distance)
{
	ck_assert_int_eq(text_distance(DISTANCE[_i].a, DISTANCE[_i].b), DISTANCE[_i].distance);
	ck_assert_int_eq(text_distance(DISTANCE[_i].b, DISTANCE[_i].a), DISTANCE[_i].distance);
}
END_TEST

START_TEST(only_the_first_bytes_of_long_words_count)
{
	char long_word[200];
	memset(long_word, 'a', sizeof(long_word));
	long_word[199] = '\0';
	ck_assert_int_eq(text_distance(long_word, "aaaa"), 60);
	ck_assert_int_eq(text_distance(long_word, long_word + 64), 0);
}
END_TEST

static const struct {
	const char *story, *word, *nearest;
} NEAREST[] = {
	{ "swapped letters", "plnak", "plank" },
	{ "the word itself", "plank", "plank" },
	{ "the nearer of two", "plankx", "plank" },
	{ "a short word may be off by one", "id", "it" },
	{ "but not by two", "up", NULL },
	{ "a third of a longer one", "daed-bg", "dead-bug" },
	{ "far from all", "handstand", NULL },
	{ "of two as near, the first", "blanks", "blank" },
};

START_TEST(the_nearest_word_is_offered)
{
	static const char *const choices[] = { "dead-bug", "blank", "flanks", "plank", "it" };
	const char *nearest = text_nearest(NEAREST[_i].word, choices, 5);
	if (NEAREST[_i].nearest == NULL)
		ck_assert_msg(nearest == NULL, "%s: %s", NEAREST[_i].story, nearest);
	else
		ck_assert_msg(nearest != NULL && strcmp(nearest, NEAREST[_i].nearest) == 0, "%s: %s",
			NEAREST[_i].story, nearest);
}
END_TEST

Suite *text_suite(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("text");
	tcase_add_loop_test(tcase, bytes_decode_to_characters, 0, ROWS(DECODE));
	tcase_add_test(tcase, every_character_survives_encoding);
	tcase_add_loop_test(tcase, columns_are_counted, 0, ROWS(COLUMNS));
	tcase_add_loop_test(tcase, text_is_made_safe_to_show, 0, ROWS(CLEAN));
	tcase_add_test(tcase, clean_text_stops_before_what_would_not_fit);
	tcase_add_loop_test(tcase, text_wraps_into_lines, 0, ROWS(WRAP));
	tcase_add_test(tcase, wrapping_counts_beyond_the_lines_it_fills);
	tcase_add_loop_test(tcase, text_is_fitted, 0, ROWS(FIT));
	tcase_add_loop_test(tcase, characters_have_stand_ins, 0, ROWS(ASCII));
	tcase_add_test(tcase, every_stand_in_can_be_printed);
	tcase_add_loop_test(tcase, ids_are_kebab_case, 0, ROWS(ID));
	tcase_add_test(tcase, words_are_counted);
	tcase_add_loop_test(tcase, words_have_a_distance, 0, ROWS(DISTANCE));
	tcase_add_test(tcase, only_the_first_bytes_of_long_words_count);
	tcase_add_loop_test(tcase, the_nearest_word_is_offered, 0, ROWS(NEAREST));
	suite_add_tcase(suite, tcase);
	return suite;
}
