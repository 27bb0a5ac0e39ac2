/* Crashes: see sys/crash.h. */
#include "sys/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#define STACK_SIZE 32768

static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT };
#define SIGNALS (sizeof(signals) / sizeof(signals[0]))

static const char message[] = "deadbug: it crashed; every set that had ended is in the history\n";

static struct {
	struct termios found;
	char sequence[CRASH_SEQUENCE_SIZE];
	size_t length;
	char first[CRASH_SEQUENCE_SIZE]; /* written before it */
	size_t first_length;
	bool taken[SIGNALS];
	_Alignas(max_align_t) char stack[STACK_SIZE];
} crash;

static void say(int fd, const char *text, size_t length)
{
	ssize_t written = write(fd, text, length);
	(void)written; /* there is nobody left to tell */
}

static void on_crash(int signal)
{
	say(STDOUT_FILENO, crash.first, crash.first_length);
	say(STDOUT_FILENO, crash.sequence, crash.length);
	(void)tcsetattr(STDIN_FILENO, TCSANOW, &crash.found);
	if (signal != SIGQUIT)
		say(STDERR_FILENO, message, sizeof(message) - 1);
	raise(signal);
}

static bool take(int signal)
{
	struct sigaction before;
	if (sigaction(signal, NULL, &before) != 0 || before.sa_handler != SIG_DFL)
		return false;
	struct sigaction action = { .sa_handler = on_crash };
	action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
	sigemptyset(&action.sa_mask);
	return sigaction(signal, &action, NULL) == 0;
}

void crash_arm(const struct termios *found, const char *sequence)
{
	crash_disarm();
	crash.found = *found;
	crash.length = strnlen(sequence, sizeof(crash.sequence));
	memcpy(crash.sequence, sequence, crash.length);
	const stack_t stack = { .ss_sp = crash.stack, .ss_size = sizeof(crash.stack) };
	(void)sigaltstack(&stack, NULL);
	for (size_t i = 0; i < SIGNALS; i++)
		crash.taken[i] = take(signals[i]);
}

void crash_first(const char *sequence)
{
	crash.first_length = 0; /* of a crash in between, nothing is better than a mixture */
	memcpy(crash.first, sequence, strnlen(sequence, sizeof(crash.first)));
	crash.first_length = strnlen(sequence, sizeof(crash.first));
}

void crash_disarm(void)
{
	for (size_t i = 0; i < SIGNALS; i++) {
		if (crash.taken[i])
			(void)signal(signals[i], SIG_DFL);
		crash.taken[i] = false;
	}
}
