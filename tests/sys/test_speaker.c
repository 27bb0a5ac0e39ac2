/* speaker: fake players that write down what they were given, fail, hang and flood. */
#include "sys/speaker.h"

#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/wave.h"
#include "scratch.h"
#include "suites.h"

#define NOW 1000

static struct speaker speaker;

/* A program in bin/, which alone is in PATH: a shell script, whose shell is named by its path. */
static void install(const char *name, const char *script)
{
	char file[64], text[512];
	snprintf(file, sizeof(file), "bin/%s", name);
	snprintf(text, sizeof(text), "#!/bin/sh\n%s\n", script);
	scratch_write(file, text);
	ck_assert_int_eq(chmod(scratch_path(file), 0700), 0);
}

static void set_up(void)
{
	scratch_make();
	ck_assert_int_eq(chdir(scratch_directory()), 0);
	ck_assert_int_eq(mkdir("bin", 0700), 0);
	setenv("PATH", scratch_path("bin"), 1);
	umask(0);
}

static void tear_down(void)
{
	speaker_close(&speaker);
	scratch_remove();
}

static void open_found(void)
{
	speaker_open(&speaker, scratch_path("run"), &(struct argv){ 0 });
}

static struct argv command_of(const char *program, const char *argument)
{
	struct argv command = { 0 };
	ck_assert(argv_add(&command, program));
	if (argument != NULL)
		ck_assert(argv_add(&command, argument));
	return command;
}

/* Sleeps until all that is under way has ended, and lets the speaker see it. */
static void await_silence(ms_t now)
{
	for (int i = 0; i < SPEAKER_CHILDREN; i++) {
		siginfo_t info;
		if (child_runs(&speaker.children[i]))
			ck_assert_int_eq(waitid(P_PID, (id_t)speaker.children[i].pid, &info,
				WEXITED | WNOWAIT), 0);
	}
	speaker_poll(&speaker, now);
}

static int under_way(void)
{
	int count = 0;
	for (int i = 0; i < SPEAKER_CHILDREN; i++)
		count += child_runs(&speaker.children[i]);
	return count;
}

static const struct {
	const char *sentence, *installed[3], *found;
} FINDS[] = {
	{ "nothing is installed", { "sox" }, "" },
	{ "one is", { "aplay" }, "aplay" },
	{ "the desktop's sound server comes first", { "aplay", "paplay", "pw-play" }, "pw-play" },
	{ "then the older one", { "aplay", "paplay" }, "paplay" },
	{ "another system has its own", { "afplay" }, "afplay" },
};

START_TEST(what_is_installed_is_found)
{
	for (int i = 0; i < 3 && FINDS[_i].installed[i] != NULL; i++)
		install(FINDS[_i].installed[i], "exit 0");
	open_found();
	ck_assert_msg(strcmp(speaker_name(&speaker), FINDS[_i].found) == 0, "%s: %s",
		FINDS[_i].sentence, speaker_name(&speaker));
	ck_assert_int_eq(speaker_plays(&speaker), FINDS[_i].found[0] != '\0');
}
END_TEST

START_TEST(a_program_of_ones_own_comes_before_all)
{
	struct argv own = command_of("mine", "%s"), missing = command_of("nowhere", "%s");
	install("pw-play", "exit 0");
	install("mine", "exit 0");
	speaker_open(&speaker, scratch_path("run"), &own);
	ck_assert_str_eq(speaker_name(&speaker), "mine");
	speaker_open(&speaker, scratch_path("run"), &missing);
	ck_assert(!speaker_plays(&speaker));
}
END_TEST

START_TEST(it_is_given_the_file_and_nothing_else)
{
	char wanted[PATH_SIZE];
	install("aplay", "echo $# \"$@\" > played");
	open_found();
	speaker_play(&speaker, SOUND_SWITCH, NOW);
	await_silence(NOW);
	snprintf(wanted, sizeof(wanted), "2 -q %s\n", scratch_path("run/tones/switch.wav"));
	ck_assert_str_eq(scratch_read("played"), wanted);
}
END_TEST

