/* Which program speaks, with which options, and what becomes of it; see sys/voice.h. */
#include "sys/voice.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "sys/program.h"

#define USUAL_RATE 175 /* words a minute: what spd-say calls 0; its -100 and 100 are … */
#define SLOW_RATE  80
#define FAST_RATE  400
#define WORDS "%s"

static const char *const accent_names[ACCENTS] = {
	[ACCENT_ENGLISH] = "en", [ACCENT_US] = "en-us", [ACCENT_GB] = "en-gb",
};

static void add(struct argv *command, const char *part)
{
	bool fits = argv_add(command, part);
	assert(fits && "the commands here are short");
	(void)fits;
}

static void add_number(struct argv *command, const char *option, int number)
{
	char text[16];
	snprintf(text, sizeof(text), "%d", number);
	add(command, option);
	add(command, text);
}

/* Speeds from -100 to 100, in two halves. */
static int steps_of(int rate)
{
	int span = rate < USUAL_RATE ? USUAL_RATE - SLOW_RATE : FAST_RATE - USUAL_RATE;
	return (rate - USUAL_RATE) * 100 / span;
}

/* With -w it stays until the words are out, so that one knows. */
static void compose_spd_say(struct argv *command, const struct voice_settings *settings)
{
	add(command, "-w");
	add_number(command, "-r", steps_of(settings->rate));
	add_number(command, "-i", 2 * settings->volume - 100);
	add(command, "-l");
	add(command, accent_names[settings->accent]);
	add(command, "--");
	add(command, WORDS);
}

static void compose_espeak(struct argv *command, const struct voice_settings *settings)
{
	add_number(command, "-s", settings->rate);
	add_number(command, "-a", settings->volume);
	add(command, "-v");
	add(command, accent_names[settings->accent]);
	add(command, "--");
	add(command, WORDS);
}

/* Its voices have names, and the volume stands in the words. */
static void compose_say(struct argv *command, const struct voice_settings *settings)
{
	static const char *const voices[ACCENTS] = { [ACCENT_US] = "Samantha", [ACCENT_GB] = "Daniel" };
	char words[32];
	if (voices[settings->accent] != NULL) {
		add(command, "-v");
		add(command, voices[settings->accent]);
	}
	add_number(command, "-r", settings->rate);
	snprintf(words, sizeof(words), "[[volm %.2f]] %s", settings->volume / 100.0, WORDS);
	add(command, "--");
	add(command, words);
}

/*
 * In the order in which they are looked for: spd-say knows the voice that the person chose for the
 * whole desktop. What it began is spoken by a service, which an option silences.
 */
static const struct {
	const char *program;
	void (*compose)(struct argv *command, const struct voice_settings *settings);
	const char *hush;
} programs[] = {
	{ "spd-say", compose_spd_say, "-C" },
	{ "espeak-ng", compose_espeak, NULL },
	{ "espeak", compose_espeak, NULL },
	{ "say", compose_say, NULL },
};

static bool find(struct voice *voice, const struct voice_settings *settings)
{
	for (size_t i = 0; i < sizeof(programs) / sizeof(programs[0]); i++) {
		if (!program_is_here(programs[i].program))
			continue;
		add(&voice->command, programs[i].program);
		programs[i].compose(&voice->command, settings);
		voice->hush = programs[i].hush;
		return true;
	}
	snprintf(voice->words, sizeof(voice->words),
		"No program that speaks is found: install espeak-ng, or set voice-command.");
	return false;
}

static bool take_chosen(struct voice *voice, const struct argv *chosen)
{
	voice->command = *chosen;
	if (program_is_here(argv_part(chosen, 0)))
		return true;
	snprintf(voice->words, sizeof(voice->words), "There is no program '%.60s': see voice-command.",
		argv_part(chosen, 0));
	return false;
}

static void open_voice(struct voice *voice, const struct voice_settings *settings)
{
	bool is_found = settings->command.count > 0 ? take_chosen(voice, &settings->command)
						     : find(voice, settings);
	voice->state = is_found ? VOICE_SPEAKS : VOICE_MISSING;
	voice->has_news = !is_found && (settings->use == VOICE_ON || settings->command.count > 0);
	if (is_found)
		snprintf(voice->words, sizeof(voice->words), "%.60s speaks.", voice_name(voice));
}

static bool same(const struct voice_settings *a, const struct voice_settings *b)
{
	return a->use == b->use && a->rate == b->rate && a->volume == b->volume &&
		a->accent == b->accent && memcmp(&a->command, &b->command, sizeof(a->command)) == 0;
}

