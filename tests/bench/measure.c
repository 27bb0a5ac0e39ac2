/*
 * measure: what a terminal program costs while it runs
 *
 * usage: measure [-w SECONDS] [-k KEYS] [-s SECONDS] [-b] [-r KEYS] [-t FILE] NAME COMMAND [ARG…]
 *
 * Runs COMMAND in a pseudo-terminal of 80 by 24, types KEYS half a second after its first frame,
 * waits -w seconds more, then watches it for -s seconds (10) and prints one line: milliseconds to
 * the first frame; then per second: bytes written, wake-ups (voluntary context switches), CPU
 * milliseconds, thousands of user instructions where the kernel counts them; and the peak memory in
 * kB. With -s 0 the line is the first frame's milliseconds alone. With -b it is the milliseconds from
 * bell to bell instead: a session rings at the ends of a hold. With -r KEYS those are typed as well,
 * and the line is the milliseconds from each key to the last byte that it brings, on a screen that
 * stands still. With -t strace -c watches as well, into the file: a run of its own, since it slows
 * what it watches.
 */
#include <fcntl.h>
#include <linux/perf_event.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define FIRST_FRAME_QUIET_MS 30 /* so long without a byte: the first frame is complete */
#define ANSWER_QUIET_MS 300     /* likewise, and an answer may take longer to begin */

struct child {
	pid_t pid;
	int terminal;
	long bytes;
	double last_byte; /* milliseconds */
	double last_bell; /* likewise; 0: none yet */
	bool tells_bells;
	bool in_string;   /* within an OSC sequence, which a bell may end */
	char before;      /* the last character */
};

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void listen(struct child *child, const char *bytes, ssize_t count)
{
	for (ssize_t i = 0; i < count; i++) {
		bool rings = bytes[i] == '\a' && !child->in_string;
		if (rings && child->last_bell > 0)
			printf(" %.1f", child->last_byte - child->last_bell);
		if (rings)
			child->last_bell = child->last_byte;
		if (bytes[i] == '\a' || bytes[i] == '\\')
			child->in_string = false;
		else if (bytes[i] == ']' && child->before == '\033')
			child->in_string = true;
		child->before = bytes[i];
	}
}

/* Reads what the child writes, until `until` or, when `quiet` > 0, until it is quiet for so long. */
static void drain(struct child *child, double until, double quiet)
{
	char buffer[65536];
	for (double now; (now = now_ms()) < until;) {
		double wait = until - now;
		if (quiet > 0 && child->bytes > 0 && wait > quiet)
			wait = quiet;
		struct pollfd output = { .fd = child->terminal, .events = POLLIN };
		int ready = poll(&output, 1, (int)wait + 1);
		if (ready == 0 && quiet > 0 && child->bytes > 0)
			return;
		ssize_t n = ready > 0 ? read(child->terminal, buffer, sizeof(buffer)) : 0;
		if (n < 0)
			return;
		if (n > 0) {
			child->bytes += n;
			child->last_byte = now_ms();
			if (child->tells_bells)
				listen(child, buffer, n);
		}
	}
}

static long field_of(pid_t pid, const char *file, const char *field)
{
	char path[64], line[256];
	long value = -1;
	snprintf(path, sizeof(path), "/proc/%ld/%s", (long)pid, file);
	FILE *in = fopen(path, "r");
	while (in && fgets(line, sizeof(line), in))
		if (strncmp(line, field, strlen(field)) == 0)
			value = strtol(line + strlen(field), NULL, 10);
	if (in)
		fclose(in);
	return value;
}

static int count_instructions(pid_t pid)
{
	struct perf_event_attr event = { .type = PERF_TYPE_HARDWARE, .size = sizeof(event),
		.config = PERF_COUNT_HW_INSTRUCTIONS, .exclude_kernel = 1, .exclude_hv = 1 };
	return (int)syscall(SYS_perf_event_open, &event, pid, -1, -1, 0);
}

static pid_t start_strace(pid_t pid, const char *file)
{
	char number[32];
	snprintf(number, sizeof(number), "%ld", (long)pid);
	pid_t strace = fork();
	if (strace == 0) {
		int nothing = open("/dev/null", O_RDWR);
		dup2(nothing, 2);
		execlp("strace", "strace", "-c", "-o", file, "-p", number, (char *)NULL);
		_exit(127);
	}
	return strace;
}

