/* bake: a function for each kind of file */
#include "bake/bake.h"

#include <string.h>

#include "bake/shapes.h"
#include "sys/config.h"

struct oven {
	const char *path;
	struct arena arena;
	struct problems problems;
	FILE *out;
};

static void bake_catalog(struct oven *oven, const struct config_text *text)
{
	struct catalog catalog = { 0 };
	bool is_usable = config_catalog(text, 1, &oven->arena, &catalog, &oven->problems);

	if (!is_usable && oven->problems.count == 0)
		problems_add(&oven->problems, oven->path, 0, "there is no exercise in it");
	fprintf(oven->out, "const struct catalog builtin_catalog = ");
	emit(oven->out, &shape_catalog, &catalog);
	fprintf(oven->out, ";\n");
}

static void bake_pages(struct oven *oven, const struct config_text *text)
{
	struct pages pages = { 0 };

	config_pages(text, &oven->arena, &pages, &oven->problems);
	fprintf(oven->out, "const struct pages builtin_pages = ");
	emit(oven->out, &shape_pages, &pages);
	fprintf(oven->out, ";\n");
}

static const struct {
	const char *name;
	void (*bake)(struct oven *oven, const struct config_text *text);
} kinds[] = {
	{ "catalog", bake_catalog },
	{ "pages", bake_pages },
};
#define KIND_TOTAL (sizeof(kinds) / sizeof(kinds[0]))

static void bake_file(struct oven *oven, size_t kind)
{
	struct config_text text;

	if (!config_read_text(oven->path, &oven->arena, &text, &oven->problems))
		return;
	fprintf(oven->out, "/* baked from %s */\n#include \"sys/builtin.h\"\n\n", oven->path);
	kinds[kind].bake(oven, &text);
}

static void complain(const struct problems *problems, FILE *errors)
{
	for (int i = 0; i < problems->kept; i++)
		fprintf(errors, "%s:%d: %s\n", problems->at[i].file, problems->at[i].line,
			problems->at[i].what);
}

bool bake(const char *kind, const char *path, FILE *out, FILE *errors)
{
	struct oven oven = { .path = path, .out = out };
	size_t number = 0;
	bool is_done;

	while (number < KIND_TOTAL && strcmp(kinds[number].name, kind) != 0)
		number++;
	if (number == KIND_TOTAL) {
		fprintf(errors, "bake: unknown kind '%s'\n", kind);
		return false;
	}
	bake_file(&oven, number);
	complain(&oven.problems, errors);
	is_done = oven.problems.count == 0 && fflush(out) == 0 && !ferror(out);
	arena_clear(&oven.arena);
	problems_clear(&oven.problems);
	return is_done;
}
