/* keeper: a child on a leash; see sys/keeper.h */
#include "sys/keeper.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static void drop_leash(struct keeper *keeper)
{
	if (keeper->leash >= 0)
		close(keeper->leash);
	keeper->leash = -1;
}

void keeper_init(struct keeper *keeper)
{
	*keeper = (struct keeper){ .leash = -1 };
}

bool keeper_holds(const struct keeper *keeper)
{
	return keeper->leash >= 0;
}

int keeper_hold(struct keeper *keeper, const struct argv *command, ms_t now)
{
	struct argv_filled filled;
	int leash[2];
	assert(!keeper_holds(keeper) && command->count > 0);
	if (child_runs(&keeper->child))
		return EAGAIN;
	if (pipe(leash) != 0)
		return errno;
	for (int i = 0; i < 2; i++)
		(void)fcntl(leash[i], F_SETFD, FD_CLOEXEC);
	argv_fill(command, "", &filled);
	int error = child_start(&keeper->child, &(struct child_start){
		.argv = (const char *const *)filled.argv, .reads = leash[0] }, now);
	close(leash[0]);
	keeper->leash = leash[1];
	if (error)
		drop_leash(keeper);
	return error;
}

void keeper_release(struct keeper *keeper, ms_t now)
{
	drop_leash(keeper);
	child_end(&keeper->child, now);
}

bool keeper_poll(struct keeper *keeper, ms_t now, int *ret_status)
{
	int status;
	if (!child_poll(&keeper->child, now, &status) || !keeper_holds(keeper))
		return false;
	drop_leash(keeper);
	*ret_status = status;
	return true;
}

ms_t keeper_wait(const struct keeper *keeper, ms_t now)
{
	return child_wait(&keeper->child, now);
}

void keeper_close(struct keeper *keeper)
{
	drop_leash(keeper);
	child_kill(&keeper->child);
}
