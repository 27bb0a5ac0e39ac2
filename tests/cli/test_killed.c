/* Sessions that are killed at any moment: what is on disk, and what the next start makes of it. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/resume.h"
#include "suites.h"
#include "sys/builtin.h"
#include "sys/paths.h"
#include "sys/scratch.h"
#include "sys/store.h"

#define KILLS 500
#define LINES_MAX 256      /* of a session: more than any has */
#define REPORTS_MAX 36     /* lines that it writes before it is killed; mostly few */
#define YES_EVERY 10       /* one of so many says yes: each goes on for a whole session */
#define TORN_MAX 8         /* one line in forty reaches over a page's end, for a moment */
#define WEEK_SECONDS 604800
#define FIRST_DAY 1795363495

static char history[PATH_SIZE], state[PATH_SIZE];

/* On a disk in memory where there is one: it is processes that end here, not the power. */
static void set_up(void)
{
	if (access("/dev/shm", W_OK) == 0)
		ck_assert_int_eq(setenv("TMPDIR", "/dev/shm", 1), 0);
	scratch_make();
	strcpy(history, scratch_path("history"));
	strcpy(state, scratch_directory());
}

/* A generator of our own, so that what a session did can be done again. */
static int below(uint32_t *seed, int bound)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (int)((*seed >> 8) % (uint32_t)bound);
}

/* Someone who trains on a clock that needs no time, and answers now and then. */
struct trainee {
	struct session session;
	struct effects effects;
	struct stamp start;
	ms_t now;
	uint32_t seed;
	void (*keep)(struct trainee *trainee, const struct record *record);
	struct store *store; /* of who writes */
	int parent;          /* … who is told of each line that is on disk, and says when to go on */
	int count;           /* of who remembers */
	struct record *lines;
};

static void take_effects(struct trainee *trainee)
{
	for (int i = 0; i < trainee->effects.count; i++) {
		struct effect *effect = &trainee->effects.at[i];
		if (effect->kind != EFFECT_RECORD)
			continue;
		effect->record.when = trainee->start;
		effect->record.when.seconds += effect->at / 1000;
		trainee->keep(trainee, &effect->record);
	}
	trainee->effects.count = 0;
}

static void happen(struct trainee *trainee, enum event_kind kind)
{
	session_step(&trainee->session,
		&(struct event){ .kind = kind, .at = trainee->now, .question = QUESTION_NONE },
		&trainee->effects);
	take_effects(trainee);
}

static void go_to_the_end(struct trainee *trainee)
{
	take_effects(trainee);
	while (trainee->session.phase != PHASE_DONE) {
		ms_t wait = session_wait(&trainee->session, trainee->now);
		bool is_asked = trainee->session.phase == PHASE_REST &&
			trainee->session.asking != QUESTION_NONE;
		if (is_asked && below(&trainee->seed, 2) == 0) {
			happen(trainee, EVENT_ANSWER);
		} else if (wait == NEVER) {
			happen(trainee, EVENT_GO);
		} else {
			trainee->now += wait;
			happen(trainee, EVENT_TICK);
		}
	}
}

static void name_session(int number, char ret_id[RECORD_SESSION_SIZE])
{
	snprintf(ret_id, RECORD_SESSION_SIZE, "20261122T160455Z-%04d", number);
}

static struct stamp start_of(int number)
{
	return (struct stamp){ FIRST_DAY + (int64_t)number * WEEK_SECONDS, 60 };
}

static struct workout workout_of(int number)
{
	struct workout workout;
	workout_from_routine(&builtin_catalog, number % builtin_catalog.routine_count, &workout);
	return workout;
}

static void train(struct trainee *trainee, int number)
{
	const struct workout workout = workout_of(number);
	char id[RECORD_SESSION_SIZE];
	name_session(number, id);
	trainee->start = start_of(number);
	trainee->seed = (uint32_t)number;
	ck_assert(session_begin(&trainee->session, &builtin_catalog, &workout, &timing_default, id, 0,
		&trainee->effects));
	go_to_the_end(trainee);
}

static void write_line(struct trainee *trainee, const struct record *record)
{
	ck_assert_int_eq(store_append(trainee->store, record), 0);
}

static void write_and_tell(struct trainee *trainee, const struct record *record)
{
	char go;
	if (store_append(trainee->store, record) != 0 ||
		write(trainee->parent, &record->line, sizeof(record->line)) < 0 ||
		read(trainee->parent, &go, 1) != 1)
		_exit(1);
}

static void remember_line(struct trainee *trainee, const struct record *record)
{
	ck_assert_int_lt(trainee->count, LINES_MAX);
	trainee->lines[trainee->count++] = *record;
}

static void train_in_child(int number, int parent)
{
	static struct trainee trainee;
	trainee = (struct trainee){ .keep = write_and_tell, .parent = parent,
		.store = store_open(history, state) };
	train(&trainee, number);
	_exit(0);
}

/* Hears of a line, and lets it go on; false when it has come to its end. */
static bool hear(int child, int *ret_line)
{
	return read(child, ret_line, sizeof(*ret_line)) == sizeof(*ret_line) &&
		write(child, "", 1) == 1;
}

