/* json: what goes between two members follows from where they stand */
#include "core/json.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

#define ROOM_MIN 1024
#define NUMBER_SIZE 24

static void put_bytes(struct json *json, const char *bytes, size_t length)
{
	if (json->used + length >= json->room) {
		json->room = 2 * (json->room + length) + ROOM_MIN;
		json->text = realloc(json->text, json->room);
		if (json->text == NULL)
			abort();
	}
	memcpy(json->text + json->used, bytes, length);
	json->used += length;
	json->text[json->used] = '\0';
}

static void put(struct json *json, const char *text)
{
	put_bytes(json, text, strlen(text));
}

static void put_escaped(struct json *json, uint32_t character)
{
	static const char named[] = "\"\\\n\t\r", letters[] = "\"\\ntr";
	char bytes[8];
	const char *found = character > 0 && character < 0x80 ? strchr(named, (int)character) : NULL;
	if (found != NULL)
		snprintf(bytes, sizeof(bytes), "\\%c", letters[found - named]);
	else if (character < 0x20)
		snprintf(bytes, sizeof(bytes), "\\u%04x", (unsigned)character);
	else
		text_encode(character, bytes);
	put(json, bytes);
}

static void put_text(struct json *json, const char *text)
{
	uint32_t character;
	put(json, "\"");
	for (int bytes; (bytes = text_decode(text, &character)) > 0; text += bytes)
		put_escaped(json, character);
	put(json, "\"");
}

static void put_break(struct json *json)
{
	if (json->depth > json->lines)
		return;
	put(json, "\n");
	for (int i = 0; i < json->depth; i++)
		put(json, "  ");
}

/* All that stands before a value: the comma behind the last one, the line, the key. */
static void begin_member(struct json *json, const char *key)
{
	assert(json->depth > 0 || json->used == 0);
	if (json->depth == 0)
		return;
	const int at = json->depth - 1;
	assert((key != NULL) == (json->ends[at] == '}'));
	if (json->has_member[at])
		put(json, json->depth > json->lines ? ", " : ",");
	json->has_member[at] = true;
	put_break(json);
	if (key == NULL)
		return;
	put_text(json, key);
	put(json, ": ");
}

void json_init(struct json *json, int lines)
{
	*json = (struct json){ .lines = lines };
}

void json_clear(struct json *json)
{
	free(json->text);
	json_init(json, json->lines);
}

void json_forget(struct json *json)
{
	json->used = 0;
}

void json_open(struct json *json, const char *key, char kind)
{
	assert(kind == '{' || kind == '[');
	assert(json->depth < JSON_DEPTH_MAX);
	begin_member(json, key);
	put_bytes(json, &kind, 1);
	json->ends[json->depth] = kind == '{' ? '}' : ']';
	json->has_member[json->depth] = false;
	json->depth++;
}

void json_close(struct json *json)
{
	assert(json->depth > 0);
	const bool breaks = json->has_member[json->depth - 1] && json->depth <= json->lines;
	json->depth--;
	if (breaks)
		put_break(json);
	put_bytes(json, &json->ends[json->depth], 1);
}

void json_text(struct json *json, const char *key, const char *text)
{
	begin_member(json, key);
	put_text(json, text);
}

void json_number(struct json *json, const char *key, long number)
{
	char digits[NUMBER_SIZE];
	begin_member(json, key);
	snprintf(digits, sizeof(digits), "%ld", number);
	put(json, digits);
}

void json_bool(struct json *json, const char *key, bool value)
{
	begin_member(json, key);
	put(json, value ? "true" : "false");
}

void json_null(struct json *json, const char *key)
{
	begin_member(json, key);
	put(json, "null");
}

void json_number_or_null(struct json *json, const char *key, long number, long none)
{
	if (number == none)
		json_null(json, key);
	else
		json_number(json, key, number);
}
