/* manual: marks are lines; what stands between two is replaced, or read as roff shows it */
#include "manual.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TABLE_END  ".\\\" end\n"
#define EXAMPLE    ".\\\" example "
#define BEGIN      ".Bd -literal"
#define END        ".Ed\n"

void manual_open(struct manual *manual, const char *name)
{
	snprintf(manual->path, sizeof(manual->path), "%s/docs/%s", SOURCE_DIR, name);
	FILE *file = fopen(manual->path, "r");
	ck_assert_msg(file != NULL, "cannot read %s", manual->path);
	size_t length = fread(manual->text, 1, sizeof(manual->text), file);
	ck_assert_uint_lt(length, sizeof(manual->text));
	manual->text[length] = '\0';
	fclose(file);
}

static bool is_writing(void)
{
	const char *mode = getenv("GOLDEN");
	return mode && strcmp(mode, "write") == 0;
}

/* Puts `made` in the place of the `length` bytes at `at`, on disk and in memory. */
static void replace(struct manual *manual, size_t at, size_t length, const char *made)
{
	static char text[MANUAL_SIZE];
	int written = snprintf(text, sizeof(text), "%.*s%s%s", (int)at, manual->text, made,
		manual->text + at + length);
	ck_assert(written > 0 && (size_t)written < sizeof(text));
	memcpy(manual->text, text, (size_t)written + 1);
	FILE *file = fopen(manual->path, "w");
	ck_assert_msg(file != NULL, "cannot write %s", manual->path);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

static int line_of(const struct manual *manual, const char *place)
{
	int line = 1;
	for (const char *c = manual->text; c < place; c++)
		line += *c == '\n';
	return line;
}

void manual_table(struct manual *manual, const char *table, const char *made)
{
	char mark[64];
	snprintf(mark, sizeof(mark), ".\\\" table %s\n", table);
	const char *begin = strstr(manual->text, mark);
	ck_assert_msg(begin != NULL, "%s has no table %s", manual->path, table);
	begin += strlen(mark);
	const char *end = strstr(begin, TABLE_END);
	ck_assert_msg(end != NULL, "the table %s has no end", table);
	size_t at = (size_t)(begin - manual->text), length = (size_t)(end - begin);
	if (strlen(made) == length && memcmp(begin, made, length) == 0)
		return;
	if (is_writing()) {
		replace(manual, at, length, made);
		return;
	}
	while (*begin == *made) {
		begin++;
		made++;
	}
	ck_abort_msg("%s:%d: the table %s is stale; `make golden` writes it", manual->path,
		line_of(manual, begin), table);
}

/* Adds what is seen of a line of roff. */
static size_t add_seen(const char *line, size_t length, char *out, size_t used)
{
	static const struct {
		const char *roff, *seen;
	} escapes[] = { { "\\e", "\\" }, { "\\&", "" }, { "\\[u2026]", "\xe2\x80\xa6" },
		{ "\\[u00D7]", "\xc3\x97" } };
	for (const char *end = line + length; line < end;) {
		const char *seen = NULL;
		size_t bytes = 1;
		for (size_t i = 0; *line == '\\' && i < sizeof(escapes) / sizeof(escapes[0]); i++) {
			if (strncmp(line, escapes[i].roff, strlen(escapes[i].roff)) == 0) {
				seen = escapes[i].seen;
				bytes = strlen(escapes[i].roff);
			}
		}
		ck_assert_msg(*line != '\\' || seen, "an escape that is not known: %.8s", line);
		ck_assert_uint_lt(used + 4, EXAMPLE_SIZE);
		used += (size_t)snprintf(out + used, EXAMPLE_SIZE - used, "%s",
			seen ? seen : (const char[]){ *line, '\0' });
		line += bytes;
	}
	return used;
}

bool manual_example(const struct manual *manual, size_t *at, struct example *ret)
{
	const char *mark = strstr(manual->text + *at, EXAMPLE);
	if (!mark)
		return false;
	const char *body = strchr(mark, '\n') + 1, *end = strstr(body, END);
	ck_assert_msg(strncmp(body, BEGIN, strlen(BEGIN)) == 0 && end,
		"%s:%d: an example is a literal block", manual->path, line_of(manual, mark));
	ck_assert_int_eq(sscanf(mark + strlen(EXAMPLE), "%15s", ret->kind), 1);
	body = strchr(body, '\n') + 1;
	ret->line = line_of(manual, body);
	size_t used = add_seen(body, (size_t)(end - body), ret->text, 0);
	ret->text[used] = '\0';
	*at = (size_t)(end - manual->text);
	return true;
}
