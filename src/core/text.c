/* text: UTF-8 as cells of a terminal, made safe to show */
#include "core/text.h"

#include <assert.h>
#include <string.h>

#include "core/width.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define ELLIPSIS_BYTES (sizeof(ELLIPSIS) - 1)
#define MARKS_MAX 2  /* on one character: more would reach into the lines above */
#define ID_MAX 40
#define WORD_MAX 64  /* bytes of a word that its distance looks at */

struct range {
	uint32_t first, last;
};

/* What is never shown: controls, bidirectional, invisible and private characters, and all that no
 * font has. Ascending. Variation selectors are here as terminals don't agree on their width. */
static const struct range unsafe[] = {
	{ 0x0000, 0x001F }, { 0x007F, 0x009F }, { 0x00AD, 0x00AD }, { 0x034F, 0x034F },
	{ 0x061C, 0x061C }, { 0x115F, 0x1160 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180F },
	{ 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0x3164, 0x3164 },
	{ 0xD800, 0xF8FF }, { 0xFDD0, 0xFDEF }, { 0xFE00, 0xFE0F }, { 0xFEFF, 0xFEFF },
	{ 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFB }, { 0xFFFE, 0xFFFF }, { 0x13430, 0x1343F },
	{ 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A }, { 0x1FFFE, 0x1FFFF }, { 0x2FFFE, 0x2FFFF },
	{ 0x3FFFE, UINT32_MAX },
};

/* Stand-ins for what the screens draw with. Latin letters have a table of their own. */
static const struct {
	uint32_t first, last;
	char ascii;
} stand_ins[] = {
	{ 0x00A0, 0x00A0, ' ' }, { 0x00B0, 0x00B0, 'o' }, { 0x00B7, 0x00B7, '.' },
	{ 0x2010, 0x2015, '-' }, { 0x2018, 0x201B, '\'' }, { 0x201C, 0x201F, '"' },
	{ 0x2022, 0x2022, '*' }, { 0x2026, 0x2026, '.' }, { 0x202F, 0x202F, ' ' },
	{ 0x2190, 0x2190, '<' }, { 0x2191, 0x2191, '^' }, { 0x2192, 0x2192, '>' },
	{ 0x2193, 0x2193, 'v' }, { 0x2212, 0x2212, '-' }, { 0x2264, 0x2264, '<' },
	{ 0x2265, 0x2265, '>' }, { 0x2500, 0x2501, '-' }, { 0x2502, 0x2503, '|' },
	{ 0x2504, 0x2505, '-' }, { 0x2506, 0x2507, '|' }, { 0x2508, 0x2509, '-' },
	{ 0x250A, 0x250B, '|' }, { 0x250C, 0x254B, '+' }, { 0x254C, 0x254D, '-' },
	{ 0x254E, 0x254F, '|' }, { 0x2550, 0x2550, '=' }, { 0x2551, 0x2551, '|' },
	{ 0x2552, 0x2570, '+' }, { 0x2571, 0x2571, '/' }, { 0x2572, 0x2572, '\\' },
	{ 0x2573, 0x2573, 'x' }, { 0x2580, 0x2593, '#' }, { 0x25A0, 0x25A0, '#' },
	{ 0x25B2, 0x25B2, '^' }, { 0x25B6, 0x25B8, '>' }, { 0x25BC, 0x25BC, 'v' },
	{ 0x25C0, 0x25C2, '<' }, { 0x25CB, 0x25CB, 'o' }, { 0x25CF, 0x25CF, '*' },
	{ 0x2605, 0x2606, '*' }, { 0x2713, 0x2714, '+' }, { 0x2715, 0x2718, 'x' },
	{ 0x2800, 0x2800, ' ' }, { 0x2801, 0x28FF, '*' },
};

#define LATIN_FIRST 0x00C0
#define LATIN_LAST  0x017F

static const char latin_letters[] =
	"AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
	"lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
_Static_assert(sizeof(latin_letters) == LATIN_LAST - LATIN_FIRST + 2, "a letter each, and the NUL");

