/* What must hold of core/text for every text, tried on many random ones. */
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "suites.h"

#define TEXT_SIZE 200
#define ROUNDS 5000
#define MARKS_MAX 2

/* A generator of our own, so that a failure comes again. */
static uint32_t seed;

static int below(int bound)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)bound);
}

/* What texts are made of: words, marks, wide characters, and what must not get through. */
static const char *const good_pieces[] = {
	"a", "ribs", "down", "exhale,", "pelvic-tilt", " ", " ", " ", "  ", "\xC3\xA9", "e\xCC\x81",
	"o\xCC\x88\xCC\x81", "\xE4\xBD\x93", "\xED\x95\x9C\xEA\xB5\xAD", "\xF0\x9F\x92\xAA",
	"\xE2\xA0\x81", "\xE2\x80\xA6", "?",
};
static const char *const bad_pieces[] = {
	"\t", "\n", "\r", "\x1B[31m", "\b", "\x7F", "\xC2\x85", "\xC2\x9B", "\xC2\xAD", "\xCC\x81",
	"\xCC\x81", "\xD8\x9C", "\xE2\x80\x8B", "\xE2\x80\x8D", "\xE2\x80\xAE", "\xE2\x81\xA6",
	"\xEF\xBB\xBF", "\xEF\xB8\x8F", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF3\xA0\x81\x81",
	"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\x80", "\xE2", "\xE2\x80",
	"\xF0\x9F\x92",
};

/* What a terminal, or the eye, could be fooled with: said again here, apart from the code's table. */
static const struct {
	uint32_t first, last;
} forbidden[] = {
	{ 0x0, 0x1F }, { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x61C, 0x61C }, { 0x200B, 0x200F },
	{ 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0xD800, 0xF8FF }, { 0xFE00, 0xFE0F },
	{ 0xFEFF, 0xFEFF }, { 0xFFF0, 0xFFFB }, { 0xE0000, UINT32_MAX },
};

static void append(char text[TEXT_SIZE], const char *piece)
{
	if (strlen(text) + strlen(piece) < TEXT_SIZE)
		strcat(text, piece);
}

static void random_text(char text[TEXT_SIZE], int bad_of_ten)
{
	text[0] = '\0';
	for (int pieces = below(30); pieces > 0; pieces--) {
		const char any[] = { (char)(1 + below(255)), '\0' };
		if (below(10) >= bad_of_ten)
			append(text, good_pieces[below(sizeof(good_pieces) / sizeof(good_pieces[0]))]);
		else if (below(4) == 0)
			append(text, any);
		else
			append(text, bad_pieces[below(sizeof(bad_pieces) / sizeof(bad_pieces[0]))]);
	}
}

/* A clean random text in memory of just its size, so that a sanitizer sees any step beyond. */
static char *clean_random_text(void)
{
	char raw[TEXT_SIZE], clean[TEXT_SIZE];
	random_text(raw, 2);
	const size_t length = clean_text(clean, sizeof(clean), raw);
	char *text = malloc(length + 1);
	ck_assert_ptr_nonnull(text);
	return memcpy(text, clean, length + 1);
}

static bool is_forbidden(uint32_t character)
{
	for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
		if (character >= forbidden[i].first && character <= forbidden[i].last)
			return true;
	return false;
}

static void check_shows(const char *text)
{
	uint32_t character;
	int marks = MARKS_MAX;
	bool good = true;
	for (int bytes; good && (bytes = text_decode(text, &character)) > 0; text += bytes) {
		marks = text_character_columns(character) == 0 ? marks + 1 : 0;
		good = !is_forbidden(character) && (character != TEXT_BAD || bytes == 3) &&
			marks <= MARKS_MAX;
	}
	ck_assert_msg(good, "U+%04X, %d marks", (unsigned)character, marks);
}

START_TEST(what_leaves_clean_text_is_clean)
{
	seed = 1;
	for (int round = 0; round < ROUNDS; round++) {
		char raw[TEXT_SIZE], once[TEXT_SIZE], twice[TEXT_SIZE];
		random_text(raw, 5);
		const size_t length = clean_text(once, sizeof(once), raw);
		ck_assert_uint_eq(length, strlen(once));
		check_shows(once);
		ck_assert(text_is_clean(once));
		clean_text(twice, sizeof(twice), once);
		ck_assert_str_eq(once, twice);
		ck_assert_int_eq(text_is_clean(raw), strcmp(raw, once) == 0);
	}
}
END_TEST

START_TEST(a_short_buffer_gets_the_beginning)
{
	seed = 2;
	for (int round = 0; round < ROUNDS; round++) {
		char raw[TEXT_SIZE], whole[TEXT_SIZE];
		random_text(raw, 3);
		clean_text(whole, sizeof(whole), raw);
		const size_t size = (size_t)below(40) + 1;
		char *exact = malloc(size);
		ck_assert_ptr_nonnull(exact);
		const size_t length = clean_text(exact, size, raw);
		ck_assert_uint_eq(length, strlen(exact));
		ck_assert_int_eq(strncmp(exact, whole, length), 0);
		check_shows(exact);
		ck_assert_msg(strlen(whole) >= size || length == strlen(whole), "room was left unused");
		free(exact);
	}
}
END_TEST

static int spaces(const char *from, const char *to)
{
	const int bytes = (int)(to - from);
	ck_assert_msg((int)strspn(from, " ") >= bytes, "lost: '%.*s'", bytes, from);
	return bytes;
}

