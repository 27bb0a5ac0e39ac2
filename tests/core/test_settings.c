/* settings: what holds until the person says otherwise, and what a row of the table means. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/settings.h"
#include "core/text.h"
#include "fixture.h"
#include "suites.h"
#include "unlike.h"

static const struct setting_row *row_of(const char *key)
{
	for (int i = 0; i < SETTINGS; i++) {
		if (strcmp(setting_rows[i].key, key) == 0)
			return &setting_rows[i];
	}
	ck_abort_msg("there is no setting '%s'", key);
}

START_TEST(defaults_are_the_designs)
{
	ck_assert_int_eq(settings_default.timing.ready_ms, timing_default.ready_ms);
	ck_assert_int_eq(settings_default.timing.brief_ms, timing_default.brief_ms);
	ck_assert_int_eq(settings_default.timing.brief_waits, timing_default.brief_waits);
	ck_assert_int_eq(settings_default.timing.ready_ms, 5000);
	ck_assert_int_eq(settings_default.timing.brief_ms, 20000);
	ck_assert(settings_default.timing.brief_waits);
	ck_assert(!settings_default.self_paced);
	ck_assert(!settings_default.reduced_motion);
	ck_assert_int_eq(settings_default.sound.use, SOUNDS_AUTO);
	ck_assert(settings_default.sound.in_rests && settings_default.sound.flash);
	ck_assert_int_eq(settings_default.voice.use, VOICE_AUTO);
	ck_assert_int_eq(settings_default.voice.rate, 150);
	ck_assert_int_eq(settings_default.voice.volume, 100);
	ck_assert_int_eq(settings_default.voice.accent, ACCENT_ENGLISH);
	ck_assert_int_eq(settings_default.voice.command.count, 0);
	ck_assert_int_eq(settings_default.talk.level, TALK_NORMAL);
	ck_assert_int_eq(settings_default.talk.reps, COUNT_REPS_FIFTH);
	ck_assert_msg(!settings_default.mouse, "selecting text with it keeps working");
	ck_assert_int_eq(settings_default.day_start, 4 * 60);
	ck_assert_str_eq(settings_default.theme, "calm");
	ck_assert_int_eq(settings_default.binding_count, 0);
}
END_TEST

/* What the screen, the file and the manual need of each row. */
START_TEST(each_row_is_whole)
{
	const struct setting_row *row = &setting_rows[_i];
	ck_assert_msg(_i == 0 || row->group >= row[-1].group, "groups stand together");
	ck_assert_msg(row->key != NULL && text_is_id(row->key), "row %d", _i);
	ck_assert_ptr_nonnull(row->label);
	ck_assert_int_le(text_columns(row->label), 18);
	ck_assert_int_le(text_columns(row->help), 70);
	ck_assert_int_eq(row->help[strlen(row->help) - 1], '.');
	ck_assert_ptr_eq(row_of(row->key), row);
	ck_assert((row->names != NULL) ==
		(row->kind == SETTING_CHOICE || row->kind == SETTING_COMMAND));
	ck_assert_msg(row->kind != SETTING_CHOICE || row->least == 0, "%s", row->key);
	if (setting_turns(row)) {
		ck_assert_int_lt(row->least, row->most);
		ck_assert_int_gt(row->step, 0);
	}
	for (int i = 0; row->kind == SETTING_CHOICE && i <= row->most; i++)
		ck_assert_msg(text_is_id(row->names[i]), "%s %d", row->key, i);
	for (int i = 0; i < _i; i++)
		ck_assert_uint_ne(setting_rows[i].offset, row->offset);
}
END_TEST

/* One that could be taken over as it stands: of as many "%s" as the row may have. */
START_TEST(a_program_has_an_example)
{
	const struct setting_row *row = &setting_rows[_i];
	char text[SETTING_TEXT_SIZE];
	int places = 0;
	setting_example(row, text);
	ck_assert((text[0] != '\0') == (row->kind == SETTING_COMMAND));
	for (const char *at = text; (at = strstr(at, "%s")) != NULL; at++)
		places++;
	ck_assert_int_eq(places, row->kind == SETTING_COMMAND ? row->most : 0);
}
END_TEST

