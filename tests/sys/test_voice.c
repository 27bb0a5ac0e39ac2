/* voice: a script that writes down what it is told, in the place of a voice. */
#include "sys/voice.h"

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

#include "scratch.h"
#include "suites.h"

#define NOW 1000

static struct voice voice;
static struct voice_settings settings;

/* PATH is the scratch directory's bin/ first, in which a test puts what it wants found. */
static void set_up(void)
{
	char path[2 * 4096];
	scratch_make();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	ck_assert_int_eq(mkdir("bin", 0700), 0);
	snprintf(path, sizeof(path), "%s/bin", scratch_directory());
	ck_assert_int_eq(setenv("PATH", path, 1), 0);
	memset(&voice, 0, sizeof(voice));
	settings = (struct voice_settings){ .use = VOICE_ON, .rate = 150, .volume = 100 };
}

static void tear_down(void)
{
	voice_close(&voice);
	scratch_remove();
}

static void install(const char *program, const char *script)
{
	char name[64], text[1024];
	snprintf(name, sizeof(name), "bin/%s", program);
	snprintf(text, sizeof(text), "#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n", script);
	scratch_write(name, text);
	ck_assert_int_eq(chmod(name, 0700), 0);
}

#define WRITES_DOWN "printf '%s|' \"$@\" >> said; echo >> said"

static void choose(const char *script)
{
	install("fake", script);
	settings.command = (struct argv){ 0 };
	argv_add(&settings.command, "fake");
	argv_add(&settings.command, "%s");
	voice_tune(&voice, &settings);
	ck_assert(voice_speaks(&voice));
}

static bool say(enum said_kind kind, const char *words, ms_t at, ms_t now)
{
	struct said said = { .kind = kind };
	snprintf(said.words, sizeof(said.words), "%s", words);
	return voice_say(&voice, &said, at, now);
}

/* Until what is being said is out; and the voice has seen it. */
static void hear_out(ms_t now)
{
	siginfo_t info;
	if (child_runs(&voice.child))
		ck_assert_int_eq(waitid(P_PID, (id_t)voice.child.pid, &info, WEXITED | WNOWAIT), 0);
	voice_poll(&voice, now);
	ck_assert(!child_runs(&voice.child));
}

static const struct {
	const char *sentence, *installed;
	int rate, volume;
	enum accent accent;
	const char *options;
} SPEAKERS[] = {
	{ "espeak-ng has the words a minute", "espeak-ng", 150, 100, ACCENT_ENGLISH,
		"-s|150|-a|100|-v|en|--|Hold.|" },
	{ "espeak is the same", "espeak", 400, 50, ACCENT_GB, "-s|400|-a|50|-v|en-gb|--|Hold.|" },
	{ "spd-say counts from -100 to 100", "spd-say", 175, 50, ACCENT_US,
		"-w|-r|0|-i|0|-l|en-us|--|Hold.|" },
	{ "down to the slowest", "spd-say", 80, 10, ACCENT_ENGLISH,
		"-w|-r|-100|-i|-80|-l|en|--|Hold.|" },
	{ "up to the fastest", "spd-say", 400, 100, ACCENT_ENGLISH,
		"-w|-r|100|-i|100|-l|en|--|Hold.|" },
	{ "say has its volume in the words", "say", 200, 70, ACCENT_ENGLISH,
		"-r|200|--|[[volm 0.70]] Hold.|" },
	{ "and voices with names", "say", 200, 100, ACCENT_GB,
		"-v|Daniel|-r|200|--|[[volm 1.00]] Hold.|" },
};

START_TEST(what_is_found_is_told_how_to_speak)
{
	char wanted[256], name[64];
	install(SPEAKERS[_i].installed, WRITES_DOWN);
	settings.rate = SPEAKERS[_i].rate;
	settings.volume = SPEAKERS[_i].volume;
	settings.accent = SPEAKERS[_i].accent;
	voice_tune(&voice, &settings);
	ck_assert_str_eq(voice_name(&voice), SPEAKERS[_i].installed);
	ck_assert(say(SAID_START, "Hold.", NOW, NOW));
	hear_out(NOW);
	snprintf(wanted, sizeof(wanted), "%s\n", SPEAKERS[_i].options);
	ck_assert_msg(strcmp(scratch_read("said"), wanted) == 0, "%s: %s", SPEAKERS[_i].sentence,
		scratch_read("said"));
	snprintf(name, sizeof(name), "%s speaks.", SPEAKERS[_i].installed);
	ck_assert_str_eq(voice_words(&voice), name);
}
END_TEST

