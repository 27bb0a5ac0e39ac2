/* deadbug: a core-training coach for the terminal. To understand everything else, start here. */
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/kept_settings.h"
#include "cli/loop.h"
#include "cli/options.h"
#include "cli/outside.h"
#include "cli/plain.h"
#include "cli/screen.h"
#include "cli/startup.h"
#include "sys/builtin.h"
#include "sys/claim.h"
#include "sys/clock.h"
#include "sys/store.h"
#include "sys/term.h"

enum { DONE = 0, FAILED = 1, MISUSED = 2 };

/* The app holds a whole tape: too large for a stack, and there is one. */
static struct app app;
static struct startup startup;

static bool wants_colour(void)
{
	const char *no_color = getenv("NO_COLOR");
	return !no_color || !no_color[0];
}

/* Raised anew with its default action, a signal ends us as the shell expects to see it. */
static int end_by(int number)
{
	signal(number, SIG_DFL);
	raise(number);
	return FAILED;
}

static void open_app(struct outside *outside, const struct workout *workout, bool prints_lines)
{
	char own_id[RECORD_SESSION_SIZE];
	outside_open(outside, &startup, prints_lines);
	store_session_id(clock_stamp(), own_id);
	const struct app_given given = {
		.catalog = &startup.catalog,
		.pages = &builtin_pages,
		.themes = &startup.themes,
		.settings = &startup.settings,
		.past = &startup.past,
		.own_id = own_id,
		.hearing = startup.hearing,
		.accepted = startup.accepted,
		.may_resume = workout == NULL && outside->claim != CLAIM_HELD,
		.catalog_problems = startup.problems.count,
	};
	app_init(&app, &given, clock_now(), clock_stamp());
	kept_settings_tell(&startup.settings_file, &startup.problems, &app);
	if (workout)
		app_choose(&app, workout);
	outside_grant(outside, &app);
}

static int close_app(struct outside *outside, int ended_by)
{
	int lost = outside_close(outside);
	if (ended_by)
		return end_by(ended_by);
	return lost > 0 ? FAILED : DONE;
}

static int on_screen(const struct workout *workout)
{
	struct outside outside;
	struct screen screen;
	open_app(&outside, workout, false);
	screen_init(&screen);
	int ended_by = loop_run(&app, &outside, &screen.face);
	screen_clear(&screen);
	term_close();
	return close_app(&outside, ended_by);
}

static int by_lines(const struct workout *workout, bool is_start, const struct print *print)
{
	struct outside outside;
	struct plain plain;
	open_app(&outside, workout, true);
	plain_init(&plain, print, &app, is_start);
	int ended_by = loop_run(&app, &outside, &plain.face);
	plain_finish(&plain, &app);
	if (plain.is_unaccepted)
		fprintf(stderr, "deadbug: nobody was there to accept what is said above: "
			"start it once in a terminal\n");
	int status = close_app(&outside, ended_by);
	return plain.is_unaccepted ? MISUSED : status;
}

/* On the whole screen, or line by line where that is asked for, or all that the terminal can do. */
static int coach(const struct options *options, const struct workout *workout,
	const struct print *print)
{
	const bool is_start = options->command == COMMAND_START;
	char why[256];
	if (!loop_open(why, sizeof(why))) {
		fprintf(stderr, "deadbug: %s\n", why);
		return FAILED;
	}
	if (options->plain)
		return by_lines(workout, is_start, print);
	if (term_open(startup.theme, wants_colour(), why, sizeof(why)))
		return on_screen(workout);
	fprintf(stderr, "deadbug: %s; line by line, then\n", why);
	return by_lines(workout, is_start, print);
}

static bool is_on_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* By lines a session that was cut off is asked about, and what home asks before today's. */
static int start(const struct options *options, const struct print *print)
{
	struct workout workout;
	if (!options->plain && !is_on_terminal()) {
		fprintf(stderr, "deadbug: a session needs a terminal; "
			"`deadbug start --plain` does without\n");
		return MISUSED;
	}
	if (!commands_workout(&startup, options, &workout))
		return MISUSED;
	if (!commands_may_start(&startup, options))
		return FAILED;
	return coach(options, options->plain && options->count == 0 ? NULL : &workout, print);
}

static int print_help(const struct print *print)
{
	char help[4096];
	options_help(help, sizeof(help));
	print_text(print, help);
	return DONE;
}

static int run(const struct options *options, const struct print *print)
{
	if (options->command == COMMAND_CTL)
		return command_ctl(options, print);
	startup_load(&startup, options->catalog);
	if (options->command != COMMAND_CHECK)
		startup_complain(&startup, &(struct print){ .out = stderr, .ascii = print->ascii });
	switch (options->command) {
	case COMMAND_COACH:
		if (!options->plain && !is_on_terminal())
			return command_today(&startup, options, print);
		return coach(options, NULL, print);
	case COMMAND_START: return start(options, print);
	case COMMAND_PLAN: return command_plan(&startup, options, print);
	case COMMAND_LIST: return command_list(&startup, print);
	case COMMAND_SHOW: return command_show(&startup, options, print);
	case COMMAND_SWAP: return command_swap(&startup, options, print);
	case COMMAND_HISTORY: return command_history(&startup, options, print);
	case COMMAND_STATS: return command_stats(&startup, options, print);
	case COMMAND_DUE: return command_due(&startup, print);
	case COMMAND_ADD: return command_add(&startup, options, print);
	case COMMAND_UNDO: return command_undo(&startup, options, print);
	case COMMAND_IMPORT: return command_import(&startup, options, print);
	case COMMAND_EXPORT: return command_export(&startup, options, print);
	case COMMAND_THEMES: return command_themes(&startup, print);
	case COMMAND_CHECK: return command_check(&startup, options, print);
	case COMMAND_CTL:
	case COMMAND_HELP:
	case COMMAND_VERSION:
	case COMMAND_COUNT: break;
	}
	return FAILED;
}

/* What is closed at the start gets nothing: a file that is opened later must not take its place. */
static void keep_streams(void)
{
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
		if (fcntl(stream, F_GETFD) < 0)
			(void)open("/dev/null", O_RDWR);
}

int main(int argc, char **argv)
{
	keep_streams();
	struct options options;
	char why[256];
	setlocale(LC_CTYPE, "");
	struct print print = {
		.out = stdout,
		.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0,
		.to_person = isatty(STDOUT_FILENO) != 0,
	};
	if (!options_parse(argc, argv, &options, why, sizeof(why))) {
		fprintf(stderr, "deadbug: %s\nTry 'deadbug --help'.\n", why);
		return MISUSED;
	}
	if (options.command == COMMAND_HELP)
		return print_help(&print);
	if (options.command == COMMAND_VERSION) {
		print_format(&print, "deadbug %s\n", VERSION);
		return DONE;
	}
	int status = run(&options, &print);
	startup_clear(&startup);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		perror("deadbug: cannot write");
		return FAILED;
	}
	return status;
}
