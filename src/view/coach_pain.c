/* After a pain stop: what to do now, how strong it is, and how to go on or not. */
#include "view/coach.h"

#include <stdio.h>

#include "view/rating.h"
#include "view/word_page.h"

#define KEY_COLUMNS 5

bool coach_pain_easier(const struct app *app)
{
	return !app->session.pain_over && session_easier(&app->session) != NO_EXERCISE;
}

static void flow_choices(struct flow *flow, const struct app *app)
{
	char words[LINE_SIZE];
	flow_text(flow, 0, app->session.advice.words, ROLE_CUE);
	flow_pair(flow, KEY_COLUMNS, "1", ROLE_KEY, "end the session", ROLE_TEXT);
	if (coach_pain_easier(app)) {
		int easier = session_easier(&app->session);
		snprintf(words, sizeof(words), "easier: %s", app->catalog->exercises[easier].name);
		flow_pair(flow, KEY_COLUMNS, "2", ROLE_KEY, words, ROLE_TEXT);
	}
	if (!app->session.pain_over)
		flow_pair(flow, KEY_COLUMNS, "3", ROLE_KEY, "no more of this one", ROLE_TEXT);
}

void coach_pain_tell(struct flow *flow, const struct app *app)
{
	if (app->session.asking == QUESTION_PAIN) {
		rating_flow(flow, app->guided.sharp);
	} else {
		flow_choices(flow, app);
		flow_gap(flow);
	}
	flow_text(flow, 0, "Numb, weak legs, chest pain: press {red-flag}", ROLE_WARN);
}

void coach_pain_far(const struct app *app, struct far *far)
{
	far->look = LOOK_PAIN;
	snprintf(far->word, sizeof(far->word), "STOP");
	if (app->session.asking == QUESTION_PAIN) {
		rating_far(far, app->guided.sharp);
		return;
	}
	far_answer(far, "1", "end");
	if (coach_pain_easier(app))
		far_answer(far, "2", "easier");
	if (!app->session.pain_over)
		far_answer(far, "3", "next");
}

static void choose(struct app *app, enum choice choice, struct effects *effects)
{
	struct event event = { .kind = EVENT_CHOOSE, .at = app->now, .value = (int)choice };
	app_step(app, &event, effects);
}

static bool type_rating(struct app *app, key_code key, struct effects *effects)
{
	int pain;
	enum rating rating = rating_type(key, &app->guided.sharp, &pain);
	if (rating == RATING_GIVEN)
		coach_answer(app, QUESTION_PAIN, pain, effects);
	return rating != RATING_NONE;
}

bool coach_pain_type(struct app *app, key_code key, struct effects *effects)
{
	if (app->session.asking == QUESTION_PAIN)
		return type_rating(app, key, effects);
	if (key == '1')
		choose(app, CHOICE_END, effects);
	else if (key == '2' && coach_pain_easier(app))
		choose(app, CHOICE_EASIER, effects);
	else if (key == '3' && !app->session.pain_over)
		choose(app, CHOICE_NEXT, effects);
	else
		return false;
	return true;
}

static struct word_page page_of(const struct app *app)
{
	return (struct word_page){ LOOK_PAIN, "STOP", app->guided.scroll, false, coach_pain_tell };
}

void coach_pain_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = page_of(app);
	word_page_draw(&page, app, canvas, area);
}

int coach_pain_most(const struct app *app, struct rect area)
{
	const struct word_page page = page_of(app);
	return word_page_most(&page, app, area);
}