/* The person's own desktop voice first. */
START_TEST(the_best_that_is_installed_speaks)
{
	static const char *const order[] = { "say", "espeak", "espeak-ng", "spd-say" };
	for (int i = 0; i < ROWS(order); i++) {
		install(order[i], "exit 0");
		settings.rate++; /* it looks again when it is set anew */
		voice_tune(&voice, &settings);
		ck_assert_str_eq(voice_name(&voice), order[i]);
	}
}
END_TEST

START_TEST(a_command_of_ones_own_comes_first)
{
	install("espeak-ng", "exit 0");
	choose(WRITES_DOWN);
	ck_assert_str_eq(voice_name(&voice), "fake");
	ck_assert(say(SAID_CUE, "It's $(you); `now`", NOW, NOW));
	hear_out(NOW);
	ck_assert_str_eq(scratch_read("said"), "It's $(you); `now`|\n");
}
END_TEST

START_TEST(a_command_without_a_place_for_them_reads_the_words)
{
	install("reads", "cat >> said");
	argv_add(&settings.command, "reads");
	voice_tune(&voice, &settings);
	ck_assert(say(SAID_CUE, "Back flat first.", NOW, NOW));
	hear_out(NOW);
	ck_assert_str_eq(scratch_read("said"), "Back flat first.");
}
END_TEST

static const struct {
	const char *sentence;
	enum voice_use use;
	const char *command; /* or NULL */
	int volume;
	enum voice_state state;
	bool has_news;
	const char *words;
} STATES[] = {
	{ "where it is not to speak nothing is looked for", VOICE_OFF, NULL, 100, VOICE_SILENT,
		false, "It does not speak." },
	{ "a voice without volume is none", VOICE_ON, NULL, 0, VOICE_SILENT, false,
		"It does not speak." },
	{ "where nothing is installed, that is no news", VOICE_AUTO, NULL, 100, VOICE_MISSING,
		false, "No program that speaks is found: install espeak-ng, or set voice-command." },
	{ "unless a voice was asked for", VOICE_ON, NULL, 100, VOICE_MISSING, true,
		"No program that speaks is found: install espeak-ng, or set voice-command." },
	{ "or a program", VOICE_AUTO, "piper", 100, VOICE_MISSING, true,
		"There is no program 'piper': see voice-command." },
};

START_TEST(each_state_is_told)
{
	settings.use = STATES[_i].use;
	settings.volume = STATES[_i].volume;
	if (STATES[_i].command != NULL)
		argv_add(&settings.command, STATES[_i].command);
	voice_tune(&voice, &settings);
	ck_assert_msg(voice.state == STATES[_i].state, "%s", STATES[_i].sentence);
	ck_assert(!voice_speaks(&voice));
	ck_assert_str_eq(voice_name(&voice), "");
	ck_assert_str_eq(voice_words(&voice), STATES[_i].words);
	ck_assert_msg(voice_news(&voice) == STATES[_i].has_news, "%s", STATES[_i].sentence);
	ck_assert_msg(!voice_news(&voice), "told once");
	voice_tune(&voice, &settings);
	ck_assert_msg(!voice_news(&voice), "and not again, as long as nothing is changed");
	ck_assert(!say(SAID_PAIN, "Stop.", NOW, NOW));
}
END_TEST

static const struct {
	const char *sentence;
	ms_t late;
	bool is_said;
} MOMENTS[] = {
	{ "in time", 0, true },
	{ "a little late", VOICE_LATE_MS, true },
	{ "too late", VOICE_LATE_MS + 1, false },
};

START_TEST(what_comes_late_is_dropped)
{
	choose(WRITES_DOWN);
	ck_assert_msg(say(SAID_NUMBER, "3.", NOW, NOW + MOMENTS[_i].late) == MOMENTS[_i].is_said, "%s",
		MOMENTS[_i].sentence);
	hear_out(NOW);
	ck_assert_int_eq(access("said", F_OK) == 0, MOMENTS[_i].is_said);
}
END_TEST

