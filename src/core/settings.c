/* settings: the table of all of them, and what follows from a row's kind. */
#include "core/settings.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define MINUTES_A_DAY (24 * 60)

const struct settings settings_default = {
	.timing = { .ready_ms = 5000, .brief_ms = 20000, .brief_waits = true },
	.self_paced = false,
	.reduced_motion = false,
	.sound = { .in_rests = true, .flash = true },
	.voice = { .rate = 150, .volume = 100 },
	.talk = { .level = TALK_NORMAL, .reps = COUNT_REPS_FIFTH },
	.mouse = false,
	.day_start = 4 * 60,
	.theme = "calm",
};

static const char *const sounds_uses[SOUNDS_USES] = {
	[SOUNDS_AUTO] = "auto", [SOUNDS_TONES] = "tones", [SOUNDS_BELL] = "bell", [SOUNDS_OFF] = "off",
};
static const char *const voice_uses[VOICE_USES] = {
	[VOICE_AUTO] = "auto", [VOICE_ON] = "on", [VOICE_OFF] = "off",
};
static const char *const talk_levels[TALK_LEVELS] = {
	[TALK_QUIET] = "quiet", [TALK_NORMAL] = "normal", [TALK_FULL] = "full",
};
static const char *const count_reps_names[COUNT_REPS_KINDS] = {
	[COUNT_REPS_NONE] = "none", [COUNT_REPS_FIFTH] = "fifth", [COUNT_REPS_EVERY] = "every",
};
static const char *const accents[ACCENTS] = {
	[ACCENT_ENGLISH] = "en", [ACCENT_US] = "en-us", [ACCENT_GB] = "en-gb",
};

static const char *const sights[SIGHTS] = {
	[SIGHT_NEAR] = "near", [SIGHT_FAR] = "far", [SIGHT_FIGURE] = "figure",
};

static const char *const sound_example[] = { "pw-play", "%s", NULL };
static const char *const voice_example[] = { "espeak-ng", "-s", "150", "--", "%s", NULL };
static const char *const notify_example[] = { "notify-send", "deadbug", "%s", NULL };
static const char *const awake_example[] = { "systemd-inhibit", "--what=idle", "cat", NULL };
static const char *const hook_example[] = { "deadbug-hook", NULL };

#define AT(member) offsetof(struct settings, member)

const char *const setting_group_titles[SETTINGS_GROUPS] = {
	[SETTINGS_LOOK] = "Look",
	[SETTINGS_SESSION] = "Session",
	[SETTINGS_SOUND] = "Sound and voice",
	[SETTINGS_CONTROL] = "Keys and control",
	[SETTINGS_DESKTOP] = "Terminal and desktop",
};

