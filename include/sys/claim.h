/*
 * claim: what one running copy does alone
 *
 *	state/coach      held while the coach is open
 *
 * A claim ends with the process that holds it, however that ends: so a session without a last line was
 * cut off if the claim is free, and may be under way in another window if it is held. Its owner gives
 * it back with claim_leave().
 */
#ifndef SYS_CLAIM_H
#define SYS_CLAIM_H

#define CLAIM_HELD (-1) /* by another process */
#define CLAIM_NONE (-2) /* nothing can be claimed here: no directory, a read-only disk */

/* Claims `name` in the directory, which is made. What claim_leave() takes, or one of the above. */
int claim_take(const char *directory, const char *name);

/* Gives a claim back; CLAIM_HELD and CLAIM_NONE are fine. */
void claim_leave(int claim);

#endif