#define HANGS "exec sleep 1000"

static const struct {
	const char *sentence;
	enum said_kind first, second;
	bool is_ended;
} PAIRS[] = {
	{ "a number ends a cue", SAID_CUE, SAID_NUMBER, true },
	{ "a cue does not end a number", SAID_NUMBER, SAID_CUE, false },
	{ "of equals the newer is said", SAID_NUMBER, SAID_NUMBER, true },
	{ "pain ends everything", SAID_END, SAID_PAIN, true },
};

START_TEST(the_weightier_of_two_is_said)
{
	choose(HANGS);
	ck_assert(say(PAIRS[_i].first, "one", NOW, NOW));
	pid_t first = voice.child.pid;
	ck_assert_msg(say(PAIRS[_i].second, "two", NOW + 50, NOW + 50) == PAIRS[_i].is_ended, "%s",
		PAIRS[_i].sentence);
	ck_assert((voice.child.pid == first) != PAIRS[_i].is_ended);
	ck_assert_int_eq(voice_wait(&voice, NOW + 50) >= 0, PAIRS[_i].is_ended);
	if (PAIRS[_i].is_ended)
		ck_assert_int_eq(voice.ending[0].pid, first);
}
END_TEST

START_TEST(what_is_said_is_silenced)
{
	choose(HANGS);
	ck_assert(say(SAID_ADVICE, "one", NOW, NOW));
	voice_hush(&voice, NOW);
	ck_assert(!child_runs(&voice.child));
	voice_hush(&voice, NOW);
	ck_assert(!child_runs(&voice.ending[1]));
}
END_TEST

/* The desktop's service speaks on: another call of its program silences it. */
START_TEST(a_service_is_silenced_by_its_program)
{
	siginfo_t info;
	install("spd-say", "[ \"$1\" = -C ] && { echo hush >> said; exit; }; exec sleep 1000");
	voice_tune(&voice, &settings);
	ck_assert(say(SAID_ADVICE, "one", NOW, NOW));
	voice_hush(&voice, NOW);
	ck_assert(child_runs(&voice.ending[1]));
	ck_assert_int_eq(waitid(P_PID, (id_t)voice.ending[1].pid, &info, WEXITED | WNOWAIT), 0);
	ck_assert_str_eq(scratch_read("said"), "hush\n");
}
END_TEST

/* Each line of a voice that hangs on through SIGTERM is spoken in time, as long as there is room. */
START_TEST(a_voice_that_hangs_holds_nothing_up)
{
	char byte;
	choose("trap '' TERM; exec 3> fifo; echo >&3; while :; do sleep 1000; done");
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	int file = open("fifo", O_RDWR);
	ms_t now = NOW;
	for (int i = 0; i <= VOICE_ENDING_MAX; i++, now += 10) {
		ck_assert_msg(say(SAID_NUMBER, "5.", now, now), "%d", i);
		ck_assert_int_eq(read(file, &byte, 1), 1);
	}
	ck_assert_msg(!say(SAID_NUMBER, "5.", now, now), "so many hang");
	ck_assert_int_gt(voice_wait(&voice, now), 0);
	now += CHILD_GRACE_MS;
	ck_assert_int_eq(voice_wait(&voice, now), 0);
	voice_poll(&voice, now);
	for (int i = 0; i < VOICE_ENDING_MAX; i++) {
		siginfo_t info;
		if (child_runs(&voice.ending[i]))
			waitid(P_PID, (id_t)voice.ending[i].pid, &info, WEXITED | WNOWAIT);
	}
	ck_assert_msg(say(SAID_NUMBER, "5.", now, now), "they are gone");
	ck_assert_msg(voice_speaks(&voice), "to be ended is not to fail");
	close(file);
}
END_TEST

START_TEST(a_program_that_never_ends_is_ended)
{
	choose(HANGS);
	ck_assert(say(SAID_CUE, "one", NOW, NOW));
	voice_poll(&voice, NOW + VOICE_LONGEST_MS - 1);
	ck_assert(child_runs(&voice.child));
	voice_poll(&voice, NOW + VOICE_LONGEST_MS);
	ck_assert(!child_runs(&voice.child));
}
END_TEST

