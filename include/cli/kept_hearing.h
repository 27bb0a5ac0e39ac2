/*
 * kept_hearing: what was heard on this machine, between the sound check and a file
 *
 *	SSH_TTY TMUX STY TERM --> the kind of terminal
 *	state/sounds --kept_hearing_read()--> struct hearing --kept_hearing_save()--> state/sounds
 *
 * Borrows everything.
 */
#ifndef CLI_KEPT_HEARING_H
#define CLI_KEPT_HEARING_H

#include "core/hearing.h"

/* Finds out where this is, and what was heard here before; `state` is the directory, "" for none. */
void kept_hearing_read(struct hearing *ret, const char *state);

/* Keeps the answers for this kind of terminal; those for others are left as the file has them. 0, or
 * an errno. */
int kept_hearing_save(const struct hearing *hearing, const char *state);

#endif
