/* The blocks of a page, one below the other. */
#include "view/page_flow.h"

#include <assert.h>
#include <stdio.h>

#include "draw/bars.h"
#include "draw/sketch.h"
#include "draw/tone.h"

#define CHART_BARS_MAX 16
#define STEP_COLUMNS 3 /* "1. " */
#define NUMBER_SIZE 16

static void flow_items(struct flow *flow, const struct block *block)
{
	bool numbered = block->kind == BLOCK_STEPS;
	char lead[NUMBER_SIZE] = "-";
	for (int i = 0; i < block->items.count; i++) {
		if (numbered)
			snprintf(lead, sizeof(lead), "%d", i + 1);
		flow_pair(flow, numbered ? STEP_COLUMNS : 2, lead, ROLE_DIM, block->items.at[i],
			tone_roles[block->tone]);
	}
}

/* As large as the screen allows, with a row for what stands above and one for what stands below. */
static void flow_picture(struct flow *flow, const struct picture *picture)
{
	int rows_most = flow->area.height > 4 ? flow->area.height - 2 : 2;
	int rows = sketch_rows(picture, flow->area.width, rows_most);
	struct rect room = flow_room(flow, rows);
	if (flow->canvas != NULL)
		sketch_draw(flow->canvas, room, flow->area, picture);
}

static void flow_chart(struct flow *flow, const struct chart *chart)
{
	struct bar at[CHART_BARS_MAX];
	struct bars bars = { .count = chart->bar_count, .at = at, .unit = chart->unit };
	assert(chart->bar_count <= CHART_BARS_MAX);
	for (int i = 0; i < chart->bar_count; i++)
		at[i] = (struct bar){ chart->bars[i].label, chart->bars[i].value,
			tone_roles[chart->bars[i].tone] };
	struct rect room = flow_room(flow, bars_rows(&bars, flow->area.width));
	if (flow->canvas != NULL)
		bars_draw(flow->canvas, room, flow->area, &bars);
}

static void flow_words(struct flow *flow, const struct block *block)
{
	struct rect whole = flow->area;
	flow->area.width = whole.width < PAGE_COLUMNS ? whole.width : PAGE_COLUMNS;
	if (block->kind == BLOCK_BULLETS || block->kind == BLOCK_STEPS)
		flow_items(flow, block);
	else
		flow_text(flow, 0, block->text, tone_roles[block->tone]);
	flow->area = whole;
}

static void flow_block(struct flow *flow, const struct block *block)
{
	if (block->kind == BLOCK_PICTURE)
		flow_picture(flow, block->picture);
	else if (block->kind == BLOCK_CHART)
		flow_chart(flow, block->chart);
	else
		flow_words(flow, block);
}

void page_flow(struct flow *flow, const struct page *page)
{
	flow_text(flow, 0, page->title, ROLE_TITLE);
	for (int i = 0; i < page->block_count; i++) {
		if (i == 0 || page->blocks[i - 1].kind != BLOCK_HEADING)
			flow_gap(flow);
		flow_block(flow, &page->blocks[i]);
	}
}
