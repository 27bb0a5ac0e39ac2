/* speech: a whole session as a voice hears it, and voices that must not matter. */
#include "cli/speech.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../view/player.h"
#include "pty.h"
#include "started.h"
#include "suites.h"
#include "sys/scratch.h"

#define CATALOG SOURCE_DIR "/tests/cli/short.cfg" /* sets of two seconds */
#define TEXT_SIZE 32768

static struct player player;
static struct speech speech;

/* What went out in a session: its records and, where there is a voice, its lines. */
static struct {
	char records[TEXT_SIZE]; /* "MOMENT LINE" */
	char lines[TEXT_SIZE];   /* "WORDS", those that were not late */
	ms_t latest;             /* how far behind its moment a line was given to the voice */
	ms_t ended;
	int dropped;
	bool is_told; /* that it does not speak */
} heard;

static void append(char text[TEXT_SIZE], const char *more)
{
	size_t used = strlen(text);
	ck_assert_uint_lt(used + strlen(more), TEXT_SIZE);
	strcpy(text + used, more);
}

static void open_player(void)
{
	scratch_make();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	player_open(&player, PLAYER_ACCEPTED);
	speech_init(&speech, false);
	memset(&heard, 0, sizeof(heard));
}

static void close_player(void)
{
	speech_close(&speech);
	player_close(&player);
	scratch_remove();
}

/* A voice that is this script; "$1" is what it is to say. */
static void choose(const char *script)
{
	struct voice_settings *settings = &player.app->settings.voice;
	char text[512];
	snprintf(text, sizeof(text), "#!/bin/sh\n%s\n", script);
	scratch_write("fake", text);
	ck_assert_int_eq(chmod("fake", 0700), 0);
	settings->use = VOICE_ON;
	ck_assert(argv_add(&settings->command, "./fake"));
	ck_assert(argv_add(&settings->command, "%s"));
	speech_follow(&speech, player.app);
}

/* The voice has as long as it likes between two lines: the clock is the test's. */
static void let_it_speak(void)
{
	siginfo_t info;
	struct child *child = &speech.voice.child;
	if (child_runs(child))
		ck_assert_int_eq(waitid(P_PID, (id_t)child->pid, &info, WEXITED | WNOWAIT), 0);
	speech_follow(&speech, player.app);
}

static void take(const struct effect *effect, bool waits)
{
	const ms_t late = player.now - effect->at;
	char line[RECORD_LINE_MAX + 32];
	if (effect->kind == EFFECT_RECORD) {
		int used = snprintf(line, sizeof(line), "%lld ", (long long)effect->at);
		record_format(&effect->record, line + used);
		append(heard.records, line);
	} else if (effect->kind == EFFECT_SAY) {
		ck_assert_int_ge(late, 0);
		speech_say(&speech, player.app, effect);
		heard.latest = late > heard.latest ? late : heard.latest;
		heard.dropped += late > VOICE_LATE_MS;
		snprintf(line, sizeof(line), "%s\n", effect->said.words);
		append(heard.lines, late > VOICE_LATE_MS ? "" : line);
		if (waits)
			let_it_speak();
	}
}

/* A session of the app from its start to its end, `lag` behind each moment. */
static void train(const char *exercise, ms_t lag, bool waits)
{
	struct app *app = player.app;
	struct workout workout;
	struct effects effects = { 0 };
	char why[80];
	ck_assert(workout_from_words(&player.catalog, 1, &exercise, 1, &workout, why, sizeof(why)));
	workout.items[0].met = true;
	app->workout = workout;
	ck_assert(app_begin(app, "20261122T160000Z-0001", &effects));
	while (app->session.phase != PHASE_DONE || effects.count > 0) {
		for (int i = 0; i < effects.count; i++)
			take(&effects.at[i], waits);
		effects.count = 0;
		if (app->session.phase == PHASE_DONE)
			break;
		ms_t wait = app_wait(app);
		ck_assert_int_ge(wait, 0);
		player.now += wait > 0 ? wait + lag : 0;
		while (app_tick(app, player.now, player.wall, &effects) &&
			effects.count < EFFECTS_MAX / 2)
			continue;
		speech_follow(&speech, app);
		heard.is_told |= strstr(app->message, "fake does not speak") != NULL;
	}
	heard.ended = app->session.began;
}

