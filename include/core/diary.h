/*
 * diary: a past session, line by line, and the lines that correct it
 *
 *	session --diary_sets()--> its sets, as they stand      20261122T160455Z-k3f9.3 set dead-bug …
 *	set     --diary_amend()-> a new line that changes it   ID.1 amend 20261122T160455Z-k3f9.3
 *	        --diary_void()--> or takes it back             ID.2 void  20261122T160455Z-k3f9.3
 *
 * Nothing is ever changed in place. New lines have an id of their own, so that two machines that
 * correct one session don't write two lines of one id. Facts are the ledger's, until lines are added
 * to it.
 */
#ifndef CORE_DIARY_H
#define CORE_DIARY_H

#include "core/ledger.h"

#define DIARY_SETS_MAX 256 /* of a session */

/* The sets of a session in the order of time, up to `most`; returns how many. */
int diary_sets(const struct ledger *ledger, uint64_t session, int most, const struct fact **ret);

#endif
