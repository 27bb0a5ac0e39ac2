/* The sound check: what is played when, what answers mean, and what to do where nothing is heard. */
#include "view/sound_check.h"

#include <stdio.h>

#include "view/chrome.h"
#include "view/word_page.h"

#define LINE_SIZE   240
#define NAME_COLUMNS 8

/* What comes of each rung, and what is asked then. */
static const struct {
	const char *what, *question;
} rungs[RUNGS] = {
	[RUNG_VOICE] = { "a voice says a sentence", "HEARD IT?" },
	[RUNG_TONES] = { "three short notes rise to a long one", "HEARD IT?" },
	[RUNG_BELL] = { "the terminal's bell rings three times", "HEARD IT?" },
	[RUNG_FLASH] = { "the screen lights up for a moment", "SEEN IT?" },
};

static const char *const outlet_words[] = {
	[OUTLET_NONE] = "SILENT", [OUTLET_BELL] = "BELL", [OUTLET_TONES] = "TONES",
};

/* Whether there is such a thing here; a person who wants a still screen is not flashed at. */
static bool is_there(const struct app *app, int rung)
{
	return app->ears.hearing.has[rung] && (rung != RUNG_FLASH || !app->settings.reduced_motion);
}

static int count_of(const struct app *app, int end)
{
	int count = 0;
	for (int rung = 0; rung < end; rung++)
		count += is_there(app, rung);
	return count;
}

static void play(struct app *app, struct effects *effects)
{
	struct sound_check *check = &app->sound_check;
	check->times++;
	check->due = app->now + CHECK_AGAIN_MS;
	if (check->rung == RUNG_VOICE)
		effects_say(effects, app->now, SAID_QUESTION, "Do you hear this voice on your mat?");
	else
		effects_sound(effects, app->now, SOUND_DONE);
}

static void finish(struct app *app)
{
	struct sound_check *check = &app->sound_check;
	enum heard *kept = app->ears.hearing.heard[app->ears.hearing.venue];
	check->step = CHECK_AFTER;
	check->scroll = 0;
	for (int rung = 0; rung < RUNGS && check->is_answered; rung++) {
		if (check->heard[rung] != HEARD_UNASKED)
			kept[rung] = check->heard[rung];
	}
	app->wants_heard = check->is_answered;
}

/* Asks about the first rung from `rung` on that there is; behind the last it is over. */
static void ask_from(struct app *app, int rung, struct effects *effects)
{
	struct sound_check *check = &app->sound_check;
	while (rung < RUNGS && !is_there(app, rung))
		rung++;
	check->rung = rung;
	check->times = 0;
	if (rung < RUNGS)
		play(app, effects);
	else
		finish(app);
}

static void begin(struct app *app, struct effects *effects)
{
	app->sound_check = (struct sound_check){ .step = CHECK_ASKING };
	ask_from(app, 0, effects);
}

static void answer(struct app *app, enum heard heard, struct effects *effects)
{
	struct sound_check *check = &app->sound_check;
	check->heard[check->rung] = heard;
	ask_from(app, check->rung + 1, effects);
}

static void enter(struct app *app)
{
	app->sound_check = (struct sound_check){ .step = CHECK_BEFORE };
}

static void say_yes_or_no(struct app *app, bool yes, struct effects *effects)
{
	app->sound_check.is_answered = true;
	answer(app, yes ? HEARD_YES : HEARD_NO, effects);
}

static void go(struct app *app, struct effects *effects)
{
	switch (app->sound_check.step) {
	case CHECK_BEFORE: begin(app, effects); break;
	case CHECK_ASKING: say_yes_or_no(app, true, effects); break;
	case CHECK_AFTER: app_pop(app); break;
	}
}

static void flow_there(struct flow *flow, const struct app *app, int rung)
{
	const struct hearing *hearing = &app->ears.hearing;
	const char *by = hearing->by[rung];
	char line[LINE_SIZE];
	if (!is_there(app, rung))
		snprintf(line, sizeof(line), "not here");
	else
		snprintf(line, sizeof(line), "%s%s%s", rungs[rung].what,
			by[0] != '\0' ? ", by " : "", by);
	flow_pair(flow, NAME_COLUMNS, rung_names[rung], ROLE_KEY, line,
		is_there(app, rung) ? ROLE_TEXT : ROLE_DIM);
}

