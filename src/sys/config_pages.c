/* config_pages: the pages of docs/pages.cfg, block by block. */
#include <assert.h>
#include <stddef.h>

#include "sys/config_picture.h"

#define TITLE_COLUMNS_MAX 26 /* of a title and a group: they stand in a list */
#define PARAGRAPH_MAX 600    /* bytes */
#define PAGES_MAX 64
#define BLOCKS_MAX 64
#define ITEMS_MAX 16
#define BARS_MAX 16
#define BAR_COLUMNS_MAX 24
#define UNIT_COLUMNS_MAX 8
#define BAR_VALUE_MAX 1000000

struct block_record { /* a block while it is read */
	struct block block;
	int contents;    /* of text, heading, bullets, …, how many were there */
	bool has_tone;
};

static void begin_content(struct block_record *record, enum block_kind kind)
{
	record->block.kind = kind;
	record->contents++;
}

static void read_text(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	const char *text = value_paragraph(reader, setting, PARAGRAPH_MAX);

	begin_content(record, BLOCK_TEXT);
	if (text != NULL)
		*(const char **)field_target(field, record) = text;
}

static void read_heading(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	begin_content(record, BLOCK_HEADING);
	field_text(reader, setting, field, record);
}

static void read_bullets(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	begin_content(record, BLOCK_BULLETS);
	field_texts(reader, setting, field, record);
}

static void read_steps(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	begin_content(record, BLOCK_STEPS);
	field_texts(reader, setting, field, record);
}

static void read_picture(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	begin_content(record, BLOCK_PICTURE);
	field_picture(reader, setting, field, record);
}

static void read_tone(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	((struct block_record *)record)->has_tone = true;
	field_choice(reader, setting, field, record);
}

static void read_bar_value(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	value_number(reader, setting, 0, BAR_VALUE_MAX, field_target(field, record));
}

static const struct field bar_fields[] = {
	{ "label", field_text, .offset = offsetof(struct chart_bar, label), .need = NEED_ALL,
		.most = BAR_COLUMNS_MAX },
	{ "value", read_bar_value, .offset = offsetof(struct chart_bar, value), .need = NEED_ALL },
	{ "tone", field_choice, .offset = offsetof(struct chart_bar, tone), .most = TONE_COUNT,
		.names = tone_names },
};
static const struct field_table bar_table = FIELD_TABLE(bar_fields);

static void read_bars(struct reader *reader, const config_setting_t *setting, const struct field *field,
	void *record)
{
	struct chart *chart = record;
	const struct chart_bar initial = { .label = "" };

	chart->bars = schema_groups(reader, setting, &bar_table, field->least, field->most,
		sizeof(initial), &initial, &chart->bar_count);
}

static const struct field chart_fields[] = {
	{ "unit", field_text, .offset = offsetof(struct chart, unit), .most = UNIT_COLUMNS_MAX },
	{ "bars", read_bars, .need = NEED_ALL, .least = 1, .most = BARS_MAX },
};
static const struct field_table chart_table = FIELD_TABLE(chart_fields);

static void read_chart(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct chart *chart = arena_take(reader->arena, 1, sizeof(*chart));

	begin_content(record, BLOCK_CHART);
	chart->unit = "";
	schema_group(reader, setting, &chart_table, chart);
	*(const struct chart **)field_target(field, record) = chart;
}

static const struct field block_fields[] = {
	{ "text", read_text, .offset = offsetof(struct block_record, block.text) },
	{ "heading", read_heading, .offset = offsetof(struct block_record, block.text) },
	{ "bullets", read_bullets, .offset = offsetof(struct block_record, block.items), .least = 1,
		.most = ITEMS_MAX },
	{ "steps", read_steps, .offset = offsetof(struct block_record, block.items), .least = 1,
		.most = ITEMS_MAX },
	{ "picture", read_picture, .offset = offsetof(struct block_record, block.picture) },
	{ "chart", read_chart, .offset = offsetof(struct block_record, block.chart) },
	{ "tone", read_tone, .offset = offsetof(struct block_record, block.tone), .most = TONE_COUNT,
		.names = tone_names },
};
static const struct field_table block_table = FIELD_TABLE(block_fields);

