/* settings: what holds until the person says otherwise. */
#include "core/settings.h"

const struct settings settings_default = {
	.timing = { .ready_ms = 5000, .brief_ms = 20000, .brief_waits = true },
	.self_paced = false,
	.reduced_motion = false,
	.bell = true,
	.day_start = 4 * 60,
	.theme = "calm",
};
