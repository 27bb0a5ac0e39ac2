/* effects: a list that is long enough */
#include "core/effects.h"

#include <assert.h>

struct effect *effects_add(struct effects *effects, enum effect_kind kind, ms_t at)
{
	assert(effects->count < EFFECTS_MAX);
	struct effect *effect = &effects->at[effects->count++];
	effect->kind = kind;
	effect->at = at;
	return effect;
}

void effects_sound(struct effects *effects, ms_t at, enum sound sound)
{
	effects_add(effects, EFFECT_SOUND, at)->sound = sound;
}
