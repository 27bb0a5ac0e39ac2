/* child: posix_spawn() and what follows from it; see sys/child.h */
#include "sys/child.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* What a program that is started needs to be told, made in one place and thrown away in one. */
struct launch {
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t files;
	char **argv;
	char **environment; /* NULL: ours as it is */
	int input[2];       /* a pipe, or -1 */
};

static size_t count_of(const char *const *texts)
{
	size_t count = 0;
	while (texts[count] != NULL)
		count++;
	return count;
}

/* posix_spawn() asks for texts that can be changed, and promises to change none: they stay ours. */
static void put_texts(char **to, const char *const *texts)
{
	memcpy(to, texts, (count_of(texts) + 1) * sizeof(*to));
}

static char **copy_texts(const char *const *texts)
{
	char **copy = malloc((count_of(texts) + 1) * sizeof(*copy));
	if (copy != NULL)
		put_texts(copy, texts);
	return copy;
}

static bool same_name(const char *fact, const char *variable)
{
	size_t length = strcspn(fact, "=");
	return strncmp(fact, variable, length) == 0 && variable[length] == '=';
}

static bool is_replaced(const char *variable, const char *const *facts)
{
	for (; *facts != NULL; facts++) {
		if (same_name(*facts, variable))
			return true;
	}
	return false;
}

/* Our environment with the facts, each in the place of what has its name. */
static char **environment_with(const char *const *facts)
{
	size_t own = 0, count = 0;
	while (environ[own] != NULL)
		own++;
	char **environment = malloc((own + count_of(facts) + 1) * sizeof(*environment));
	if (environment == NULL)
		return NULL;
	for (size_t i = 0; i < own; i++) {
		if (!is_replaced(environ[i], facts))
			environment[count++] = environ[i];
	}
	put_texts(environment + count, facts);
	return environment;
}

/* A pipe that holds all of the input already, so that nobody has to feed it. */
static int fill_pipe(int ret_pipe[2], const char *input)
{
	size_t length = strlen(input);
	assert(length <= CHILD_INPUT_MAX);
	if (pipe(ret_pipe) != 0)
		return errno;
	for (int i = 0; i < 2; i++)
		fcntl(ret_pipe[i], F_SETFD, FD_CLOEXEC);
	fcntl(ret_pipe[1], F_SETFL, O_NONBLOCK);
	int error = length > 0 && write(ret_pipe[1], input, length) != (ssize_t)length ? EIO : 0;
	close(ret_pipe[1]);
	ret_pipe[1] = -1;
	return error;
}

/*
 * Signals with a handler of ours go back to their default by themselves; what we ignore must be told,
 * and what our caller ignores (nohup) stays so. What would stop a child is blocked: stopped by the
 * terminal just before it has become the other program, it would hold us up for good.
 */
