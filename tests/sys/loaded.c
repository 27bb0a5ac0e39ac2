/* loaded: texts in, sentences out. */
#include "loaded.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

/* libconfig 1.5 loses 64 bytes of a text that stands where the grammar wants none. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libconfig.so\n";
}

#define MORE "/* more */"

static struct config_text text_of(const char *name, const char *bytes)
{
	return (struct config_text){ name, bytes, strlen(bytes) };
}

void loaded_texts(struct loaded *loaded, const char *const *texts, int count)
{
	static const char *const names[] = { "1.cfg", "2.cfg", "3.cfg", "4.cfg" };
	struct config_text named[4];

	*loaded = (struct loaded){ 0 };
	arena_init(&loaded->arena);
	problems_init(&loaded->problems);
	for (int i = 0; i < count; i++)
		named[i] = text_of(names[i], texts[i]);
	loaded->is_usable = config_catalog(named, count, &loaded->arena, &loaded->catalog,
		&loaded->problems);
}

void loaded_clear(struct loaded *loaded)
{
	arena_clear(&loaded->arena);
	problems_clear(&loaded->problems);
}

const char *problems_said(const struct problems *problems)
{
	static char said[16384];
	size_t used = 0;

	said[0] = '\0';
	for (int i = 0; i < problems->kept && used < sizeof(said); i++)
		used += (size_t)snprintf(said + used, sizeof(said) - used, "%d: %s\n",
			problems->at[i].line, problems->at[i].what);
	return said;
}

const char *catalog_said(const char *text)
{
	struct loaded loaded;
	const char *said;

	loaded_texts(&loaded, &text, 1);
	said = problems_said(&loaded.problems);
	loaded_clear(&loaded);
	return said;
}

const char *exercise_said(const char *from, const char *to)
{
	static const char text[] = EXERCISES(DO("dead-bug", MORE));
	const char *found = strstr(text, from != NULL ? from : MORE);
	size_t length = strlen(from != NULL ? from : MORE);
	char changed[8192];

	ck_assert_msg(found != NULL, "the exercise has no '%s'", from);
	ck_assert_uint_lt(strlen(text) + strlen(to), sizeof(changed));
	snprintf(changed, sizeof(changed), "%.*s%s%s", (int)(found - text), text, to, found + length);
	return catalog_said(changed);
}

const char *settings_said(const char *text, struct settings *settings)
{
	const struct config_text named = text_of("deadbug.cfg", text);
	struct problems problems;
	const char *said;

	problems_init(&problems);
	config_settings(&named, settings, &problems);
	said = problems_said(&problems);
	problems_clear(&problems);
	return said;
}

const char *theme_said(const char *text, struct theme *theme)
{
	const struct config_text named = text_of("themes/mine.cfg", text);
	const struct theme base = *theme;
	struct problems problems;
	const char *said;
	bool is_usable;

	problems_init(&problems);
	is_usable = config_theme(&named, &base, theme, &problems);
	ck_assert(is_usable == (problems.count == 0));
	said = problems_said(&problems);
	problems_clear(&problems);
	return said;
}
