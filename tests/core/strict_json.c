/* A recursive descent that remembers the value at one path. */
#include "strict_json.h"

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define PATH_SIZE 256
#define VALUE_SIZE 65536
#define KEYS_MAX 64
#define KEY_SIZE 64

static const char *start, *at;
static char here[PATH_SIZE]; /* the path of the value that is being read */
static const char *wanted;
static char found[VALUE_SIZE];
static bool is_found;
static int found_count;

static void read_value(void);

static void refuse(const char *what)
{
	ck_abort_msg("byte %d: %s: %.60s", (int)(at - start), what, at);
}

static void skip_blanks(void)
{
	at += strspn(at, " \t\r\n");
}

static void expect(char character)
{
	if (*at != character)
		refuse("another character is expected");
	at++;
}

static void read_escape(void)
{
	expect('\\');
	if (*at == 'u') {
		if (strspn(at + 1, "0123456789abcdefABCDEF") < 4)
			refuse("a bad \\u");
		at += 5;
	} else if (*at != '\0' && strchr("\"\\/bfnrt", *at)) {
		at++;
	} else {
		refuse("an unknown escape");
	}
}

static void read_string(void)
{
	expect('"');
	while (*at != '"') {
		uint32_t character;
		int bytes = text_decode(at, &character);
		if (bytes == 0 || character < 0x20)
			refuse("a control character or the end in a string");
		if (character == TEXT_BAD && bytes == 1)
			refuse("bad UTF-8");
		if (character == '\\')
			read_escape();
		else
			at += bytes;
	}
	at++;
}

static void read_digits(void)
{
	if (*at < '0' || *at > '9')
		refuse("a digit is missing");
	at += strspn(at, "0123456789");
}

static void read_number(void)
{
	at += *at == '-';
	if (*at == '0' && at[1] >= '0' && at[1] <= '9')
		refuse("a leading zero");
	read_digits();
	if (*at == '.') {
		at++;
		read_digits();
	}
	if (*at == 'e' || *at == 'E') {
		at += at[1] == '+' || at[1] == '-' ? 2 : 1;
		read_digits();
	}
}

static void read_word(const char *word)
{
	if (strncmp(at, word, strlen(word)) != 0)
		refuse("no value");
	at += strlen(word);
}

/* Reads the value called `name` in the one that is being read. */
static void read_member(const char *name, size_t length)
{
	size_t before = strlen(here);
	ck_assert_uint_lt(before + length + 2, sizeof(here));
	snprintf(here + before, sizeof(here) - before, "%s%.*s", before > 0 ? "." : "",
		(int)length, name);
	read_value();
	here[before] = '\0';
}

static void read_key(char keys[KEYS_MAX][KEY_SIZE], int count)
{
	const char *key = at + 1;
	read_string();
	snprintf(keys[count], KEY_SIZE, "%.*s", (int)(at - 1 - key), key);
	for (int i = 0; i < count; i++)
		if (strcmp(keys[i], keys[count]) == 0)
			refuse("a key comes twice");
	skip_blanks();
	expect(':');
	read_member(keys[count], strlen(keys[count]));
}

static void read_element(int count)
{
	char name[16];
	read_member(name, (size_t)snprintf(name, sizeof(name), "%d", count));
}

static int read_container(char end)
{
	char keys[KEYS_MAX][KEY_SIZE];
	int count = 0;
	at++;
	skip_blanks();
	while (*at != end) {
		if (count > 0)
			expect(',');
		skip_blanks();
		if (end == '}')
			read_key(keys, count);
		else
			read_element(count);
		count++;
		skip_blanks();
	}
	at++;
	return count;
}

static void remember(const char *from, int count)
{
	ck_assert_uint_lt((size_t)(at - from), sizeof(found));
	snprintf(found, sizeof(found), "%.*s", (int)(at - from), from);
	is_found = true;
	found_count = count;
}

static void read_value(void)
{
	skip_blanks();
	const char *from = at;
	int count = 0;
	switch (*at) {
	case '{': count = read_container('}'); break;
	case '[': count = read_container(']'); break;
	case '"': read_string(); break;
	case 't': read_word("true"); break;
	case 'f': read_word("false"); break;
	case 'n': read_word("null"); break;
	default: read_number(); break;
	}
	if (wanted != NULL && strcmp(here, wanted) == 0)
		remember(from, count);
}

static void read_all(const char *text, const char *path)
{
	start = at = text;
	here[0] = '\0';
	wanted = path;
	is_found = false;
	read_value();
	skip_blanks();
	if (*at != '\0')
		refuse("something behind the value");
}

void strict_json_check(const char *text)
{
	read_all(text, NULL);
}

const char *strict_json_get(const char *text, const char *path)
{
	read_all(text, path);
	return is_found ? found : NULL;
}

int strict_json_count(const char *text, const char *path)
{
	read_all(text, path);
	ck_assert_msg(is_found, "no %s", path);
	return found_count;
}
