/* A program in a terminal of ours: see pty.h. */
#include "pty.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sys/clock.h"

#define DEADLINE_MS 10000 /* for a loaded machine or valgrind; a program that works never sees it */
#define SCREEN_SIZE (256 * 1024)
#define WRITTEN_SIZE (64 * 1024)

static struct {
	int master;
	pid_t process;
	bool ended;      /* nobody holds the other end any more */
	int width, height;
	VTerm *vterm;
	VTermScreen *screen;
	bool full_screen, cursor_visible, mouse;
	VTermPos cursor;
	int bells;
	char text[SCREEN_SIZE];
	size_t written_length;
	char written[WRITTEN_SIZE];
} pty = { .master = -1 };

/* What libvterm tells */

static int on_property(VTermProp property, VTermValue *value, void *context)
{
	(void)context;
	if (property == VTERM_PROP_ALTSCREEN)
		pty.full_screen = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		pty.cursor_visible = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		pty.mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static int on_cursor(VTermPos position, VTermPos before, int visible, void *context)
{
	(void)before;
	(void)visible;
	(void)context;
	pty.cursor = position;
	return 1;
}

static int on_bell(void *context)
{
	(void)context;
	pty.bells++;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.settermprop = on_property,
	.movecursor = on_cursor,
	.bell = on_bell,
};

static void open_screen(int width, int height)
{
	pty.width = width;
	pty.height = height;
	pty.cursor_visible = true;
	pty.full_screen = false;
	pty.mouse = false;
	pty.bells = 0;
	pty_forget();
	pty.vterm = vterm_new(height, width);
	ck_assert_ptr_nonnull(pty.vterm);
	vterm_set_utf8(pty.vterm, 1);
	pty.screen = vterm_obtain_screen(pty.vterm);
	vterm_screen_enable_altscreen(pty.screen, 1);
	vterm_screen_set_callbacks(pty.screen, &callbacks, NULL);
	vterm_screen_reset(pty.screen, 1);
}

static struct winsize size_of(int width, int height)
{
	return (struct winsize){ .ws_row = (unsigned short)height, .ws_col = (unsigned short)width };
}

/* The program's side */

static void set_environment(const char *const environment[])
{
	static const char *const cleared[] = {
		"LINES", "COLUMNS", "NO_COLOR", "ESCDELAY", "LC_ALL", "TERMINFO", "TERMCAP" };
	for (size_t i = 0; i < sizeof(cleared) / sizeof(cleared[0]); i++)
		unsetenv(cleared[i]);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("ASAN_OPTIONS", "detect_leaks=1", 1); /* the program's, see `make asan` */
	for (; environment && *environment; environment++) {
		const char *value = strchr(*environment, '=');
		if (!value) {
			unsetenv(*environment);
			continue;
		}
		char *name = strndup(*environment, (size_t)(value - *environment));
		setenv(name, value + 1, 1);
		free(name);
	}
}

static void become_leader(int slave)
{
	setsid();
	ioctl(slave, TIOCSCTTY, 0);
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
		dup2(slave, stream);
	if (slave > STDERR_FILENO)
		close(slave);
	close(pty.master);
	static const int signals[] = { SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGXFSZ };
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		signal(signals[i], SIG_DFL);
}

/* Opens the terminal and forks; 0 in the program's process. */
static pid_t start(int width, int height, const char *const environment[])
{
	ck_assert_int_eq(pty.master, -1);
	pty.master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	ck_assert_int_ge(pty.master, 0);
	ck_assert_int_eq(grantpt(pty.master), 0);
	ck_assert_int_eq(unlockpt(pty.master), 0);
	int slave = open(ptsname(pty.master), O_RDWR | O_NOCTTY);
	ck_assert_int_ge(slave, 0);
	const struct winsize size = size_of(width, height);
	ck_assert_int_eq(ioctl(slave, TIOCSWINSZ, &size), 0);
	open_screen(width, height);
	pty.ended = false;
	pty.process = fork();
	ck_assert_int_ge(pty.process, 0);
	if (pty.process == 0) {
		set_environment(environment);
		become_leader(slave);
		return 0;
	}
	close(slave);
	return pty.process;
}

void pty_open(int width, int height, const char *const argv[], const char *const environment[])
{
	char *copy[32];
	size_t count = 0;
	for (; argv[count]; count++) {
		ck_assert_uint_lt(count + 1, sizeof(copy) / sizeof(copy[0]));
		copy[count] = strdup(argv[count]);
	}
	copy[count] = NULL;
	if (start(width, height, environment) == 0) {
		execvp(copy[0], copy);
		_exit(127);
	}
	while (count > 0)
		free(copy[--count]);
}

void pty_open_function(int width, int height, int (*program)(void), const char *const environment[])
{
	if (start(width, height, environment) == 0)
		_exit(program());
}

void pty_close(void)
{
	if (pty.master < 0)
		return;
	close(pty.master);
	pty.master = -1;
	if (pty.process > 0) {
		kill(pty.process, SIGKILL);
		waitpid(pty.process, NULL, 0);
	}
	pty.process = 0;
	vterm_free(pty.vterm);
}

/* The test's side */

/* What the terminal sends by itself: an answer to a question, or a report of the mouse. */
static void answer(void)
{
	char bytes[256];
	size_t length = vterm_output_read(pty.vterm, bytes, sizeof(bytes));
	if (length > 0)
		ck_assert_int_eq(write(pty.master, bytes, length), (ssize_t)length);
}

/* Keeps what was written, the newest half of it where there is no more room. */
static void keep(const char *bytes, size_t length)
{
	ck_assert_uint_lt(length, WRITTEN_SIZE / 2);
	if (pty.written_length + length >= WRITTEN_SIZE) {
		size_t kept = WRITTEN_SIZE / 2;
		memmove(pty.written, pty.written + pty.written_length - kept, kept);
		pty.written_length = kept;
	}
	memcpy(pty.written + pty.written_length, bytes, length);
	pty.written_length += length;
	pty.written[pty.written_length] = '\0';
}

/* Waits for output until `deadline` and shows it. False when the program has ended. */
static bool pump(ms_t deadline, const char *what)
{
	char bytes[4096];
	struct pollfd wait = { .fd = pty.master, .events = POLLIN };
	ms_t left = deadline - clock_now();
	if (left <= 0 || poll(&wait, 1, (int)left) == 0)
		ck_abort_msg("waited in vain for '%s'; there is:\n%s", what, pty_screen());
	ssize_t length = read(pty.master, bytes, sizeof(bytes));
	if (length <= 0) {
		pty.ended = length == 0 || errno != EINTR;
		return !pty.ended;
	}
	vterm_input_write(pty.vterm, bytes, (size_t)length);
	keep(bytes, (size_t)length);
	answer();
	return true;
}

void pty_send(const char *keys)
{
	ck_assert_int_eq(write(pty.master, keys, strlen(keys)), (ssize_t)strlen(keys));
}

static void wait_until(const char *text, bool there)
{
	ms_t deadline = clock_now() + DEADLINE_MS;
	while ((strstr(pty_screen(), text) != NULL) != there)
		if (pty.ended || !pump(deadline, text))
			ck_abort_msg("the program ended before '%s' %s; the screen is:\n%s", text,
				there ? "came" : "went", pty_screen());
}

void pty_wait_for(const char *text)
{
	wait_until(text, true);
}

void pty_wait_gone(const char *text)
{
	wait_until(text, false);
}

const char *pty_written(void)
{
	return pty.written;
}

void pty_wait_written(const char *bytes)
{
	ms_t deadline = clock_now() + DEADLINE_MS;
	while (strstr(pty.written, bytes) == NULL)
		if (pty.ended || !pump(deadline, bytes))
			ck_abort_msg("the program ended before it wrote '%s'", bytes);
}

void pty_forget(void)
{
	pty.written_length = 0;
	pty.written[0] = '\0';
}

void pty_wait_readable(int other)
{
	ms_t deadline = clock_now() + DEADLINE_MS;
	for (;;) {
		struct pollfd waited[] = { { .fd = other, .events = POLLIN },
			{ .fd = pty.ended ? -1 : pty.master, .events = POLLIN } };
		ck_assert_int_gt(poll(waited, 2, DEADLINE_MS), 0);
		if (waited[1].revents)
			pump(deadline, "another program");
		if (waited[0].revents)
			return;
	}
}

void pty_take(void)
{
	ms_t deadline = clock_now() + DEADLINE_MS;
	struct pollfd wait = { .fd = pty.master, .events = POLLIN };
	while (!pty.ended && poll(&wait, 1, 0) > 0)
		pump(deadline, "what was written");
}

int pty_wait_end(void)
{
	int status;
	ms_t deadline = clock_now() + DEADLINE_MS;
	while (!pty.ended)
		pump(deadline, "its end");
	ck_assert_int_eq(waitpid(pty.process, &status, 0), pty.process);
	pty.process = 0;
	return status;
}

/* Fills the room that there is for what nobody has read yet; stopped, none comes free by and by. */
void pty_stall(void)
{
	static const char blanks[256];
	int slave = open(ptsname(pty.master), O_RDWR | O_NOCTTY | O_NONBLOCK);
	ck_assert_int_ge(slave, 0);
	for (size_t bytes = sizeof(blanks); bytes > 0; bytes /= 2) {
		while (write(slave, blanks, bytes) > 0)
			;
		ck_assert_int_eq(errno, EAGAIN);
	}
	ck_assert_int_eq(tcflow(slave, TCOOFF), 0);
	close(slave);
}

int pty_wait_end_stalled(void)
{
	int status;
	ck_assert_int_eq(waitpid(pty.process, &status, 0), pty.process);
	pty.process = 0;
	return status;
}

static const char *text_of(int y, int end)
{
	const VTermRect rows = { .start_row = y, .end_row = end, .start_col = 0, .end_col = pty.width };
	size_t length = vterm_screen_get_text(pty.screen, pty.text, sizeof(pty.text) - 1, rows);
	ck_assert_uint_lt(length, sizeof(pty.text) - 1);
	pty.text[length] = '\0';
	return pty.text;
}

const char *pty_screen(void)
{
	return text_of(0, pty.height);
}

const char *pty_row(int y)
{
	return text_of(y, y + 1);
}

VTermScreenCell pty_cell(int x, int y)
{
	VTermScreenCell cell;
	ck_assert(vterm_screen_get_cell(pty.screen, (VTermPos){ .row = y, .col = x }, &cell));
	return cell;
}

bool pty_full_screen(void)
{
	return pty.full_screen;
}

bool pty_cursor_visible(void)
{
	return pty.cursor_visible;
}

void pty_cursor(int *ret_x, int *ret_y)
{
	*ret_x = pty.cursor.col;
	*ret_y = pty.cursor.row;
}

void pty_disturb(const char *bytes)
{
	vterm_input_write(pty.vterm, bytes, strlen(bytes));
}

bool pty_has_mouse(void)
{
	return pty.mouse;
}

static void press(int x, int y, int button, bool pressed)
{
	vterm_mouse_move(pty.vterm, y, x, VTERM_MOD_NONE);
	vterm_mouse_button(pty.vterm, button, pressed, VTERM_MOD_NONE);
	answer();
}

void pty_click(int x, int y)
{
	press(x, y, 1, true);
	press(x, y, 1, false);
}

void pty_turn_wheel(int x, int y, bool down)
{
	press(x, y, down ? 5 : 4, true);
}

int pty_bells(void)
{
	return pty.bells;
}

void pty_resize(int width, int height)
{
	const struct winsize size = size_of(width, height);
	pty.width = width;
	pty.height = height;
	vterm_set_size(pty.vterm, height, width);
	ck_assert_int_eq(ioctl(pty.master, TIOCSWINSZ, &size), 0);
}

struct termios pty_line(void)
{
	struct termios line;
	ck_assert_int_eq(tcgetattr(pty.master, &line), 0);
	return line;
}

void pty_set_line(const struct termios *line)
{
	ck_assert_int_eq(tcsetattr(pty.master, TCSANOW, line), 0);
}

pid_t pty_process(void)
{
	return pty.process;
}
