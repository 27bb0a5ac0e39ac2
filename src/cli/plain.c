/* plain: bytes to lines, lines to the app, and what it does where nobody types */
#include "cli/plain.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"
#include "sys/stop.h"
#include "view/typed.h"

#define WORD_SIZE 40 /* of what is said of a line that says nothing */

/* What it does by itself: because it was asked for a session, or because nobody can answer. */
enum move { MOVE_NONE, MOVE_GO, MOVE_UNASKED, MOVE_PACE, MOVE_YES, MOVE_END, MOVE_LATER, MOVE_LEAVE };

static void put_row(void *context, const char *text)
{
	const struct plain *plain = context;
	print_text(plain->print, text);
	print_text(plain->print, "\n");
}

static bool is_alone(const struct plain *plain)
{
	return plain->source < 0;
}

/* A file is all there from the start: a line of it is an answer, and waits for the question. */
static bool may_take_line(const struct plain *plain, const struct app *app)
{
	return !plain->is_file || (teller_asks(app) &&
		!(app->in_session && app->session.phase == PHASE_READY));
}

/* Whether there is a line, or may be one that nothing would tell of. */
static bool has_line(const struct plain *plain)
{
	return memchr(plain->line, '\n', plain->used) != NULL ||
		(is_alone(plain) ? plain->used > 0 : plain->is_file);
}

static enum move move_at_home(const struct plain *plain)
{
	if (plain->begins)
		return MOVE_GO;
	return plain->is_start || plain->has_begun || is_alone(plain) ? MOVE_LEAVE : MOVE_NONE;
}

static enum move move_in_session(const struct plain *plain, const struct app *app)
{
	const struct session *session = &app->session;
	if (session->phase == PHASE_DONE)
		return plain->is_told ? MOVE_GO : MOVE_NONE;
	if (!is_alone(plain))
		return MOVE_NONE;
	if (app->guided.asking_quit)
		return MOVE_YES;
	if (session->phase == PHASE_BRIEF)
		return session->workout.items[session_segment(session)->item].self_paced ? MOVE_PACE
											  : MOVE_GO;
	if (session->phase == PHASE_PAIN)
		return MOVE_END;
	return session->phase == PHASE_COUNTING || (session->phase == PHASE_PAUSED && plain->is_back)
		? MOVE_GO : MOVE_NONE;
}

static enum move own_move(const struct plain *plain, const struct app *app)
{
	const struct view *view = app_view(app);
	if (view == &view_home)
		return move_at_home(plain);
	if (view == &view_coach)
		return move_in_session(plain, app);
	if (!is_alone(plain))
		return MOVE_NONE;
	if (view == &view_intake)
		return app->intake.page + 1 < pages_count(app->pages, PLACE_START) ? MOVE_GO
										   : MOVE_LEAVE;
	if (view == &view_go_on)
		return MOVE_GO;
	return app->ask.about == ASK_BACK ? MOVE_UNASKED : MOVE_LATER;
}

static void leave(struct plain *plain, struct app *app)
{
	plain->is_unaccepted = app_view(app) == &view_intake;
	app->wants_quit = true;
}

/* How the back was stays open; it is asked the next time. */
static void begin_unasked(struct app *app)
{
	app_pop(app);
	app_go(app);
}

static void make_move(struct plain *plain, struct app *app, enum move move, struct effects *effects)
{
	plain->begins = plain->is_back = false;
	switch (move) {
	case MOVE_GO: app_act(app, ACTION_GO, effects); break;
	case MOVE_UNASKED: begin_unasked(app); break;
	case MOVE_PACE: app_act(app, ACTION_PACE, effects); break;
	case MOVE_YES: app_key(app, 'y', effects); break;
	case MOVE_END: app_leave(app, effects); break;
	case MOVE_LATER: app_act(app, ACTION_QUIT, effects); break;
	case MOVE_LEAVE: leave(plain, app); break;
	case MOVE_NONE: break;
	}
}

static void say_nothing_meant(struct plain *plain)
{
	char word[WORD_SIZE];
	clean_text(word, sizeof(word), plain->line);
	print_format(plain->print, "'%s%s' says nothing here.\n", word,
		plain->is_too_long ? "..." : "");
}

static void take_line(struct plain *plain, struct app *app, struct effects *effects)
{
	plain->is_prompted = true;
	if (plain->is_too_long || !typed_take(app, plain->line, effects))
		say_nothing_meant(plain);
	plain->is_too_long = false;
}

/* Takes a line out of the buffer that ends at `end`, and moves up what is behind it. */
static void take_up_to(struct plain *plain, char *end, struct app *app, struct effects *effects)
{
	char rest[PLAIN_LINE_SIZE];
	const size_t left = plain->used - (size_t)(end - plain->line) - 1;
	memcpy(rest, end + 1, left);
	*end = '\0';
	if (end > plain->line && end[-1] == '\r')
		end[-1] = '\0';
	take_line(plain, app, effects);
	memcpy(plain->line, rest, left);
	plain->used = left;
}