START_TEST(one_that_fails_again_and_again_is_given_up_and_told)
{
	choose("exit 3");
	for (int i = 0; i < VOICE_FAILURES; i++) {
		ck_assert(voice_speaks(&voice));
		ck_assert(say(SAID_NUMBER, "5.", NOW, NOW));
		hear_out(NOW);
	}
	ck_assert(!voice_speaks(&voice));
	ck_assert(voice_news(&voice));
	ck_assert_str_eq(voice_words(&voice), "fake does not speak: it ends with status 3.");
	ck_assert(!say(SAID_NUMBER, "5.", NOW, NOW));
	settings.rate++;
	voice_tune(&voice, &settings);
	ck_assert_msg(voice_speaks(&voice), "set anew, it is tried anew");
}
END_TEST

START_TEST(a_failure_now_and_then_is_none)
{
	choose("[ \"$1\" = fail ] && exit 1; exit 0");
	for (int i = 0; i < 3 * VOICE_FAILURES; i++) {
		say(SAID_NUMBER, i % VOICE_FAILURES == 0 ? "fine" : "fail", NOW, NOW);
		hear_out(NOW);
	}
	ck_assert(voice_speaks(&voice));
}
END_TEST

/* It was there when it was looked for. */
START_TEST(one_that_can_not_be_started_is_told)
{
	choose("exit 0");
	ck_assert_int_eq(unlink("bin/fake"), 0);
	ck_assert(!say(SAID_NUMBER, "5.", NOW, NOW));
	ck_assert(!voice_speaks(&voice));
	ck_assert(voice_news(&voice));
	ck_assert_str_eq(voice_words(&voice),
		"fake does not speak: No such file or directory.");
}
END_TEST

START_TEST(at_the_end_it_is_silent_at_once)
{
	char byte;
	choose("trap '' TERM; exec 3> fifo; echo >&3; while :; do sleep 1000; done");
	ck_assert_int_eq(mkfifo("fifo", 0600), 0);
	ck_assert(say(SAID_ADVICE, "one", NOW, NOW));
	int file = open("fifo", O_RDONLY);
	ck_assert_int_eq(read(file, &byte, 1), 1);
	voice_close(&voice);
	ck_assert_msg(read(file, &byte, 1) == 0, "all of it is gone");
	close(file);
}
END_TEST

Suite *voice_suite(void)
{
	Suite *suite = suite_create("voice");
	TCase *finds = tcase_create("finds"), *says = tcase_create("says");
	TCase *fails = tcase_create("fails");
	TCase *const all[] = { finds, says, fails };
	for (int i = 0; i < ROWS(all); i++) {
		tcase_add_checked_fixture(all[i], set_up, tear_down);
		tcase_set_timeout(all[i], 30);
		suite_add_tcase(suite, all[i]);
	}
	tcase_add_loop_test(finds, what_is_found_is_told_how_to_speak, 0, ROWS(SPEAKERS));
	tcase_add_test(finds, the_best_that_is_installed_speaks);
	tcase_add_test(finds, a_command_of_ones_own_comes_first);
	tcase_add_test(finds, a_command_without_a_place_for_them_reads_the_words);
	tcase_add_loop_test(finds, each_state_is_told, 0, ROWS(STATES));
	tcase_add_loop_test(says, what_comes_late_is_dropped, 0, ROWS(MOMENTS));
	tcase_add_loop_test(says, the_weightier_of_two_is_said, 0, ROWS(PAIRS));
	tcase_add_test(says, what_is_said_is_silenced);
	tcase_add_test(says, a_service_is_silenced_by_its_program);
	tcase_add_test(says, at_the_end_it_is_silent_at_once);
	tcase_add_test(fails, a_voice_that_hangs_holds_nothing_up);
	tcase_add_test(fails, a_program_that_never_ends_is_ended);
	tcase_add_test(fails, one_that_fails_again_and_again_is_given_up_and_told);
	tcase_add_test(fails, a_failure_now_and_then_is_none);
	tcase_add_test(fails, one_that_can_not_be_started_is_told);
	return suite;
}