void voice_tune(struct voice *voice, const struct voice_settings *settings)
{
	if (voice->is_tuned && same(&voice->settings, settings))
		return;
	voice->is_tuned = true;
	voice->settings = *settings;
	voice->command = (struct argv){ 0 };
	voice->hush = NULL;
	voice->failures = 0;
	voice->has_news = false;
	if (settings->use != VOICE_OFF && settings->volume > 0) {
		open_voice(voice, settings);
		return;
	}
	voice->state = VOICE_SILENT;
	snprintf(voice->words, sizeof(voice->words), "It does not speak.");
}

bool voice_speaks(const struct voice *voice)
{
	return voice->state == VOICE_SPEAKS;
}

const char *voice_name(const struct voice *voice)
{
	return voice_speaks(voice) ? argv_part(&voice->command, 0) : "";
}

const char *voice_words(const struct voice *voice)
{
	return voice->words;
}

bool voice_news(struct voice *voice)
{
	bool has_news = voice->has_news;
	voice->has_news = false;
	return has_news;
}

static void give_up(struct voice *voice, const char *why)
{
	snprintf(voice->words, sizeof(voice->words), "%.60s does not speak: %.60s.",
		argv_part(&voice->command, 0), why);
	voice->state = VOICE_BROKEN;
	voice->has_news = true;
}

static void take_end(struct voice *voice, int status)
{
	char why[32];
	voice->failures = status == 0 ? 0 : voice->failures + 1;
	snprintf(why, sizeof(why), "it ends with status %d", status);
	if (voice->failures >= VOICE_FAILURES && voice_speaks(voice))
		give_up(voice, why);
}

/* Makes room for another line. False: so many hang. */
static bool end_speaking(struct voice *voice, ms_t now)
{
	struct child *place = children_place(voice->ending, VOICE_ENDING_MAX);
	if (!child_runs(&voice->child))
		return true;
	if (place == NULL)
		return false;
	child_end(&voice->child, now);
	*place = voice->child;
	voice->child = (struct child){ 0 };
	return true;
}

static void start(struct voice *voice, const char *words, ms_t now)
{
	struct argv_filled filled;
	bool is_argument = argv_places(&voice->command) > 0;
	argv_fill(&voice->command, words, &filled);
	const struct child_start given = { .argv = filled.argv, .input = is_argument ? NULL : words };
	int error = child_start(&voice->child, &given, now);
	if (error)
		give_up(voice, strerror(error));
}

bool voice_say(struct voice *voice, const struct said *said, ms_t at, ms_t now)
{
	voice_poll(voice, now);
	if (!voice_speaks(voice) || now - at > VOICE_LATE_MS)
		return false;
	if (child_runs(&voice->child) && said->kind < voice->saying)
		return false;
	if (!end_speaking(voice, now))
		return false;
	voice->saying = said->kind;
	start(voice, said->words, now);
	return child_runs(&voice->child);
}

/*
 * What a service speaks goes on when the program that asked for it is gone. The next line takes its
 * place by itself; only where there is none it must be told.
 */
static void silence_service(struct voice *voice, ms_t now)
{
	struct child *place = children_place(voice->ending, VOICE_ENDING_MAX);
	if (voice->hush == NULL || place == NULL)
		return;
	const char *const argv[] = { argv_part(&voice->command, 0), voice->hush, NULL };
	const struct child_start start = { .argv = argv, .longest = VOICE_LONGEST_MS };
	(void)child_start(place, &start, now);
}

void voice_hush(struct voice *voice, ms_t now)
{
	if (!child_runs(&voice->child))
		return;
	(void)end_speaking(voice, now);
	silence_service(voice, now);
}

void voice_poll(struct voice *voice, ms_t now)
{
	int status;
	if (child_poll(&voice->child, now, &status))
		take_end(voice, status);
	else if (child_runs(&voice->child) && now - voice->child.started >= VOICE_LONGEST_MS)
		(void)end_speaking(voice, now);
	for (int i = 0; i < VOICE_ENDING_MAX; i++)
		(void)child_poll(&voice->ending[i], now, &status);
}

ms_t voice_wait(const struct voice *voice, ms_t now)
{
	return children_wait(voice->ending, VOICE_ENDING_MAX, now);
}

void voice_close(struct voice *voice)
{
	const bool was_speaking = child_runs(&voice->child);
	child_kill(&voice->child);
	for (int i = 0; i < VOICE_ENDING_MAX; i++)
		child_kill(&voice->ending[i]);
	if (was_speaking)
		silence_service(voice, 0); /* it lives on for a moment, and does what is left to do */
	*voice = (struct voice){ 0 };
}