static bool is_readable(int descriptor)
{
	struct pollfd waited = { .fd = descriptor, .events = POLLIN };
	return descriptor >= 0 && poll(&waited, 1, 0) > 0;
}

/* From here on nobody can answer: what was to begin begins all the same. */
static void end_input(struct plain *plain)
{
	plain->source = plain->face.input = -1;
	plain->teller.is_answered = false;
	plain->begins = plain->is_start && !plain->has_begun;
}

/* Reads what is there; false: nothing. Of a line that is too long to mean anything the middle goes. */
static bool read_more(struct plain *plain)
{
	if (!is_readable(plain->source))
		return false;
	if (plain->used == sizeof(plain->line) - 1) {
		plain->is_too_long = true;
		plain->used = WORD_SIZE;
	}
	ssize_t bytes = read(plain->source, plain->line + plain->used,
		sizeof(plain->line) - 1 - plain->used);
	if (bytes > 0)
		plain->used += (size_t)bytes;
	else if (bytes == 0 || (errno != EINTR && errno != EAGAIN))
		end_input(plain);
	return true;
}

/* The end of the line that is to be taken: behind the last newline of all there may be one, too. */
static char *next_end(struct plain *plain)
{
	char *end = memchr(plain->line, '\n', plain->used);
	if (end != NULL || plain->used == 0 || !is_alone(plain))
		return end;
	plain->line[plain->used] = '\n';
	return plain->line + plain->used++;
}

/* One move or one line: what comes of it is told before the next, however many are waiting. */
static bool plain_listen(struct face *face, struct app *app, struct effects *effects)
{
	struct plain *plain = (struct plain *)face;
	const enum move move = own_move(plain, app);
	char *end = next_end(plain);
	plain->has_begun = plain->has_begun || app->in_session;
	if (move != MOVE_NONE)
		make_move(plain, app, move, effects);
	else if (!plain->takes_line)
		return false;
	else if (end != NULL)
		take_up_to(plain, end, app, effects);
	else
		return read_more(plain);
	return false;
}

static void show(struct plain *plain, struct app *app)
{
	const struct flow_writer writer = { put_row, plain };
	const bool was_new = teller_tell(&plain->teller, app, &writer);
	if (plain->is_prompted && !was_new)
		teller_prompt(&plain->teller, app, &writer);
	plain->is_prompted = false;
	plain->is_told = app->in_session && app->session.phase == PHASE_DONE;
}

static bool plain_show(struct face *face, struct app *app)
{
	struct plain *plain = (struct plain *)face;
	const struct flow_writer writer = { put_row, plain };
	teller_message(&plain->teller, app, &writer);
	if (app_view(app) != &view_home || own_move(plain, app) == MOVE_NONE)
		show(plain, app);
	const ms_t wait = teller_wait(&plain->teller, app);
	plain->line_due = wait == NEVER ? NEVER : app->now + wait;
	plain->takes_line = may_take_line(plain, app);
	face->acts = own_move(plain, app) != MOVE_NONE || (plain->takes_line && has_line(plain));
	return fflush(plain->print->out) == 0;
}

static ms_t plain_wait(const struct face *face, ms_t now)
{
	const struct plain *plain = (const struct plain *)face;
	if (plain->line_due == NEVER)
		return NEVER;
	return plain->line_due > now ? plain->line_due - now : 0;
}

static void plain_suspend(struct face *face)
{
	struct plain *plain = (struct plain *)face;
	stop_process();
	plain->is_back = true;
}

void plain_init(struct plain *plain, const struct print *print, struct app *app, bool is_start)
{
	struct stat status;
	const bool is_file = fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
	*plain = (struct plain){
		.face = { .input = is_file ? -1 : STDIN_FILENO, .show = plain_show,
			.listen = plain_listen, .wait = plain_wait, .suspend = plain_suspend },
		.line_due = NEVER,
		.source = STDIN_FILENO,
		.is_file = is_file,
		.print = print,
		.teller = { .is_answered = true },
		.is_start = is_start,
		.begins = is_start,
	};
	typed_order(&app->keymap);
	app_resize(app, TELLER_COLUMNS, FLOW_END);
	(void)signal(SIGPIPE, SIG_IGN); /* who reads may leave before the end: an error to tell */
	if (!is_file)
		(void)read_more(plain);
}

void plain_finish(struct plain *plain, struct app *app)
{
	plain->teller.is_answered = false;
	if (app->in_session && !plain->is_told)
		show(plain, app);
	(void)fflush(plain->print->out);
}
