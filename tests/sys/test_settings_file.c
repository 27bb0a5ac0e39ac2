/* deadbug.cfg: read, written, and left alone. */
#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "loaded.h"
#include "scratch.h"
#include "suites.h"
#include "sys/settings_file.h"

#include "../core/unlike.h"

#define NAME "deadbug.cfg"

static struct settings_file file;
static char why[512];

static void set_up(void)
{
	scratch_make();
	settings_file_init(&file, scratch_directory());
	why[0] = '\0';
}

static uint64_t row(const char *key)
{
	for (int i = 0; i < SETTINGS; i++) {
		if (strcmp(setting_rows[i].key, key) == 0)
			return setting_bit(i);
	}
	ck_abort_msg("there is no setting '%s'", key);
}

static const char *read_it(void)
{
	struct problems problems;
	problems_init(&problems);
	bool is_read = settings_file_read(&file, &problems);
	const char *said = problems_said(&problems);
	ck_assert(is_read || problems.count > 0);
	problems_clear(&problems);
	return said;
}

static bool write_it(const struct settings *settings, uint64_t rows)
{
	return settings_file_write(&file, settings, rows, why, sizeof(why));
}

/* What the file said before, with the flash off and another theme. */
static struct settings quiet(void)
{
	struct settings settings = settings_default;
	settings.sound.flash = false;
	strcpy(settings.theme, "paper");
	return settings;
}

START_TEST(a_missing_file_holds_the_defaults)
{
	file.holds.sound.flash = false;
	ck_assert_str_eq(read_it(), "");
	ck_assert(file.holds.sound.flash);
	ck_assert(!settings_file_changed(&file));
}
END_TEST

START_TEST(a_file_is_read)
{
	scratch_write(NAME, "flash = false;\nkeys = { skip = \"n\"; };\n");
	ck_assert(settings_file_changed(&file));
	ck_assert_str_eq(read_it(), "");
	ck_assert(!file.holds.sound.flash);
	ck_assert_int_eq(file.holds.binding_count, 1);
	ck_assert(!settings_file_changed(&file));
}
END_TEST

START_TEST(a_link_to_itself_is_no_missing_file)
{
	ck_assert_int_eq(symlink(NAME, file.path), 0);
	ck_assert_str_eq(read_it(), "0: cannot open: Too many levels of symbolic links\n");
}
END_TEST

START_TEST(a_comment_may_be_the_last_word)
{
	scratch_write(NAME, "flash = false; # at night");
	ck_assert_str_eq(read_it(), "");
	ck_assert(!file.holds.sound.flash);
}
END_TEST

START_TEST(a_mistake_is_said_and_the_others_work)
{
	scratch_write(NAME, "ready-seconds = 99;\nflash = false;\n");
	ck_assert_str_eq(read_it(), "1: ready-seconds 99 is out of range (3 to 30)\n");
	ck_assert(!file.holds.sound.flash);
	ck_assert_int_eq(file.holds.timing.ready_ms, settings_default.timing.ready_ms);
}
END_TEST

START_TEST(a_file_that_does_not_parse_changes_nothing)
{
	scratch_write(NAME, "flash = false;\n");
	ck_assert_str_eq(read_it(), "");
	scratch_write(NAME, "flash = true;\ntheme = ;\n");
	ck_assert(settings_file_changed(&file));
	ck_assert_str_eq(read_it(), "2: " SYNTAX_ERROR);
	ck_assert_msg(!file.holds.sound.flash, "what it held stays");
	ck_assert_msg(!settings_file_changed(&file), "and it is said once");
}
END_TEST

START_TEST(a_file_that_is_gone_means_the_defaults)
{
	scratch_write(NAME, "flash = false;\n");
	ck_assert_str_eq(read_it(), "");
	ck_assert_int_eq(unlink(scratch_path(NAME)), 0);
	ck_assert(settings_file_changed(&file));
	ck_assert_str_eq(read_it(), "");
	ck_assert(file.holds.sound.flash);
}
END_TEST

/* Of the same size, in the same second: the inode tells. */
START_TEST(a_file_that_was_replaced_is_noticed)
{
	scratch_write(NAME, "ready-seconds = 7;\n");
	ck_assert_str_eq(read_it(), "");
	scratch_write("new", "ready-seconds = 8;\n");
	char from[PATH_SIZE];
	strcpy(from, scratch_path("new"));
	ck_assert_int_eq(rename(from, scratch_path(NAME)), 0);
	ck_assert(settings_file_changed(&file));
	ck_assert_str_eq(read_it(), "");
	ck_assert_int_eq(file.holds.timing.ready_ms, 8000);
}
END_TEST

