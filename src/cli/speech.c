/* speech: see cli/speech.h */
#include "cli/speech.h"

#include <stdio.h>

/* Why a voice that could speak does not by itself; NULL: it does. */
static const char *objection(const struct speech *speech, const struct app *app)
{
	const struct hearing *hearing = &app->ears.hearing;
	if (app->settings.voice.use != VOICE_AUTO)
		return NULL;
	if (speech->prints_lines)
		return "It leaves the lines to the screen reader; \"on\" lets it speak.";
	if (hearing->venue == VENUE_SSH)
		return "Over ssh it would speak in another room; \"on\" lets it.";
	if (hearing_lacks_voice(hearing))
		return "It was not heard in the sound check; \"on\" lets it speak.";
	return NULL;
}

void speech_init(struct speech *speech, bool prints_lines)
{
	*speech = (struct speech){ .prints_lines = prints_lines };
}

void speech_follow(struct speech *speech, struct app *app)
{
	struct voice *voice = &speech->voice;
	struct hearing *hearing = &app->ears.hearing;
	voice_tune(voice, &app->settings.voice);
	voice_poll(voice, app->now);
	const char *why = voice_speaks(voice) ? objection(speech, app) : voice_words(voice);
	speech->is_silent = why != NULL;
	app->is_heard = !speech->is_silent;
	hearing->has[RUNG_VOICE] = voice_speaks(voice);
	snprintf(hearing->by[RUNG_VOICE], HEARING_NAME, "%s", voice_name(voice));
	snprintf(app->preferences.voice, sizeof(app->preferences.voice), "%s",
		why != NULL ? why : voice_words(voice));
	if (voice_news(voice))
		app_say(app, voice_words(voice));
}

void speech_say(struct speech *speech, const struct app *app, const struct effect *effect)
{
	bool is_told = app->in_session || app->measure.is_open;
	if (!is_told || !speech->is_silent)
		(void)voice_say(&speech->voice, &effect->said, effect->at, app->now);
}

void speech_stop(struct speech *speech, const struct app *app)
{
	voice_hush(&speech->voice, app->now);
}

ms_t speech_wait(const struct speech *speech, ms_t now)
{
	return voice_wait(&speech->voice, now);
}

void speech_close(struct speech *speech)
{
	voice_close(&speech->voice);
}
