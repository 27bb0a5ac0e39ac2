/* spoken: words behind one another, and what stands for what cannot be said */
#include "core/spoken.h"

#include <assert.h>
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Signs of a written text, and what is said in their place. */
static const struct {
	const char *sign, *words;
} signs[] = {
	{ " × ", " times " }, { "×", " times " }, { " · ", ", " }, { "·", ", " }, { " — ", ", " },
	{ " – ", ", " }, { "–", " to " }, { "—", ", " }, { "…", "." }, { " → ", ", then " },
	{ "°", " degrees" }, { " >= ", " at least " }, { " %", " percent" }, { "%", " percent" },
};

/* What stands behind a number, and its name for one and for many. */
static const struct {
	const char *sign, *one, *many;
} units[] = { { "s", "second", "seconds" }, { "min", "minute", "minutes" }, { "h", "hour", "hours" } };

#define LENGTH(table) (sizeof(table) / sizeof((table)[0]))

/* Adds as many whole words as there is room for. */
static void add(char said[SAID_SIZE], const char *words, size_t length)
{
	size_t used = strlen(said), room = SAID_SIZE - 1 - used;
	if (length > room) {
		length = room;
		while (length > 0 && words[length] != ' ')
			length--;
	}
	memcpy(said + used, words, length);
	said[used + length] = '\0';
}

void spoken_add(char said[SAID_SIZE], const char *format, ...)
{
	char words[SAID_SIZE];
	va_list list;
	va_start(list, format);
	int length = vsnprintf(words, sizeof(words), format, list);
	va_end(list);
	assert(length >= 0);
	add(said, words, strlen(words));
}

/* The unit that `text` begins with, perhaps behind a space; its index, or -1. Adds its bytes. */
static int unit_at(const char *text, size_t *ret_bytes)
{
	size_t blank = text[0] == ' ';
	for (size_t i = 0; i < LENGTH(units); i++) {
		size_t length = strlen(units[i].sign);
		if (strncmp(text + blank, units[i].sign, length) == 0 &&
			!isalnum((unsigned char)text[blank + length])) {
			*ret_bytes = blank + length;
			return (int)i;
		}
	}
	return -1;
}

/* A number and the unit behind it; returns the bytes of both. */
static size_t add_number(char said[SAID_SIZE], const char *text)
{
	size_t digits = strspn(text, "0123456789"), bytes = 0;
	bool is_one = digits == 1 && text[0] == '1';
	int unit = unit_at(text + digits, &bytes);
	add(said, text, digits);
	if (unit >= 0)
		spoken_add(said, " %s", is_one ? units[unit].one : units[unit].many);
	return digits + bytes;
}

static size_t add_sign(char said[SAID_SIZE], const char *text)
{
	for (size_t i = 0; i < LENGTH(signs); i++) {
		size_t length = strlen(signs[i].sign);
		if (strncmp(text, signs[i].sign, length) == 0) {
			add(said, signs[i].words, strlen(signs[i].words));
			return length;
		}
	}
	return 0;
}

/* A number in a word, as in L4, is not a number of anything. */
static size_t add_plain(char said[SAID_SIZE], const char *text)
{
	size_t length = 1;
	while (isalnum((unsigned char)text[length - 1]) && isalnum((unsigned char)text[length]))
		length++;
	add(said, text, length);
	return length;
}

void spoken_add_text(char said[SAID_SIZE], const char *text)
{
	size_t bytes;
	for (; *text != '\0'; text += bytes) {
		bytes = isdigit((unsigned char)*text) ? add_number(said, text) : add_sign(said, text);
		if (bytes == 0)
			bytes = add_plain(said, text);
	}
}

void spoken_add_word(char said[SAID_SIZE], const char *word)
{
	char small[SAID_SIZE];
	size_t length = 0;
	for (; length < sizeof(small) - 1 && word[length] != '\0'; length++)
		small[length] = (char)(length == 0 ? toupper((unsigned char)word[0])
						   : tolower((unsigned char)word[length]));
	small[length] = '\0';
	spoken_add(said, "%s.", small);
}

static bool is_ladder(const struct dose *dose)
{
	for (int i = 1; i < dose->set_count; i++)
		if (dose->sets[i] != dose->sets[0])
			return true;
	return false;
}

static void add_ladder(char said[SAID_SIZE], const struct dose *dose)
{
	for (int i = 0; i < dose->set_count; i++) {
		const char *joint = i == 0 ? "" : i == dose->set_count - 1 ? " and " : ", ";
		spoken_add(said, "%s%d", joint, dose->sets[i]);
	}
}

void spoken_add_dose(char said[SAID_SIZE], const struct dose *dose)
{
	const bool holds = dose->kind == KIND_HOLD;
	assert(dose->set_count > 0);
	if (is_ladder(dose)) {
		add_ladder(said, dose);
		spoken_add(said, "%s", holds ? " seconds" : " reps");
	} else {
		if (dose->set_count > 1)
			spoken_add(said, "%d sets of ", dose->set_count);
		if (holds)
			spoken_add_time(said, dose->sets[0]);
		else
			spoken_add(said, "%d rep%s", dose->sets[0], dose->sets[0] == 1 ? "" : "s");
	}
	if (dose->sides != SIDES_BOTH)
		spoken_add(said, " a side");
	if (dose->kind == KIND_REPS_HOLD) {
		spoken_add(said, ", ");
		spoken_add_time(said, dose->tempo.hold);
		spoken_add(said, " each");
	}
}

void spoken_add_time(char said[SAID_SIZE], int seconds)
{
	assert(seconds >= 0);
	if (seconds < 120 || seconds % 60 != 0)
		spoken_add(said, "%d second%s", seconds, seconds == 1 ? "" : "s");
	else
		spoken_add(said, "%d minutes", seconds / 60);
}
