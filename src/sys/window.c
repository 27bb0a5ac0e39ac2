/* The window: see sys/window.h. */
#include "sys/window.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "sys/crash.h"

#define SEQUENCE_SIZE (WINDOW_WORDS_SIZE + 16)
#define ALL (WINDOW_TITLE | WINDOW_PROGRESS | WINDOW_FOCUS)
#define NO_PERCENT (-1)

static struct {
	unsigned asked;   /* of what the terminal takes */
	bool is_there;    /* asked for by us and not undone; else the terminal is given back */
	bool is_left;     /* it lost the focus */
	char title[WINDOW_WORDS_SIZE]; /* what it shows of ours, "" nothing yet */
	int percent;      /* likewise, NO_PERCENT … */
	bool stands;      /* … and how */
} window = { .percent = NO_PERCENT };

/*
 * By the terminals' own manuals: xterm ctlseqs (which Windows Terminal, VTE, Konsole, kitty and Ghostty
 * follow under that name), tmux(1), foot-ctlseqs(7), Alacritty's escape_support.md, mintty's CtrlSeqs,
 * WezTerm's escape-sequences. Progress is ConEmu's (AnsiEscapeCodes.html); tmux, foot and Alacritty
 * show none. GNU screen is left out, since it brings no title back.
 */
static const struct {
	const char *name; /* of TERM, alone or before a '-' */
	unsigned takes;
} terminals[] = {
	{ "xterm", ALL },
	{ "tmux", WINDOW_TITLE | WINDOW_FOCUS },
	{ "foot", WINDOW_TITLE | WINDOW_FOCUS },
	{ "alacritty", WINDOW_TITLE | WINDOW_FOCUS },
	{ "mintty", ALL },
	{ "wezterm", ALL },
	{ "ms-terminal", ALL },
};

static const struct {
	unsigned gift;
	const char *begin, *end;
} gifts[] = {
	{ WINDOW_FOCUS, "\033[?1004h", "\033[?1004l" },
	{ WINDOW_PROGRESS, "", "\033]9;4;0\033\\" },
	{ WINDOW_TITLE, "\033[22;2t", "\033[23;2t" },
};
#define GIFTS (sizeof(gifts) / sizeof(gifts[0]))

static bool is_called(const char *term, const char *name)
{
	size_t length = strlen(name);
	return strncmp(term, name, length) == 0 && (term[length] == '\0' || term[length] == '-');
}

unsigned window_takes(const char *term, const char *program)
{
	unsigned takes = 0;
	for (size_t i = 0; i < sizeof(terminals) / sizeof(terminals[0]) && term != NULL; i++)
		if (is_called(term, terminals[i].name))
			takes = terminals[i].takes;
	/* iTerm2 before 3.6.6 shows each step of a progress as a notification. */
	if (program != NULL && strcmp(program, "iTerm.app") == 0)
		takes &= ~WINDOW_PROGRESS;
	return takes;
}

static void put(const char *sequence)
{
	ssize_t written = write(STDOUT_FILENO, sequence, strlen(sequence));
	(void)written; /* a terminal that is gone has no window */
}

static void join_ends(unsigned of, char ret_sequence[SEQUENCE_SIZE])
{
	size_t used = 0;
	ret_sequence[0] = '\0';
	for (size_t i = 0; i < GIFTS; i++) {
		if (of & gifts[i].gift)
			used += (size_t)snprintf(ret_sequence + used, SEQUENCE_SIZE - used, "%s",
				gifts[i].end);
	}
	assert(used < SEQUENCE_SIZE);
}

/* What a crash has to undo is what was begun: told before it is, and after it was undone. */
static void arm(unsigned of)
{
	char sequence[SEQUENCE_SIZE];
	join_ends(of, sequence);
	crash_first(sequence);
}

static void begin(unsigned of)
{
	arm(window.asked);
	for (size_t i = 0; i < GIFTS; i++)
		if (of & gifts[i].gift)
			put(gifts[i].begin);
}

static void end(unsigned of)
{
	char sequence[SEQUENCE_SIZE];
	join_ends(of, sequence);
	put(sequence);
	if (of & WINDOW_TITLE)
		window.title[0] = '\0';
	if (of & WINDOW_PROGRESS)
		window.percent = NO_PERCENT;
	if (of & WINDOW_FOCUS)
		window.is_left = false;
}

static bool may(unsigned gift)
{
	return window.is_there && (window.asked & gift) != 0;
}

void window_ask(unsigned wanted)
{
	unsigned before = window.is_there ? window.asked : 0;
	window.asked = wanted & window_takes(getenv("TERM"), getenv("TERM_PROGRAM"));
	window.is_there = true;
	if (window.asked == before)
		return;
	end(before & ~window.asked);
	begin(window.asked & ~before);
}

void window_title(const char *words)
{
	char clean[WINDOW_WORDS_SIZE], sequence[SEQUENCE_SIZE];
	clean_text(clean, sizeof(clean), words);
	if (!may(WINDOW_TITLE) || strcmp(clean, window.title) == 0)
		return;
	memcpy(window.title, clean, sizeof(clean));
	snprintf(sequence, sizeof(sequence), "\033]2;%s\033\\", clean);
	put(sequence);
}

void window_progress(int percent, bool stands)
{
	char sequence[SEQUENCE_SIZE];
	assert(percent >= 0 && percent <= 100);
	if (!may(WINDOW_PROGRESS) ||
		(percent == window.percent && stands == window.stands))
		return;
	window.percent = percent;
	window.stands = stands;
	snprintf(sequence, sizeof(sequence), "\033]9;4;%d;%d\033\\", stands ? 4 : 1, percent);
	put(sequence);
}

bool window_read(const struct escape *escape)
{
	bool is_got = escape->length == 2 && memcmp(escape->text, "[I", 2) == 0;
	bool is_lost = escape->length == 2 && memcmp(escape->text, "[O", 2) == 0;
	if (!may(WINDOW_FOCUS) || (!is_got && !is_lost))
		return false;
	window.is_left = is_lost;
	return true;
}

bool window_is_left(void)
{
	return window.is_left;
}

void window_leave(void)
{
	if (!window.is_there)
		return;
	end(window.asked);
	window.is_there = false;
	arm(0);
}

void window_return(void)
{
	if (window.is_there)
		return;
	window.is_there = true;
	begin(window.asked);
}
