/* fold: letters out of a text, and where its words begin */
#include "core/fold.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "core/text.h"
#include "core/width.h"

#define PLURAL_MIN 4 /* "abs" and "rib" are none */

/* A letter or a digit in lower case; '\0' for all else. */
static char plain_letter(char ascii)
{
	if (ascii >= 'A' && ascii <= 'Z')
		return (char)(ascii - 'A' + 'a');
	return (ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9') ? ascii : '\0';
}

static void add(struct fold *fold, const char *bytes, int count, bool begins)
{
	if (fold->count + count > FOLD_MAX)
		return;
	fold->starts |= (uint64_t)begins << fold->count;
	for (int i = 0; i < count; i++)
		fold->at[fold->count++] = bytes[i];
}

/* Adds one character; returns whether a word begins after it. */
static bool add_character(struct fold *fold, const char *bytes, int count, uint32_t character,
	bool begins)
{
	const char ascii = text_ascii(character), letter = plain_letter(ascii);
	if (ascii == '\'' || width_is_mark(character))
		return begins;
	if (letter != '\0')
		add(fold, &letter, 1, begins);
	else if (ascii == '?' && character >= 0x80)
		add(fold, bytes, count, begins);
	else
		return true;
	return false;
}

/* Nearly all of it is ASCII letters, which take the short way. */
void fold_text(const char *text, struct fold *ret)
{
	bool begins = true;
	ret->count = 0;
	ret->starts = 0;
	while (*text != '\0') {
		const char letter = plain_letter(*text);
		uint32_t character;
		int bytes = 1;
		if (letter != '\0') {
			add(ret, &letter, 1, begins);
			begins = false;
		} else {
			bytes = text_decode(text, &character);
			begins = add_character(ret, text, bytes, character, begins);
		}
		text += bytes;
	}
	ret->at[ret->count] = '\0';
}

static bool ends_in(const struct fold *fold, const char *ending)
{
	int length = (int)strlen(ending);
	return fold->count >= length && strcmp(fold->at + fold->count - length, ending) == 0;
}

static void cut(struct fold *fold, int count)
{
	assert(count > 0 && count <= fold->count);
	fold->count = count;
	fold->at[count] = '\0';
	fold->starts &= ~(uint64_t)0 >> (FOLD_MAX - count);
}

void fold_singular(struct fold *fold)
{
	static const char *const with_e[] = { "che", "she", "sse", "xe" };
	if (fold->count < PLURAL_MIN || !ends_in(fold, "s") || ends_in(fold, "ss"))
		return;
	cut(fold, fold->count - 1);
	for (size_t i = 0; i < sizeof(with_e) / sizeof(with_e[0]); i++) {
		if (ends_in(fold, with_e[i])) {
			cut(fold, fold->count - 1);
			return;
		}
	}
}

void fold_word(const struct fold *fold, int start, struct fold *ret)
{
	assert(start >= 0 && start < fold->count && (fold->starts >> start & 1) != 0);
	int end = start + 1;
	while (end < fold->count && (fold->starts >> end & 1) == 0)
		end++;
	ret->count = end - start;
	ret->starts = 1;
	memcpy(ret->at, fold->at + start, (size_t)ret->count);
	ret->at[ret->count] = '\0';
}
