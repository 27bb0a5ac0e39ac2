/* names: a table of texts, searched by their hashes */
#include "core/names.h"

#include <assert.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define ROOM_MIN 64

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
	return hash ^ hash >> 29;
}

static uint64_t hash_text(const char *text, size_t length)
{
	uint64_t hash = length;
	for (; length > sizeof(hash); text += sizeof(hash), length -= sizeof(hash)) {
		uint64_t value;
		memcpy(&value, text, sizeof(value));
		hash = mix(hash, value);
	}
	uint64_t rest = 0;
	memcpy(&rest, text, length);
	return mix(hash, rest);
}

static bool is_called(const struct names *names, int number, const char *text, size_t length)
{
	const char *name = names->texts[number];
	return strncmp(name, text, length) == 0 && name[length] == '\0';
}

/* The slot of a text, or the empty one where it would be. */
static uint32_t *find_slot(const struct names *names, const char *text, size_t length)
{
	size_t slot = (size_t)hash_text(text, length) & (names->slot_count - 1);
	while (names->slots[slot] != 0 && !is_called(names, (int)names->slots[slot] - 1, text, length))
		slot = (slot + 1) & (names->slot_count - 1);
	return &names->slots[slot];
}

/* Twice as many slots as there may be names, so that searches are short. */
static void make_room(struct names *names)
{
	if (names->count < names->room)
		return;
	if (names->room > INT_MAX / 2)
		abort();
	names->room = names->room > 0 ? 2 * names->room : ROOM_MIN;
	names->slot_count = 2 * (size_t)names->room;
	names->texts = realloc(names->texts, (size_t)names->room * sizeof(*names->texts));
	free(names->slots);
	names->slots = calloc(names->slot_count, sizeof(*names->slots));
	if (names->texts == NULL || names->slots == NULL)
		abort();
	for (int i = 0; i < names->count; i++)
		*find_slot(names, names->texts[i], strlen(names->texts[i])) = (uint32_t)i + 1;
}

void names_init(struct names *names)
{
	*names = (struct names){ .latest = NO_NAME };
}

void names_clear(struct names *names)
{
	free(names->texts);
	free(names->slots);
	arena_clear(&names->arena);
	names_init(names);
}

int names_take(struct names *names, const char *text, size_t length)
{
	if (length == 0)
		return NO_NAME;
	if (names->count > 0 && is_called(names, names->latest, text, length))
		return names->latest;
	assert(memchr(text, '\0', length) == NULL);
	make_room(names);
	uint32_t *slot = find_slot(names, text, length);
	if (*slot == 0) {
		names->texts[names->count] = arena_text(&names->arena, text, length);
		*slot = (uint32_t)++names->count;
	}
	names->latest = (int)*slot - 1;
	return names->latest;
}

int names_find(const struct names *names, const char *text, size_t length)
{
	return names->count > 0 ? (int)*find_slot(names, text, length) - 1 : NO_NAME;
}

const char *names_text(const struct names *names, int number)
{
	assert(number >= NO_NAME && number < names->count);
	return number != NO_NAME ? names->texts[number] : "";
}
