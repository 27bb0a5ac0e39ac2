/* errands: a few children with a deadline each; see sys/errands.h */
#include "sys/errands.h"

#include <assert.h>
#include <errno.h>

static struct child *free_place(struct errands *errands)
{
	for (int i = 0; i < ERRANDS_MAX; i++)
		if (!child_runs(&errands->at[i]))
			return &errands->at[i];
	return NULL;
}

/* Milliseconds until one is told to end, or is made to. */
static ms_t due_in(const struct child *child, ms_t now)
{
	if (!child_runs(child) || child->is_ending)
		return child_wait(child, now);
	ms_t left = child->started + ERRAND_MS - now;
	return left > 0 ? left : 0;
}

int errands_run(struct errands *errands, const struct argv *command, const char *words,
	const char *const *facts, ms_t now)
{
	struct argv_filled filled;
	assert(command->count > 0);
	errands_poll(errands, now);
	struct child *child = free_place(errands);
	if (child == NULL)
		return EAGAIN;
	argv_fill(command, words, &filled);
	return child_start(child,
		&(struct child_start){ .argv = (const char *const *)filled.argv, .facts = facts }, now);
}

void errands_poll(struct errands *errands, ms_t now)
{
	for (int i = 0; i < ERRANDS_MAX; i++) {
		struct child *child = &errands->at[i];
		int status;
		if (child_poll(child, now, &status))
			continue;
		if (due_in(child, now) == 0)
			child_end(child, now);
	}
}

ms_t errands_wait(const struct errands *errands, ms_t now)
{
	ms_t wait = -1;
	for (int i = 0; i < ERRANDS_MAX; i++)
		wait = wait_sooner(wait, due_in(&errands->at[i], now));
	return wait;
}
