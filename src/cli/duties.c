/* duties: see cli/duties.h */
#include "cli/duties.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/headline.h"
#include "core/occasion.h"
#include "core/text.h"
#include "sys/window.h"

static const char *const keys[DUTIES] = {
	[DUTY_HOOK] = "hook-command",
	[DUTY_NOTIFY] = "notify-command",
	[DUTY_KEEP_AWAKE] = "keep-awake-command",
};

static const struct argv *command_of(const struct app *app, enum duty duty)
{
	const struct desktop *desktop = &app->settings.desktop;
	switch (duty) {
	case DUTY_HOOK: return &desktop->hook;
	case DUTY_NOTIFY: return &desktop->notify;
	case DUTY_KEEP_AWAKE:
	case DUTIES: break;
	}
	return &desktop->keep_awake;
}

static void say_once(struct duties *duties, struct app *app, enum duty duty, const char *why)
{
	char words[MESSAGE_SIZE], program[ARGV_SIZE];
	if (duties->told[duty])
		return;
	duties->told[duty] = true;
	clean_text(program, sizeof(program), argv_part(command_of(app, duty), 0));
	snprintf(words, sizeof(words), "%s: '%.60s' %s.", keys[duty], program, why);
	app_say(app, words);
}

static void complain(struct duties *duties, struct app *app, enum duty duty, int error)
{
	char why[MESSAGE_SIZE];
	if (error == ENOENT)
		snprintf(why, sizeof(why), "is not there");
	else if (error == EAGAIN)
		snprintf(why, sizeof(why), "is slow: %d of them run, and this time it was left out",
			ERRANDS_MAX);
	else
		snprintf(why, sizeof(why), "can't be started: %s", strerror(error));
	if (error)
		say_once(duties, app, duty, why);
}

static void run(struct duties *duties, struct app *app, enum duty duty, const char *words,
	const char *const *facts)
{
	const struct argv *command = command_of(app, duty);
	if (command->count > 0)
		complain(duties, app, duty,
			errands_run(&duties->errands, command, words, facts, app->now));
}

static void tell_hook(struct duties *duties, struct app *app, const struct occasion *occasion)
{
	const char *facts[OCCASION_FACTS_MAX + 1] = { NULL };
	for (int i = 0; i < occasion->count; i++)
		facts[i] = occasion->facts[i];
	run(duties, app, DUTY_HOOK, "", facts);
}

static void follow_session(struct duties *duties, struct app *app)
{
	char words[HEADLINE_SIZE];
	struct occasion occasion;
	bool began = app->in_session && !duties->in_session;
	duties->in_session = app->in_session;
	if (!app->in_session)
		return;
	if (began) {
		occasion_begins(&app->session, &occasion);
		tell_hook(duties, app, &occasion);
	} else if (headline_call(&app->session, duties->since, words) && window_is_left()) {
		run(duties, app, DUTY_NOTIFY, words, NULL);
	}
	duties->since = app->session.at;
}

/* What was released a moment ago may still run: then it is held as soon as it has ended. */
static void stay_awake(struct duties *duties, struct app *app)
{
	const struct argv *command = command_of(app, DUTY_KEEP_AWAKE);
	if (duties->is_awake || command->count == 0)
		return;
	int error = keeper_hold(&duties->keeper, command, app->now);
	duties->is_awake = error != EAGAIN;
	if (duties->is_awake)
		complain(duties, app, DUTY_KEEP_AWAKE, error);
}

static void follow_keeper(struct duties *duties, struct app *app)
{
	char why[64];
	int status;
	if (keeper_poll(&duties->keeper, app->now, &status)) {
		snprintf(why, sizeof(why), "ended by itself (%d): nothing keeps the machine awake",
			status);
		say_once(duties, app, DUTY_KEEP_AWAKE, why);
	}
	if (app_busy(app)) {
		stay_awake(duties, app);
	} else if (duties->is_awake) {
		keeper_release(&duties->keeper, app->now);
		duties->is_awake = false;
	}
}

void duties_init(struct duties *duties)
{
	*duties = (struct duties){ .in_session = false };
	keeper_init(&duties->keeper);
}

void duties_follow(struct duties *duties, struct app *app)
{
	errands_poll(&duties->errands, app->now);
	follow_session(duties, app);
	follow_keeper(duties, app);
}

void duties_record(struct duties *duties, struct app *app, const struct record *record)
{
	struct occasion occasion;
	bool is_present = strcmp(record->session, app->session.id) == 0 ||
		strcmp(record->session, app->measure.trial.id) == 0;
	if (is_present && occasion_of(record, &occasion))
		tell_hook(duties, app, &occasion);
}

ms_t duties_wait(const struct duties *duties, ms_t now)
{
	return wait_sooner(errands_wait(&duties->errands, now), keeper_wait(&duties->keeper, now));
}

void duties_close(struct duties *duties, ms_t now)
{
	errands_close(&duties->errands, now);
	keeper_close(&duties->keeper);
}
