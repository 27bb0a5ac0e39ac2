/* The patterns of the bell, and the flashes of the last second. */
#include "core/chime.h"

#include <assert.h>

#include "core/session.h"

/* The rhythm of the tones as far as a bell can have one. Rep by rep it would be a nuisance. */
static const int counts[SOUNDS] = {
	[SOUND_READY] = 1,  [SOUND_TILT] = 1, [SOUND_START] = 1, [SOUND_REP] = 0,  [SOUND_SWITCH] = 2,
	[SOUND_REST] = 2,   [SOUND_DONE] = 3, [SOUND_PAIN] = 3,  [SOUND_TICK] = 1, [SOUND_WAKE] = 0,
};

void chime_init(struct chime *chime, ms_t now)
{
	chime->rings = 0;
	for (int i = 0; i < FLASHES_MAX; i++)
		chime->flashed[i] = now - FLASHES_MS;
}

bool chime_ring(struct chime *chime, enum sound sound, ms_t now)
{
	assert(sound < SOUNDS);
	chime->rings = counts[sound] > 0 ? counts[sound] - 1 : 0;
	chime->ring_due = now + RING_MS;
	return counts[sound] > 0;
}

bool chime_rings(struct chime *chime, ms_t now)
{
	while (chime->rings > 0 && chime->ring_due <= now) {
		ms_t due = chime->ring_due;
		chime->rings--;
		chime->ring_due += RING_MS;
		if (now - due <= SOUND_LATE_MS)
			return true;
	}
	return false;
}

void chime_flash(struct chime *chime, ms_t now)
{
	if (now - chime->flashed[FLASHES_MAX - 1] < FLASHES_MS)
		return;
	for (int i = FLASHES_MAX - 1; i > 0; i--)
		chime->flashed[i] = chime->flashed[i - 1];
	chime->flashed[0] = now;
}

bool chime_is_lit(const struct chime *chime, ms_t now)
{
	return now - chime->flashed[0] < FLASH_MS;
}

ms_t chime_wait(const struct chime *chime, ms_t now)
{
	ms_t ring = NEVER, dark = NEVER;
	if (chime->rings > 0)
		ring = chime->ring_due > now ? chime->ring_due - now : 0;
	if (chime_is_lit(chime, now))
		dark = chime->flashed[0] + FLASH_MS - now;
	return wait_sooner(ring, dark);
}
