/* screen: a canvas that follows the terminal's size */
#include "cli/screen.h"

#include <unistd.h>

#include "sys/term.h"

static bool fit_canvas(struct screen *screen, struct app *app)
{
	int width, height;
	screen->face.is_resized = false;
	term_size(&width, &height);
	canvas_clear(&screen->canvas);
	if (!canvas_init(&screen->canvas, width, height))
		return false;
	screen->canvas.ascii = term_glyphs() == TERM_ASCII;
	app_resize(app, screen->canvas.width, screen->canvas.height);
	return true;
}

static void grant(struct app *app)
{
	const struct theme *theme = theme_find(app->themes, app->settings.theme);
	if (app->wants_theme && theme != NULL)
		term_theme(theme);
	if (app->wants_redraw)
		term_redraw();
	app->wants_theme = app->wants_redraw = false;
	term_mouse(app->settings.mouse);
}

static bool screen_show(struct face *face, struct app *app)
{
	struct screen *screen = (struct screen *)face;
	grant(app);
	if (face->is_resized && !fit_canvas(screen, app))
		return false;
	app_draw(app, &screen->canvas);
	term_present(&screen->canvas);
	title_show(&screen->title, app, screen->canvas.ascii);
	return true;
}

static ms_t screen_wait(const struct face *face, ms_t now)
{
	return title_wait(&((const struct screen *)face)->title, now);
}

static bool screen_listen(struct face *face, struct app *app, struct effects *effects)
{
	struct pointer pointer;
	const key_code key = term_key(&pointer);
	(void)face;
	if (key == PRESS_POINTER)
		app_point(app, &pointer, effects);
	else if (key != PRESS_NONE)
		app_key(app, key, effects);
	return key != PRESS_NONE;
}

static void screen_suspend(struct face *face)
{
	term_suspend();
	face->is_resized = true; /* it may have changed while nobody looked */
}

void screen_init(struct screen *screen)
{
	*screen = (struct screen){ .face = {
		.input = STDIN_FILENO, .ends_with_input = true, .is_resized = true,
		.show = screen_show, .listen = screen_listen, .wait = screen_wait,
		.suspend = screen_suspend } };
	title_init(&screen->title);
}

void screen_clear(struct screen *screen)
{
	canvas_clear(&screen->canvas);
}