static void flow_before(struct flow *flow, const struct app *app)
{
	flow_text(flow, 0, "Lie down where you train, and turn the volume up.", ROLE_TITLE);
	flow_text(flow, 0, "Each of these comes three times: {go} when it reaches you, n when not. "
		"No key is a no.", ROLE_TEXT);
	flow_gap(flow);
	for (int rung = 0; rung < RUNGS; rung++)
		flow_there(flow, app, rung);
	if (app->ears.hearing.venue == VENUE_SSH) {
		flow_gap(flow);
		flow_text(flow, 0, "This is another machine's terminal: voice and tones sound over "
			"there, the bell here.", ROLE_CUE);
	}
}

/* "Tones, 2 of 4: three short notes …" */
static void flow_asking(struct flow *flow, const struct app *app)
{
	const struct sound_check *check = &app->sound_check;
	char line[LINE_SIZE];
	snprintf(line, sizeof(line), "%d of %d: %s.", count_of(app, check->rung) + 1,
		count_of(app, RUNGS), rungs[check->rung].what);
	flow_text(flow, 0, line, ROLE_TITLE);
	flow_text(flow, 0, "{go} or y: yes.  n: no.  {redo}: again.", ROLE_CUE);
	snprintf(line, sizeof(line), "No key is a no: %s.",
		check->times < CHECK_TIMES ? "it comes again first" : "that was the last time");
	flow_text(flow, 0, line, ROLE_DIM);
}

/* What a person can do about what did not reach them. */
static void flow_help(struct flow *flow, const struct app *app)
{
	const struct hearing *hearing = &app->ears.hearing;
	const enum heard *heard = app->sound_check.heard;
	if (heard[RUNG_TONES] == HEARD_NO)
		flow_bullet(flow, "Tones: is the volume up, and the right loudspeaker chosen? "
			"sound-command in deadbug.cfg names another player.", ROLE_TEXT);
	if (!hearing->has[RUNG_TONES])
		flow_bullet(flow, "Tones need a player: pw-play (pipewire), paplay (pulseaudio-utils), "
			"aplay (alsa-utils) or afplay.", ROLE_TEXT);
	if (!hearing->has[RUNG_VOICE])
		flow_bullet(flow, "A voice needs espeak-ng, spd-say (speech-dispatcher) or say.",
			ROLE_TEXT);
	if (heard[RUNG_BELL] == HEARD_NO && hearing->venue == VENUE_TMUX)
		flow_bullet(flow, "Bell: in tmux, set -g bell-action any, set -g visual-bell off; "
			"and the terminal around it must ring.", ROLE_TEXT);
	else if (heard[RUNG_BELL] == HEARD_NO)
		flow_bullet(flow, "Bell: many terminals have it off: look for an audible bell in "
			"their settings.", ROLE_TEXT);
	if (heard[RUNG_FLASH] == HEARD_NO)
		flow_bullet(flow, "Flash: turn the screen towards the mat, and its light up.",
			ROLE_TEXT);
}

static const char *heard_words(const struct app *app, int rung)
{
	static const char *const words[] = {
		[HEARD_UNASKED] = "not asked", [HEARD_YES] = "reaches you",
		[HEARD_NO] = "does not reach you",
	};
	return app->ears.hearing.has[rung] ? words[app->sound_check.heard[rung]] : "not here";
}

static enum outlet outlet_of(const struct app *app)
{
	return hearing_outlet(&app->ears.hearing, app->settings.sound.use);
}

/* Who chose what sounds is told that the answers don't. */
static void flow_choice(struct flow *flow, const struct app *app)
{
	if (app->settings.sound.use != SOUNDS_AUTO)
		flow_text(flow, 0, "The setting sounds has it so; auto would follow the answers.",
			ROLE_CUE);
}

static void flow_after(struct flow *flow, const struct app *app)
{
	flow_text(flow, 0, outlet_of(app) == OUTLET_NONE
			? "Nothing sounds here. Watch the screen, or do something about it:"
			: "That is what sounds here from now on.", ROLE_TITLE);
	if (!app->sound_check.is_answered)
		flow_text(flow, 0, "Nobody answered, so nothing was kept.", ROLE_WARN);
	flow_choice(flow, app);
	flow_gap(flow);
	for (int rung = 0; rung < RUNGS; rung++)
		flow_pair(flow, NAME_COLUMNS, rung_names[rung], ROLE_KEY, heard_words(app, rung),
			ROLE_TEXT);
	flow_gap(flow);
	flow_help(flow, app);
}

