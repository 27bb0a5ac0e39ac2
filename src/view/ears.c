/* Which sounds flash and ring, and when the last seconds before a change tick. */
#include "view/ears.h"

#include <assert.h>

#include "view/app.h"
#include "view/stage.h"

/* When what is under way ends with ticks, or NEVER. */
static ms_t ticking_end(const struct app *app)
{
	if (app->in_session)
		return ticker_end_of_session(&app->session, app->settings.sound.in_rests);
	return app->measure.is_open ? ticker_end_of_trial(&app->measure.trial) : NEVER;
}

/* In a sound check that sounds and flashes which is asked about, else what the settings say. */
static bool flashes(const struct app *app)
{
	int rung = sound_check_rung(app);
	if (rung < RUNGS)
		return rung == RUNG_FLASH;
	return app->settings.sound.flash && !app->settings.reduced_motion;
}

static enum outlet outlet_of(const struct app *app)
{
	static const enum outlet outlets[RUNGS] = {
		[RUNG_TONES] = OUTLET_TONES, [RUNG_BELL] = OUTLET_BELL,
	};
	int rung = sound_check_rung(app);
	return rung < RUNGS ? outlets[rung]
			    : hearing_outlet(&app->ears.hearing, app->settings.sound.use);
}

void ears_init(struct ears *ears, const struct hearing *hearing, ms_t now)
{
	ears->hearing = *hearing;
	ticker_init(&ears->ticker, now);
	chime_init(&ears->chime, now);
}

enum outlet ears_hear(struct app *app, const struct effect *effect)
{
	assert(effect->kind == EFFECT_SOUND);
	if (app->now - effect->at > SOUND_LATE_MS)
		return OUTLET_NONE;
	if (flashes(app) && effect->sound != SOUND_WAKE)
		chime_flash(&app->ears.chime, app->now);
	enum outlet outlet = outlet_of(app);
	if (outlet != OUTLET_BELL)
		return outlet;
	return chime_ring(&app->ears.chime, effect->sound, app->now) ? OUTLET_BELL : OUTLET_NONE;
}

void ears_tick(struct app *app, struct effects *effects)
{
	if (chime_rings(&app->ears.chime, app->now))
		effects_add(effects, EFFECT_BELL, app->now);
	ticker_tell(&app->ears.ticker, ticking_end(app), app->now, effects);
}

ms_t ears_wait(const struct app *app)
{
	return wait_sooner(ticker_wait(&app->ears.ticker, ticking_end(app), app->now),
		chime_wait(&app->ears.chime, app->now));
}

void ears_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	if (chime_is_lit(&app->ears.chime, app->now))
		stage_flash(canvas, area);
}
