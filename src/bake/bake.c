/* bake: a function for each kind of file */
#include "bake/bake.h"

#include <assert.h>
#include <string.h>

#include "bake/shapes.h"
#include "sys/config.h"

struct oven {
	struct arena arena;
	struct problems problems;
	FILE *out;
};

static void bake_value(struct oven *oven, const char *declaration, const struct shape *shape,
	const void *value)
{
	fprintf(oven->out, "%s = ", declaration);
	emit(oven->out, shape, value);
	fprintf(oven->out, ";\n");
}

/* As a value, and as the text that a person's own files are put together with. */
static void bake_catalog(struct oven *oven, const struct config_text *text, int count)
{
	struct catalog catalog = { 0 };
	bool is_usable = config_catalog(text, 1, &oven->arena, &catalog, &oven->problems);

	assert(count == 1);
	if (!is_usable && oven->problems.count == 0)
		problems_add(&oven->problems, text->name, 0, "there is no exercise in it");
	bake_value(oven, "const struct catalog builtin_catalog", &shape_catalog, &catalog);
	bake_value(oven, "static const char text[]", &shape_text, &text->bytes);
	fprintf(oven->out, "const struct config_text builtin_catalog_text =\n"
		"\t{ \"built-in %s\", text, sizeof(text) - 1 };\n", text->name);
}

static void bake_themes(struct oven *oven, const struct config_text *texts, int count)
{
	struct theme *themes = arena_take(&oven->arena, (size_t)count, sizeof(*themes)), plain;

	theme_init(&plain, "plain");
	for (int i = 0; i < count; i++)
		config_theme(&texts[i], &plain, &themes[i], &oven->problems);
	bake_value(oven, "const struct theme_list builtin_themes", &shape_themes,
		&(struct theme_list){ count, themes });
}

static void bake_pages(struct oven *oven, const struct config_text *text, int count)
{
	struct pages pages = { 0 };

	assert(count == 1);
	config_pages(text, &oven->arena, &pages, &oven->problems);
	bake_value(oven, "const struct pages builtin_pages", &shape_pages, &pages);
}

static const struct {
	const char *name;
	void (*bake)(struct oven *oven, const struct config_text *texts, int count);
} kinds[] = {
	{ "catalog", bake_catalog },
	{ "pages", bake_pages },
	{ "themes", bake_themes },
};
#define KIND_TOTAL (sizeof(kinds) / sizeof(kinds[0]))

static void bake_files(struct oven *oven, size_t kind, char *const paths[], int count)
{
	struct config_text *texts = arena_take(&oven->arena, (size_t)count, sizeof(*texts));
	bool all_read = true;

	for (int i = 0; i < count; i++)
		all_read = config_read_text(paths[i], &oven->arena, &texts[i], &oven->problems) &&
			all_read;
	fprintf(oven->out, "/* made by bake */\n#include \"sys/builtin.h\"\n\n");
	if (all_read)
		kinds[kind].bake(oven, texts, count);
}

static void complain(const struct problems *problems, FILE *errors)
{
	for (int i = 0; i < problems->kept; i++)
		fprintf(errors, "%s:%d: %s\n", problems->at[i].file, problems->at[i].line,
			problems->at[i].what);
}

bool bake(const char *kind, char *const paths[], int count, FILE *out, FILE *errors)
{
	struct oven oven = { .out = out };
	size_t number = 0;
	bool is_done;

	assert(count > 0);
	while (number < KIND_TOTAL && strcmp(kinds[number].name, kind) != 0)
		number++;
	if (number == KIND_TOTAL) {
		fprintf(errors, "bake: unknown kind '%s'\n", kind);
		return false;
	}
	bake_files(&oven, number, paths, count);
	complain(&oven.problems, errors);
	is_done = oven.problems.count == 0 && fflush(out) == 0 && !ferror(out);
	arena_clear(&oven.arena);
	problems_clear(&oven.problems);
	return is_done;
}
