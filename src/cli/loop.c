/* loop: poll() on the person's input and a pipe of signals */
#include "cli/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "core/absence.h"
#include "sys/clock.h"
#include "view/remote.h"

#define OWN_POLLS 2  /* the input and the signals */
#define PATIENCE_S 1 /* that a terminal has to take what is written, once the program is to end */

static int signal_pipe[2] = { -1, -1 };

struct turn {
	struct absence absence;
	int ended_by; /* a signal, or 0 */
	bool told;    /* a program says something on the control socket, or came or went */
};

static void on_signal(int number)
{
	int saved = errno;
	unsigned char byte = (unsigned char)number;
	ssize_t n = write(signal_pipe[1], &byte, 1);
	(void)n; /* a full pipe already holds what the loop needs to wake up */
	errno = saved;
}

static void on_end(int number)
{
	on_signal(number);
	(void)alarm(PATIENCE_S);
}

/* What is written from now on goes nowhere; the write that waits, too, when it is begun again. */
static void drop_output(void)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (nowhere >= 0)
		(void)dup2(nowhere, STDOUT_FILENO);
}

/*
 * A terminal that takes nothing (a connection that hangs), or a pipe that nobody reads, holds the
 * program up in a write, and with it the end of the session. What it did not take is thrown away, until
 * the last word is out.
 */
static void on_stall(int number)
{
	int saved = errno;
	(void)number;
	if (tcflow(STDOUT_FILENO, TCOON) < 0 || tcflush(STDOUT_FILENO, TCOFLUSH) < 0)
		drop_output();
	(void)alarm(PATIENCE_S);
	errno = saved;
}

/* A signal that was ignored when we started (nohup) stays ignored. */
static void take_signal(int number, void (*handler)(int))
{
	struct sigaction now, action = { .sa_handler = handler, .sa_flags = SA_RESTART | SA_NOCLDSTOP };
	sigemptyset(&action.sa_mask);
	if (sigaction(number, NULL, &now) == 0 && now.sa_handler != SIG_IGN)
		sigaction(number, &action, NULL);
}

bool loop_open(char *ret_why, size_t size)
{
	static const struct {
		int number;
		void (*handler)(int);
	} taken[] = {
		{ SIGINT, on_end }, { SIGTERM, on_end }, { SIGHUP, on_end }, { SIGQUIT, on_end },
		{ SIGALRM, on_stall }, { SIGTSTP, on_signal }, { SIGCONT, on_signal },
		{ SIGWINCH, on_signal }, { SIGCHLD, on_signal },
	};
	if (pipe(signal_pipe) < 0) {
		snprintf(ret_why, size, "cannot make a pipe: %s", strerror(errno));
		return false;
	}
	for (int i = 0; i < 2; i++) {
		fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
		fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
	}
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		take_signal(taken[i].number, taken[i].handler);
	(void)signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to tell, not an end */
	return true;
}

static void do_effects(struct app *app, struct outside *outside, struct effects *effects)
{
	outside_do(outside, app, effects);
	while (app_deliver(app, effects))
		outside_do(outside, app, effects);
	outside_grant(outside, app);
}

/* The process slept: tells the app, which pauses at the last moment that is known to be lived. */
static void was_away(struct app *app, struct outside *outside, ms_t last)
{
	struct effects effects = { 0 };
	app_gap(app, last, &effects);
	do_effects(app, outside, &effects);
}

static void notice_absence(struct turn *turn, struct app *app, struct outside *outside)
{
	ms_t now = clock_now(), since;
	if (absence_noticed(&turn->absence, app->now, now, clock_wall_ms(), &since))
		was_away(app, outside, since);
}

static void run_clock(struct app *app, struct outside *outside)
{
	struct effects effects = { 0 };
	ms_t now = clock_now();
	struct stamp wall = clock_stamp();
	while (app_tick(app, now, wall, &effects))
		do_effects(app, outside, &effects);
	do_effects(app, outside, &effects);
}