static int set_attributes(posix_spawnattr_t *attributes)
{
	sigset_t stops, ours;
	sigemptyset(&stops);
	sigaddset(&stops, SIGTSTP);
	sigaddset(&stops, SIGTTIN);
	sigaddset(&stops, SIGTTOU);
	sigemptyset(&ours);
	sigaddset(&ours, SIGPIPE);
	sigaddset(&ours, SIGXFSZ);
	int error = posix_spawnattr_setflags(attributes,
		POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	if (!error)
		error = posix_spawnattr_setpgroup(attributes, 0);
	if (!error)
		error = posix_spawnattr_setsigmask(attributes, &stops);
	return error ? error : posix_spawnattr_setsigdefault(attributes, &ours);
}

static int set_files(struct launch *launch, const struct child_start *start)
{
	int error = 0, reads = start->reads;
	if (start->input != NULL) {
		error = fill_pipe(launch->input, start->input);
		reads = launch->input[0];
	}
	if (error)
		return error;
	if (reads > 0)
		error = posix_spawn_file_actions_adddup2(&launch->files, reads, 0);
	else
		error = posix_spawn_file_actions_addopen(&launch->files, 0, "/dev/null", O_RDONLY, 0);
	for (int fd = 1; fd <= 2 && !error; fd++)
		error = posix_spawn_file_actions_addopen(&launch->files, fd, "/dev/null", O_WRONLY, 0);
	return error;
}

static int prepare(struct launch *launch, const struct child_start *start)
{
	int error = set_attributes(&launch->attributes);
	if (!error)
		error = set_files(launch, start);
	if (error)
		return error;
	launch->argv = copy_texts(start->argv);
	if (start->facts != NULL)
		launch->environment = environment_with(start->facts);
	bool is_whole = launch->argv != NULL && (start->facts == NULL || launch->environment != NULL);
	return is_whole ? 0 : ENOMEM;
}

static void throw_away(struct launch *launch)
{
	for (int i = 0; i < 2; i++) {
		if (launch->input[i] >= 0)
			close(launch->input[i]);
	}
	free(launch->environment);
	free(launch->argv);
	posix_spawn_file_actions_destroy(&launch->files);
	posix_spawnattr_destroy(&launch->attributes);
}

static int exit_status(int status)
{
	return WIFSIGNALED(status) ? CHILD_KILLED + WTERMSIG(status) : WEXITSTATUS(status);
}

int child_start(struct child *child, const struct child_start *start, ms_t now)
{
	struct launch launch = { .input = { -1, -1 } };
	pid_t pid = 0;
	assert(child->pid == 0 && start->argv[0] != NULL);
	assert(start->input == NULL || start->reads == 0);
	int error = posix_spawnattr_init(&launch.attributes);
	if (error)
		return error;
	error = posix_spawn_file_actions_init(&launch.files);
	if (error) {
		posix_spawnattr_destroy(&launch.attributes);
		return error;
	}
	error = prepare(&launch, start);
	if (!error)
		error = posix_spawnp(&pid, start->argv[0], &launch.files, &launch.attributes,
			launch.argv, launch.environment != NULL ? launch.environment : environ);
	throw_away(&launch);
	if (!error)
		*child = (struct child){ .pid = pid, .started = now, .longest = start->longest };
	return error;
}

bool child_runs(const struct child *child)
{
	return child->pid != 0;
}

/* It had its time: the next means. */
static void press(struct child *child, ms_t now)
{
	if (!child->is_ending) {
		child_end(child, now);
		return;
	}
	(void)kill(-child->pid, SIGKILL);
	child->kill_at = now + CHILD_GRACE_MS;
}

/* Of one that did as it was told nothing is left; until it is reaped its number stays its group's. */
static void end_rest_of_group(const struct child *child)
{
	const int looks = WEXITED | WNOHANG | WNOWAIT;
	siginfo_t info = { .si_pid = 0 };
	if (waitid(P_PID, (id_t)child->pid, &info, looks) == 0 && info.si_pid != 0)
		(void)kill(-child->pid, SIGKILL);
}

/* Where SIGCHLD is ignored there is nothing left to reap: then it ended, nobody knows how. */
bool child_poll(struct child *child, ms_t now, int *ret_status)
{
	int status = 0;
	if (child->pid == 0)
		return false;
	if (child->is_ending)
		end_rest_of_group(child);
	pid_t reaped = waitpid(child->pid, &status, WNOHANG);
	if (reaped == child->pid || (reaped < 0 && errno == ECHILD)) {
		*child = (struct child){ 0 };
		*ret_status = exit_status(status);
		return true;
	}
	if (child_wait(child, now) == 0)
		press(child, now);
	return false;
}

ms_t child_wait(const struct child *child, ms_t now)
{
	if (child->pid == 0 || (!child->is_ending && child->longest == 0))
		return -1;
	ms_t due = child->is_ending ? child->kill_at : child->started + child->longest;
	return due > now ? due - now : 0;
}

struct child *children_place(struct child children[], int count)
{
	for (int i = 0; i < count; i++) {
		if (!child_runs(&children[i]))
			return &children[i];
	}
	return NULL;
}

ms_t children_wait(const struct child children[], int count, ms_t now)
{
	ms_t wait = -1;
	for (int i = 0; i < count; i++)
		wait = wait_sooner(wait, child_wait(&children[i], now));
	return wait;
}

void child_end(struct child *child, ms_t now)
{
	if (child->pid == 0 || child->is_ending)
		return;
	(void)kill(-child->pid, SIGTERM);
	child->is_ending = true;
	child->kill_at = now + CHILD_GRACE_MS;
}

void child_kill(struct child *child)
{
	int status;
	if (child->pid == 0)
		return;
	(void)kill(-child->pid, SIGKILL);
	(void)waitpid(child->pid, &status, WNOHANG);
	*child = (struct child){ 0 };
}
