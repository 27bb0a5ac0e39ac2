/* errands: a few children with a time each; see sys/errands.h */
#include "sys/errands.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sys/clock.h"

#define LOOK_MS 100          /* how often what is left behind is looked at */
#define DESCRIPTORS_MAX 4096 /* of a process without a limit */

int errands_run(struct errands *errands, const struct argv *command, const char *words,
	const char *const *facts, ms_t now)
{
	struct argv_filled filled;
	assert(command->count > 0);
	errands_poll(errands, now);
	struct child *child = children_place(errands->at, ERRANDS_MAX);
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
	return children_wait(errands->at, ERRANDS_MAX, now);
}

/* It keeps nothing of ours: no terminal, no lock that was inherited, no directory. */
static void let_go_of_all(void)
{
	struct rlimit limit = { .rlim_cur = DESCRIPTORS_MAX };
	(void)setsid();
	(void)getrlimit(RLIMIT_NOFILE, &limit);
	int end = limit.rlim_cur < DESCRIPTORS_MAX ? (int)limit.rlim_cur : DESCRIPTORS_MAX;
	for (int fd = 0; fd < end; fd++)
		(void)close(fd);
	if (chdir("/") != 0)
		_exit(1);
}

/* As errands_poll() does it, but nothing here can be reaped: whether any is there still. */
static bool watch(struct errands *errands, ms_t now)
{
	bool any = false;
	for (int i = 0; i < ERRANDS_MAX; i++) {
		struct child *child = &errands->at[i];
		if (child_runs(child) && kill(-child->pid, 0) != 0)
			*child = (struct child){ 0 };
		if (child_wait(child, now) == 0 && child->is_ending)
			child_kill(child);
		else if (child_wait(child, now) == 0)
			child_end(child, now);
		any = any || child_runs(child);
	}
	return any;
}

static _Noreturn void stay_behind(struct errands *errands)
{
	let_go_of_all();
	while (watch(errands, clock_now()))
		(void)poll(NULL, 0, LOOK_MS);
	_exit(0);
}

/*
 * It hears no signal: our end, which the terminal tells to all that are in front, may come before it
 * has left the terminal. False: there can be no other process.
 */
static bool leave_behind(struct errands *errands)
{
	sigset_t all, before;
	sigfillset(&all);
	(void)sigprocmask(SIG_BLOCK, &all, &before);
	pid_t pid = fork();
	if (pid == 0)
		stay_behind(errands);
	(void)sigprocmask(SIG_SETMASK, &before, NULL);
	return pid > 0;
}

void errands_close(struct errands *errands, ms_t now)
{
	errands_poll(errands, now);
	if (errands_wait(errands, now) >= 0 && !leave_behind(errands)) {
		for (int i = 0; i < ERRANDS_MAX; i++)
			child_kill(&errands->at[i]);
	}
	*errands = (struct errands){ 0 };
}
