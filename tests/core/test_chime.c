/* Rings over time, and flashes that harm nobody. */
#include "core/chime.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/session.h"
#include "suites.h"

#define START 50000

static struct chime chime;

/* Asks when it says so, for two seconds, and writes down when it rang; `now`: it rings at once. */
static void listen(bool at_once, char out[128])
{
	strcpy(out, at_once ? "0 " : "");
	for (ms_t now = START; now < START + 2000;) {
		size_t used = strlen(out);
		if (chime_rings(&chime, now))
			snprintf(out + used, 128 - used, "%d ", (int)(now - START));
		ms_t wait = chime_wait(&chime, now);
		now = wait == NEVER ? START + 2000 : now + wait;
	}
}

static const struct {
	enum sound sound;
	const char *rings;
} PATTERNS[SOUNDS] = {
	{ SOUND_READY, "0 " },      { SOUND_TILT, "0 " },         { SOUND_START, "0 " },
	{ SOUND_REP, "" },          { SOUND_SWITCH, "0 300 " },   { SOUND_REST, "0 300 " },
	{ SOUND_DONE, "0 300 600 " }, { SOUND_PAIN, "0 300 600 " }, { SOUND_TICK, "0 " },
	{ SOUND_WAKE, "" },
};

START_TEST(each_sound_rings_in_its_pattern)
{
	char rings[128];
	chime_init(&chime, START);
	listen(chime_ring(&chime, PATTERNS[_i].sound, START), rings);
	ck_assert_msg(strcmp(rings, PATTERNS[_i].rings) == 0, "%s: %s",
		sound_names[PATTERNS[_i].sound], rings);
}
END_TEST

START_TEST(a_new_sound_takes_the_place_of_the_rest_of_the_last)
{
	char rings[128];
	chime_init(&chime, START);
	ck_assert(chime_ring(&chime, SOUND_DONE, START - 400));
	listen(chime_ring(&chime, SOUND_SWITCH, START), rings);
	ck_assert_str_eq(rings, "0 300 ");
	ck_assert(chime_ring(&chime, SOUND_DONE, START - 400));
	ck_assert(!chime_ring(&chime, SOUND_REP, START));
	ck_assert_int_eq(chime_wait(&chime, START), NEVER);
}
END_TEST

START_TEST(a_ring_that_is_late_is_left_out)
{
	chime_init(&chime, START);
	ck_assert(chime_ring(&chime, SOUND_DONE, START));
	ck_assert(!chime_rings(&chime, START + RING_MS + SOUND_LATE_MS + 1));
	ck_assert(chime_rings(&chime, START + 2 * RING_MS + SOUND_LATE_MS));
	ck_assert(chime_ring(&chime, SOUND_DONE, START));
	ck_assert(!chime_rings(&chime, START + 5000));
	ck_assert_int_eq(chime_wait(&chime, START + 5000), NEVER);
}
END_TEST

START_TEST(a_flash_is_over_in_a_moment)
{
	chime_init(&chime, START);
	ck_assert(!chime_is_lit(&chime, START));
	chime_flash(&chime, START);
	ck_assert(chime_is_lit(&chime, START));
	ck_assert(chime_is_lit(&chime, START + FLASH_MS - 1));
	ck_assert_int_eq(chime_wait(&chime, START + 20), FLASH_MS - 20);
	ck_assert(!chime_is_lit(&chime, START + FLASH_MS));
	ck_assert_int_eq(chime_wait(&chime, START + FLASH_MS), NEVER);
}
END_TEST

START_TEST(whichever_comes_first_is_waited_for)
{
	chime_init(&chime, START);
	chime_flash(&chime, START);
	ck_assert(chime_ring(&chime, SOUND_SWITCH, START));
	ck_assert_int_eq(chime_wait(&chime, START), FLASH_MS);
	ck_assert_int_eq(chime_wait(&chime, START + FLASH_MS), RING_MS - FLASH_MS);
	ck_assert_int_eq(chime_wait(&chime, START + RING_MS), 0);
	ck_assert(chime_rings(&chime, START + RING_MS));
	ck_assert_int_eq(chime_wait(&chime, START + RING_MS), NEVER);
}
END_TEST

/* Sounds as fast as anyone could make them: in no second are there more than three flashes. */
START_TEST(never_more_than_three_in_a_second)
{
	enum { STEP = 7, SPAN = 20000 };
	static bool begins[SPAN / STEP + 1];
	chime_init(&chime, 0);
	int most = 0;
	for (int i = 0; i * STEP < SPAN; i++) {
		bool before = chime_is_lit(&chime, i * STEP - 1);
		if (i % (_i + 1) == 0)
			chime_flash(&chime, i * STEP);
		begins[i] = chime.flashed[0] == i * STEP || (!before && chime_is_lit(&chime, i * STEP));
		int inside = 0;
		for (int back = i; back >= 0 && (i - back) * STEP < FLASHES_MS; back--)
			inside += begins[back];
		most = inside > most ? inside : most;
	}
	ck_assert_int_eq(most, FLASHES_MAX);
}
END_TEST

Suite *chime_suite(void)
{
	Suite *suite = suite_create("chime");
	TCase *tcase = tcase_create("chime");
	tcase_add_loop_test(tcase, each_sound_rings_in_its_pattern, 0, SOUNDS);
	tcase_add_test(tcase, a_new_sound_takes_the_place_of_the_rest_of_the_last);
	tcase_add_test(tcase, a_ring_that_is_late_is_left_out);
	tcase_add_test(tcase, a_flash_is_over_in_a_moment);
	tcase_add_test(tcase, whichever_comes_first_is_waited_for);
	tcase_add_loop_test(tcase, never_more_than_three_in_a_second, 0, 30);
	suite_add_tcase(suite, tcase);
	return suite;
}
