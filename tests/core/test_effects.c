/* A list that a step adds to. */
#include "core/effects.h"

#include <check.h>

#include "suites.h"

START_TEST(effects_stand_in_the_order_in_which_they_were_added)
{
	struct effects effects = { 0 };
	effects_sound(&effects, 100, SOUND_SWITCH);
	effects_add(&effects, EFFECT_RECORD, 200)->record.line = 7;
	effects_add(&effects, EFFECT_FINISHED, 300);
	ck_assert_int_eq(effects.count, 3);
	ck_assert_int_eq(effects.at[0].kind, EFFECT_SOUND);
	ck_assert_int_eq(effects.at[0].sound, SOUND_SWITCH);
	ck_assert_int_eq(effects.at[0].at, 100);
	ck_assert_int_eq(effects.at[1].kind, EFFECT_RECORD);
	ck_assert_int_eq(effects.at[1].record.line, 7);
	ck_assert_int_eq(effects.at[1].at, 200);
	ck_assert_int_eq(effects.at[2].kind, EFFECT_FINISHED);
	ck_assert_int_eq(effects.at[2].at, 300);
}
END_TEST

START_TEST(words_have_their_moment_and_their_kind)
{
	struct effects effects = { 0 };
	effects_say(&effects, 100, SAID_READY, "Get ready.");
	ck_assert_int_eq(effects.at[0].kind, EFFECT_SAY);
	ck_assert_int_eq(effects.at[0].at, 100);
	ck_assert_int_eq(effects.at[0].said.kind, SAID_READY);
	ck_assert_str_eq(effects.at[0].said.words, "Get ready.");
}
END_TEST

START_TEST(there_is_room_for_all_of_them)
{
	struct effects effects = { 0 };
	for (int i = 0; i < EFFECTS_MAX; i++)
		effects_sound(&effects, i, SOUND_REP);
	for (int i = 0; i < EFFECTS_MAX; i++)
		ck_assert_int_eq(effects.at[i].at, i);
}
END_TEST

Suite *effects_suite(void)
{
	Suite *suite = suite_create("effects");
	TCase *list = tcase_create("list");
	tcase_add_test(list, effects_stand_in_the_order_in_which_they_were_added);
	tcase_add_test(list, words_have_their_moment_and_their_kind);
	tcase_add_test(list, there_is_room_for_all_of_them);
	suite_add_tcase(suite, list);
	return suite;
}