START_TEST(the_files_are_whole_and_ones_own)
{
	static unsigned char bytes[WAVE_BYTES_MAX];
	char file[64], **names;
	int count;
	install("aplay", "exit 0");
	open_found();
	ck_assert_msg(access("run", F_OK) != 0, "nothing is written before the first sound");
	speaker_play(&speaker, SOUND_WAKE, NOW);
	ck_assert_uint_eq(scratch_mode(scratch_path("run/tones")), 0700);
	for (int sound = 0; sound < SOUNDS; sound++) {
		struct stat status;
		snprintf(file, sizeof(file), "run/tones/%s.wav", sound_names[sound]);
		ck_assert_int_eq(stat(file, &status), 0);
		ck_assert_uint_eq((size_t)status.st_size, wave_bytes((enum sound)sound));
		ck_assert_uint_eq(status.st_mode & 0777, 0600);
		wave_write((enum sound)sound, bytes);
		ck_assert_mem_eq(scratch_read(file), bytes, wave_bytes((enum sound)sound));
	}
	ck_assert_int_eq(paths_list(scratch_path("run/tones"), "", &names, &count), 0);
	ck_assert_int_eq(count, SOUNDS);
	paths_list_free(names, count);
}
END_TEST

/* Another copy may be playing them. */
START_TEST(files_that_are_there_stay_and_others_are_replaced)
{
	struct stat before, after;
	install("aplay", "exit 0");
	open_found();
	speaker_play(&speaker, SOUND_WAKE, NOW);
	await_silence(NOW);
	ck_assert_int_eq(stat("run/tones/rest.wav", &before), 0);
	scratch_write("run/tones/done.wav", "RIFF, but not ours");
	open_found();
	speaker_play(&speaker, SOUND_WAKE, NOW);
	ck_assert_int_eq(stat("run/tones/rest.wav", &after), 0);
	ck_assert(before.st_ino == after.st_ino);
	ck_assert_int_eq(stat("run/tones/done.wav", &after), 0);
	ck_assert_uint_eq((size_t)after.st_size, wave_bytes(SOUND_DONE));
}
END_TEST

START_TEST(without_a_place_for_the_files_nothing_plays)
{
	install("aplay", "exit 0");
	if (_i == 0)
		speaker_open(&speaker, "", &(struct argv){ 0 });
	else
		open_found();
	if (_i == 1)
		scratch_write("run", "a file, where a directory should be");
	speaker_play(&speaker, SOUND_START, NOW);
	ck_assert_int_eq(speaker_plays(&speaker), _i == 2);
	ck_assert_int_eq(under_way(), _i == 2);
}
END_TEST

START_TEST(two_at_once_are_enough)
{
	install("aplay", "echo >> played; exec /bin/sleep 60");
	open_found();
	for (int i = 0; i < 5; i++)
		speaker_play(&speaker, SOUND_TICK, NOW + i);
	ck_assert_int_eq(under_way(), SPEAKER_CHILDREN);
	ck_assert_msg(speaker_plays(&speaker), "a sound is dropped, not the player");
}
END_TEST

START_TEST(one_that_hangs_is_ended_and_then_given_up)
{
	install("pw-play", "exec /bin/sleep 60");
	install("aplay", "exit 0");
	open_found();
	speaker_play(&speaker, SOUND_REST, NOW);
	speaker_play(&speaker, SOUND_REST, NOW);
	ck_assert_int_eq(speaker_wait(&speaker, NOW), SPEAKER_LONGEST_MS);
	speaker_poll(&speaker, NOW + SPEAKER_LONGEST_MS - 1);
	ck_assert_int_eq(under_way(), 2);
	ck_assert(!speaker.children[0].is_ending);
	speaker_poll(&speaker, NOW + SPEAKER_LONGEST_MS);
	await_silence(NOW + SPEAKER_LONGEST_MS);
	ck_assert_int_eq(under_way(), 0);
	ck_assert_str_eq(speaker_name(&speaker), "aplay");
}
END_TEST

START_TEST(one_that_takes_no_signal_is_killed)
{
	install("aplay", "trap '' TERM; echo > ready; while :; do /bin/sleep 60; done");
	open_found();
	speaker_play(&speaker, SOUND_REST, NOW);
	while (access("ready", F_OK) != 0)
		ck_assert(child_runs(&speaker.children[0]));
	speaker_poll(&speaker, NOW + SPEAKER_LONGEST_MS);
	speaker_poll(&speaker, NOW + SPEAKER_LONGEST_MS + CHILD_GRACE_MS);
	await_silence(NOW + 2 * SPEAKER_LONGEST_MS);
	ck_assert_int_eq(under_way(), 0);
}
END_TEST

START_TEST(a_flood_changes_nothing)
{
	install("aplay", "i=0; while [ $i -lt 20000 ]; do echo $i$i$i$i$i$i; i=$((i+1)); done");
	open_found();
	speaker_play(&speaker, SOUND_REST, NOW);
	await_silence(NOW);
	ck_assert(speaker_plays(&speaker));
	ck_assert_int_eq(speaker.failures, 0);
}
END_TEST

