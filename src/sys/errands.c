/* errands: a few children with a time each; see sys/errands.h */
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
	const struct child_start start = {
		.argv = (const char *const *)filled.argv, .facts = facts, .longest = ERRAND_MS,
	};
	return child_start(child, &start, now);
}

void errands_poll(struct errands *errands, ms_t now)
{
	int status;
	for (int i = 0; i < ERRANDS_MAX; i++)
		(void)child_poll(&errands->at[i], now, &status);
}

ms_t errands_wait(const struct errands *errands, ms_t now)
{
	ms_t wait = -1;
	for (int i = 0; i < ERRANDS_MAX; i++)
		wait = wait_sooner(wait, child_wait(&errands->at[i], now));
	return wait;
}
