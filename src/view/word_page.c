/* A word in its strip, and what is to be read below it. */
#include "view/word_page.h"

#include <stdio.h>

#include "view/far.h"

#define ROOMY_ROWS 8 /* of text, from where on it has a margin */

static struct flow flow_page(const struct word_page *page, const struct app *app, struct canvas *canvas,
	struct rect text, int scroll)
{
	struct flow flow;
	flow_init(&flow, canvas, text, scroll);
	flow.keymap = &app->keymap;
	page->flow(&flow, app);
	return flow;
}

/* Cuts the word's strip off; what is returned is the text's room. */
static struct rect cut(const struct word_page *page, struct rect area, struct rect *ret_strip)
{
	if (!page->large)
		return stage_page(area, ret_strip);
	*ret_strip = rect_cut_top(&area, area.height / 2);
	return rect_inset(area, area.width >= WIDE_COLUMNS ? 4 : 1, area.height >= ROOMY_ROWS ? 1 : 0);
}

static void draw_word(const struct word_page *page, struct canvas *canvas, struct rect strip)
{
	struct far far = { .look = page->look };
	snprintf(far.word, sizeof(far.word), "%s", page->word);
	if (page->large)
		far_strip(canvas, strip, &far);
	else
		stage_strip(canvas, strip, page->look, page->word);
}

void word_page_draw(const struct word_page *page, const struct app *app, struct canvas *canvas,
	struct rect area)
{
	struct rect strip, text = cut(page, area, &strip);
	draw_word(page, canvas, strip);
	const struct flow flow = flow_page(page, app, canvas, text, page->scroll);
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

int word_page_most(const struct word_page *page, const struct app *app, struct rect area)
{
	struct rect strip, text = cut(page, area, &strip);
	const struct flow flow = flow_page(page, app, NULL, text, 0);
	return flow_most(&flow);
}
