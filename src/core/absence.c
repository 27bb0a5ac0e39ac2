/* absence: two clocks compared */
#include "core/absence.h"

#include <assert.h>

void absence_init(struct absence *absence, ms_t now, ms_t wall)
{
	*absence = (struct absence){ .expected = -1, .ahead = wall - now };
}

bool absence_noticed(struct absence *absence, ms_t last, ms_t now, ms_t wall, ms_t *ret_since)
{
	const bool stopped = absence->expected >= 0 && now - absence->expected > ABSENCE_MS;
	const bool slept = wall - now - absence->ahead > ABSENCE_MS;
	assert(last <= now);
	absence->ahead = wall - now;
	if (stopped || slept)
		*ret_since = stopped ? last : now;
	return stopped || slept;
}