const struct setting_row setting_rows[SETTINGS] = {
	{ SETTINGS_LOOK, "theme", "Theme", "The colours of every screen.",
		SETTING_THEME, AT(theme), 0, 0, 0, NULL },
	{ SETTINGS_LOOK, "view", "A session is seen",
		"Near: all there is to say; far: a word and a number; or the figure.",
		SETTING_CHOICE, AT(sight), 0, SIGHTS - 1, 1, sights },
	{ SETTINGS_LOOK, "reduced-motion", "Still figures",
		"Figures stand in their key poses and don't move.",
		SETTING_BOOL, AT(reduced_motion), 0, 1, 1, NULL },

	{ SETTINGS_SESSION, "ready-seconds", "Get-ready count",
		"The time to get into position before a set.",
		SETTING_SECONDS, AT(timing.ready_ms), 3, 30, 1, NULL },
	{ SETTINGS_SESSION, "brief-seconds", "Briefing",
		"How long the page of an exercise that you know stays.",
		SETTING_SECONDS, AT(timing.brief_ms), 5, 120, 5, NULL },
	{ SETTINGS_SESSION, "brief-waits", "First time waits",
		"The page of an exercise that is new to you waits for a key.",
		SETTING_BOOL, AT(timing.brief_waits), 0, 1, 1, NULL },
	{ SETTINGS_SESSION, "hands-free", "Hands-free",
		"Nothing waits for a key: what you don't answer is not asked.",
		SETTING_BOOL, AT(timing.hands_free), 0, 1, 1, NULL },
	{ SETTINGS_SESSION, "self-paced", "I count my reps",
		"You count each rep by a key, and end the set; off, the coach paces.",
		SETTING_BOOL, AT(self_paced), 0, 1, 1, NULL },
	{ SETTINGS_SESSION, "day-start", "A day begins at",
		"Training before it counts for the day before.",
		SETTING_TIME, AT(day_start), 0, MINUTES_A_DAY - 1, 30, NULL },

	{ SETTINGS_SOUND, "sounds", "Sounds",
		"What sounds at each change; auto: what can be heard here.",
		SETTING_CHOICE, AT(sound.use), 0, SOUNDS_USES - 1, 1, sounds_uses },
	{ SETTINGS_SOUND, "sounds-in-rests", "Ticks in rests",
		"The last three seconds of a rest tick, as those of a hold do.",
		SETTING_BOOL, AT(sound.in_rests), 0, 1, 1, NULL },
	{ SETTINGS_SOUND, "flash", "Flash",
		"The screen flashes with each sound; not where figures stand still.",
		SETTING_BOOL, AT(sound.flash), 0, 1, 1, NULL },
	{ SETTINGS_SOUND, "sound-command", "Sounds: program",
		"The program that plays a tone, in place of the one that is found.",
		SETTING_COMMAND, AT(sound.command), 0, 1, 0, sound_example },
	{ SETTINGS_SOUND, "voice", "Voice",
		"A voice speaks; auto: not over ssh, where it would be far from you.",
		SETTING_CHOICE, AT(voice.use), 0, VOICE_USES - 1, 1, voice_uses },
	{ SETTINGS_SOUND, "talk", "Talk",
		"How much is said: what you can't do without, the usual, or all.",
		SETTING_CHOICE, AT(talk.level), 0, TALK_LEVELS - 1, 1, talk_levels },
	{ SETTINGS_SOUND, "count-reps", "Reps are counted",
		"Which reps are said aloud: none, every fifth, or every one.",
		SETTING_CHOICE, AT(talk.reps), 0, COUNT_REPS_KINDS - 1, 1, count_reps_names },
	{ SETTINGS_SOUND, "voice-rate", "Voice: speed",
		"How fast the voice speaks, in words a minute.",
		SETTING_NUMBER, AT(voice.rate), 80, 400, 10, NULL },
	{ SETTINGS_SOUND, "voice-volume", "Voice: volume",
		"How loud the voice is; 100 is as loud as it can be.",
		SETTING_NUMBER, AT(voice.volume), 0, 100, 10, NULL },
	{ SETTINGS_SOUND, "voice-language", "Voice: English",
		"Whose English the voice speaks, where it knows several.",
		SETTING_CHOICE, AT(voice.accent), 0, ACCENTS - 1, 1, accents },
	{ SETTINGS_SOUND, "voice-command", "Voice: program",
		"The program that speaks, in place of the one that is found.",
		SETTING_COMMAND, AT(voice.command), 0, 1, 0, voice_example },

	{ SETTINGS_CONTROL, "mouse", "Mouse",
		"Clicks and the wheel work here; off, they select text as ever.",
		SETTING_BOOL, AT(mouse), 0, 1, 1, NULL },

	{ SETTINGS_DESKTOP, "terminal-title", "Window title",
		"In a session the window's title says what is on, and its seconds.",
		SETTING_BOOL, AT(desktop.title), 0, 1, 1, NULL },
	{ SETTINGS_DESKTOP, "terminal-progress", "Window progress",
		"The window's tab or the taskbar shows how far the session is.",
		SETTING_BOOL, AT(desktop.progress), 0, 1, 1, NULL },
	{ SETTINGS_DESKTOP, "notify-command", "Call me back",
		"Started when a rest ends while another window has the focus.",
		SETTING_COMMAND, AT(desktop.notify), 0, 1, 0, notify_example },
	{ SETTINGS_DESKTOP, "keep-awake-command", "Keep awake",
		"Runs as long as a session, so that the machine does not sleep.",
		SETTING_COMMAND, AT(desktop.keep_awake), 0, 0, 0, awake_example },
	{ SETTINGS_DESKTOP, "hook-command", "Run on events",
		"Started when a session begins, a set is done, a session ends.",
		SETTING_COMMAND, AT(desktop.hook), 0, 0, 0, hook_example },
};

