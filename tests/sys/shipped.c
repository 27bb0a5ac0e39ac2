/* The catalog that the program carries, loaded for tests to look at. */
#include "shipped.h"

#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "suites.h"
#include "sys/builtin.h"

static struct arena arena;
static struct problems problems;
static struct catalog catalog;

void shipped_load(void)
{
	arena_init(&arena);
	problems_init(&problems);
	ck_assert(config_catalog(&builtin_catalog_text, 1, &arena, &catalog, &problems));
}

void shipped_clear(void)
{
	problems_clear(&problems);
	arena_clear(&arena);
}

const struct catalog *shipped_catalog(void)
{
	return &catalog;
}

const struct problems *shipped_problems(void)
{
	return &problems;
}

const struct exercise *shipped_exercise(const char *id)
{
	int index = catalog_exercise(&catalog, id);
	ck_assert_msg(index != NO_EXERCISE, "no exercise '%s'", id);
	return &catalog.exercises[index];
}

struct config_text shipped_text(const char *path)
{
	char whole[4096];
	struct config_text text;
	snprintf(whole, sizeof(whole), "%s/%s", SOURCE_DIR, path);
	ck_assert_msg(config_read_text(whole, &arena, &text, &problems), "%s", whole);
	return text;
}

struct theme shipped_theme(const char *name, const struct theme *base)
{
	char path[64];
	snprintf(path, sizeof(path), "themes/%s.cfg", name);
	struct config_text text = shipped_text(path);
	struct theme theme;
	ck_assert_msg(config_theme(&text, base, &theme, &problems), "%s:%d: %s", path,
		problems.at[0].line, problems.at[0].what);
	return theme;
}

const char *shipped_ids(const struct links *links)
{
	static char ids[400];
	ids[0] = '\0';
	for (int i = 0; i < links->count; i++) {
		size_t length = strlen(ids);
		snprintf(ids + length, sizeof(ids) - length, "%s%s", i > 0 ? " " : "",
			catalog.exercises[links->at[i]].id);
	}
	return ids;
}

static bool has_text(const struct texts *texts, const char *line)
{
	for (int i = 0; i < texts->count; i++)
		if (strcmp(texts->at[i], line) == 0)
			return true;
	return false;
}

bool shipped_says(const struct exercise *exercise, const char *line)
{
	const char *const once[] = { exercise->check, exercise->why, exercise->trophy,
		exercise->easier_note, exercise->harder_note };
	for (size_t i = 0; i < sizeof(once) / sizeof(once[0]); i++)
		if (strcmp(once[i], line) == 0)
			return true;
	for (int i = 0; i < exercise->cue_count; i++)
		if (strcmp(exercise->cues[i].text, line) == 0)
			return true;
	for (int i = 0; i < exercise->fault_count; i++)
		if (strcmp(exercise->faults[i].fix, line) == 0)
			return true;
	return has_text(&exercise->setup, line) || has_text(&exercise->moves, line)
		|| has_text(&exercise->avoid_if, line);
}
