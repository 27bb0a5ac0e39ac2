/* effects: a list that is long enough */
#include "core/effects.h"

#include <assert.h>
#include <string.h>

const char *const sound_names[SOUNDS] = {
	[SOUND_READY] = "ready", [SOUND_TILT] = "tilt",     [SOUND_START] = "start",
	[SOUND_REP] = "rep",     [SOUND_SWITCH] = "switch", [SOUND_REST] = "rest",
	[SOUND_DONE] = "done",   [SOUND_PAIN] = "pain",     [SOUND_TICK] = "tick",
	[SOUND_WAKE] = "wake",
};

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

void effects_say(struct effects *effects, ms_t at, enum said_kind kind, const char *words)
{
	struct said *said = &effects_add(effects, EFFECT_SAY, at)->said;
	assert(words[0] != '\0' && strlen(words) < sizeof(said->words));
	said->kind = kind;
	memcpy(said->words, words, strlen(words) + 1);
}