static struct block read_block(struct reader *reader, const config_setting_t *group)
{
	struct block_record record = { .block = { .text = "" } };

	schema_group(reader, group, &block_table, &record);
	if (config_setting_is_group(group) && record.contents != 1)
		value_fault(reader, group, group,
			"needs text, heading, bullets, steps, picture or chart, one of them");
	if (record.block.kind == BLOCK_HEADING && !record.has_tone)
		record.block.tone = TONE_TITLE;
	return record.block;
}

static void read_blocks(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	struct page *page = record;
	int count = value_elements(reader, setting, field->least, field->most);
	struct block *blocks;

	if (count < 0)
		return;
	blocks = arena_take(reader->arena, (size_t)count, sizeof(*blocks));
	for (int i = 0; i < count; i++)
		blocks[i] = read_block(reader, config_setting_get_elem(setting, (unsigned)i));
	page->blocks = blocks;
	page->block_count = count;
}

static void read_places(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	static const char *const names[] = { "start", "help" }; /* in the order of enum page_place */
	int count = value_elements(reader, setting, field->least, field->most);
	unsigned places = 0;

	for (int i = 0; i < count; i++) {
		const config_setting_t *element = config_setting_get_elem(setting, (unsigned)i);
		int place = value_choice(reader, element, names, 2);

		if (place >= 0)
			places |= 1u << place;
	}
	*(unsigned *)field_target(field, record) = places;
}

static const struct field page_fields[] = {
	{ "id", field_id, .offset = offsetof(struct page, id), .need = NEED_ALL },
	{ "title", field_text, .offset = offsetof(struct page, title), .need = NEED_ALL,
		.most = TITLE_COLUMNS_MAX },
	{ "group", field_text, .offset = offsetof(struct page, group), .need = NEED_ALL,
		.most = TITLE_COLUMNS_MAX },
	{ "places", read_places, .offset = offsetof(struct page, places), .most = 2 },
	{ "exercise", field_id, .offset = offsetof(struct page, exercise) },
	{ "blocks", read_blocks, .need = NEED_ALL, .least = 1, .most = BLOCKS_MAX },
};
static const struct field_table page_table = FIELD_TABLE(page_fields);

static void forbid_twins(struct reader *reader, const config_setting_t *list, const struct pages *pages)
{
	for (int i = 0; i < pages->count; i++) {
		const config_setting_t *group = config_setting_get_elem(list, (unsigned)i);

		if (pages_find(pages, pages->at[i].id) != i)
			value_fault(reader, group, group, "id '%s' is there twice", pages->at[i].id);
	}
}

static void read_pages(struct reader *reader, const config_setting_t *setting,
	const struct field *field, void *record)
{
	const struct page initial = { .id = "", .title = "", .group = "", .exercise = "" };
	struct pages *pages = record;

	pages->at = schema_groups(reader, setting, &page_table, field->least, field->most,
		sizeof(initial), &initial, &pages->count);
	if (reader->faults > 0)
		return;
	forbid_twins(reader, setting, pages);
	if (pages_count(pages, PLACE_START) == 0)
		value_fault(reader, value_group(setting), setting,
			"no page has \"start\" among its places");
}

static const struct field top_fields[] = {
	{ "pages", read_pages, .need = NEED_ALL, .least = 1, .most = PAGES_MAX },
};
static const struct field_table top_table = FIELD_TABLE(top_fields);

bool config_pages(const struct config_text *text, struct arena *arena, struct pages *ret,
	struct problems *problems)
{
	struct reader reader;
	struct pages pages = { 0 };
	config_t config;

	if (!config_open(text, &config, problems))
		return false;
	reader_init(&reader, text, arena, problems);
	schema_group(&reader, config_root_setting(&config), &top_table, &pages);
	config_destroy(&config);
	if (reader.faults > 0)
		return false;
	assert(pages.count > 0);
	*ret = pages;
	return true;
}