/* In its place, of the same size: only the time tells. */
START_TEST(a_file_that_was_written_over_is_noticed)
{
	const struct timespec later[2] = { { .tv_nsec = UTIME_NOW }, { .tv_sec = 2000000000 } };
	scratch_write(NAME, "ready-seconds = 7;\n");
	ck_assert_str_eq(read_it(), "");
	scratch_write(NAME, "ready-seconds = 8;\n");
	ck_assert_int_eq(utimensat(AT_FDCWD, scratch_path(NAME), later, 0), 0);
	ck_assert(settings_file_changed(&file));
	ck_assert_str_eq(read_it(), "");
	ck_assert_int_eq(file.holds.timing.ready_ms, 8000);
}
END_TEST

START_TEST(the_first_write_makes_the_file)
{
	struct settings settings = quiet();
	settings_file_init(&file, scratch_path("config/deadbug"));
	umask(0);
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_str_eq(scratch_read("config/deadbug/" NAME),
		"# Settings of deadbug. Its settings screen changes values here, and leaves all else "
		"as you\n# write it.\n\n"
		"# The screen flashes with each sound; not where figures stand still. (true or false)\n"
		"flash = false;\n");
	ck_assert_uint_eq(scratch_mode(scratch_path("config/deadbug/" NAME)), 0600);
	ck_assert_uint_eq(scratch_mode(scratch_path("config/deadbug")), 0700);
	ck_assert(!file.holds.sound.flash);
	ck_assert_msg(strcmp(file.holds.theme, "calm") == 0, "only what was asked for");
	ck_assert(!settings_file_changed(&file));
}
END_TEST

START_TEST(a_default_in_no_file_needs_no_file)
{
	ck_assert_msg(write_it(&settings_default, ~UINT64_C(0)), "%s", why);
	ck_assert_int_ne(access(scratch_path(NAME), F_OK), 0);
}
END_TEST

#define BY_HAND(flash, added) \
	"// what I like   \r\n" \
	"\tready-seconds=   0x0A ,\n" \
	"/* and this */ flash :" flash " # loud\n" \
	"keys = { skip = (\"n\", \"Right\"); }\n" \
	"\n\n" \
	"brief-waits = TRUE" added

/* Every byte but the value: comments, order, blanks, even line ends of two kinds. */
START_TEST(a_file_by_hand_stays_but_for_the_value)
{
	struct settings settings = quiet();
	scratch_write(NAME, BY_HAND("true", ""));
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), BY_HAND("false", ""));
	ck_assert_int_eq(file.holds.timing.ready_ms, 10000);
	ck_assert_msg(write_it(&settings, row("flash") | row("theme")), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), BY_HAND("false", "\r\n\r\n"
		"# The colours of every screen. (the name of a theme)\r\ntheme = \"paper\";\r\n"));
	ck_assert_msg(write_it(&settings_default, row("flash")), "%s", why);
	ck_assert_str_eq(file.holds.theme, "paper");
	ck_assert(file.holds.sound.flash);
}
END_TEST

/* Each setting, changed alone in a file that has them all. */
START_TEST(each_setting_is_written_in_its_line)
{
	struct settings settings = settings_default;
	char text[4096] = "", wanted[4096] = "", literal[SETTING_TEXT_SIZE];
	for (int i = 0; i < SETTINGS; i++) {
		setting_literal(&setting_rows[i], &settings_default, literal);
		sprintf(text + strlen(text), "%s = %s;\n", setting_rows[i].key, literal);
	}
	make_unlike(&setting_rows[_i], &settings);
	for (int i = 0; i < SETTINGS; i++) {
		setting_literal(&setting_rows[i], &settings, literal);
		sprintf(wanted + strlen(wanted), "%s = %s;\n", setting_rows[i].key, literal);
	}
	ck_assert_str_ne(text, wanted);
	scratch_write(NAME, text);
	ck_assert_msg(write_it(&settings, setting_bit(_i)), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), wanted);
	ck_assert(setting_same(&setting_rows[_i], &file.holds, &settings));
}
END_TEST

#define A_PROGRAM "# mine\nvoice-command = ( \"say\", // loud\n \"%s\" ) ;\n"

/* A program is a list over several lines, and goes as a whole. */
START_TEST(a_program_by_hand_stays_until_it_is_taken_back)
{
	struct settings settings = quiet();
	scratch_write(NAME, A_PROGRAM "flash = true;\n");
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), A_PROGRAM "flash = false;\n");
	ck_assert_int_eq(file.holds.voice.command.count, 2);
	ck_assert_msg(write_it(&settings, row("voice-command")), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), "# mine\nvoice-command = () ;\nflash = false;\n");
}
END_TEST

