/* config_settings: each setting, and each way to get it wrong. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "loaded.h"
#include "suites.h"

#define SIXTY "123456789012345678901234567890123456789012345678901234567890"

static const struct {
	const char *what;
	const char *text;
	const char *said;
} STORIES[] = {
	{ "nothing", "", "" },
	{ "the get-ready is three seconds at least", "ready-seconds = 2;",
		"1: ready-seconds 2 is out of range (3 to 30)\n" },
	{ "and thirty at most", "ready-seconds = 31;",
		"1: ready-seconds 31 is out of range (3 to 30)\n" },
	{ "the briefing is five seconds at least", "brief-seconds = 4;",
		"1: brief-seconds 4 is out of range (5 to 120)\n" },
	{ "and two minutes at most", "brief-seconds = 121;",
		"1: brief-seconds 121 is out of range (5 to 120)\n" },
	{ "yes is not true", "brief-waits = \"yes\";",
		"1: brief-waits must be true or false, not a text\n" },
	{ "nor is 1", "self-paced = 1;", "1: self-paced must be true or false, not a whole number\n" },
	{ "reduced motion is a truth", "reduced-motion = \"\";",
		"1: reduced-motion must be true or false, not a text\n" },
	{ "so is a flash", "flash = 0;", "1: flash must be true or false, not a whole number\n" },
	{ "and the bell, as it was once set", "bell = 0;",
		"1: bell must be true or false, not a whole number\n" },
	{ "sounds have names", "sounds = \"loud\";",
		"1: unknown sounds 'loud' (one of auto, tones, bell, off)\n" },
	{ "a day starts at a time", "day-start = 4;",
		"1: day-start must be a text, not a whole number\n" },
	{ "of two digits each", "day-start = \"4:00\";",
		"1: day-start '4:00' is not a time from \"00:00\" to \"23:59\"\n" },
	{ "before midnight", "day-start = \"24:00\";",
		"1: day-start '24:00' is not a time from \"00:00\" to \"23:59\"\n" },
	{ "of sixty minutes an hour", "day-start = \"04:60\";",
		"1: day-start '04:60' is not a time from \"00:00\" to \"23:59\"\n" },
	{ "in digits", "day-start = \"aa:00\";",
		"1: day-start 'aa:00' is not a time from \"00:00\" to \"23:59\"\n" },
	{ "with a colon", "day-start = \"04.00\";",
		"1: day-start '04.00' is not a time from \"00:00\" to \"23:59\"\n" },
	{ "a theme is a name", "theme = 1;", "1: theme must be a text, not a whole number\n" },
	{ "not a path", "theme = \"../secret\";",
		"1: theme '../secret'" NOT_A_THEME },
	{ "not an option", "theme = \"-calm\";",
		"1: theme '-calm'" NOT_A_THEME },
	{ "not too long", "theme = \"a12345678901234567890123456789012\";",
		"1: theme 'a12345678901234567890123456789012'" NOT_A_THEME },
	{ "a setting that is misspelt", "\nbel = true;",
		"2: unknown field 'bel' (did you mean 'bell'?)\n" },
	{ "the mouse is a truth", "mouse = \"on\";", "1: mouse must be true or false, not a text\n" },
	{ "a number has a range", "voice-rate = 401;",
		"1: voice-rate 401 is out of range (80 to 400)\n" },
	{ "and is whole", "voice-volume = 9.5;",
		"1: voice-volume must be a whole number, not a number with a point\n" },
	{ "a choice is one of a few names", "talk = \"loud\";",
		"1: unknown talk 'loud' (one of quiet, normal, full)\n" },
	{ "which are misspelt", "talk = \"norml\";",
		"1: unknown talk 'norml' (did you mean 'normal'?)\n" },
	{ "not numbered", "talk = 1;", "1: talk must be a text, not a whole number\n" },
	{ "a program is a list", "voice-command = \"espeak %s\";",
		"1: voice-command must be a list ( ), not a text\n" },
	{ "of texts", "voice-command = (\"espeak\",\n 150);",
		"2: an element of voice-command must be a text, not a whole number\n" },
	{ "of few", "voice-command = (\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", "
		"\"j\", \"k\", \"l\", \"m\");", "1: voice-command has 13 elements, not 0 to 12\n" },
	{ "of short ones", "voice-command = (\"" SIXTY "\", \"" SIXTY "\",\n\"" SIXTY "\");",
		"2: voice-command is longer than 160 bytes\n" },
	{ "of ones that can be seen", "voice-command = (\"a\tb\");",
		"1: voice-command has a control or invisible character, or is not UTF-8\n" },
	{ "none of them empty", "voice-command = (\"espeak\", \"\");", "1: voice-command is empty\n" },
	{ "what it says stands in it once", "voice-command = (\"say\", \"%s\",\n\"%s\");",
		"1: voice-command has %s more than once\n" },
	{ "and is no program", "voice-command = (\"%s\");",
		"1: voice-command names its program, which can't be %s\n" },
	{ "keys are a group", "keys = \"n\";", "1: keys must be a group { }, not a text\n" },
	{ "keys are named by texts", "keys = {\n skip = 1; };",
		"2: keys: skip must be a text, not a whole number\n" },
	{ "all of them", "keys = {\n skip = (\"n\", 1); };",
		"2: keys: an element of skip must be a text, not a whole number\n" },
	{ "what is to be done has a short name", "keys = { abcdefghijklmnopqrstuvwxyz = \"n\"; };",
		"1: keys: there is no 'abcdefghijklmnopqrstuvwxyz' to be done\n" },
	{ "a key's names are few", "keys = { skip = (\"a b c d e f g h i j k l m n o p\",\n"
		" \"a b c d e f g h i j k l m n o p q\"); };", "2: keys: skip has too many keys\n" },
	{ "a file that doesn't parse", "bell = ;",
		"1: " SYNTAX_ERROR },
};

START_TEST(each_story)
{
	struct settings settings = settings_default;
	const char *said = settings_said(STORIES[_i].text, &settings);

	ck_assert_msg(strcmp(said, STORIES[_i].said) == 0, "%s: %s", STORIES[_i].what, said);
	for (int i = 0; i < SETTINGS; i++)
		ck_assert(setting_same(&setting_rows[i], &settings, &settings_default));
	ck_assert_int_eq(settings.binding_count, 0);
}
END_TEST

START_TEST(a_setting_that_nobody_knows_is_said)
{
	struct settings settings = settings_default;
	const char *begin = "1: unknown field 'snow'";

	ck_assert_int_eq(strncmp(settings_said("snow = true;", &settings), begin, strlen(begin)), 0);
}
END_TEST

static const struct {
	const char *what, *text;
	enum sounds_use use;
} BELLS[] = {
	{ "nothing is said", "", SOUNDS_AUTO },
	{ "a bell that rang goes on ringing", "bell = true;", SOUNDS_BELL },
	{ "one that was silent is silent", "bell = false;", SOUNDS_OFF },
	{ "what is said of sounds holds", "bell = false; sounds = \"tones\";", SOUNDS_TONES },
	{ "wherever it stands", "sounds = \"auto\"; bell = true;", SOUNDS_AUTO },
};

START_TEST(a_bell_of_before_is_understood)
{
	struct settings settings = settings_default;

	ck_assert_str_eq(settings_said(BELLS[_i].text, &settings), "");
	ck_assert_msg(settings.sound.use == BELLS[_i].use, "%s", BELLS[_i].what);
}
END_TEST

START_TEST(every_setting_arrives)
{
	struct settings settings = settings_default;
	const char *said = settings_said(
		"ready-seconds = 10; brief-seconds = 30; brief-waits = false; self-paced = true;"
		"reduced-motion = true; flash = false; mouse = true; day-start = \"23:59\";"
		"theme = \"High_contrast-2\"; voice = \"off\"; talk = \"full\"; count-reps = \"every\";"
		"voice-rate = 80; voice-volume = 0; voice-language = \"en-gb\";"
		"voice-command = [\"say\", \"%s\"];", &settings);

	ck_assert_str_eq(said, "");
	ck_assert_int_eq(settings.timing.ready_ms, 10000);
	ck_assert_int_eq(settings.timing.brief_ms, 30000);
	ck_assert(!settings.timing.brief_waits);
	ck_assert(settings.self_paced);
	ck_assert(settings.reduced_motion);
	ck_assert(!settings.sound.flash);
	ck_assert(settings.mouse);
	ck_assert_int_eq(settings.day_start, 23 * 60 + 59);
	ck_assert_str_eq(settings.theme, "High_contrast-2");
	ck_assert_int_eq(settings.voice.use, VOICE_OFF);
	ck_assert_int_eq(settings.talk.level, TALK_FULL);
	ck_assert_int_eq(settings.talk.reps, COUNT_REPS_EVERY);
	ck_assert_int_eq(settings.voice.rate, 80);
	ck_assert_int_eq(settings.voice.volume, 0);
	ck_assert_int_eq(settings.voice.accent, ACCENT_GB);
	ck_assert_int_eq(settings.voice.command.count, 2);
	ck_assert_str_eq(argv_part(&settings.voice.command, 0), "say");
	ck_assert_str_eq(argv_part(&settings.voice.command, 1), "%s");
}
END_TEST

START_TEST(a_faulty_setting_keeps_its_default_and_the_others_arrive)
{
	struct settings settings = settings_default;

	ck_assert_str_eq(settings_said("ready-seconds = 1;\nflash = false;\n", &settings),
		"1: ready-seconds 1 is out of range (3 to 30)\n");
	ck_assert_int_eq(settings.timing.ready_ms, settings_default.timing.ready_ms);
	ck_assert(!settings.sound.flash);
}
END_TEST

static const struct {
	const char *what, *keys;
	const char *read; /* "LINE: ACTION: KEYS" for each, a line each */
} BINDINGS[] = {
	{ "none", "", "" },
	{ "keys in one text", "skip = \"n Right\";", "2: skip: n Right\n" },
	{ "keys in a list", "skip = (\"n\", \"Right\");", "2: skip: n Right\n" },
	{ "keys in an array", "skip = [\"n\", \"Right\"];", "2: skip: n Right\n" },
	{ "no key", "skip = \"\";", "2: skip: \n" },
	{ "an empty list is no key", "skip = ();", "2: skip: \n" },
	{ "an empty element is none either", "skip = (\"\", \"n\");", "2: skip: n\n" },
	{ "in the order of the file", "skip = \"n\";\nback = \"b\";", "2: skip: n\n3: back: b\n" },
	{ "what nobody knows is another's business", "fly = \"Moon\";", "2: fly: Moon\n" },
};