static bool is_unsafe(uint32_t character)
{
	size_t i = 0;
	while (character > unsafe[i].last)
		i++;
	return character >= unsafe[i].first;
}

static bool is_continuation(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The bytes that a lead byte promises, 0 for a byte that can't lead. */
static int promised_bytes(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static bool is_shortest_scalar(uint32_t character, int bytes)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
	return character >= least[bytes] && character <= 0x10FFFF && !surrogate;
}

int text_decode(const char *text, uint32_t *ret_character)
{
	static const unsigned char lead_bits[] = { 0, 0x7F, 0x1F, 0x0F, 0x07 };
	const unsigned char lead = (unsigned char)text[0];
	if (lead == '\0')
		return 0;
	const int bytes = promised_bytes(lead);
	uint32_t character = lead & lead_bits[bytes];
	for (int i = 1; i < bytes; i++) {
		if (!is_continuation(text[i])) {
			*ret_character = TEXT_BAD;
			return 1;
		}
		character = character << 6 | ((unsigned char)text[i] & 0x3Fu);
	}
	if (bytes == 0 || !is_shortest_scalar(character, bytes)) {
		*ret_character = TEXT_BAD;
		return 1;
	}
	*ret_character = character;
	return bytes;
}

int text_encode(uint32_t character, char ret_bytes[5])
{
	static const unsigned char lead_mark[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	assert(character <= 0x10FFFF);
	const int bytes = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
	for (int i = bytes - 1; i > 0; i--) {
		ret_bytes[i] = (char)(unsigned char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	ret_bytes[0] = (char)(unsigned char)(lead_mark[bytes] | character);
	ret_bytes[bytes] = '\0';
	return bytes;
}

int text_character_columns(uint32_t character)
{
	if (character < 0x300)
		return 1;
	if (width_is_mark(character))
		return 0;
	return width_is_wide(character) ? 2 : 1;
}

int text_columns(const char *text)
{
	int columns = 0;
	uint32_t character;
	for (int bytes; (bytes = text_decode(text, &character)) > 0; text += bytes)
		columns += text_character_columns(character);
	return columns;
}

/* What to show for a character that was `bytes` long; 0 for nothing. *marks counts those in a row. */
static uint32_t cleaned(uint32_t character, int bytes, int *marks)
{
	if (character == '\t' || character == '\n' || character == '\r')
		character = ' ';
	if (is_unsafe(character) || (character == TEXT_BAD && bytes == 1))
		character = '?';
	*marks = width_is_mark(character) ? *marks + 1 : 0;
	return *marks <= MARKS_MAX ? character : 0;
}

size_t clean_text(char *out, size_t size, const char *in)
{
	assert(size > 0);
	size_t used = 0;
	int marks = MARKS_MAX; /* none at the start */
	uint32_t character;
	for (int bytes; (bytes = text_decode(in, &character)) > 0; in += bytes) {
		char encoded[5];
		const uint32_t safe = cleaned(character, bytes, &marks);
		if (safe == 0)
			continue;
		const size_t length = (size_t)text_encode(safe, encoded);
		if (length >= size - used)
			break;
		memcpy(out + used, encoded, length);
		used += length;
	}
	out[used] = '\0';
	return used;
}

bool text_is_clean(const char *text)
{
	int marks = MARKS_MAX;
	uint32_t character;
	for (int bytes; (bytes = text_decode(text, &character)) > 0; text += bytes)
		if (cleaned(character, bytes, &marks) != character)
			return false;
	return true;
}

/* The first line of `text`, which begins with no space: up to the last space that lets it fit. */
static struct text_line first_line(const char *text, int columns)
{
	struct text_line line = { text, 0, 0 }, words = { text, 0, 0 };
	bool after_space = false;
	uint32_t character;
	for (int n; (n = text_decode(text + line.bytes, &character)) > 0; line.bytes += n) {
		if (character == ' ' && !after_space)
			words = line;
		after_space = character == ' ';
		const int wanted = text_character_columns(character);
		if (wanted > 0 && line.bytes > 0 && line.columns + wanted > columns)
			return words.bytes > 0 ? words : line;
		line.columns += wanted;
	}
	return after_space ? words : line;
}

int text_wrap(const char *text, int columns, struct text_line *lines, int most)
{
	assert(columns > 0 && (lines != NULL || most == 0));
	int count = 0;
	for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " ")) {
		const struct text_line line = first_line(text, columns);
		assert(line.bytes > 0);
		if (count < most)
			lines[count] = line;
		count++;
		text += line.bytes;
	}
	return count;
}

/* The longest start of `text` within `columns` and `room` bytes. */
static struct text_line prefix(const char *text, int columns, size_t room)
{
	struct text_line start = { text, 0, 0 };
	uint32_t character;
	for (int n; (n = text_decode(text + start.bytes, &character)) > 0; start.bytes += n) {
		const int wanted = text_character_columns(character);
		if (start.columns + wanted > columns || (size_t)start.bytes + (size_t)n > room)
			break;
		start.columns += wanted;
	}
	return start;
}

static struct text_line without_end_spaces(struct text_line line)
{
	while (line.bytes > 0 && line.start[line.bytes - 1] == ' ') {
		line.bytes--;
		line.columns--;
	}
	return line;
}

int text_fit(char *out, size_t size, const char *text, int columns)
{
	assert(size > 0);
	struct text_line shown = prefix(text, columns, size - 1);
	const bool cut = text[shown.bytes] != '\0' && columns > 0 && size > ELLIPSIS_BYTES;
	if (cut)
		shown = without_end_spaces(prefix(text, columns - 1, size - 1 - ELLIPSIS_BYTES));
	memcpy(out, text, (size_t)shown.bytes);
	out[shown.bytes] = '\0';
	if (cut)
		memcpy(out + shown.bytes, ELLIPSIS, sizeof(ELLIPSIS));
	return shown.columns + (cut ? 1 : 0);
}

char text_ascii(uint32_t character)
{
	if (character < 0x80)
		return (char)character;
	if (character >= LATIN_FIRST && character <= LATIN_LAST)
		return latin_letters[character - LATIN_FIRST];
	for (size_t i = 0; i < sizeof(stand_ins) / sizeof(stand_ins[0]); i++)
		if (character >= stand_ins[i].first && character <= stand_ins[i].last)
			return stand_ins[i].ascii;
	return '?';
}

static bool is_id_character(char character)
{
	return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

bool text_is_id(const char *text)
{
	size_t length = 0;
	bool in_word = false; /* a hyphen stands behind a word, and another word behind it */
	for (; text[length] != '\0'; length++) {
		if (!is_id_character(text[length]) && (text[length] != '-' || !in_word))
			return false;
		in_word = text[length] != '-';
	}
	return in_word && length <= ID_MAX;
}

int text_words(const char *text)
{
	int words = 0;
	for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " ")) {
		words++;
		text += strcspn(text, " ");
	}
	return words;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int word_length(const char *word)
{
	const char *end = memchr(word, '\0', WORD_MAX);
	return end == NULL ? WORD_MAX : (int)(end - word);
}

/* Optimal string alignment; row i of its table, of which three are kept, is for i bytes of `a`. */
int text_distance(const char *a, const char *b)
{
	int rows[3][WORD_MAX + 1];
	const int a_length = word_length(a), b_length = word_length(b);
	for (int j = 0; j <= b_length; j++)
		rows[0][j] = j;
	for (int i = 1; i <= a_length; i++) {
		int *row = rows[i % 3];
		const int *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
		row[0] = i;
		for (int j = 1; j <= b_length; j++) {
			const int replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = least(replaced, least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], two_above[j - 2] + 1);
		}
	}
	return rows[a_length % 3][b_length];
}

const char *text_nearest(const char *word, const char *const *choices, int count)
{
	const int near = word_length(word) / 3;
	int best = near > 1 ? near : 1;
	const char *nearest = NULL;
	for (int i = 0; i < count; i++) {
		const int distance = text_distance(word, choices[i]);
		if (distance < best || (distance == best && nearest == NULL)) {
			best = distance;
			nearest = choices[i];
		}
	}
	return nearest;
}
