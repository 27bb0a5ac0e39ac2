/*
 * wave: what each sound is, as a small file that any player takes
 *
 *	melodies[sound]    hertz, milliseconds, the silence behind it
 *	     |
 *	     +--> 44 bytes of RIFF/WAVE header, then 16-bit samples, one channel, 22,050 a second
 *
 *	    ______
 *	   /      \___        a note swells and fades, so that no loudspeaker clicks;
 *	__/           \__     the file begins and ends in silence
 *
 * Sounds are told apart by rhythm first and by pitch second, between 390 and 1,600 Hz, which the
 * loudspeakers of a laptop give back: one note waits, two rising ones begin, three to and fro change
 * sides, falling ones end. The same integers everywhere: a file is the same on every machine. Nothing
 * is owned.
 */
#ifndef CORE_WAVE_H
#define CORE_WAVE_H

#include <stddef.h>

#include "core/effects.h"

#define WAVE_RATE       22050 /* samples a second */
#define WAVE_HEADER     44    /* bytes before the samples */
#define WAVE_PEAK       22000 /* no sample is larger, of 32,767 */
#define WAVE_NOTES_MAX  4
#define WAVE_BYTES_MAX  49152 /* of a file */

struct note {
	int hertz;
	int ms;    /* how long it sounds */
	int gap;   /* milliseconds of silence behind it */
};

struct melody {
	int loudness; /* of WAVE_PEAK, in a thousand */
	struct note notes[WAVE_NOTES_MAX]; /* to the first of 0 ms */
};
extern const struct melody melodies[SOUNDS];

/* The bytes of a sound's file. */
size_t wave_bytes(enum sound sound);

/* Writes the file into `ret_bytes`, which has room for wave_bytes(). */
void wave_write(enum sound sound, unsigned char *ret_bytes);

#endif