static void watch(struct child *child, double seconds, const char *name, double first,
	const char *strace_file)
{
	pid_t strace = strace_file ? start_strace(child->pid, strace_file) : 0;
	if (strace)
		drain(child, now_ms() + 300, 0);
	int counter = count_instructions(child->pid);
	long bytes = child->bytes;
	long cpu = field_of(child->pid, "schedstat", "");
	long wakes = field_of(child->pid, "status", "voluntary_ctxt_switches:");
	drain(child, now_ms() + seconds * 1e3, 0);
	uint64_t instructions = 0;
	bool counted = counter >= 0 && read(counter, &instructions, sizeof(instructions)) > 0;
	double cpu_ms = (double)(field_of(child->pid, "schedstat", "") - cpu) / 1e6;
	wakes = field_of(child->pid, "status", "voluntary_ctxt_switches:") - wakes;
	printf("%-22s %7.1f %9.0f %8.1f %8.2f ", name, first, (double)(child->bytes - bytes) / seconds,
		(double)wakes / seconds, cpu_ms / seconds);
	if (counted)
		printf("%9.0f", (double)instructions / 1e3 / seconds);
	else
		printf("%9s", "-");
	printf(" %8ld\n", field_of(child->pid, "status", "VmHWM:"));
	if (strace) {
		kill(strace, SIGINT);
		waitpid(strace, NULL, 0);
	}
}

/* Ends it, and reads what it writes at its end: a terminal is only given back once that is read. */
static void end(struct child *child)
{
	kill(child->pid, SIGTERM);
	drain(child, now_ms() + 5000, 0);
	kill(child->pid, SIGKILL);
	waitpid(child->pid, NULL, 0);
}

static bool type(struct child *child, char key)
{
	return write(child->terminal, &key, 1) == 1;
}

/* Types the keys one by one, and tells how long each is answered. */
static void tell_answers(struct child *child, const char *keys)
{
	for (const char *key = keys; *key; key++) {
		drain(child, now_ms() + 5000, ANSWER_QUIET_MS);
		double typed = now_ms();
		if (!type(child, *key))
			return;
		drain(child, typed + 5000, ANSWER_QUIET_MS);
		printf(" %c %.1f", *key, child->last_byte > typed ? child->last_byte - typed : 0);
	}
	printf("\n");
}

static void tell_bells(struct child *child, double seconds)
{
	child->tells_bells = true;
	drain(child, now_ms() + seconds * 1e3, 0);
	child->tells_bells = false;
	printf("\n");
}

static bool start(struct child *child, char **command)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	child->pid = forkpty(&child->terminal, NULL, NULL, &size);
	if (child->pid == 0) {
		execvp(command[0], command);
		_exit(127);
	}
	if (child->pid < 0)
		perror("measure: no terminal");
	return child->pid > 0;
}

int main(int argc, char **argv)
{
	const char *keys = "", *asked = "", *strace_file = NULL;
	double wait = 1, seconds = 10;
	bool bells = false;
	struct child child = { 0 };
	for (int c; (c = getopt(argc, argv, "+w:k:s:br:t:")) != -1;) {
		switch (c) {
		case 'w': wait = atof(optarg); break;
		case 'k': keys = optarg; break;
		case 's': seconds = atof(optarg); break;
		case 'b': bells = true; break;
		case 'r': asked = optarg; break;
		case 't': strace_file = optarg; break;
		default: return 2;
		}
	}
	if (argc - optind < 2)
		return 2;
	double began = now_ms();
	if (!start(&child, argv + optind + 1))
		return 1;
	drain(&child, began + 5000, FIRST_FRAME_QUIET_MS);
	double first = child.last_byte - began;
	for (const char *key = keys; *key; key++) {
		drain(&child, now_ms() + 500, 0);
		if (!type(&child, *key))
			return 1;
	}
	if (bells || *asked)
		printf("%s:", argv[optind]);
	if (bells)
		tell_bells(&child, seconds);
	else if (*asked)
		tell_answers(&child, asked);
	else if (seconds <= 0)
		printf("%.2f\n", first);
	else {
		drain(&child, now_ms() + wait * 1e3, 0);
		watch(&child, seconds, argv[optind], first, strace_file);
	}
	end(&child);
	return 0;
}