static struct word_page page_of(const struct app *app)
{
	const struct sound_check *check = &app->sound_check;
	switch (check->step) {
	case CHECK_ASKING:
		return (struct word_page){ .look = LOOK_READY, .word = rungs[check->rung].question,
			.large = true, .flow = flow_asking };
	case CHECK_AFTER:
		return (struct word_page){ .look = LOOK_REST, .word = outlet_words[outlet_of(app)],
			.scroll = check->scroll, .flow = flow_after };
	case CHECK_BEFORE: break;
	}
	return (struct word_page){ .look = LOOK_READY, .word = "LISTEN", .scroll = check->scroll,
		.flow = flow_before };
}

static int most(const struct app *app)
{
	const struct word_page page = page_of(app);
	return word_page_most(&page, app, chrome_area(app->width, app->height));
}

static void scroll(struct app *app, int by)
{
	struct sound_check *check = &app->sound_check;
	check->scroll = flow_scrolled(check->scroll, by, most(app));
}

static bool check_act(struct app *app, enum action action, struct effects *effects)
{
	bool asking = app->sound_check.step == CHECK_ASKING;
	if (action == ACTION_GO)
		go(app, effects);
	else if (action == ACTION_REDO && asking)
		play(app, effects);
	else if (action == ACTION_REDO)
		begin(app, effects);
	else if (action == ACTION_UP || action == ACTION_DOWN)
		scroll(app, action == ACTION_UP ? -1 : 1);
	else
		return false;
	return true;
}

static bool check_type(struct app *app, key_code key, struct effects *effects)
{
	if (app->sound_check.step != CHECK_ASKING || (key != 'y' && key != 'n'))
		return false;
	say_yes_or_no(app, key == 'y', effects);
	return true;
}

static bool check_tick(struct app *app, struct effects *effects)
{
	const struct sound_check *check = &app->sound_check;
	if (check->step != CHECK_ASKING || app->now < check->due)
		return false;
	if (check->times < CHECK_TIMES)
		play(app, effects);
	else
		answer(app, HEARD_NO, effects);
	return false;
}

static ms_t check_wait(const struct app *app)
{
	const struct sound_check *check = &app->sound_check;
	if (check->step != CHECK_ASKING)
		return NEVER;
	return check->due > app->now ? check->due - app->now : 0;
}

static int check_hints(const struct app *app, struct hint hints[HINTS_MAX])
{
	static const char *const goes[] = {
		[CHECK_BEFORE] = "begin", [CHECK_ASKING] = "yes", [CHECK_AFTER] = "done",
	};
	enum check_step step = app->sound_check.step;
	int count = 0;
	hints[count++] = (struct hint){ ACTION_GO, goes[step], 0 };
	if (step == CHECK_ASKING)
		hints[count++] = (struct hint){ ACTION_NONE, "no", 'n' };
	if (step != CHECK_BEFORE)
		hints[count++] = (struct hint){ ACTION_REDO, "again", 0 };
	if (step != CHECK_ASKING && most(app) > 0)
		hints[count++] = (struct hint){ ACTION_DOWN, "more", 0 };
	hints[count++] = (struct hint){ ACTION_HELP, "help", 0 };
	hints[count++] = (struct hint){ ACTION_QUIT, "back", 0 };
	return count;
}

static void check_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct word_page page = page_of(app);
	word_page_draw(&page, app, canvas, area);
}

void sound_check_open(struct app *app)
{
	if (app->in_session || app->measure.is_open || !app->accepted)
		return;
	app->view_count = 1;
	app_push(app, &view_sound_check);
}

int sound_check_rung(const struct app *app)
{
	bool asking = app_view(app) == &view_sound_check && app->sound_check.step == CHECK_ASKING;
	return asking ? app->sound_check.rung : RUNGS;
}

const struct view view_sound_check = {
	.name = "sound-check",
	.title = "Sound check",
	.actions = { ACTION_GO, ACTION_REDO, ACTION_UP, ACTION_DOWN },
	.typed = "yn",
	.enter = enter,
	.act = check_act,
	.type = check_type,
	.tick = check_tick,
	.wait = check_wait,
	.hints = check_hints,
	.draw = check_draw,
};