START_TEST(what_another_program_wrote_stays)
{
	struct settings settings = settings_default;
	ck_assert_str_eq(read_it(), "");
	scratch_write(NAME, "theme = \"paper\";\nnew-one = 3;\n");
	settings.sound.flash = false;
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_str_eq(file.holds.theme, "paper");
	ck_assert_ptr_nonnull(strstr(scratch_read(NAME), "theme = \"paper\";\nnew-one = 3;\n"));
}
END_TEST

START_TEST(a_mistake_of_another_setting_stays_and_its_own_is_mended)
{
	struct settings settings = settings_default;
	scratch_write(NAME, "ready-seconds = 99;\nflash = 1; # loud\nsnow = 2;\n");
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), "ready-seconds = 99;\nflash = true; # loud\nsnow = 2;\n");
}
END_TEST

/* Two keys for `skip`, F8 for `go`. */
static bool add_keys(void)
{
	static const struct binding bindings[] = {
		{ .action = "skip", .keys = "n Right F9" }, { .action = "go", .keys = "F8" },
	};
	return settings_file_add_keys(&file, bindings, 2, why, sizeof(why));
}

#define MADE "# keys of your own choice, besides which an action has no others\n"

static const struct {
	const char *sentence, *text, *written;
} KEYS[] = {
	{ "no group", "flash = true;\n",
		"flash = true;\n\n" MADE "keys = { skip = \"n Right F9\"; go = \"F8\"; };\n" },
	{ "an empty group", "keys = {\n};\n",
		"keys = {\n\tskip = \"n Right F9\";\n\tgo = \"F8\";\n};\n" },
	{ "one of them, with its keys", "keys = { skip = \"n\"; };\n",
		"keys = { skip = \"n Right F9\"; go = \"F8\"; };\n" },
	{ "as a list, with a comment", "keys = { skip = (\"n\", \"F9\" /* mine */); go = (\"g\"); };\n",
		"keys = { skip = (\"n\", \"F9\" /* mine */, \"Right\"); go = (\"g\", \"F8\"); };\n" },
	{ "no key", "keys = { go = \"\"; skip = \"n Right F9\"; };\n",
		"keys = { go = \"F8\"; skip = \"n Right F9\"; };\n" },
	{ "all of them", "keys = { go = \"F8 g\"; skip = \"F9 Right n\"; };\n",
		"keys = { go = \"F8 g\"; skip = \"F9 Right n\"; };\n" },
	{ "what is no key is mended", "keys = { go = 8; skip = \"n Right F9\"; };\n",
		"keys = { go = \"F8\"; skip = \"n Right F9\"; };\n" },
};

START_TEST(keys_are_added_where_they_belong)
{
	scratch_write(NAME, KEYS[_i].text);
	ck_assert_msg(add_keys(), "%s: %s", KEYS[_i].sentence, why);
	ck_assert_msg(strcmp(scratch_read(NAME), KEYS[_i].written) == 0, "%s:\n%s", KEYS[_i].sentence,
		scratch_read(NAME));
	ck_assert_int_eq(file.holds.binding_count, 2);
	ck_assert(!settings_file_changed(&file));
}
END_TEST

START_TEST(a_key_that_ends_a_text_is_escaped)
{
	static const struct binding quote = { .action = "skip", .keys = "\" \\" };
	scratch_write(NAME, "keys = { skip = \"n\"; };\n");
	ck_assert_msg(settings_file_add_keys(&file, &quote, 1, why, sizeof(why)), "%s", why);
	ck_assert_str_eq(scratch_read(NAME), "keys = { skip = \"n \\\" \\\\\"; };\n");
	ck_assert_str_eq(file.holds.bindings[0].keys, "n \" \\");
}
END_TEST

START_TEST(a_link_is_followed)
{
	struct settings settings = quiet();
	struct stat status;
	char target[PATH_SIZE];
	ck_assert_int_eq(mkdir(scratch_path("dotfiles"), 0755), 0);
	scratch_write("dotfiles/mine.cfg", "flash = true;\n");
	ck_assert_int_eq(chmod(scratch_path("dotfiles/mine.cfg"), 0644), 0);
	strcpy(target, "dotfiles/mine.cfg");
	ck_assert_int_eq(symlink(target, scratch_path(NAME)), 0);
	ck_assert_msg(write_it(&settings, row("flash")), "%s", why);
	ck_assert_int_eq(lstat(scratch_path(NAME), &status), 0);
	ck_assert(S_ISLNK(status.st_mode));
	ck_assert_str_eq(scratch_read("dotfiles/mine.cfg"), "flash = false;\n");
	ck_assert_msg(scratch_mode(scratch_path("dotfiles/mine.cfg")) == 0644, "its mode stays");
}
END_TEST

