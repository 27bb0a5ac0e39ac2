/* teller: a view's text, row by row, when it is another than before */
#include "view/teller.h"

#include <stdio.h>
#include <string.h>

#include "view/coach.h"
#include "view/typed.h"

#define PROMPT_SIZE  400
#define PROMPT_HINTS 4 /* of the keys that mean something, the first; and the one that tells all */

/* FNV-1a, row by row */
#define SUM_START 0xcbf29ce484222325u
#define SUM_PRIME 0x100000001b3u

static void add_row(void *context, const char *text)
{
	uint64_t *sum = context;
	for (; *text != '\0'; text++)
		*sum = (*sum ^ (unsigned char)*text) * SUM_PRIME;
	*sum = (*sum ^ '\n') * SUM_PRIME;
}

static void tell_view(const struct app *app, const struct flow_writer *writer)
{
	struct flow flow;
	flow_init_rows(&flow, writer, TELLER_COLUMNS);
	flow.keymap = &app->keymap;
	app_view(app)->tell(&flow, app);
}

static uint64_t sum_of(const struct app *app)
{
	uint64_t sum = SUM_START;
	tell_view(app, &(struct flow_writer){ add_row, &sum });
	return sum;
}

static void tell_line(const char *words, const struct flow_writer *writer)
{
	struct flow flow;
	flow_init_rows(&flow, writer, TELLER_COLUMNS);
	flow_text(&flow, 0, words, ROLE_TEXT);
}

bool teller_asks(const struct app *app)
{
	const struct session *session = &app->session;
	if (!app->in_session || session->phase == PHASE_DONE)
		return !app->in_session;
	return app->guided.asking_quit || session->asking != QUESTION_NONE ||
		session->phase == PHASE_BRIEF || session->phase == PHASE_READY ||
		session_wait(session, app->now) == NEVER;
}

static bool is_counting(const struct app *app)
{
	return app->in_session && app->session.phase == PHASE_COUNTING;
}

static key_code key_of(const struct app *app, const struct hint *hint)
{
	return hint->key != 0 ? hint->key : keymap_key_of(&app->keymap, hint->action);
}

/* Whether the key of a hint means another one first: as on the screen, but that Enter counts. */
static bool is_covered(const struct app *app, const struct hint *hints, int count, int index)
{
	const struct hint *hint = &hints[index];
	if (is_counting(app))
		return hint->action == ACTION_ACCEPT;
	for (int i = 0; i < count; i++) {
		if (i != index && key_of(app, &hints[i]) == key_of(app, hint) &&
			hints[i].action < hint->action)
			return true;
	}
	return false;
}

static size_t add_hint(char out[PROMPT_SIZE], size_t used, const struct app *app,
	const struct hint *hint, bool is_first)
{
	char name[KEY_NAME_MAX];
	int bytes = snprintf(out + used, PROMPT_SIZE - used, "%s%s %s", is_first ? "" : ", ",
		key_name(key_of(app, hint), name), hint->label);
	return used + (size_t)bytes < PROMPT_SIZE ? used + (size_t)bytes : used;
}

static size_t add_clock(char out[PROMPT_SIZE], const struct app *app)
{
	const ms_t left = app->in_session ? coach_left(&app->session, app->now) : NEVER;
	const bool runs = app->in_session && session_wait(&app->session, app->now) != NEVER;
	int bytes = runs ? snprintf(out, PROMPT_SIZE, "> %d s left. ", whole_seconds(left))
			 : snprintf(out, PROMPT_SIZE, "> ");
	return (size_t)bytes;
}

void teller_prompt(const struct teller *teller, const struct app *app,
	const struct flow_writer *writer)
{
	static const struct hint help = { ACTION_HELP, "help", 0 };
	struct hint hints[HINTS_MAX];
	char prompt[PROMPT_SIZE];
	int count = app_view(app)->hints(app, hints), said = 0;
	if (!teller->is_answered)
		return;
	size_t used = add_clock(prompt, app);
	for (int i = 0; i < count && said < PROMPT_HINTS; i++) {
		if (hints[i].action == ACTION_HELP || !typed_can_be(key_of(app, &hints[i])) ||
			is_covered(app, hints, count, i))
			continue;
		used = add_hint(prompt, used, app, &hints[i], said++ == 0);
	}
	add_hint(prompt, used, app, &help, said == 0);
	tell_line(prompt, writer);
}

void teller_message(struct teller *teller, const struct app *app, const struct flow_writer *writer)
{
	if (app->message[0] != '\0' && app->message_until != teller->message_until)
		tell_line(app->message, writer);
	teller->message_until = app->message_until;
}

/* Whether a page says the same, or says it in lines: a key there is another than a screen's. */
static bool is_on_page(const struct app *app, enum said_kind kind)
{
	switch (kind) {
	case SAID_QUESTION:
	case SAID_ADVICE:
	case SAID_PAIN:
	case SAID_END: return true;
	case SAID_NEXT: return app->session.phase == PHASE_BRIEF;
	case SAID_START: return app->session.phase == PHASE_COUNTING;
	case SAID_CUE:
	case SAID_PART:
	case SAID_SIDE:
	case SAID_TIME:
	case SAID_READY:
	case SAID_NUMBER:
	case SAID_PAUSE: break;
	}
	return false;
}

static bool narrate(struct teller *teller, const struct app *app, const struct flow_writer *writer)
{
	struct effects effects = { .count = 0 };
	bool has_said = false;
	if (!app->in_session) {
		teller->narrator = (struct narrator){ .is_open = false };
		return false;
	}
	narrator_tell(&teller->narrator, &app->session, &app->settings.talk, app->now, &effects);
	for (int i = 0; i < effects.count; i++) {
		const struct said *said = &effects.at[i].said;
		if (is_on_page(app, said->kind))
			continue;
		tell_line(said->words, writer);
		has_said = true;
	}
	return has_said;
}

ms_t teller_wait(const struct teller *teller, const struct app *app)
{
	if (!app->in_session)
		return NEVER;
	return narrator_wait(&teller->narrator, &app->session, &app->settings.talk, app->now);
}

/* What only lies over a page that is known: told, and closed. */
static bool tell_over(struct app *app, const struct flow_writer *writer)
{
	if (app_view(app) == &view_help)
		tell_view(app, writer);
	else if (app_view(app)->tell == NULL)
		tell_line("That is only for the whole screen.", writer);
	else
		return false;
	app_pop(app);
	return true;
}

bool teller_tell(struct teller *teller, struct app *app, const struct flow_writer *writer)
{
	bool was_over = false, was_said = narrate(teller, app, writer);
	while (app->view_count > 1 && tell_over(app, writer))
		was_over = true;
	const uint64_t sum = sum_of(app);
	const bool is_new = sum != teller->told;
	if (is_new)
		tell_view(app, writer);
	teller->told = sum;
	if ((is_new || was_over) && teller_asks(app))
		teller_prompt(teller, app, writer);
	return is_new || was_over || was_said;
}
