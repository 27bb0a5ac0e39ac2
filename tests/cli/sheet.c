/* sheet: one writer of escaped words, and who fills lines with them */
#include "sheet.h"

#include <check.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define FILL_COLUMNS 76
#define WORD_SIZE    128

void sheet_init(struct sheet *sheet)
{
	sheet->used = 0;
	sheet->column = 0;
	sheet->sentence_ended = false;
	sheet->text[0] = '\0';
}

static void put(struct sheet *sheet, const char *text)
{
	size_t length = strlen(text);
	ck_assert_uint_lt(sheet->used + length, SHEET_SIZE);
	memcpy(sheet->text + sheet->used, text, length + 1);
	sheet->used += length;
}

/* One word, of `length` bytes, with what roff reads in any place. */
static void escape(const char *word, size_t length, char out[WORD_SIZE])
{
	size_t used = 0;
	uint32_t character;
	out[0] = '\0';
	for (const char *end = word + length; word < end;) {
		word += text_decode(word, &character);
		ck_assert_uint_lt(used + 10, WORD_SIZE);
		if (character == '\\')
			used += (size_t)snprintf(out + used, WORD_SIZE - used, "\\e");
		else if (character < 0x80)
			used += (size_t)snprintf(out + used, WORD_SIZE - used, "%c", (int)character);
		else
			used += (size_t)snprintf(out + used, WORD_SIZE - used, "\\[u%04X]",
				(unsigned int)character);
	}
}

static size_t next_word(const char **text)
{
	*text += strspn(*text, " ");
	return strcspn(*text, " ");
}

/* A word in a line of a macro may be one of mdoc's own ("No"), or a mark that it moves about. */
static void put_argument(struct sheet *sheet, const char *word)
{
	bool is_macro = strlen(word) <= 3 && isupper((unsigned char)word[0]);
	put(sheet, is_macro || ispunct((unsigned char)word[0]) ? "\\&" : "");
	for (; *word; word++)
		put(sheet, *word == '"' ? "\\(dq" : (const char[]){ *word, '\0' });
}

static void put_arguments(struct sheet *sheet, const char *words)
{
	char word[WORD_SIZE];
	for (size_t length; (length = next_word(&words)) > 0; words += length) {
		escape(words, length, word);
		put(sheet, " ");
		put_argument(sheet, word);
	}
}

void sheet_line(struct sheet *sheet, const char *line)
{
	sheet_end(sheet);
	put(sheet, line);
	put(sheet, "\n");
}

void sheet_macro(struct sheet *sheet, const char *macro, const char *words)
{
	sheet_end(sheet);
	put(sheet, macro);
	put_arguments(sheet, words);
	sheet->column = 1;
}

void sheet_also(struct sheet *sheet, const char *macro, const char *words)
{
	put(sheet, " ");
	put(sheet, macro);
	put_arguments(sheet, words);
}

void sheet_end(struct sheet *sheet)
{
	if (sheet->column > 0)
		put(sheet, "\n");
	sheet->column = 0;
	sheet->sentence_ended = false;
}

static bool ends_sentence(const char *word)
{
	size_t length = strlen(word);
	while (length > 0 && strchr(")\"", word[length - 1]) != NULL)
		length--;
	return length > 0 && strchr(".!?", word[length - 1]) != NULL;
}

static void fill(struct sheet *sheet, const char *word)
{
	int columns = (int)strlen(word);
	if (sheet->sentence_ended || sheet->column + 1 + columns > FILL_COLUMNS)
		sheet_end(sheet);
	if (sheet->column > 0)
		put(sheet, " ");
	else if (word[0] == '.' || word[0] == '\'')
		put(sheet, "\\&");
	put(sheet, word);
	sheet->column += columns + 1;
	sheet->sentence_ended = ends_sentence(word);
}

void sheet_text(struct sheet *sheet, const char *text)
{
	char word[WORD_SIZE];
	for (size_t length; (length = next_word(&text)) > 0; text += length) {
		escape(text, length, word);
		fill(sheet, word);
	}
}
