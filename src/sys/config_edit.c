/* config_edit: a scanner that knows as much of libconfig's grammar as finding a value takes. */
#include "sys/config_edit.h"

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define BOM "\xef\xbb\xbf"
#define NAME_ENDS " \t\r\n\f=:#/"
#define WORD "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."

/* Each of these goes from the first byte of its thing to behind the last one. */

static const char *past_line(const char *at)
{
	return at + strcspn(at, "\n");
}

static const char *past_block(const char *at)
{
	const char *end = strstr(at + 2, "*/");
	return end != NULL ? end + 2 : at + strlen(at);
}

/* Blanks and comments, of which there may be none. */
static const char *past_blank(const char *at)
{
	for (;;) {
		at += strspn(at, " \t\r\n\f\v");
		if (*at == '#' || strncmp(at, "//", 2) == 0)
			at = past_line(at);
		else if (strncmp(at, "/*", 2) == 0)
			at = past_block(at);
		else
			return at;
	}
}

static const char *past_text(const char *at)
{
	assert(*at == '"');
	for (at++; *at != '\0' && *at != '"'; at++)
		at += at[0] == '\\' && at[1] != '\0';
	return at + (*at == '"');
}

/* Texts that stand side by side are one. */
static const char *past_texts(const char *at)
{
	const char *end;
	do {
		end = past_text(at);
		at = past_blank(end);
	} while (*at == '"');
	return end;
}

static const char *past_brackets(const char *at)
{
	int depth = 0;
	do {
		if (*at == '"') {
			at = past_text(at);
		} else {
			depth += strchr("{([", *at) != NULL;
			depth -= strchr("})]", *at) != NULL;
			at++;
		}
		if (depth > 0)
			at = past_blank(at);
	} while (depth > 0 && *at != '\0');
	return at;
}

static const char *past_value(const char *at)
{
	if (*at == '"')
		return past_texts(at);
	if (*at == '{' || *at == '(' || *at == '[')
		return past_brackets(at);
	return at + strspn(at, WORD);
}

/* The setting that begins at `at`: its value, and whether it is called `name`. */
static bool read_setting(const char *at, const char *name, const char **ret_value, const char **ret_end)
{
	size_t length = strcspn(at, NAME_ENDS);
	const char *sign = past_blank(at + length);
	assert(*sign == '=' || *sign == ':');
	*ret_value = past_blank(sign + 1);
	*ret_end = past_value(*ret_value);
	return length == strlen(name) && memcmp(at, name, length) == 0;
}

/* Looks through the settings from `at` up to `end_at`, which are those of one group. */
static bool find_between(const char *text, const char *at, const char *end_at, const char *name,
	struct span *ret)
{
	for (at = past_blank(at); at < end_at; at = past_blank(at)) {
		const char *value, *end;
		if (*at == ';' || *at == ',') {
			at++;
			continue;
		}
		if (read_setting(at, name, &value, &end)) {
			*ret = (struct span){ (size_t)(value - text), (size_t)(end - value) };
			return true;
		}
		assert(end > at);
		at = end;
	}
	return false;
}

bool config_edit_find(const char *text, const char *name, struct span *ret)
{
	const char *at = text + (strncmp(text, BOM, strlen(BOM)) == 0 ? strlen(BOM) : 0);
	return find_between(text, at, text + strlen(text), name, ret);
}

bool config_edit_find_member(const char *text, struct span group, const char *name, struct span *ret)
{
	const char *open = text + group.start, *close = open + group.length - 1;
	assert(*open == '{' && *close == '}');
	return find_between(text, open + 1, close, name, ret);
}

const char *config_edit_replace(const char *text, struct span span, const char *value,
	struct arena *arena)
{
	size_t length = strlen(text), size = length - span.length + strlen(value) + 1;
	char *edited = arena_take(arena, size, 1);
	assert(span.start + span.length <= length && size <= INT_MAX);
	snprintf(edited, size, "%.*s%s%s", (int)span.start, text, value,
		text + span.start + span.length);
	return edited;
}

const char *config_edit_append(const char *text, const char *name, const char *value,
	const char *comment, struct arena *arena)
{
	size_t length = strlen(text);
	const char *line_end = strstr(text, "\r\n") != NULL ? "\r\n" : "\n";
	const char *finish = length > 0 && text[length - 1] != '\n' ? line_end : "";
	const char *apart = length > 0 ? line_end : "";
	size_t size = length + strlen(name) + strlen(value) + strlen(comment) + sizeof("#  = ;") +
		4 * strlen("\r\n");
	char *edited = arena_take(arena, size, 1);
	snprintf(edited, size, "%s%s%s# %s%s%s = %s;%s", text, finish, apart, comment, line_end, name,
		value, line_end);
	return edited;
}

static const char *insert(const char *text, size_t at, const char *added, struct arena *arena)
{
	return config_edit_replace(text, (struct span){ at, 0 }, added, arena);
}

const char *config_edit_add_member(const char *text, struct span group, const char *name,
	const char *value, struct arena *arena)
{
	const size_t close = group.start + group.length - 1;
	size_t size = strlen(text) + strlen(name) + strlen(value) + sizeof("\t = ; \r\n");
	size_t line = close;
	char *member = arena_take(arena, size, 1);
	assert(text[close] == '}');
	while (line > group.start + 1 && strchr(" \t", text[line - 1]) != NULL)
		line--;
	if (text[line - 1] == '\n') {
		const char *line_end = strstr(text, "\r\n") != NULL ? "\r\n" : "\n";
		snprintf(member, size, "%.*s\t%s = %s;%s", (int)(close - line), text + line, name,
			value, line_end);
		return insert(text, line, member, arena);
	}
	snprintf(member, size, "%s%s = %s; ", line == close ? " " : "", name, value);
	return insert(text, close, member, arena);
}

const char *config_edit_add_text(const char *text, struct span value, const char *added,
	struct arena *arena)
{
	const char *first = text + value.start, *end = first + value.length - 1;
	size_t size = strlen(added) + sizeof(", \"\"");
	char *part = arena_take(arena, size, 1);
	assert(config_edit_holds_texts(text, value));
	if (*first == '"')
		snprintf(part, size, "%s%s", value.length > strlen("\"\"") ? " " : "", added);
	else
		snprintf(part, size, "%s\"%s\"", past_blank(first + 1) < end ? ", " : "", added);
	return insert(text, (size_t)(end - text), part, arena);
}

bool config_edit_holds_texts(const char *text, struct span value)
{
	return value.length >= 2 && strchr("\"([", text[value.start]) != NULL;
}
