/* typed: from a line to the keys of a screen */
#include "view/typed.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "view/coach.h"

#define LINE_BYTES  40 /* of a line that can mean anything */
#define NUMBER_MOST 999
#define DIGITS_MOST 3

bool typed_can_be(key_code key)
{
	return key == PRESS_RETURN || (key > PRESS_SPACE && key < PRESS_NONE && key != 0x7f);
}

void typed_order(struct keymap *keymap)
{
	for (int action = 0; action < ACTION_COUNT; action++) {
		const struct keys all = keymap->of[action];
		struct keys *keys = &keymap->of[action];
		keys->count = 0;
		for (int round = 0; round < 2; round++)
			for (int i = 0; i < all.count; i++)
				if (typed_can_be(all.at[i]) == (round == 0))
					keys->at[keys->count++] = all.at[i];
	}
}

/* Whether an action means something here that can be read. */
static bool is_meant(const struct app *app, enum action action)
{
	return view_takes(app_view(app), action) || action == ACTION_HELP ||
		action == ACTION_RED_FLAG || action == ACTION_QUIT || action == ACTION_LEAVE;
}

static bool is_known(const struct app *app, key_code key)
{
	const struct view *view = app_view(app);
	if (view->typed != NULL && key > 0 && key < 0x80 && strchr(view->typed, (int)key) != NULL)
		return true;
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		if (keymap_has(&app->keymap, (enum action)action, key) &&
			is_meant(app, (enum action)action))
			return true;
	}
	return false;
}

static bool take_key(struct app *app, key_code key, struct effects *effects)
{
	if (!is_known(app, key) && key < 0x80)
		key = (key_code)tolower((int)key);
	if (!is_known(app, key))
		return false;
	app_key(app, key, effects);
	return true;
}

static bool is_counting(const struct app *app)
{
	return app->in_session && app->session.phase == PHASE_COUNTING && !app->guided.asking_quit;
}

static void count(struct app *app, int reps, struct effects *effects)
{
	app_step(app, &(struct event){ .kind = EVENT_COUNT, .at = app->now, .value = reps }, effects);
}

/* So many reps, and that was the set. */
static void count_set(struct app *app, int reps, struct effects *effects)
{
	const int at = app->session.at;
	if (reps > 0)
		count(app, reps, effects);
	if (app->session.at == at && is_counting(app))
		guided_step(app, EVENT_GO, effects);
}

static bool take_number(struct app *app, const char *digits, struct effects *effects)
{
	const int number = atoi(digits);
	if (is_counting(app)) {
		count_set(app, number, effects);
	} else if (app->in_session && app->session.asking == QUESTION_BACK) {
		coach_answer(app, QUESTION_BACK, number, effects);
	} else if (app->in_session && app->session.asking == QUESTION_PAIN && number <= 10) {
		coach_answer(app, QUESTION_PAIN, number, effects);
	} else {
		return digits[1] == '\0' && take_key(app, (key_code)digits[0], effects);
	}
	return true;
}

/* An answer in full, or the name of an action, which may have no key that can be typed. */
static bool take_name(struct app *app, const char *name, struct effects *effects)
{
	const enum action action = action_find(name);
	if (strcmp(name, "yes") == 0 || strcmp(name, "no") == 0)
		return take_key(app, (key_code)name[0], effects);
	if (action == ACTION_NONE || !is_meant(app, action))
		return false;
	app_act(app, action, effects);
	return true;
}

static bool is_number(const char *line)
{
	const size_t digits = strspn(line, "0123456789");
	return digits > 0 && digits <= DIGITS_MOST && line[digits] == '\0';
}

/* Without the spaces around it; "" also where it is too long to mean anything, which is false. */
static bool trim(const char *line, char ret_word[LINE_BYTES])
{
	line += strspn(line, " \t");
	size_t bytes = strlen(line);
	while (bytes > 0 && strchr(" \t", line[bytes - 1]) != NULL)
		bytes--;
	const bool fits = bytes < LINE_BYTES;
	snprintf(ret_word, LINE_BYTES, "%.*s", fits ? (int)bytes : 0, line);
	return fits;
}

static bool take_nothing(struct app *app, struct effects *effects)
{
	if (!is_counting(app))
		return take_key(app, PRESS_RETURN, effects);
	count(app, 1, effects);
	return true;
}

bool typed_take(struct app *app, const char *line, struct effects *effects)
{
	char word[LINE_BYTES];
	uint32_t character;
	if (!trim(line, word))
		return false;
	if (word[0] == '\0')
		return take_nothing(app, effects);
	if (is_number(word))
		return take_number(app, word, effects);
	if (word[text_decode(word, &character)] == '\0')
		return take_key(app, character, effects);
	return take_name(app, word, effects);
}