static const struct {
	const char *sentence, *text, *said;
} REFUSED[] = {
	{ "a file that doesn't parse", "flash = true;\ntheme = ;\n",
		NAME ", line 2: syntax error: a '=', ';', comma, quote or bracket is missing or too "
		"much, here or just before" },
	{ "one that the gate refuses", "flash = true;\n@include \"x\"\n",
		NAME ", line 2: @include is not supported" },
	{ "one that another setting can't be added to", NULL,
		NAME " can't take the change, too many settings in one group: write it there by hand" },
	{ "a value that runs into the next name", "ready-seconds = 5flash = true;\n",
		NAME " can't take the change, syntax error: a '=', ';', comma, quote or bracket is "
		"missing or too much, here or just before: write it there by hand" },
};

START_TEST(a_file_that_can_not_be_understood_is_not_written)
{
	static char text[16384];
	struct settings settings = quiet();
	for (int i = 0; REFUSED[_i].text == NULL && i < 512; i++)
		sprintf(text + strlen(text), "a%d = %d;\n", i, i);
	scratch_write(NAME, REFUSED[_i].text != NULL ? REFUSED[_i].text : text);
	settings.timing.ready_ms = 6000;
	ck_assert(!write_it(&settings, row("flash") | row("ready-seconds")));
	ck_assert_msg(strcmp(why, REFUSED[_i].said) == 0, "%s: %s", REFUSED[_i].sentence, why);
	ck_assert_str_eq(scratch_read(NAME), REFUSED[_i].text != NULL ? REFUSED[_i].text : text);
	ck_assert_msg(file.holds.sound.flash, "it holds what it held");
}
END_TEST

static const struct {
	const char *sentence, *text;
} NO_ROOM[] = {
	{ "a file that doesn't parse", "keys = { skip = ; };\n" },
	{ "keys that are no group", "keys = 5;\n" },
	{ "a list of groups", "keys = ( { skip = \"n\"; } );\n" },
	{ "a line full of keys",
		"keys = { go = \"F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16\";\n"
		"skip = \"F1 F2 F3 F4 F5 F6 F7 F10 F11 F12 F13 F14 F15 F16 F17\"; };\n" },
};

START_TEST(keys_that_can_not_be_added_leave_the_file)
{
	scratch_write(NAME, NO_ROOM[_i].text);
	ck_assert_msg(!add_keys(), "%s", NO_ROOM[_i].sentence);
	ck_assert_msg(strncmp(why, NAME, strlen(NAME)) == 0, "%s: %s", NO_ROOM[_i].sentence, why);
	ck_assert_str_eq(scratch_read(NAME), NO_ROOM[_i].text);
}
END_TEST

START_TEST(without_a_home_nothing_is_written)
{
	settings_file_init(&file, "");
	ck_assert_str_eq(read_it(), "");
	ck_assert(!settings_file_changed(&file));
	ck_assert(!write_it(&settings_default, row("flash")));
	ck_assert_str_eq(why, "there is no home directory; set HOME");
}
END_TEST

START_TEST(a_link_to_nothing_is_said)
{
	ck_assert_int_eq(symlink("nowhere", scratch_path(NAME)), 0);
	ck_assert_str_eq(read_it(), "0: cannot open: No such file or directory\n");
	ck_assert(!write_it(&settings_default, row("flash")));
	ck_assert_str_eq(why, NAME " can't be reached: No such file or directory");
}
END_TEST

START_TEST(a_directory_in_its_place_is_said)
{
	ck_assert_int_eq(mkdir(scratch_path(NAME), 0700), 0);
	ck_assert_str_eq(read_it(), "0: cannot read: it is a directory\n");
	ck_assert(!write_it(&settings_default, row("flash")));
	ck_assert_str_eq(why, NAME ": cannot read: it is a directory");
}
END_TEST

START_TEST(a_file_where_its_directory_should_be_is_said)
{
	struct settings settings = quiet();
	scratch_write("config", "");
	settings_file_init(&file, scratch_path("config"));
	ck_assert(!write_it(&settings, row("flash")));
	ck_assert_str_eq(why, "its directory can't be made: Not a directory");
}
END_TEST

