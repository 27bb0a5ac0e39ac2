/* tone: a role for each meaning */
#include "draw/tone.h"

const enum role tone_roles[TONE_COUNT] = {
	[TONE_PLAIN] = ROLE_TEXT,
	[TONE_QUIET] = ROLE_DIM,
	[TONE_TITLE] = ROLE_TITLE,
	[TONE_ACCENT] = ROLE_ACCENT,
	[TONE_GOOD] = ROLE_GOOD,
	[TONE_WARN] = ROLE_WARN,
	[TONE_BAD] = ROLE_BAD,
	[TONE_BODY] = ROLE_NEAR,
	[TONE_FAR] = ROLE_FAR,
	[TONE_FLOOR] = ROLE_FLOOR,
};
