/* The answers as text, and what follows from them. */
#include "core/hearing.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define LINE_SIZE 96
#define COLUMN    8 /* of a word in the text */

const char *const rung_names[RUNGS] = {
	[RUNG_VOICE] = "voice", [RUNG_TONES] = "tones", [RUNG_BELL] = "bell", [RUNG_FLASH] = "flash",
};

const char *const venue_names[VENUES] = {
	[VENUE_PLAIN] = "plain", [VENUE_TMUX] = "tmux", [VENUE_CONSOLE] = "console",
	[VENUE_SSH] = "ssh",
};

static const char *const answers[] = {
	[HEARD_UNASKED] = "-", [HEARD_YES] = "yes", [HEARD_NO] = "no",
};

enum venue hearing_venue(bool is_remote, bool is_multiplexed, const char *term)
{
	if (is_remote)
		return VENUE_SSH;
	if (is_multiplexed)
		return VENUE_TMUX;
	return strncmp(term, "linux", strlen("linux")) == 0 ? VENUE_CONSOLE : VENUE_PLAIN;
}

static int find(const char *word, const char *const *names, int count)
{
	for (int i = 0; i < count; i++) {
		if (strcmp(names[i], word) == 0)
			return i;
	}
	return -1;
}

/* Cuts the next word off a line; "" at its end. */
static const char *cut_word(char **line)
{
	char *word = *line + strspn(*line, " \t\r");
	*line = word + strcspn(word, " \t\r");
	if (**line != '\0')
		*(*line)++ = '\0';
	return word;
}

static void parse_line(struct hearing *hearing, char *line)
{
	int venue = find(cut_word(&line), venue_names, VENUES);
	for (int rung = 0; rung < RUNGS && venue >= 0; rung++) {
		int heard = find(cut_word(&line), answers, HEARD_NO + 1);
		hearing->heard[venue][rung] = heard >= 0 ? (enum heard)heard : HEARD_UNASKED;
	}
}

void hearing_parse(struct hearing *hearing, const char *text)
{
	while (*text != '\0') {
		char line[LINE_SIZE];
		size_t length = strcspn(text, "\n");
		snprintf(line, sizeof(line), "%.*s", length < sizeof(line) ? (int)length : 0, text);
		parse_line(hearing, line);
		text += length + (text[length] == '\n');
	}
}

void hearing_format(const struct hearing *hearing, char ret_text[HEARING_SIZE])
{
	int used = snprintf(ret_text, HEARING_SIZE,
		"# heard in the sound check, by kind of terminal\n%-*s", COLUMN, "#");
	for (int rung = 0; rung < RUNGS; rung++)
		used += snprintf(ret_text + used, HEARING_SIZE - (size_t)used, " %-*s", COLUMN,
			rung_names[rung]);
	for (int venue = 0; venue < VENUES; venue++) {
		used += snprintf(ret_text + used, HEARING_SIZE - (size_t)used, "\n%-*s", COLUMN,
			venue_names[venue]);
		for (int rung = 0; rung < RUNGS; rung++)
			used += snprintf(ret_text + used, HEARING_SIZE - (size_t)used, " %-*s", COLUMN,
				answers[hearing->heard[venue][rung]]);
	}
	assert(used < HEARING_SIZE);
}

static enum outlet guess(const struct hearing *hearing)
{
	const enum heard *heard = hearing->heard[hearing->venue];
	bool has_tones = hearing->has[RUNG_TONES];
	if (has_tones && heard[RUNG_TONES] == HEARD_YES)
		return OUTLET_TONES;
	if (heard[RUNG_BELL] == HEARD_YES)
		return OUTLET_BELL;
	if (has_tones && heard[RUNG_TONES] == HEARD_UNASKED && hearing->venue != VENUE_SSH)
		return OUTLET_TONES;
	return heard[RUNG_BELL] == HEARD_NO ? OUTLET_NONE : OUTLET_BELL;
}

enum outlet hearing_outlet(const struct hearing *hearing, enum sounds_use use)
{
	switch (use) {
	case SOUNDS_AUTO: return guess(hearing);
	case SOUNDS_TONES: return hearing->has[RUNG_TONES] ? OUTLET_TONES : OUTLET_BELL;
	case SOUNDS_BELL: return OUTLET_BELL;
	case SOUNDS_OFF:
	case SOUNDS_USES: break;
	}
	return OUTLET_NONE;
}

bool hearing_lacks_voice(const struct hearing *hearing)
{
	return hearing->heard[hearing->venue][RUNG_VOICE] == HEARD_NO;
}
