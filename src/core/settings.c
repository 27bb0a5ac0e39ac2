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

void settings_pace(const struct settings *settings, struct workout *workout)
{
	for (int i = 0; i < workout->count; i++) {
		struct workout_item *item = &workout->items[i];
		item->self_paced = settings->self_paced && item->dose.kind != KIND_HOLD;
	}
}