START_TEST(a_full_disk_leaves_the_file)
{
	struct settings settings = quiet();
	struct rlimit limit;
	scratch_write(NAME, "flash = true;\n");
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	const struct rlimit small = { 4, limit.rlim_max };
	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	bool is_written = write_it(&settings, row("flash"));
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert(!is_written);
	ck_assert_str_eq(why, NAME " can't be written: File too large");
	ck_assert_str_eq(scratch_read(NAME), "flash = true;\n");
	ck_assert_msg(file.holds.sound.flash, "it holds what it held");
}
END_TEST

/* The superuser may write everywhere: here somebody else does it. */
static void become_nobody(void)
{
	if (geteuid() == 0)
		ck_assert_int_eq(seteuid(65534), 0);
}

static const struct {
	mode_t directory, file;
} READ_ONLY[] = { { 0555, 0666 }, { 0777, 0444 } };

START_TEST(what_may_only_be_read_is_left_and_said)
{
	struct settings settings = quiet();
	scratch_write(NAME, "flash = true;\n");
	ck_assert_int_eq(chmod(scratch_path(NAME), READ_ONLY[_i].file), 0);
	ck_assert_int_eq(chmod(scratch_directory(), READ_ONLY[_i].directory), 0);
	become_nobody();
	bool is_written = write_it(&settings, row("flash"));
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(0), 0);
	ck_assert_int_eq(chmod(scratch_directory(), 0700), 0);
	ck_assert(!is_written);
	ck_assert_str_eq(why, NAME " can't be written: Permission denied");
	ck_assert_str_eq(scratch_read(NAME), "flash = true;\n");
}
END_TEST

Suite *settings_file_suite(void)
{
	Suite *suite = suite_create("settings_file");
	TCase *reads = tcase_create("reads"), *writes = tcase_create("writes");
	TCase *refuses = tcase_create("refuses");
	tcase_add_checked_fixture(reads, set_up, scratch_remove);
	tcase_add_checked_fixture(writes, set_up, scratch_remove);
	tcase_add_checked_fixture(refuses, set_up, scratch_remove);
	tcase_add_test(reads, a_missing_file_holds_the_defaults);
	tcase_add_test(reads, a_file_is_read);
	tcase_add_test(reads, a_link_to_itself_is_no_missing_file);
	tcase_add_test(reads, a_comment_may_be_the_last_word);
	tcase_add_test(reads, a_mistake_is_said_and_the_others_work);
	tcase_add_test(reads, a_file_that_does_not_parse_changes_nothing);
	tcase_add_test(reads, a_file_that_is_gone_means_the_defaults);
	tcase_add_test(reads, a_file_that_was_replaced_is_noticed);
	tcase_add_test(reads, a_file_that_was_written_over_is_noticed);
	tcase_add_test(writes, the_first_write_makes_the_file);
	tcase_add_test(writes, a_default_in_no_file_needs_no_file);
	tcase_add_test(writes, a_file_by_hand_stays_but_for_the_value);
	tcase_add_loop_test(writes, each_setting_is_written_in_its_line, 0, SETTINGS);
	tcase_add_test(writes, a_program_by_hand_stays_until_it_is_taken_back);
	tcase_add_test(writes, what_another_program_wrote_stays);
	tcase_add_test(writes, a_mistake_of_another_setting_stays_and_its_own_is_mended);
	tcase_add_loop_test(writes, keys_are_added_where_they_belong, 0, ROWS(KEYS));
	tcase_add_test(writes, a_key_that_ends_a_text_is_escaped);
	tcase_add_loop_test(refuses, keys_that_can_not_be_added_leave_the_file, 0, ROWS(NO_ROOM));
	tcase_add_test(writes, a_link_is_followed);
	tcase_add_loop_test(refuses, a_file_that_can_not_be_understood_is_not_written, 0,
		ROWS(REFUSED));
	tcase_add_test(refuses, without_a_home_nothing_is_written);
	tcase_add_test(refuses, a_link_to_nothing_is_said);
	tcase_add_test(refuses, a_directory_in_its_place_is_said);
	tcase_add_test(refuses, a_file_where_its_directory_should_be_is_said);
	tcase_add_test(refuses, a_full_disk_leaves_the_file);
	tcase_add_loop_test(refuses, what_may_only_be_read_is_left_and_said, 0, ROWS(READ_ONLY));
	suite_add_tcase(suite, reads);
	suite_add_tcase(suite, writes);
	suite_add_tcase(suite, refuses);
	return suite;
}
