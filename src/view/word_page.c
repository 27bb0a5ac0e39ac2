/* A word in its strip, and what is to be read below it. */
#include "view/word_page.h"

static struct flow flow_page(const struct word_page *page, const struct app *app, struct canvas *canvas,
	struct rect text, int scroll)
{
	struct flow flow;
	flow_init(&flow, canvas, text, scroll);
	flow.keymap = &app->keymap;
	page->flow(&flow, app);
	return flow;
}

void word_page_draw(const struct word_page *page, const struct app *app, struct canvas *canvas,
	struct rect area)
{
	struct rect strip, text = stage_page(area, &strip);
	stage_strip(canvas, strip, page->look, page->word);
	const struct flow flow = flow_page(page, app, canvas, text, page->scroll);
	flow_finish(&flow);
	canvas->cursor_x = text.x;
	canvas->cursor_y = text.y;
}

int word_page_most(const struct word_page *page, const struct app *app, struct rect area)
{
	struct rect strip, text = stage_page(area, &strip);
	const struct flow flow = flow_page(page, app, NULL, text, 0);
	return flow_most(&flow);
}
