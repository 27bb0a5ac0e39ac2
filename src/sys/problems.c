/* problems: an insertion into a sorted array; texts in an arena. */
#include "sys/problems.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static const char *keep_text(struct problems *problems, const char *text)
{
	char clean[PROBLEM_WHAT_SIZE];

	return arena_text(&problems->arena, clean, clean_text(clean, sizeof(clean), text));
}

static bool comes_after(const struct problem *a, const struct problem *b)
{
	int order = strcmp(a->file, b->file);

	return order != 0 ? order > 0 : a->line > b->line;
}

static void insert(struct problems *problems, struct problem problem)
{
	int i = problems->kept++;

	for (; i > 0 && comes_after(&problems->at[i - 1], &problem); i--)
		problems->at[i] = problems->at[i - 1];
	problems->at[i] = problem;
}

void problems_init(struct problems *problems)
{
	*problems = (struct problems){ 0 };
	arena_init(&problems->arena);
}

void problems_clear(struct problems *problems)
{
	arena_clear(&problems->arena);
	problems_init(problems);
}

void problems_add(struct problems *problems, const char *file, int line, const char *format, ...)
{
	char what[PROBLEM_WHAT_SIZE];
	va_list arguments;

	assert(line >= 0);
	problems->count++;
	if (problems->kept == PROBLEMS_MAX)
		return;
	va_start(arguments, format);
	vsnprintf(what, sizeof(what), format, arguments);
	va_end(arguments);
	insert(problems, (struct problem){
		.file = keep_text(problems, file), .line = line, .what = keep_text(problems, what) });
}

bool problems_full(const struct problems *problems)
{
	return problems->kept == PROBLEMS_MAX;
}

void problems_leave_out(struct problems *problems, const char *name)
{
	problems->left_out_count++;
	if (problems->left_out_kept < PROBLEMS_MAX)
		problems->left_out[problems->left_out_kept++] = keep_text(problems, name);
}

bool problems_has_left_out(const struct problems *problems, const char *name)
{
	for (int i = 0; i < problems->left_out_kept; i++)
		if (strcmp(problems->left_out[i], name) == 0)
			return true;
	return false;
}