static const struct {
	const char *key, *from, *by, *to; /* values as in the file; '+' and '-' are turns */
} TURNS[] = {
	{ "flash", "true", "+", "false" },
	{ "flash", "true", "-", "false" },
	{ "flash", "true", "++", "true" },
	{ "ready-seconds", "5", "+", "6" },
	{ "ready-seconds", "5", "-", "4" },
	{ "ready-seconds", "4", "--", "3" },
	{ "ready-seconds", "29", "++", "30" },
	{ "brief-seconds", "20", "+", "25" },
	{ "brief-seconds", "22", "+", "25" },
	{ "brief-seconds", "22", "-", "20" },
	{ "brief-seconds", "8", "--", "5" },
	{ "day-start", "\"04:00\"", "+", "\"04:30\"" },
	{ "day-start", "\"04:10\"", "+", "\"04:30\"" },
	{ "day-start", "\"04:10\"", "-", "\"04:00\"" },
	{ "day-start", "\"00:00\"", "-", "\"23:30\"" },
	{ "day-start", "\"23:59\"", "+", "\"00:00\"" },
	{ "voice-rate", "150", "+", "160" },
	{ "voice-rate", "155", "-", "150" },
	{ "voice-rate", "395", "++", "400" },
	{ "voice-volume", "10", "--", "0" },
	{ "talk", "\"quiet\"", "+", "\"normal\"" },
	{ "talk", "\"full\"", "+", "\"quiet\"" },
	{ "talk", "\"quiet\"", "-", "\"full\"" },
};

static void put(const struct setting_row *row, struct settings *settings, const char *literal)
{
	int minutes;
	if (row->kind == SETTING_BOOL) {
		*(bool *)((char *)settings + row->offset) = strcmp(literal, "true") == 0;
	} else if (row->kind == SETTING_SECONDS) {
		*(int *)((char *)settings + row->offset) = 1000 * atoi(literal);
	} else if (row->kind == SETTING_NUMBER) {
		*(int *)((char *)settings + row->offset) = atoi(literal);
	} else if (row->kind == SETTING_CHOICE) {
		int choice = 0;
		while (strncmp(row->names[choice], literal + 1, strlen(row->names[choice])) != 0)
			ck_assert_int_le(++choice, row->most);
		*(int *)((char *)settings + row->offset) = choice;
	} else {
		char text[] = "00:00";
		memcpy(text, literal + 1, 5);
		ck_assert(setting_parse_time(text, &minutes));
		*(int *)((char *)settings + row->offset) = minutes;
	}
}

START_TEST(values_are_turned_up_and_down)
{
	const struct setting_row *row = row_of(TURNS[_i].key);
	struct settings settings = settings_default;
	char literal[SETTING_TEXT_SIZE];
	put(row, &settings, TURNS[_i].from);
	for (const char *by = TURNS[_i].by; *by != '\0'; by++)
		setting_turn(row, &settings, *by == '+' ? 1 : -1);
	setting_literal(row, &settings, literal);
	ck_assert_str_eq(literal, TURNS[_i].to);
	for (int i = 0; i < SETTINGS; i++) /* and no other is */
		ck_assert(setting_same(&setting_rows[i], &settings, &settings_default) ||
			&setting_rows[i] == row);
}
END_TEST

static const struct {
	const char *key, *words, *literal, *range; /* of the default */
} WORDS[] = {
	{ "flash", "on", "true", "true or false" },
	{ "mouse", "off", "false", "true or false" },
	{ "ready-seconds", "5 s", "5", "3 to 30 seconds" },
	{ "brief-seconds", "20 s", "20", "5 to 120 seconds" },
	{ "day-start", "04:00", "\"04:00\"", "\"00:00\" to \"23:59\"" },
	{ "theme", "calm", "\"calm\"", "the name of a theme" },
	{ "voice-rate", "150", "150", "80 to 400" },
	{ "voice", "auto", "\"auto\"", "\"auto\", \"on\" or \"off\"" },
	{ "voice-command", "none", "()", "a list of texts, (\"program\", \"argument\", \"%s\")" },
};

START_TEST(values_are_said)
{
	const struct setting_row *row = row_of(WORDS[_i].key);
	char text[SETTING_TEXT_SIZE];
	setting_words(row, &settings_default, text);
	ck_assert_str_eq(text, WORDS[_i].words);
	setting_literal(row, &settings_default, text);
	ck_assert_str_eq(text, WORDS[_i].literal);
	setting_range(row, text);
	ck_assert_str_eq(text, WORDS[_i].range);
}
END_TEST