static void *value_of(const struct setting_row *row, struct settings *settings)
{
	return (char *)settings + row->offset;
}

static const void *value_in(const struct setting_row *row, const struct settings *settings)
{
	return (const char *)settings + row->offset;
}

static size_t size_of(enum setting_kind kind)
{
	switch (kind) {
	case SETTING_BOOL: return sizeof(bool);
	case SETTING_NUMBER:
	case SETTING_SECONDS:
	case SETTING_TIME:
	case SETTING_CHOICE: return sizeof(int);
	case SETTING_THEME: return THEME_NAME_SIZE;
	case SETTING_COMMAND: break;
	}
	return sizeof(struct argv);
}

static bool truth(const struct setting_row *row, const struct settings *settings)
{
	assert(row->kind == SETTING_BOOL);
	return *(const bool *)value_in(row, settings);
}

static int number(const struct setting_row *row, const struct settings *settings)
{
	_Static_assert(sizeof(enum talk_level) == sizeof(int), "a choice is read as an int");
	assert(size_of(row->kind) == sizeof(int));
	return *(const int *)value_in(row, settings);
}

/* The next multiple of `step`: a value that was written by hand may lie between two. */
static int turned(int value, int step, int by)
{
	assert(value >= 0 && step > 0);
	return by > 0 ? (value / step + 1) * step : ((value + step - 1) / step - 1) * step;
}

static int clamped(const struct setting_row *row, int value)
{
	if (value < row->least)
		return row->least;
	return value > row->most ? row->most : value;
}

static const char *name_of(const struct setting_row *row, const struct settings *settings)
{
	int chosen = number(row, settings);
	assert(row->kind == SETTING_CHOICE && chosen >= row->least && chosen <= row->most);
	return row->names[chosen];
}

static const struct argv *command_of(const struct setting_row *row, const struct settings *settings)
{
	assert(row->kind == SETTING_COMMAND);
	return value_in(row, settings);
}

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : MINUTES_A_DAY;
}

/* Of a choice: "quiet", "normal" or "full". */
static void say_names(const struct setting_row *row, char ret_text[SETTING_RANGE_SIZE])
{
	size_t used = 0;
	for (int i = 0; i <= row->most; i++) {
		const char *joint = i == 0 ? "" : i == row->most ? " or " : ", ";
		used += (size_t)snprintf(ret_text + used, SETTING_RANGE_SIZE - used, "%s\"%s\"", joint,
			row->names[i]);
		assert(used < SETTING_RANGE_SIZE);
	}
}

bool setting_same(const struct setting_row *row, const struct settings *a, const struct settings *b)
{
	if (row->kind == SETTING_THEME)
		return strcmp(value_in(row, a), value_in(row, b)) == 0;
	return memcmp(value_in(row, a), value_in(row, b), size_of(row->kind)) == 0;
}

void setting_copy(const struct setting_row *row, struct settings *to, const struct settings *from)
{
	memcpy(value_of(row, to), value_in(row, from), size_of(row->kind));
}

bool setting_turns(const struct setting_row *row)
{
	return row->kind != SETTING_THEME && row->kind != SETTING_COMMAND;
}

void setting_turn(const struct setting_row *row, struct settings *settings, int by)
{
	assert((by == 1 || by == -1) && setting_turns(row));
	if (row->kind == SETTING_BOOL) {
		*(bool *)value_of(row, settings) = !truth(row, settings);
		return;
	}
	int *value = value_of(row, settings);
	if (row->kind == SETTING_SECONDS)
		*value = 1000 * clamped(row, turned(*value / 1000, row->step, by));
	else if (row->kind == SETTING_NUMBER)
		*value = clamped(row, turned(*value, row->step, by));
	else if (row->kind == SETTING_TIME)
		*value = (turned(*value, row->step, by) + MINUTES_A_DAY) % MINUTES_A_DAY;
	else
		*value = (*value + by + row->most + 1) % (row->most + 1);
}

