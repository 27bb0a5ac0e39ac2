/* Requests of other programs: words to actions, as keys are. */
#include "view/remote.h"

#include <stdio.h>
#include <string.h>

#include "core/status.h"

static const struct verb_row {
	const char *word;
	enum action action;
} verbs[] = {
	{ "go", ACTION_ADVANCE }, { "pause", ACTION_PAUSE }, { "back", ACTION_BACK_SET },
	{ "skip", ACTION_SKIP }, { "longer", ACTION_LONGER }, { "pain", ACTION_PAIN },
};
enum { VERBS = sizeof(verbs) / sizeof(verbs[0]) };

static enum action action_of(const char *request)
{
	for (int i = 0; i < VERBS; i++)
		if (strcmp(verbs[i].word, request) == 0)
			return verbs[i].action;
	return ACTION_NONE;
}

/* What is under way takes it, whatever lies over that. False when it says nothing there. */
static bool act(struct app *app, enum action action, struct effects *effects)
{
	const bool is_under_way = app->in_session || app->measure.is_open;
	while (is_under_way && app_view(app) != &view_coach && app_view(app) != &view_measure)
		app_pop(app);
	if (!view_takes(app_view(app), action))
		return false;
	app_act(app, action, effects);
	return true;
}

static bool asks_status(const char *request)
{
	return strcmp(request, REMOTE_STATUS) == 0 || strcmp(request, REMOTE_STATUS_JSON) == 0;
}

static void refuse(char ret_reply[REMOTE_REPLY_SIZE], const char *why)
{
	snprintf(ret_reply, REMOTE_REPLY_SIZE, "%s %s", REMOTE_ERROR, why);
}

static void tell_status(const struct app *app, bool json, char ret_reply[REMOTE_REPLY_SIZE])
{
	char words[STATUS_SIZE];
	if (!app->in_session && !app->measure.is_open) {
		refuse(ret_reply, "no session");
		return;
	}
	const struct status status = app->in_session
		? status_of_session(&app->session, app->now)
		: status_of_trial(&app->measure.trial, app->now);
	if (json)
		status_json(&status, words);
	else
		status_words(&status, words);
	snprintf(ret_reply, REMOTE_REPLY_SIZE, "%s %s", REMOTE_OK, words);
}

bool remote_knows(const char *request)
{
	return asks_status(request) || action_of(request) != ACTION_NONE;
}

void remote_do(struct app *app, const char *request, char ret_reply[REMOTE_REPLY_SIZE],
	struct effects *effects)
{
	enum action action = action_of(request);
	if (asks_status(request))
		tell_status(app, strcmp(request, REMOTE_STATUS_JSON) == 0, ret_reply);
	else if (action == ACTION_NONE)
		refuse(ret_reply, "unknown request: " REMOTE_WORDS);
	else if (act(app, action, effects))
		snprintf(ret_reply, REMOTE_REPLY_SIZE, "%s", REMOTE_OK);
	else
		refuse(ret_reply, "no session");
}