START_TEST(what_fails_again_and_again_is_given_up_for_the_next)
{
	install("paplay", "exit 1");
	install("aplay", "exit 1");
	open_found();
	for (int i = 0; i < SPEAKER_FAILURES; i++) {
		ck_assert_str_eq(speaker_name(&speaker), "paplay");
		speaker_play(&speaker, SOUND_TICK, NOW);
		await_silence(NOW);
	}
	for (int i = 0; i < SPEAKER_FAILURES; i++) {
		ck_assert_str_eq(speaker_name(&speaker), "aplay");
		speaker_play(&speaker, SOUND_TICK, NOW);
		await_silence(NOW);
	}
	ck_assert(!speaker_plays(&speaker));
}
END_TEST

START_TEST(one_failure_is_forgiven)
{
	install("aplay", "[ -e second ] && /bin/rm second && exit 1; echo > second");
	open_found();
	for (int i = 0; i < 6; i++) {
		speaker_play(&speaker, SOUND_TICK, NOW);
		await_silence(NOW);
		ck_assert_int_eq(speaker.failures, i % 2);
	}
	ck_assert(speaker_plays(&speaker));
}
END_TEST

START_TEST(one_that_vanishes_is_given_up)
{
	struct argv own = command_of("mine", NULL);
	install("mine", "exit 0");
	install("aplay", "exit 0");
	speaker_open(&speaker, scratch_path("run"), &own);
	ck_assert_int_eq(unlink("bin/mine"), 0);
	for (int i = 0; i < SPEAKER_FAILURES; i++)
		speaker_play(&speaker, SOUND_TICK, NOW);
	ck_assert_msg(!speaker_plays(&speaker), "of a chosen one nothing else takes the place");
}
END_TEST

/* A command that is chosen while the old one plays: that one is reaped, and blamed on nobody. */
START_TEST(another_command_takes_over)
{
	struct argv own = command_of("mine", NULL), other = command_of("other", NULL);
	install("mine", "exit 1");
	install("other", "exit 0");
	speaker_open(&speaker, scratch_path("run"), &own);
	ck_assert(!speaker_tune(&speaker, &own));
	for (int i = 0; i < SPEAKER_CHILDREN; i++)
		speaker_play(&speaker, SOUND_TICK, NOW);
	ck_assert(speaker_tune(&speaker, &other));
	await_silence(NOW);
	ck_assert_int_eq(under_way(), 0);
	ck_assert_int_eq(speaker.failures, 0);
	ck_assert_str_eq(speaker_name(&speaker), "other");
	ck_assert(speaker_tune(&speaker, &(struct argv){ 0 }));
	ck_assert_msg(!speaker_plays(&speaker), "nothing that is known is installed");
}
END_TEST

START_TEST(the_end_of_the_program_is_the_end_of_the_sound)
{
	install("aplay", "exec /bin/sleep 60");
	open_found();
	speaker_play(&speaker, SOUND_DONE, NOW);
	pid_t pid = speaker.children[0].pid;
	speaker_close(&speaker);
	while (waitpid(pid, NULL, 0) > 0)
		continue;
	ck_assert_int_ne(kill(pid, 0), 0);
	ck_assert(!speaker_plays(&speaker));
}
END_TEST

Suite *speaker_suite(void)
{
	Suite *suite = suite_create("speaker");
	TCase *tcase = tcase_create("speaker");
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, what_is_installed_is_found, 0, ROWS(FINDS));
	tcase_add_test(tcase, a_program_of_ones_own_comes_before_all);
	tcase_add_test(tcase, it_is_given_the_file_and_nothing_else);
	tcase_add_test(tcase, the_files_are_whole_and_ones_own);
	tcase_add_test(tcase, files_that_are_there_stay_and_others_are_replaced);
	tcase_add_loop_test(tcase, without_a_place_for_the_files_nothing_plays, 0, 3);
	tcase_add_test(tcase, two_at_once_are_enough);
	tcase_add_test(tcase, one_that_hangs_is_ended_and_then_given_up);
	tcase_add_test(tcase, one_that_takes_no_signal_is_killed);
	tcase_add_test(tcase, a_flood_changes_nothing);
	tcase_add_test(tcase, what_fails_again_and_again_is_given_up_for_the_next);
	tcase_add_test(tcase, one_failure_is_forgiven);
	tcase_add_test(tcase, one_that_vanishes_is_given_up);
	tcase_add_test(tcase, another_command_takes_over);
	tcase_add_test(tcase, the_end_of_the_program_is_the_end_of_the_sound);
	suite_add_tcase(suite, tcase);
	return suite;
}
