/* The sounds' files: what every player reads, and what a person tells apart. */
#include "core/wave.h"

#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

#define WINDOW 221 /* samples: a hundredth of a second */

static unsigned char file[WAVE_BYTES_MAX];
static int16_t samples[WAVE_BYTES_MAX / 2];

/* How long it sounds, with the silence at its ends. */
static int ms_of(enum sound sound)
{
	return (int)(wave_bytes(sound) - WAVE_HEADER) / 2 * 1000 / WAVE_RATE;
}

static int make(enum sound sound)
{
	ck_assert_uint_le(wave_bytes(sound), sizeof(file));
	wave_write(sound, file);
	int count = (int)(wave_bytes(sound) - WAVE_HEADER) / 2;
	for (int i = 0; i < count; i++)
		samples[i] = (int16_t)(file[WAVE_HEADER + 2 * i] | file[WAVE_HEADER + 2 * i + 1] << 8);
	return count;
}

static uint32_t number_at(int byte)
{
	uint32_t number = 0;
	for (int i = 3; i >= 0; i--)
		number = number << 8 | file[byte + i];
	return number;
}

START_TEST(the_header_is_that_of_a_wave_file)
{
	static const unsigned char format[] = { 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0,
		1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xac, 0, 0, 2, 0, 16, 0, 'd', 'a', 't', 'a' };
	uint32_t data = 2 * (uint32_t)make((enum sound)_i);
	ck_assert_mem_eq(file, "RIFF", 4);
	ck_assert_uint_eq(number_at(4), data + 36);
	ck_assert_mem_eq(file + 8, format, sizeof(format));
	ck_assert_uint_eq(number_at(40), data);
}
END_TEST

/* The bytes of each file, and FNV-1a over them: the same on every machine. */
static const struct {
	int ms;
	uint32_t digest;
} FILES[SOUNDS] = {
	[SOUND_READY] = { 289, 0xf19bec99 },
	[SOUND_TILT] = { 309, 0x8040258e },
	[SOUND_START] = { 439, 0x44b40c9f },
	[SOUND_REP] = { 139, 0x904b6da2 },
	[SOUND_SWITCH] = { 509, 0x94c903d4 },
	[SOUND_REST] = { 889, 0xdd59a822 },
	[SOUND_DONE] = { 1099, 0x7a422885 },
	[SOUND_PAIN] = { 699, 0x4c33fe83 },
	[SOUND_TICK] = { 94, 0x316d0abd },
	[SOUND_WAKE] = { 949, 0x984c235d },
};

static uint32_t digest(size_t bytes)
{
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < bytes; i++)
		hash = (hash ^ file[i]) * 16777619u;
	return hash;
}

START_TEST(every_file_is_the_same_to_the_bit)
{
	make((enum sound)_i);
	ck_assert_msg(ms_of((enum sound)_i) == FILES[_i].ms &&
			digest(wave_bytes((enum sound)_i)) == FILES[_i].digest, "%s: %d ms, 0x%08x",
		sound_names[_i], ms_of((enum sound)_i), digest(wave_bytes((enum sound)_i)));
}
END_TEST

static int highest(enum sound sound)
{
	int hertz = 0;
	for (int i = 0; i < WAVE_NOTES_MAX; i++) {
		const struct note *note = &melodies[sound].notes[i];
		hertz = note->hertz > hertz ? note->hertz : hertz;
	}
	return hertz;
}