START_TEST(keys_are_kept_as_they_stand)
{
	struct settings settings = settings_default;
	char text[256], read[256] = "";
	size_t used = 0;

	snprintf(text, sizeof(text), "keys = {\n%s\n};\nflash = false;", BINDINGS[_i].keys);
	ck_assert_str_eq(settings_said(text, &settings), "");
	for (int i = 0; i < settings.binding_count; i++) {
		const struct binding *binding = &settings.bindings[i];

		used += (size_t)snprintf(read + used, sizeof(read) - used, "%d: %s: %s\n",
			binding->line, binding->action, binding->keys);
	}
	ck_assert_msg(strcmp(read, BINDINGS[_i].read) == 0, "%s: %s", BINDINGS[_i].what, read);
	ck_assert(!settings.sound.flash);
}
END_TEST

START_TEST(a_faulty_key_leaves_the_others)
{
	struct settings settings = settings_default;

	ck_assert_str_eq(settings_said("keys = {\n skip = 1;\n back = \"b\"; };", &settings),
		"2: keys: skip must be a text, not a whole number\n");
	ck_assert_int_eq(settings.binding_count, 1);
	ck_assert_str_eq(settings.bindings[0].action, "back");
}
END_TEST

START_TEST(too_many_keys_are_said)
{
	struct settings settings = settings_default;
	char text[2048] = "keys = {\n", wanted[64];
	size_t used = strlen(text);

	for (int i = 0; i <= BINDINGS_MAX; i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used, "a%d = \"n\";\n", i);
	strcpy(text + used, "};");
	snprintf(wanted, sizeof(wanted), "%d: keys: more than %d actions\n", BINDINGS_MAX + 2,
		BINDINGS_MAX);
	ck_assert_str_eq(settings_said(text, &settings), wanted);
	ck_assert_int_eq(settings.binding_count, BINDINGS_MAX);
}
END_TEST

Suite *config_settings_suite(void)
{
	Suite *suite = suite_create("config_settings");
	TCase *tcase = tcase_create("stories");

	tcase_add_loop_test(tcase, each_story, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, a_setting_that_nobody_knows_is_said);
	tcase_add_loop_test(tcase, a_bell_of_before_is_understood, 0, sizeof(BELLS) / sizeof(BELLS[0]));
	tcase_add_test(tcase, every_setting_arrives);
	tcase_add_test(tcase, a_faulty_setting_keeps_its_default_and_the_others_arrive);
	tcase_add_loop_test(tcase, keys_are_kept_as_they_stand, 0,
		sizeof(BINDINGS) / sizeof(BINDINGS[0]));
	tcase_add_test(tcase, a_faulty_key_leaves_the_others);
	tcase_add_test(tcase, too_many_keys_are_said);
	suite_add_tcase(suite, tcase);
	return suite;
}
