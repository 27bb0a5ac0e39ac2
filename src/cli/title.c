/* title: see cli/title.h */
#include "cli/title.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "sys/window.h"

#define TELL_MS 1000 /* from one title to the next */
#define NAME_COLUMNS 16 /* that " · deadbug" takes of a title, and more */

static unsigned wanted(const struct app *app)
{
	const struct desktop *desktop = &app->settings.desktop;
	unsigned title = desktop->title ? WINDOW_TITLE : 0;
	unsigned progress = desktop->progress ? WINDOW_PROGRESS : 0;
	unsigned focus = desktop->notify.count > 0 ? WINDOW_FOCUS : 0;
	if (app->in_session)
		return title | progress | focus;
	return app->measure.is_open ? title : 0;
}

static void to_ascii(char *words)
{
	uint32_t character;
	char *to = words;
	for (int bytes; (bytes = text_decode(words, &character)) > 0; words += bytes)
		*to++ = text_ascii(character);
	*to = '\0';
}

static void words_of(const struct app *app, bool ascii, char ret_words[HEADLINE_SIZE])
{
	char words[HEADLINE_SIZE];
	if (app->in_session)
		headline_session(&app->session, app->now, words);
	else
		headline_trial(&app->measure.trial, app->now, words);
	snprintf(ret_words, HEADLINE_SIZE, "%.*s%s", HEADLINE_SIZE - NAME_COLUMNS, words,
		ascii ? " - deadbug" : " \xc2\xb7 deadbug");
	if (ascii)
		to_ascii(ret_words);
}

static bool stands(const struct app *app)
{
	return app->session.phase == PHASE_PAUSED || app->session.phase == PHASE_PAIN;
}

void title_init(struct title *title)
{
	*title = (struct title){ .told = -TELL_MS };
}

void title_show(struct title *title, const struct app *app, bool ascii)
{
	struct title now = { .told = app->now };
	unsigned gifts = wanted(app);
	window_ask(gifts);
	title->is_late = false;
	if ((gifts & (WINDOW_TITLE | WINDOW_PROGRESS)) == 0)
		return;
	words_of(app, ascii, now.words);
	if (gifts & WINDOW_PROGRESS) {
		now.percent = headline_share(&app->session, app->now);
		now.stands = stands(app);
	}
	bool is_new = strcmp(now.words, title->words) != 0 || now.percent != title->percent ||
		now.stands != title->stands;
	title->is_late = is_new && app->now - title->told < TELL_MS;
	if (title->is_late)
		return;
	if (is_new)
		*title = now;
	window_title(title->words);
	window_progress(title->percent, title->stands);
}

ms_t title_wait(const struct title *title, ms_t now)
{
	ms_t left = title->told + TELL_MS - now;
	if (!title->is_late)
		return -1;
	return left > 0 ? left : 0;
}