START_TEST(it_begins_and_ends_in_silence_and_never_clicks)
{
	int count = make((enum sound)_i), peak = 0, jump = 0;
	ck_assert_int_gt(count, WAVE_RATE / 20);
	for (int i = 0; i < WINDOW - 1; i++)
		ck_assert_int_eq(samples[i], 0);
	for (int i = count - 3 * WINDOW; i < count; i++)
		ck_assert_int_eq(samples[i], 0);
	for (int i = 1; i < count; i++) {
		int step = abs(samples[i] - samples[i - 1]);
		jump = step > jump ? step : jump;
		peak = abs(samples[i]) > peak ? abs(samples[i]) : peak;
	}
	ck_assert_int_le(peak, WAVE_PEAK);
	ck_assert_int_ge(peak, _i == SOUND_WAKE ? 50 : WAVE_PEAK / 3);
	/* What the highest note takes, with its octave; a click is more. */
	ck_assert_int_le(jump, peak * highest((enum sound)_i) / WAVE_RATE * 10);
}
END_TEST

START_TEST(the_one_that_wakes_a_loudspeaker_is_hardly_heard)
{
	int count = make(SOUND_WAKE);
	ck_assert_int_gt(ms_of(SOUND_WAKE), 500);
	for (int i = 0; i < count; i++)
		ck_assert_int_le(abs(samples[i]), WAVE_PEAK / 100);
}
END_TEST

/* The rhythm, a letter a note: as long as it is loud. */
static const char *rhythm(enum sound sound)
{
	static char out[8];
	int count = make(sound), used = 0, loud = 0, silent = 0;
	for (int i = 0; i + WINDOW <= count; i += WINDOW) {
		int peak = 0;
		for (int k = 0; k < WINDOW; k++)
			peak = abs(samples[i + k]) > peak ? abs(samples[i + k]) : peak;
		loud = peak > 2000 ? loud + 1 : 0;
		silent = peak > 2000 ? 0 : silent + 1;
		if (loud == 1)
			out[used++] = '.';
		if (loud == 16)
			out[used - 1] = '-';
	}
	out[used] = '\0';
	return out;
}

static const struct {
	enum sound sound;
	const char *rhythm;
} RHYTHMS[] = {
	{ SOUND_READY, "-" },   { SOUND_TILT, ".." },  { SOUND_START, ".-" }, { SOUND_REP, "." },
	{ SOUND_SWITCH, "..." }, { SOUND_REST, "..-" }, { SOUND_DONE, "...-" }, { SOUND_PAIN, "---" },
	{ SOUND_TICK, "." },
};

START_TEST(they_are_told_apart_by_rhythm)
{
	const char *heard = rhythm(RHYTHMS[_i].sound);
	ck_assert_msg(strcmp(heard, RHYTHMS[_i].rhythm) == 0, "%s: %s", sound_names[RHYTHMS[_i].sound],
		heard);
}
END_TEST

START_TEST(the_end_is_the_longest_and_the_end_of_a_set_the_next)
{
	for (int sound = 0; sound < SOUND_WAKE; sound++) {
		if (sound != SOUND_DONE && sound != SOUND_REST)
			ck_assert_int_lt(ms_of((enum sound)sound), ms_of(SOUND_REST));
	}
	ck_assert_int_lt(ms_of(SOUND_REST), ms_of(SOUND_DONE));
	ck_assert_int_lt(ms_of(SOUND_TICK), 100);
}
END_TEST

Suite *wave_suite(void)
{
	Suite *suite = suite_create("wave");
	TCase *tcase = tcase_create("files");
	tcase_add_loop_test(tcase, the_header_is_that_of_a_wave_file, 0, SOUNDS);
	tcase_add_loop_test(tcase, every_file_is_the_same_to_the_bit, 0, SOUNDS);
	tcase_add_loop_test(tcase, it_begins_and_ends_in_silence_and_never_clicks, 0, SOUNDS);
	tcase_add_test(tcase, the_one_that_wakes_a_loudspeaker_is_hardly_heard);
	tcase_add_loop_test(
		tcase, they_are_told_apart_by_rhythm, 0, sizeof(RHYTHMS) / sizeof(RHYTHMS[0]));
	tcase_add_test(tcase, the_end_is_the_longest_and_the_end_of_a_set_the_next);
	suite_add_tcase(suite, tcase);
	return suite;
}
