/* argv: parts one behind the other, and what is made of them */
#include "core/argv.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define PLACE "%s"

/* A text that grows in a buffer, and stops where that is full. */
struct writing {
	char *text;
	size_t size, used;
};

static void put(struct writing *writing, const char *bytes, size_t length)
{
	size_t room = writing->size - writing->used - 1;
	size_t taken = length < room ? length : room;
	memcpy(writing->text + writing->used, bytes, taken);
	writing->used += taken;
	writing->text[writing->used] = '\0';
}

/* In quotes, with a backslash ahead of what would end them. */
static void put_quoted(struct writing *writing, const char *part)
{
	put(writing, "\"", 1);
	for (; *part != '\0'; part++) {
		if (*part == '"' || *part == '\\')
			put(writing, "\\", 1);
		put(writing, part, 1);
	}
	put(writing, "\"", 1);
}

/* As many bytes of whole characters as fit in ARGV_WORDS_SIZE. */
static size_t length_of_words(const char *words)
{
	size_t length = strlen(words);
	if (length < ARGV_WORDS_SIZE)
		return length;
	length = ARGV_WORDS_SIZE - 1;
	while (length > 0 && ((unsigned char)words[length] & 0xC0) == 0x80)
		length--;
	return length;
}

static void put_filled(struct writing *writing, const char *part, const char *words)
{
	const char *place = strstr(part, PLACE);
	if (place == NULL) {
		put(writing, part, strlen(part));
		return;
	}
	put(writing, part, (size_t)(place - part));
	put(writing, words, length_of_words(words));
	put(writing, place + strlen(PLACE), strlen(place + strlen(PLACE)));
}

bool argv_add(struct argv *command, const char *part)
{
	size_t size = strlen(part) + 1;
	if (command->count == ARGV_PARTS_MAX || size > sizeof(command->bytes) - (size_t)command->used)
		return false;
	memcpy(command->bytes + command->used, part, size);
	command->used += (int)size;
	command->count++;
	return true;
}

const char *argv_part(const struct argv *command, int index)
{
	const char *part = command->bytes;
	assert(index >= 0 && index < command->count);
	while (index-- > 0)
		part += strlen(part) + 1;
	return part;
}

int argv_places(const struct argv *command)
{
	int places = 0;
	for (int i = 0; i < command->count; i++) {
		const char *at = strstr(argv_part(command, i), PLACE);
		for (; at != NULL; at = strstr(at + 1, PLACE))
			places++;
	}
	return places;
}

bool argv_hides_program(const struct argv *command)
{
	return command->count > 0 && strstr(argv_part(command, 0), PLACE) != NULL;
}

void argv_fill(const struct argv *command, const char *words, struct argv_filled *ret)
{
	assert(command->count > 0 && argv_places(command) <= 1);
	struct writing writing = { ret->bytes, sizeof(ret->bytes), 0 };
	for (int i = 0; i < command->count; i++) {
		ret->argv[i] = ret->bytes + writing.used;
		put_filled(&writing, argv_part(command, i), words);
		writing.used++; /* behind the NUL, with which the next one begins */
	}
	ret->argv[command->count] = NULL;
}

void argv_literal(const struct argv *command, char ret_text[ARGV_LITERAL_SIZE])
{
	_Static_assert(ARGV_LITERAL_SIZE > 2 * ARGV_SIZE + 4 * ARGV_PARTS_MAX + 2, "");
	struct writing writing = { ret_text, ARGV_LITERAL_SIZE, 0 };
	put(&writing, "(", 1);
	for (int i = 0; i < command->count; i++) {
		if (i > 0)
			put(&writing, ", ", 2);
		put_quoted(&writing, argv_part(command, i));
	}
	put(&writing, ")", 1);
}

void argv_words(const struct argv *command, char ret_text[ARGV_LITERAL_SIZE])
{
	struct writing writing = { ret_text, ARGV_LITERAL_SIZE, 0 };
	if (command->count == 0)
		put(&writing, "none", strlen("none"));
	for (int i = 0; i < command->count; i++) {
		const char *part = argv_part(command, i);
		if (i > 0)
			put(&writing, " ", 1);
		put(&writing, part, strlen(part));
	}
}