/* One value is copied, and goes back to its default. */
START_TEST(values_are_compared_and_copied_one_by_one)
{
	const struct setting_row *row = &setting_rows[_i];
	struct settings settings = settings_default, other = settings_default;
	make_unlike(row, &settings);
	ck_assert(!setting_same(row, &settings, &settings_default));
	setting_copy(row, &other, &settings);
	ck_assert(setting_same(row, &settings, &other));
	setting_copy(row, &settings, &settings_default);
	for (int i = 0; i < SETTINGS; i++)
		ck_assert(setting_same(&setting_rows[i], &settings, &settings_default));
}
END_TEST

START_TEST(a_command_is_said_as_it_stands_in_the_file_and_as_it_is_typed)
{
	const struct setting_row *row = row_of("voice-command");
	struct settings settings = settings_default;
	char text[SETTING_TEXT_SIZE];
	argv_add(&settings.voice.command, "espeak");
	argv_add(&settings.voice.command, "%s");
	ck_assert_msg(!setting_turns(row), "there is none before or behind it");
	setting_words(row, &settings, text);
	ck_assert_str_eq(text, "espeak %s");
	setting_literal(row, &settings, text);
	ck_assert_str_eq(text, "(\"espeak\", \"%s\")");
}
END_TEST

static const struct {
	const char *text;
	int minutes; /* -1: it is no time of day */
} TIMES[] = {
	{ "00:00", 0 }, { "04:00", 240 }, { "23:59", 1439 }, { "24:00", -1 }, { "04:60", -1 },
	{ "4:00", -1 }, { "04.00", -1 }, { "04:00 ", -1 }, { "", -1 }, { "aa:00", -1 },
	{ "00:0/", -1 }, { ":0:00", -1 },
};

START_TEST(times_of_day_are_read)
{
	int minutes = -1;
	ck_assert(setting_parse_time(TIMES[_i].text, &minutes) == (TIMES[_i].minutes >= 0));
	ck_assert_int_eq(minutes, TIMES[_i].minutes);
}
END_TEST

static const struct {
	const char *name;
	bool is_one;
} THEMES[] = {
	{ "calm", true }, { "High_contrast-2", true }, { "", false }, { "-calm", false },
	{ "../secret", false }, { ".hidden", false }, { "two words", false },
	{ "a1234567890123456789012345678901", true },
	{ "a12345678901234567890123456789012", false },
};

START_TEST(a_theme_s_name_leads_nowhere_else)
{
	ck_assert_msg(setting_is_theme_name(THEMES[_i].name) == THEMES[_i].is_one, "%s",
		THEMES[_i].name);
}
END_TEST

START_TEST(a_person_counts_reps_and_never_seconds)
{
	struct settings settings = settings_default;
	struct workout reps = fixture_workout(DEAD_BUG, 1), hold = fixture_workout(PLANK, 1);
	settings.self_paced = true;
	settings_pace(&settings, &reps);
	settings_pace(&settings, &hold);
	ck_assert(reps.items[0].self_paced);
	ck_assert(!hold.items[0].self_paced);
	settings.self_paced = false;
	settings_pace(&settings, &reps);
	ck_assert(!reps.items[0].self_paced);
}
END_TEST

#define ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

Suite *settings_suite(void)
{
	Suite *suite = suite_create("settings");
	TCase *rows = tcase_create("rows"), *pace = tcase_create("pace");
	tcase_add_test(rows, defaults_are_the_designs);
	tcase_add_loop_test(rows, each_row_is_whole, 0, SETTINGS);
	tcase_add_loop_test(rows, a_program_has_an_example, 0, SETTINGS);
	tcase_add_loop_test(rows, values_are_turned_up_and_down, 0, ROWS(TURNS));
	tcase_add_loop_test(rows, values_are_said, 0, ROWS(WORDS));
	tcase_add_loop_test(rows, values_are_compared_and_copied_one_by_one, 0, SETTINGS);
	tcase_add_test(rows, a_command_is_said_as_it_stands_in_the_file_and_as_it_is_typed);
	tcase_add_loop_test(rows, times_of_day_are_read, 0, ROWS(TIMES));
	tcase_add_loop_test(rows, a_theme_s_name_leads_nowhere_else, 0, ROWS(THEMES));
	tcase_add_test(pace, a_person_counts_reps_and_never_seconds);
	suite_add_tcase(suite, rows);
	suite_add_tcase(suite, pace);
	return suite;
}
