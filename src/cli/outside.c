/* outside: a small verb for each thing that can be asked */
#include "cli/outside.h"

#include <stdio.h>
#include <string.h>

#include "cli/kept_hearing.h"
#include "cli/kept_settings.h"
#include "sys/claim.h"
#include "sys/clock.h"
#include "sys/state.h"
#include "sys/term.h"

void outside_open(struct outside *outside, const struct startup *startup, bool prints_lines)
{
	outside->startup = startup;
	outside->settings_file = startup->settings_file;
	duties_init(&outside->duties);
	speech_init(&outside->speech, prints_lines);
	outside->claim = claim_take(startup->paths.state, "coach");
	(void)control_open(&outside->control, startup->paths.runtime); /* else ctl says so */
	outside->store = startup->paths.history[0] ?
		store_open(startup->paths.history, startup->paths.state) : NULL;
	speaker_open(&outside->speaker, startup->paths.state, &startup->settings.sound.command);
}

static void write_record(struct outside *outside, struct app *app, const struct effect *effect)
{
	if (!outside->store) {
		app_say(app, "Not kept: there is no home directory for a history. Set HOME.");
		return;
	}
	int error = store_append(outside->store, &effect->record);
	if (!error)
		return;
	char words[MESSAGE_SIZE];
	snprintf(words, sizeof(words),
		"Not on disk yet: %s. Train on: it is kept here and tried again.", strerror(error));
	app_say(app, words);
}

static void make_sound(struct outside *outside, struct app *app, const struct effect *effect)
{
	enum outlet outlet = ears_hear(app, effect);
	if (outlet == OUTLET_BELL)
		term_bell();
	else if (outlet == OUTLET_TONES)
		speaker_play(&outside->speaker, effect->sound, app->now);
}

void outside_do(struct outside *outside, struct app *app, struct effects *effects)
{
	for (int i = 0; i < effects->count; i++) {
		const struct effect *effect = &effects->at[i];
		switch (effect->kind) {
		case EFFECT_RECORD:
			write_record(outside, app, effect);
			duties_record(&outside->duties, app, &effect->record);
			break;
		case EFFECT_SOUND: make_sound(outside, app, effect); break;
		case EFFECT_BELL: term_bell(); break;
		case EFFECT_SAY: speech_say(&outside->speech, app, effect); break;
		case EFFECT_FINISHED: speech_stop(&outside->speech, app); break;
		}
	}
	effects->count = 0;
}

static void keep_accepted(struct outside *outside, struct app *app)
{
	char when[STAMP_SIZE], words[MESSAGE_SIZE];
	stamp_format(app->wall, when);
	int error = state_write(outside->startup->paths.state, "accepted", when);
	if (!error)
		return;
	snprintf(words, sizeof(words),
		"Accepted for now; it could not be kept (%s), so it is asked again.", strerror(error));
	app_say(app, words);
}

static void keep_heard(struct outside *outside, struct app *app)
{
	char words[MESSAGE_SIZE];
	int error = kept_hearing_save(&app->ears.hearing, outside->startup->paths.state);
	if (!error)
		return;
	snprintf(words, sizeof(words), "It holds until you leave, and could not be kept: %s.",
		strerror(error));
	app_say(app, words);
}

/* The speaker as the settings have it; the app is told what it can do, and what it can't any more. */
static void look_after_speaker(struct outside *outside, struct app *app)
{
	struct hearing *hearing = &app->ears.hearing;
	if (speaker_tune(&outside->speaker, &app->settings.sound.command))
		hearing->has[RUNG_TONES] = false;
	speaker_poll(&outside->speaker, app->now);
	if (hearing->has[RUNG_TONES] && !speaker_plays(&outside->speaker))
		app_say(app, "Tones can't be played here; look at the sound check: {sound-check}");
	hearing->has[RUNG_TONES] = speaker_plays(&outside->speaker);
	snprintf(hearing->by[RUNG_TONES], HEARING_NAME, "%s", speaker_name(&outside->speaker));
}

static void grant_settings(struct outside *outside, struct app *app)
{
	if (app->wants_save) {
		app->wants_save = false;
		kept_settings_save(&outside->settings_file, app);
	}
	if (app->wants_reload) {
		app->wants_reload = false;
		kept_settings_reload(&outside->settings_file, app);
	}
}

void outside_grant(struct outside *outside, struct app *app)
{
	grant_settings(outside, app);
	speech_follow(&outside->speech, app);
	if (app->wants_accept) {
		app->wants_accept = false;
		keep_accepted(outside, app);
	}
	if (app->wants_heard) {
		app->wants_heard = false;
		keep_heard(outside, app);
	}
	look_after_speaker(outside, app);
	while (app->wants_session_id) {
		struct effects effects = { 0 };
		char id[RECORD_SESSION_SIZE];
		app->wants_session_id = false;
		store_session_id(app->wall, id);
		app_begin(app, id, &effects);
		outside_do(outside, app, &effects);
	}
	duties_follow(&outside->duties, app);
}

ms_t outside_wait(const struct outside *outside, ms_t now)
{
	const ms_t duties = duties_wait(&outside->duties, now);
	const ms_t speaker = speaker_wait(&outside->speaker, now);
	return wait_sooner(wait_sooner(duties, speaker), speech_wait(&outside->speech, now));
}

int outside_close(struct outside *outside)
{
	duties_close(&outside->duties, clock_now());
	speech_close(&outside->speech);
	int waiting = outside->store ? store_retry(outside->store) : 0;
	if (waiting > 0) {
		fprintf(stderr, "deadbug: these lines could not be written to '%s'; "
			"add them to it by hand:\n", store_file(outside->store));
		for (int i = 0; i < waiting; i++)
			fputs(store_waiting_line(outside->store, i), stderr);
	}
	speaker_close(&outside->speaker);
	store_close(outside->store);
	control_close(&outside->control);
	claim_leave(outside->claim);
	outside->store = NULL;
	return waiting;
}
