/* The table of the notes, and their samples in whole numbers. */
#include "core/wave.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#define LEAD_MS    10    /* silence before the first note: some players cut what comes first … */
#define TAIL_MS    40    /* … and some what comes last */
#define ATTACK_MS  8
#define FADE_SHARE 2     /* a note fades over this part of its length */
#define UNIT       4096  /* 1 of an envelope */
#define TURN       65536 /* of a wave's phase */
#define FULL       32767 /* of a sample */
#define THOUSAND   1000

const struct melody melodies[SOUNDS] = {
	[SOUND_READY] = { 800, { { 523, 240, 0 } } },
	[SOUND_TILT] = { 700, { { 659, 110, 40 }, { 659, 110, 0 } } },
	[SOUND_START] = { 1000, { { 784, 110, 20 }, { 1175, 260, 0 } } },
	[SOUND_REP] = { 600, { { 988, 90, 0 } } },
	[SOUND_SWITCH] = { 900, { { 880, 130, 30 }, { 587, 130, 30 }, { 880, 140, 0 } } },
	[SOUND_REST] = { 1000, { { 784, 140, 20 }, { 587, 140, 20 }, { 392, 520, 0 } } },
	[SOUND_DONE] = { 1000,
		{ { 523, 130, 20 }, { 659, 130, 20 }, { 784, 130, 20 }, { 1047, 600, 0 } } },
	[SOUND_PAIN] = { 1000, { { 440, 170, 70 }, { 440, 170, 70 }, { 440, 170, 0 } } },
	[SOUND_TICK] = { 700, { { 1568, 45, 0 } } },
	[SOUND_WAKE] = { 8, { { 440, 900, 0 } } },
};

static int samples_of(int ms)
{
	return ms * WAVE_RATE / THOUSAND;
}

static int samples_in(enum sound sound)
{
	int samples = samples_of(LEAD_MS) + samples_of(TAIL_MS);
	for (int i = 0; i < WAVE_NOTES_MAX; i++)
		samples += samples_of(melodies[sound].notes[i].ms) +
			samples_of(melodies[sound].notes[i].gap);
	return samples;
}

/* Bhaskara's sine, 16x(π - x) / (5π² - 4x(π - x)), with half a turn for π; FULL at its peak. */
static int sine(int64_t phase)
{
	const int64_t half = TURN / 2, x = phase % half, q = x * (half - x);
	const int64_t value = 16 * q * FULL / (5 * half * half - 4 * q);
	return (int)(phase % TURN < half ? value : -value);
}

/* From 0 to UNIT as `at` goes from 0 to `of`, level at both ends. */
static int eased(int at, int of)
{
	const int64_t t = at < of ? (int64_t)at * UNIT / of : UNIT;
	return (int)(t * t * (3 * UNIT - 2 * t) / ((int64_t)UNIT * UNIT));
}

/* A fundamental, and an octave above it for loudspeakers that lack the low one. */
static int sample_of(const struct note *note, int at, int samples)
{
	const int64_t phase = (int64_t)at * note->hertz * TURN / WAVE_RATE;
	const int wave = (3 * sine(phase) + sine(2 * phase)) / 4;
	const int rise = eased(at, samples_of(ATTACK_MS));
	const int fall = eased(samples - 1 - at, samples / FADE_SHARE);
	return (int)((int64_t)wave * rise / UNIT * fall / UNIT);
}

static unsigned char *put(unsigned char *out, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		*out++ = (unsigned char)(value >> 8 * i & 0xff);
	return out;
}

static unsigned char *put_text(unsigned char *out, const char *four)
{
	memcpy(out, four, 4);
	return out + 4;
}

static unsigned char *put_header(unsigned char *out, uint32_t data)
{
	enum { CHANNELS = 1, WIDTH = 2, PCM = 1, FORMAT = 16 };
	out = put(put_text(out, "RIFF"), WAVE_HEADER - 8 + data, 4);
	out = put(put_text(put_text(out, "WAVE"), "fmt "), FORMAT, 4);
	out = put(put(out, PCM, 2), CHANNELS, 2);
	out = put(put(out, WAVE_RATE, 4), WAVE_RATE * CHANNELS * WIDTH, 4);
	out = put(put(out, CHANNELS * WIDTH, 2), 8 * WIDTH, 2);
	return put(put_text(out, "data"), data, 4);
}

static unsigned char *put_silence(unsigned char *out, int ms)
{
	const size_t bytes = 2 * (size_t)samples_of(ms);
	memset(out, 0, bytes);
	return out + bytes;
}

static unsigned char *put_note(unsigned char *out, const struct note *note, int loudness)
{
	const int samples = samples_of(note->ms);
	for (int at = 0; at < samples; at++) {
		const int64_t sample = (int64_t)sample_of(note, at, samples) * WAVE_PEAK / FULL;
		out = put(out, (uint32_t)(int32_t)(sample * loudness / THOUSAND), 2);
	}
	return put_silence(out, note->gap);
}

size_t wave_bytes(enum sound sound)
{
	return WAVE_HEADER + 2 * (size_t)samples_in(sound);
}

void wave_write(enum sound sound, unsigned char *ret_bytes)
{
	const struct melody *melody = &melodies[sound];
	const size_t bytes = wave_bytes(sound);
	unsigned char *out = put_header(ret_bytes, (uint32_t)(bytes - WAVE_HEADER));
	assert(bytes <= WAVE_BYTES_MAX);
	out = put_silence(out, LEAD_MS);
	for (int i = 0; i < WAVE_NOTES_MAX && melody->notes[i].ms > 0; i++)
		out = put_note(out, &melody->notes[i], melody->loudness);
	out = put_silence(out, TAIL_MS);
	assert(out == ret_bytes + bytes);
}