static void listen(struct app *app, struct outside *outside, struct face *face)
{
	bool more = true;
	while (more) {
		struct effects effects = { 0 };
		more = face->listen(face, app, &effects);
		do_effects(app, outside, &effects);
	}
}

struct told {
	struct app *app;
	struct outside *outside;
};

static void answer(void *context, const char *line, char ret_reply[CONTROL_REPLY_SIZE])
{
	_Static_assert(REMOTE_REPLY_SIZE <= CONTROL_REPLY_SIZE, "an answer fits");
	const struct told *told = context;
	struct effects effects = { 0 };
	remote_do(told->app, line, ret_reply, &effects);
	do_effects(told->app, told->outside, &effects);
}

static void take_requests(const struct turn *turn, struct app *app, struct outside *outside)
{
	struct told told = { app, outside };
	if (turn->told)
		control_serve(&outside->control, answer, &told);
}

static void suspend(struct turn *turn, struct app *app, struct outside *outside, struct face *face)
{
	ms_t last = clock_now();
	app->wants_suspend = false;
	face->suspend(face);
	was_away(app, outside, last);
	absence_init(&turn->absence, clock_now(), clock_wall_ms());
}

static void take_signals(struct turn *turn, struct app *app, struct outside *outside, struct face *face)
{
	unsigned char byte;
	while (read(signal_pipe[0], &byte, 1) == 1) {
		switch (byte) {
		case SIGWINCH: face->is_resized = true; break;
		case SIGTSTP: suspend(turn, app, outside, face); break;
		case SIGCONT: app->wants_redraw = true; break;
		case SIGCHLD: break; /* it woke us: who has a child looks at it in outside_grant() */
		default: turn->ended_by = byte; break;
		}
	}
}

/* Sleeps until a key, a signal or the app's next deadline. The clock's milliseconds are cut off, never
 * rounded up, so the sleep ends at or just after the deadline: woken before it, the loop would spin. */
static void sleep_until_next(struct turn *turn, const struct app *app, const struct outside *outside,
	const struct face *face)
{
	struct pollfd waited[OWN_POLLS + CONTROL_POLLS] = {
		{ .fd = face->input, .events = POLLIN },
		{ .fd = signal_pipe[0], .events = POLLIN },
	};
	int count = OWN_POLLS + control_polls(&outside->control, waited + OWN_POLLS);
	ms_t wait = wait_sooner(app_wait(app), outside_wait(outside, app->now));
	if (face->wait != NULL)
		wait = wait_sooner(wait, face->wait(face, app->now));
	turn->absence.expected = wait < 0 ? -1 : app->now + wait;
	ms_t left = wait < 0 ? -1 : turn->absence.expected - clock_now();
	int timeout = face->acts ? 0 : wait < 0 ? -1 : left < 0 ? 0 : (int)left;
	turn->told = false;
	if (poll(waited, (nfds_t)count, timeout) <= 0)
		return;
	if (waited[0].revents & (POLLHUP | POLLERR | POLLNVAL) && face->ends_with_input)
		turn->ended_by = SIGHUP;
	for (int i = OWN_POLLS; i < count; i++)
		turn->told |= waited[i].revents != 0;
}

int loop_run(struct app *app, struct outside *outside, struct face *face)
{
	struct turn turn = { .ended_by = 0 };
	absence_init(&turn.absence, clock_now(), clock_wall_ms());
	while (!app->wants_quit && !turn.ended_by && face->show(face, app)) {
		sleep_until_next(&turn, app, outside, face);
		notice_absence(&turn, app, outside);
		run_clock(app, outside);
		listen(app, outside, face);
		take_requests(&turn, app, outside);
		take_signals(&turn, app, outside, face);
		if (app->wants_suspend)
			suspend(&turn, app, outside, face);
	}
	struct effects effects = { 0 };
	app_leave(app, &effects);
	do_effects(app, outside, &effects);
	return turn.ended_by;
}