START_TEST(a_whole_session_is_spoken_in_order_and_in_time)
{
	choose("echo \"$1\" >> said");
	train("plank", 0, true);
	ck_assert_str_eq(scratch_read("said"), heard.lines);
	ck_assert_ptr_nonnull(strstr(heard.lines, "Get ready.\n"));
	ck_assert_ptr_nonnull(strstr(heard.lines, "Hold.\n"));
	ck_assert_ptr_nonnull(strstr(heard.lines, "5.\n4.\n3.\n2.\n1.\n"));
	ck_assert_ptr_nonnull(strstr(heard.lines, "last set"));
	ck_assert_ptr_nonnull(strstr(heard.lines, "Done. That was the session.\n"));
	ck_assert_int_eq(heard.latest, 0);
	ck_assert_str_eq(player.app->preferences.voice, "./fake speaks.");
}
END_TEST

/* A machine that is always a little behind: nothing is lost; far behind: nothing is said late. */
START_TEST(what_is_late_is_not_spoken)
{
	choose("echo \"$1\" >> said");
	train("plank", _i == 0 ? VOICE_LATE_MS : VOICE_LATE_MS + 100, true);
	ck_assert_msg(heard.latest > 0, "it was behind");
	if (_i == 0)
		ck_assert_int_eq(heard.dropped, 0);
	else
		ck_assert_int_gt(heard.dropped, 0);
	ck_assert_str_eq(heard.lines[0] != '\0' ? scratch_read("said") : "", heard.lines);
}
END_TEST

static const struct {
	const char *sentence, *script; /* NULL: it is gone when it is to speak */
	bool waits;
} VOICES[] = {
	{ "one that hangs", "exec sleep 1000", false },
	{ "one that does not heed SIGTERM", "trap '' TERM; while :; do sleep 1000; done", false },
	{ "one that crashes", "kill -SEGV $$", true },
	{ "one that fails", "exit 1", true },
	{ "one that is missing", NULL, true },
	{ "one that floods its output", "exec cat /dev/zero", false },
};

START_TEST(no_voice_changes_what_is_written_or_when)
{
	static char alone[TEXT_SIZE];
	train("dead-bug", 0, false);
	const ms_t ended = heard.ended;
	memcpy(alone, heard.records, sizeof(alone));
	close_player();
	open_player();
	choose(VOICES[_i].script != NULL ? VOICES[_i].script : "");
	if (VOICES[_i].script == NULL)
		ck_assert_int_eq(unlink("fake"), 0);
	train("dead-bug", 0, VOICES[_i].waits);
	ck_assert_msg(strcmp(heard.records, alone) == 0, "%s: %s", VOICES[_i].sentence, heard.records);
	ck_assert_int_eq(heard.ended, ended);
	ck_assert_msg(heard.lines[0] != '\0', "it was given something to say");
	if (VOICES[_i].waits) {
		ck_assert(!voice_speaks(&speech.voice));
		ck_assert(heard.is_told);
		ck_assert_ptr_nonnull(strstr(player.app->preferences.voice, "fake does not speak"));
		ck_assert_msg(!player.app->is_heard, "nobody listens any more");
	}
}
END_TEST

static const struct {
	const char *sentence;
	enum voice_use use;
	enum venue venue;
	enum heard answer;
	bool prints_lines;
	bool speaks;
	const char *words; /* of the settings' screen */
} WISHES[] = {
	{ "by itself it speaks at one's own machine", VOICE_AUTO, VENUE_PLAIN, HEARD_UNASKED, false,
		true, "./fake speaks." },
	{ "within tmux, too", VOICE_AUTO, VENUE_TMUX, HEARD_YES, false, true, "fake speaks" },
	{ "but not over ssh", VOICE_AUTO, VENUE_SSH, HEARD_UNASKED, false, false,
		"in another room" },
	{ "not where it was not heard", VOICE_AUTO, VENUE_PLAIN, HEARD_NO, false, false,
		"It was not heard" },
	{ "not where lines are read out", VOICE_AUTO, VENUE_PLAIN, HEARD_UNASKED, true, false,
		"to the screen reader" },
	{ "who wants it has it everywhere", VOICE_ON, VENUE_SSH, HEARD_NO, true, true, "fake speaks" },
	{ "who does not, nowhere", VOICE_OFF, VENUE_PLAIN, HEARD_YES, false, false,
		"It does not speak" },
};