/* Columns of the `bytes` at `text`, counted anew. */
static int counted(const char *text, int bytes)
{
	char part[TEXT_SIZE];
	memcpy(part, text, (size_t)bytes);
	part[bytes] = '\0';
	return text_columns(part);
}

static bool has_space(struct text_line line)
{
	return memchr(line.start, ' ', (size_t)line.bytes) != NULL;
}

static void check_line(struct text_line line, int columns)
{
	ck_assert_int_gt(line.bytes, 0);
	ck_assert_int_eq(line.columns, counted(line.start, line.bytes));
	ck_assert_msg(line.columns <= columns || (columns == 1 && line.columns == 2), "%d of %d",
		line.columns, columns);
	ck_assert(line.start[0] != ' ' && line.start[line.bytes - 1] != ' ');
}

/* A line ends because what follows did not fit; a word is cut only where it has the line alone. */
static void check_break(struct text_line line, struct text_line next, int columns)
{
	const int gap = spaces(line.start + line.bytes, next.start);
	if (gap > 0) {
		const int word = counted(next.start, (int)strcspn(next.start, " "));
		ck_assert_msg(line.columns + gap + word > columns, "'%.*s' had room", line.bytes,
			line.start);
		return;
	}
	uint32_t character;
	text_decode(next.start, &character);
	const int wanted = text_character_columns(character);
	ck_assert_int_gt(wanted, 0);
	ck_assert_int_gt(line.columns + wanted, columns);
	ck_assert(!has_space(line));
}

static void check_wrapped(const char *text, int columns)
{
	struct text_line lines[TEXT_SIZE];
	const int count = text_wrap(text, columns, lines, TEXT_SIZE);
	ck_assert_int_eq(text_wrap(text, columns, NULL, 0), count);
	const char *end = text;
	for (int i = 0; i < count; i++) {
		check_line(lines[i], columns);
		spaces(end, lines[i].start);
		end = lines[i].start + lines[i].bytes;
		if (i > 0)
			check_break(lines[i - 1], lines[i], columns);
	}
	spaces(end, text + strlen(text));
}

START_TEST(wrapped_lines_fit_and_lose_nothing_but_spaces)
{
	seed = 3;
	for (int round = 0; round < ROUNDS; round++) {
		char *text = clean_random_text();
		check_wrapped(text, 1 + below(30));
		free(text);
	}
}
END_TEST

/* A raw text has marks at its start and any bytes: it still fits. */
START_TEST(raw_text_wraps_too)
{
	seed = 4;
	for (int round = 0; round < ROUNDS; round++) {
		char raw[TEXT_SIZE];
		struct text_line lines[TEXT_SIZE];
		const int columns = 2 + below(20);
		random_text(raw, 7);
		const int count = text_wrap(raw, columns, lines, TEXT_SIZE);
		const char *end = raw;
		for (int i = 0; i < count; i++) {
			check_line(lines[i], columns);
			spaces(end, lines[i].start);
			end = lines[i].start + lines[i].bytes;
		}
		spaces(end, raw + strlen(raw));
	}
}
END_TEST

START_TEST(fitted_text_fits)
{
	seed = 5;
	for (int round = 0; round < ROUNDS; round++) {
		char *text = clean_random_text();
		const size_t size = (size_t)below(TEXT_SIZE) + 1;
		const int columns = below(40);
		char *out = malloc(size);
		ck_assert_ptr_nonnull(out);
		const int used = text_fit(out, size, text, columns);
		ck_assert_int_eq(used, text_columns(out));
		ck_assert_int_le(used, columns);
		ck_assert_uint_lt(strlen(out), size);
		check_shows(out);
		const bool fits = text_columns(text) <= columns && strlen(text) < size;
		ck_assert_int_eq(strcmp(out, text) == 0, fits || text[0] == '\0');
		free(out);
		free(text);
	}
}
END_TEST

static void random_word(char word[80])
{
	const int length = below(12);
	for (int i = 0; i < length; i++)
		word[i] = "abc-"[below(4)];
	word[length] = '\0';
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

START_TEST(distance_is_fair)
{
	seed = 6;
	for (int round = 0; round < ROUNDS; round++) {
		char a[80], b[80];
		random_word(a);
		random_word(b);
		const int distance = text_distance(a, b);
		const int lengths[] = { (int)strlen(a), (int)strlen(b) };
		ck_assert_int_eq(distance, text_distance(b, a));
		ck_assert_int_eq(distance == 0, strcmp(a, b) == 0);
		ck_assert_int_ge(distance, abs(lengths[0] - lengths[1]));
		ck_assert_int_le(distance, larger(lengths[0], lengths[1]));
		if (lengths[0] > 0) { /* one letter more is one step more, at most */
			a[lengths[0] - 1] = '\0';
			ck_assert_int_le(abs(text_distance(a, b) - distance), 1);
		}
	}
}
END_TEST

Suite *text_laws_suite(void)
{
	Suite *suite = suite_create("text_laws");
	TCase *tcase = tcase_create("text_laws");
	tcase_add_test(tcase, what_leaves_clean_text_is_clean);
	tcase_add_test(tcase, a_short_buffer_gets_the_beginning);
	tcase_add_test(tcase, wrapped_lines_fit_and_lose_nothing_but_spaces);
	tcase_add_test(tcase, raw_text_wraps_too);
	tcase_add_test(tcase, fitted_text_fits);
	tcase_add_test(tcase, distance_is_fair);
	suite_add_tcase(suite, tcase);
	return suite;
}
