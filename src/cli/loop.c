/* loop: poll() on the terminal and a pipe of signals; see platform notes at each recipe */
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
#include "sys/term.h"

#define PATIENCE_S 1 /* that a terminal has to take what is written, once the program is to end */

static int signal_pipe[2] = { -1, -1 };

struct turn {
	struct absence absence;
	int ended_by; /* a signal, or 0 */
	bool resized;
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

/*
 * A terminal that takes nothing (a connection that hangs) holds the program up in a write, and with it
 * the end of the session. What it did not take is thrown away, until the last word is out.
 */
static void on_stall(int number)
{
	int saved = errno;
	(void)number;
	(void)tcflow(STDOUT_FILENO, TCOON);
	(void)tcflush(STDOUT_FILENO, TCOFLUSH);
	(void)alarm(PATIENCE_S);
	errno = saved;
}

/* A signal that was ignored when we started (nohup) stays ignored. */
static void take_signal(int number, void (*handler)(int))
{
	struct sigaction now, action = { .sa_handler = handler, .sa_flags = SA_RESTART };
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
		{ SIGWINCH, on_signal },
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

static void take_keys(struct app *app, struct outside *outside)
{
	struct pointer pointer;
	for (key_code key; (key = term_key(&pointer)) != PRESS_NONE;) {
		struct effects effects = { 0 };
		if (key == PRESS_POINTER)
			app_point(app, &pointer, &effects);
		else
			app_key(app, key, &effects);
		do_effects(app, outside, &effects);
	}
}

static void suspend(struct turn *turn, struct app *app, struct outside *outside)
{
	ms_t last = clock_now();
	term_suspend();
	was_away(app, outside, last);
	absence_init(&turn->absence, clock_now(), clock_wall_ms());
	turn->resized = true; /* it may have changed while nobody looked */
}

static void take_signals(struct turn *turn, struct app *app, struct outside *outside)
{
	unsigned char byte;
	while (read(signal_pipe[0], &byte, 1) == 1) {
		switch (byte) {
		case SIGWINCH: turn->resized = true; break;
		case SIGTSTP: suspend(turn, app, outside); break;
		case SIGCONT: term_redraw(); break;
		default: turn->ended_by = byte; break;
		}
	}
}

static void grant_terminal(struct turn *turn, struct app *app, struct outside *outside)
{
	if (app->wants_redraw) {
		app->wants_redraw = false;
		term_redraw();
	}
	if (app->wants_suspend) {
		app->wants_suspend = false;
		suspend(turn, app, outside);
	}
}

static bool fit_canvas(struct turn *turn, struct app *app, struct canvas *canvas)
{
	int width, height;
	turn->resized = false;
	term_size(&width, &height);
	canvas_clear(canvas);
	if (!canvas_init(canvas, width, height))
		return false;
	canvas->ascii = term_glyphs() == TERM_ASCII;
	app_resize(app, canvas->width, canvas->height);
	return true;
}

/* Sleeps until a key, a signal or the app's next deadline. The clock's milliseconds are cut off, never
 * rounded up, so the sleep ends at or just after the deadline: woken before it, the loop would spin. */
static void sleep_until_next(struct turn *turn, const struct app *app)
{
	struct pollfd waited[2] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signal_pipe[0], .events = POLLIN },
	};
	ms_t wait = app_wait(app);
	turn->absence.expected = wait < 0 ? -1 : app->now + wait;
	ms_t left = wait < 0 ? -1 : turn->absence.expected - clock_now();
	int timeout = wait < 0 ? -1 : left < 0 ? 0 : (int)left;
	if (poll(waited, 2, timeout) > 0 && waited[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		turn->ended_by = SIGHUP;
}

int loop_run(struct app *app, struct outside *outside)
{
	struct turn turn = { .resized = true };
	struct canvas canvas = { 0 };
	absence_init(&turn.absence, clock_now(), clock_wall_ms());
	while (!app->wants_quit && !turn.ended_by) {
		term_mouse(app->settings.mouse);
		if (turn.resized && !fit_canvas(&turn, app, &canvas))
			break;
		app_draw(app, &canvas);
		term_present(&canvas);
		sleep_until_next(&turn, app);
		notice_absence(&turn, app, outside);
		run_clock(app, outside);
		take_keys(app, outside);
		take_signals(&turn, app, outside);
		grant_terminal(&turn, app, outside);
	}
	struct effects effects = { 0 };
	app_leave(app, &effects);
	do_effects(app, outside, &effects);
	canvas_clear(&canvas);
	return turn.ended_by;
}