START_TEST(it_speaks_where_it_is_wanted)
{
	struct app *app = player.app;
	speech_init(&speech, WISHES[_i].prints_lines);
	choose("exit 0");
	app->settings.voice.use = WISHES[_i].use;
	app->ears.hearing.venue = WISHES[_i].venue;
	app->ears.hearing.heard[WISHES[_i].venue][RUNG_VOICE] = WISHES[_i].answer;
	speech_follow(&speech, app);
	ck_assert_msg(speech.is_silent != WISHES[_i].speaks, "%s", WISHES[_i].sentence);
	ck_assert(app->is_heard == WISHES[_i].speaks);
	app->in_session = true;
	speech_say(&speech, app, &(struct effect){ .kind = EFFECT_SAY, .at = app->now,
		.said = { SAID_START, "Hold." } });
	app->in_session = false;
	ck_assert_msg(child_runs(&speech.voice.child) == WISHES[_i].speaks, "%s", WISHES[_i].sentence);
	ck_assert_msg(app->ears.hearing.has[RUNG_VOICE] == (WISHES[_i].use != VOICE_OFF),
		"the sound check can try what is silent by itself");
	ck_assert_msg(strstr(app->preferences.voice, WISHES[_i].words) != NULL, "%s",
		app->preferences.voice);
}
END_TEST

/* The program in a terminal, whose voice hangs while it holds a pipe open: `file` reads it. */
static int open_speaking(void)
{
	const char *const argv[] = { started_program(), "--catalog", CATALOG, "start", "quick", NULL };
	char byte;
	started_set_up();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	scratch_write("fake", "#!/bin/sh\nexec 3> fifo\necho >&3\nexec sleep 1000\n");
	ck_assert_int_eq(chmod("fake", 0700), 0);
	started_write_settings("voice = \"on\";\nvoice-command = (\"./fake\", \"%s\");\n");
	int file = open("fifo", O_RDWR | O_CLOEXEC);
	ck_assert_int_ge(file, 0);
	pty_open(80, 24, argv, NULL);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	int only_read = open("fifo", O_RDONLY);
	close(file);
	return only_read;
}

static const int SIGNALS[] = { SIGTERM, SIGHUP };

START_TEST(however_the_program_ends_nothing_speaks_on)
{
	char byte;
	int file = open_speaking();
	ck_assert_int_eq(kill(pty_process(), SIGNALS[_i]), 0);
	(void)pty_wait_end();
	while (read(file, &byte, 1) == 1)
		continue;
	close(file);
	pty_close();
}
END_TEST

Suite *speech_suite(void)
{
	Suite *suite = suite_create("speech");
	TCase *session = tcase_create("session"), *ends = tcase_create("ends");
	tcase_add_checked_fixture(session, open_player, close_player);
	tcase_add_checked_fixture(ends, NULL, started_tear_down);
	tcase_set_timeout(session, 60);
	tcase_set_timeout(ends, 60);
	tcase_add_test(session, a_whole_session_is_spoken_in_order_and_in_time);
	tcase_add_loop_test(session, what_is_late_is_not_spoken, 0, 2);
	tcase_add_loop_test(session, no_voice_changes_what_is_written_or_when, 0, ROWS(VOICES));
	tcase_add_loop_test(session, it_speaks_where_it_is_wanted, 0, ROWS(WISHES));
	tcase_add_loop_test(ends, however_the_program_ends_nothing_speaks_on, 0, ROWS(SIGNALS));
	suite_add_tcase(suite, session);
	suite_add_tcase(suite, ends);
	return suite;
}