/* Trains in a process that is killed once it has told of some lines; the number of the last. */
static int train_and_die(int number)
{
	uint32_t seed = (uint32_t)number * 31;
	int ends[2], line = 0;
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		(void)close(ends[0]);
		train_in_child(number, ends[1]);
	}
	ck_assert_int_eq(close(ends[1]), 0);
	for (int reports = below(&seed, 1 + below(&seed, REPORTS_MAX)); reports > 0; reports--)
		if (!hear(ends[0], &line))
			break;
	for (volatile int spin = below(&seed, 1 << 19); spin > 0; spin--) /* somewhere in the next */
		continue;
	ck_assert_int_eq(kill(child, SIGKILL), 0);
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	while (read(ends[0], &line, sizeof(line)) == sizeof(line))
		continue;
	ck_assert_int_eq(close(ends[0]), 0);
	return line;
}

static struct past past;

static const char *add_line(void *context, const char *line, size_t length)
{
	(void)context;
	return past_add_line(&past, line, length);
}

/*
 * A write ends at a page of the file when its process is killed there: of the line that was being
 * written, and that nobody was told of, a piece may be on disk. It stays, and is passed over.
 */
static struct torn {
	char file[PATH_SIZE];
	int line;
} torn[TORN_MAX];
static int torn_count;

static bool was_torn(const char *file, int line)
{
	for (int i = 0; i < torn_count; i++)
		if (torn[i].line == line && strcmp(torn[i].file, file) == 0)
			return true;
	return false;
}

static void complain(void *context, const char *file, int line, const char *what)
{
	(void)context;
	if (was_torn(file, line))
		return;
	ck_assert_msg(strstr(what, "the last line has no end") != NULL, "%s:%d: %s", file, line, what);
	ck_assert_int_lt(torn_count, TORN_MAX);
	snprintf(torn[torn_count].file, sizeof(torn[0].file), "%s", file);
	torn[torn_count++].line = line;
}

/* The next start: every file is read, and every line of it is sound. */
static void start_again(void)
{
	past_clear(&past);
	past_init(&past);
	ck_assert_int_eq(store_read(history, add_line, complain, NULL), 0);
	past_fold(&past, &builtin_catalog, 4 * 60);
}

/* How many lines of a session are on disk. */
static int lines_on_disk(int number)
{
	char id[RECORD_SESSION_SIZE + 16];
	int line = 0;
	do {
		name_session(number, id);
		snprintf(id + strlen(id), 16, ".%d", ++line);
	} while (ledger_find(&past.ledger, id) != NULL);
	return line - 1;
}

/* What would have come next: the set after so many lines, NULL after the last set. */
static const struct record *next_set(const struct trainee *trainee, int line)
{
	for (int i = line; i < trainee->count; i++)
		if (trainee->lines[i].type == RECORD_SET)
			return &trainee->lines[i];
	return NULL;
}

static void offers_what_came_next(const struct resume *resume, const struct record *next)
{
	const struct workout *workout = &resume->workout;
	ck_assert_int_eq(resume->item < workout->count, next != NULL);
	if (next == NULL)
		return;
	ck_assert_str_eq(builtin_catalog.exercises[workout->items[resume->item].exercise].id,
		next->exercise);
	ck_assert_int_eq(resume->set, next->set);
}

/* The person says yes: it goes on to its end. Or no: its last line is written. */
static void answer(const struct resume *resume, int number)
{
	static struct trainee trainee;
	trainee = (struct trainee){ .keep = write_line, .store = store_open(history, state),
		.start = resume->last, .seed = 1 };
	if (number % YES_EVERY == 0) {
		ck_assert(resume_begin(resume, &builtin_catalog, &timing_default, 60000,
			&trainee.session, &trainee.effects));
		trainee.now = 60000;
		go_to_the_end(&trainee);
	} else {
		const struct record end = resume_end(resume);
		ck_assert_int_eq(store_append(trainee.store, &end), 0);
	}
	store_close(trainee.store);
}

/* What the session would have been as a whole. */
static const struct trainee *whole_session(int number)
{
	static struct trainee whole;
	static struct record lines[LINES_MAX];
	whole = (struct trainee){ .keep = remember_line, .lines = lines };
	train(&whole, number);
	return &whole;
}

/* Whether the session was cut off behind a line; then it is offered, answered, and has an end. */
static bool is_cut_off_and_goes_on(int number, int line)
{
	const struct trainee *whole = whole_session(number);
	const struct workout today = workout_of(number);
	struct stamp now = start_of(number);
	struct resume resume;
	now.seconds += RESUME_SECONDS;
	bool is_offered = resume_find(&past, &builtin_catalog, &today, now, &resume);
	ck_assert_int_eq(is_offered, line > 0 && line < whole->count);
	if (!is_offered)
		return false;
	offers_what_came_next(&resume, next_set(whole, line));
	answer(&resume, number);
	start_again();
	ck_assert_ptr_nonnull(past.progress.sessions[past.progress.session_count - 1].end);
	return true;
}

START_TEST(no_finished_set_is_lost_and_the_session_goes_on_where_it_was)
{
	int cut_off = 0;
	for (int i = 1; i <= KILLS; i++) {
		int told = train_and_die(i);
		start_again();
		ck_assert_int_ge(lines_on_disk(i), told);
		cut_off += is_cut_off_and_goes_on(i, lines_on_disk(i));
	}
	past_clear(&past);
	ck_assert_int_gt(cut_off, KILLS / 2);
}
END_TEST

Suite *killed_suite(void)
{
	Suite *suite = suite_create("killed");
	TCase *tcase = tcase_create("killed");
	tcase_add_checked_fixture(tcase, set_up, scratch_remove);
	tcase_set_timeout(tcase, 300);
	tcase_add_test(tcase, no_finished_set_is_lost_and_the_session_goes_on_where_it_was);
	suite_add_tcase(suite, tcase);
	return suite;
}
