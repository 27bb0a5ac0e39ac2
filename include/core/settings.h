/*
 * settings: what a person may choose, as a value; and all there is to say about each choice
 *
 *	            setting_rows[]: group, key, kind, range, words
 *	           /           |             |           \
 *	deadbug.cfg read   and written   on the screen   in the manual
 *
 * A setting that the file leaves out has the value of settings_default. Keys stand in the file as
 * texts, since what they do is the business of the screens: they are kept as pairs with their lines.
 * A plain value.
 */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/argv.h"
#include "core/talk.h"
#include "core/timeline.h"

#define SETTINGS           26  /* rows of setting_rows */
#define SETTING_TEXT_SIZE  ARGV_LITERAL_SIZE /* of a value in words, with its NUL */
#define SETTING_RANGE_SIZE 80  /* of what it may be, likewise */
#define THEME_NAME_SIZE    33
#define BINDINGS_MAX       64
#define BINDING_ACTION_SIZE 24
#define BINDING_KEYS_SIZE  64

struct binding { /* skip = "n Right"; or skip = ("n", "Right"); in the group `keys` */
	char action[BINDING_ACTION_SIZE]; /* "skip", or whatever the file has there */
	char keys[BINDING_KEYS_SIZE];     /* "n Right", spaces between; "" for none */
	int line;
};

enum sounds_use { SOUNDS_AUTO, SOUNDS_TONES, SOUNDS_BELL, SOUNDS_OFF, SOUNDS_USES };

struct sound_settings {
	enum sounds_use use;     /* SOUNDS_AUTO: what is likely to be heard, or was (core/hearing.h) */
	bool in_rests;          /* the last seconds of a rest tick */
	bool flash;             /* a sound is seen, too */
	struct argv command;    /* what plays a file; no parts: what is found */
};

enum voice_use { VOICE_AUTO, VOICE_ON, VOICE_OFF, VOICE_USES };
enum accent { ACCENT_ENGLISH, ACCENT_US, ACCENT_GB, ACCENTS };

struct voice_settings {
	enum voice_use use;     /* VOICE_AUTO: where the program runs at the person's own machine */
	int rate;               /* words a minute */
	int volume;             /* of 100 */
	enum accent accent;
	struct argv command; /* what speaks, in place of what is found; no parts: what is found */
};

/* How a session is seen: with all there is to say, from across the room, or as the figure moves. */
enum sight { SIGHT_NEAR, SIGHT_FAR, SIGHT_FIGURE, SIGHTS };

struct desktop { /* beside the screen: what is off, or no program, does nothing */
	bool title;             /* the terminal's title tells what is under way … */
	bool progress;          /* … and its tab or the taskbar how far that is */
	struct argv notify;     /* started when a rest ends that nobody looks at; "%s" is what to say */
	struct argv keep_awake; /* runs during a session */
	struct argv hook;       /* started for each occasion (core/occasion.h) */
};

struct settings {
	struct timing timing;
	bool self_paced;         /* the person counts the reps of every exercise */
	enum sight sight;
	bool reduced_motion;     /* figures stand still in their key poses */
	struct sound_settings sound;
	struct voice_settings voice;
	struct talk talk;
	struct desktop desktop;
	bool mouse;              /* clicks and the wheel come here, and not to the terminal */
	int day_start;           /* minutes after midnight at which a day begins */
	char theme[THEME_NAME_SIZE]; /* the name of a theme … */
	int theme_line;          /* … and where the file has it, 0 nowhere */
	int binding_count;
	struct binding bindings[BINDINGS_MAX]; /* in the order of the file */
};
extern const struct settings settings_default;

enum setting_kind {
	SETTING_BOOL,    /* a bool */
	SETTING_NUMBER,  /* an int */
	SETTING_SECONDS, /* an int of milliseconds, in the file whole seconds */
	SETTING_TIME,    /* an int of minutes after midnight, in the file "04:00" */
	SETTING_CHOICE,  /* an enum, in the file one of a few names */
	SETTING_THEME,   /* a text of THEME_NAME_SIZE */
	SETTING_COMMAND  /* a struct argv, in the file a list of texts; () for none */
};

enum setting_group { /* they stand together on the screen and in the manual, in this order */
	SETTINGS_LOOK, SETTINGS_SESSION, SETTINGS_SOUND, SETTINGS_CONTROL, SETTINGS_DESKTOP,
	SETTINGS_GROUPS
};
extern const char *const setting_group_titles[SETTINGS_GROUPS]; /* "Look" "Session" … */

struct setting_row {
	enum setting_group group;
	const char *key;   /* its name in deadbug.cfg */
	const char *label; /* its name for a person */
	const char *help;  /* what it does, a sentence of one line */
	enum setting_kind kind;
	size_t offset;     /* in struct settings */
	int least, most;   /* of numbers, seconds, minutes; of a choice 0 and the last;
			    * of a command, how often "%s" stands in it */
	int step;          /* by which it is turned up and down */
	const char *const *names; /* of a choice; of a command the parts of one, NULL behind them */
};
extern const struct setting_row setting_rows[SETTINGS];

/* Some of the rows: a bit for each, 1 << index. */
_Static_assert(SETTINGS <= 64, "a bit for each row");
static inline bool setting_among(uint64_t rows, int index)
{
	return rows >> index & 1;
}
static inline uint64_t setting_bit(int index)
{
	return (uint64_t)1 << index;
}

/* Whether two settings have the same value for a row. */
bool setting_same(const struct setting_row *row, const struct settings *a, const struct settings *b);

/* Gives *to the value that *from has for a row; from settings_default, the default. */
void setting_copy(const struct setting_row *row, struct settings *to, const struct settings *from);

/*
 * Whether a key can turn it here: a theme's neighbours the core does not know, and a command is written
 * in the file only.
 */
bool setting_turns(const struct setting_row *row);

/*
 * Turns a value that can be a step up (`by` 1) or down (-1): a bool to its other value, a time of day
 * round the clock, a choice round its names, numbers and seconds as far as their range.
 */
void setting_turn(const struct setting_row *row, struct settings *settings, int by);

/* A value as it stands in the file: true, 10, "04:00", "calm", ("espeak", "%s"). */
void setting_literal(const struct setting_row *row, const struct settings *settings,
	char ret_text[SETTING_TEXT_SIZE]);

/* A value for a person: on, 10 s, 04:00, calm, espeak %s. */
void setting_words(const struct setting_row *row, const struct settings *settings,
	char ret_text[SETTING_TEXT_SIZE]);

/* One that the file may hold, of a command: ("notify-send", "%s"); "" of all else. */
void setting_example(const struct setting_row *row, char ret_text[SETTING_TEXT_SIZE]);

/* What the file may hold: "true or false", "3 to 30 seconds". */
void setting_range(const struct setting_row *row, char ret_text[SETTING_RANGE_SIZE]);

/* Reads "04:00" as minutes after midnight. False, and *ret untouched, when it is no time of day. */
bool setting_parse_time(const char *text, int *ret_minutes);

/* Whether a theme can be called that: it is the name of a file in themes/, without ".cfg". */
bool setting_is_theme_name(const char *name);

/* Whether the person counts reps: never hands-free. */
bool settings_self_paced(const struct settings *settings);

/* Sets who counts the reps of a workout: the person or the coach. The clock counts a hold's seconds. */
void settings_pace(const struct settings *settings, struct workout *workout);

#endif