void setting_words(const struct setting_row *row, const struct settings *settings,
	char ret_text[SETTING_TEXT_SIZE])
{
	switch (row->kind) {
	case SETTING_BOOL:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%s", truth(row, settings) ? "on" : "off");
		break;
	case SETTING_NUMBER:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%d", number(row, settings));
		break;
	case SETTING_SECONDS:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%d s", number(row, settings) / 1000);
		break;
	case SETTING_TIME: {
		int minutes = number(row, settings);
		snprintf(ret_text, SETTING_TEXT_SIZE, "%02d:%02d", minutes / 60, minutes % 60);
		break;
	}
	case SETTING_CHOICE:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%s", name_of(row, settings));
		break;
	case SETTING_THEME:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%s", (const char *)value_in(row, settings));
		break;
	case SETTING_COMMAND: argv_words(command_of(row, settings), ret_text); break;
	}
}

void setting_literal(const struct setting_row *row, const struct settings *settings,
	char ret_text[SETTING_TEXT_SIZE])
{
	char words[SETTING_TEXT_SIZE];
	switch (row->kind) {
	case SETTING_BOOL:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%s", truth(row, settings) ? "true" : "false");
		break;
	case SETTING_SECONDS:
		snprintf(ret_text, SETTING_TEXT_SIZE, "%d", number(row, settings) / 1000);
		break;
	case SETTING_NUMBER: setting_words(row, settings, ret_text); break;
	case SETTING_TIME:
	case SETTING_CHOICE:
	case SETTING_THEME:
		setting_words(row, settings, words);
		snprintf(ret_text, SETTING_TEXT_SIZE, "\"%.*s\"", SETTING_TEXT_SIZE - 3, words);
		break;
	case SETTING_COMMAND: argv_literal(command_of(row, settings), ret_text); break;
	}
}

void setting_example(const struct setting_row *row, char ret_text[SETTING_TEXT_SIZE])
{
	struct argv command = { 0 };
	ret_text[0] = '\0';
	if (row->kind != SETTING_COMMAND)
		return;
	for (const char *const *part = row->names; *part != NULL; part++) {
		bool fits = argv_add(&command, *part);
		assert(fits);
		(void)fits;
	}
	argv_literal(&command, ret_text);
}

void setting_range(const struct setting_row *row, char ret_text[SETTING_RANGE_SIZE])
{
	switch (row->kind) {
	case SETTING_BOOL: snprintf(ret_text, SETTING_RANGE_SIZE, "true or false"); break;
	case SETTING_SECONDS:
		snprintf(ret_text, SETTING_RANGE_SIZE, "%d to %d seconds", row->least, row->most);
		break;
	case SETTING_NUMBER:
		snprintf(ret_text, SETTING_RANGE_SIZE, "%d to %d", row->least, row->most);
		break;
	case SETTING_TIME: snprintf(ret_text, SETTING_RANGE_SIZE, "\"00:00\" to \"23:59\""); break;
	case SETTING_CHOICE: say_names(row, ret_text); break;
	case SETTING_THEME: snprintf(ret_text, SETTING_RANGE_SIZE, "the name of a theme"); break;
	case SETTING_COMMAND:
		snprintf(ret_text, SETTING_RANGE_SIZE, "a list of texts, (\"program\", \"argument\"%s)",
			row->most > 0 ? ", \"%s\"" : "");
		break;
	}
}

bool setting_parse_time(const char *text, int *ret_minutes)
{
	if (strlen(text) != strlen("04:00") || text[2] != ':')
		return false;
	int hours = 10 * digit(text[0]) + digit(text[1]);
	int minutes = 10 * digit(text[3]) + digit(text[4]);
	if (hours >= 24 || minutes >= 60)
		return false;
	*ret_minutes = 60 * hours + minutes;
	return true;
}

bool setting_is_theme_name(const char *name)
{
	static const char allowed[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
	size_t length = strlen(name);
	return length > 0 && length < THEME_NAME_SIZE && name[0] != '-' &&
		strspn(name, allowed) == length;
}

bool settings_self_paced(const struct settings *settings)
{
	return settings->self_paced && !settings->timing.hands_free;
}

void settings_pace(const struct settings *settings, struct workout *workout)
{
	for (int i = 0; i < workout->count; i++) {
		struct workout_item *item = &workout->items[i];
		item->self_paced = settings_self_paced(settings) && item->dose.kind != KIND_HOLD;
	}
}
