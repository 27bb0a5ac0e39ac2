/* The answers of the sound check on disk. */
#include "cli/kept_hearing.h"

#include <stdlib.h>
#include <string.h>

#include "sys/state.h"

#define FACT "sounds"

_Static_assert(HEARING_SIZE < STATE_SIZE, "it is a fact of the state");

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);
	return value != NULL && value[0] != '\0';
}

void kept_hearing_read(struct hearing *ret, const char *state)
{
	char text[STATE_SIZE];
	const char *term = getenv("TERM");
	*ret = (struct hearing){ .has = { [RUNG_BELL] = true, [RUNG_FLASH] = true } };
	ret->venue = hearing_venue(is_set("SSH_CONNECTION") || is_set("SSH_TTY"),
		is_set("TMUX") || is_set("STY"), term != NULL ? term : "");
	if (state_read_lines(state, FACT, text))
		hearing_parse(ret, text);
}

int kept_hearing_save(const struct hearing *hearing, const char *state)
{
	struct hearing kept;
	char text[HEARING_SIZE];
	kept_hearing_read(&kept, state);
	memcpy(kept.heard[hearing->venue], hearing->heard[hearing->venue],
		sizeof(kept.heard[hearing->venue]));
	hearing_format(&kept, text);
	return state_write(state, FACT, text);
}
