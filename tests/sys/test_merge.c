/* Two machines train, edit and take back, and their files are merged in every way: one history. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/ledger.h"
#include "scratch.h"
#include "suites.h"
#include "sys/paths.h"
#include "sys/store.h"

#define HISTORIES 60 /* each of STEPS */
#define STEPS 40
#define IDS_MAX 1024
#define FIRST_DAY 1795363495
#define TEXT_MAX (256 * 1024)

enum { MACHINES = 2 };

struct machine {
	char name[8]; /* its directory in the scratch */
	struct store *store;
	int id_count; /* lines that it has seen: its own, and what came to it by a merge */
	char ids[IDS_MAX][RECORD_EXERCISE_SIZE];
};

static struct machine machines[MACHINES];
static struct ledger all; /* every record, as it was made */
static int sessions;
static uint32_t seed;

static int below(int bound)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)bound);
}

/* On a disk in memory where there is one: nothing here is about power. */
static void set_up(void)
{
	if (access("/dev/shm", W_OK) == 0)
		ck_assert_int_eq(setenv("TMPDIR", "/dev/shm", 1), 0);
}

static const char *in(const struct machine *machine, const char *name)
{
	static char path[2][PATH_SIZE];
	static int turn;
	turn = !turn;
	snprintf(path[turn], PATH_SIZE, "%.7s/%.200s", machine->name, name);
	return path[turn];
}

/* `one_name`: as when a backup was restored on another machine. */
static void open_machine(struct machine *machine, int number, bool one_name)
{
	char history[PATH_SIZE];
	*machine = (struct machine){ .id_count = 0 };
	snprintf(machine->name, sizeof(machine->name), "m%d", number);
	ck_assert_int_eq(paths_make(scratch_path(in(machine, "history"))), 0);
	scratch_write(in(machine, "machine"), one_name || number == 0 ? "ada\n" : "bea\n");
	strcpy(history, scratch_path(in(machine, "history")));
	machine->store = store_open(history, scratch_path(machine->name));
}

static void know(struct machine *machine, const char *id)
{
	ck_assert_int_lt(machine->id_count, IDS_MAX);
	strcpy(machine->ids[machine->id_count++], id);
}

static void keep(struct machine *machine, const struct record *record)
{
	char line[RECORD_LINE_MAX], id[RECORD_EXERCISE_SIZE];
	size_t length = record_format(record, line);
	ck_assert_int_eq(store_append(machine->store, record), 0);
	ck_assert_ptr_null(ledger_add(&all, line, length - 1));
	snprintf(id, sizeof(id), "%s.%d", record->session, record->line);
	know(machine, id);
}

/* Stamps lie close, and not in order: clocks differ, and some are set back. */
static struct record begin_record(enum record_type type, int line)
{
	struct record record;
	record_init(&record);
	snprintf(record.session, sizeof(record.session), "20261122T160455Z-%04d", sessions);
	record.line = line;
	record.type = type;
	record.when = (struct stamp){ FIRST_DAY + below(300), 60 * below(2) };
	return record;
}

static void train(struct machine *machine)
{
	int sets = 1 + below(3);
	sessions++;
	for (int line = 1; line <= sets; line++) {
		struct record set = begin_record(RECORD_SET, line);
		strcpy(set.exercise, below(2) == 0 ? "dead-bug" : "plank");
		set.target = set.done = 10;
		keep(machine, &set);
	}
	struct record end = begin_record(RECORD_SESSION, sets + 1);
	strcpy(end.exercise, "step-3-a");
	strcpy(end.note, "finished");
	keep(machine, &end);
}

/* Says something else about a line, or takes it back: be it a set, an edit or a taking back. */
static void change(struct machine *machine)
{
	if (machine->id_count == 0)
		return;
	sessions++;
	struct record record = begin_record(below(2) == 0 ? RECORD_AMEND : RECORD_VOID, 1);
	strcpy(record.exercise, machine->ids[below(machine->id_count)]);
	if (record.type == RECORD_AMEND) {
		record.clean = below(10);
		if (below(3) == 0)
			snprintf(record.note, sizeof(record.note), "note %d", sessions);
	}
	keep(machine, &record);
}

/* A file's text, to be freed; "" where it is not. */
static char *text_of(const struct machine *machine, const char *file)
{
	const char *name = in(machine, file);
	char *text = strdup(access(scratch_path(name), F_OK) == 0 ? scratch_read(name) : "");
	ck_assert_ptr_nonnull(text);
	return text;
}

/* Adds the lines that are not there yet. */
static void add_missing(char *text, const char *from)
{
	for (const char *end; (end = strchr(from, '\n')) != NULL; from = end + 1) {
		char line[RECORD_LINE_MAX];
		snprintf(line, sizeof(line), "%.*s\n", (int)(end - from), from);
		if (strstr(text, line) == NULL)
			strcat(text, line);
	}
}

/* As git does with merge=union: the lines of both, whichever's come first. */
static void merge_lines(const struct machine *from, const struct machine *to, const char *file)
{
	static char text[TEXT_MAX];
	char *theirs = text_of(from, file), *ours = text_of(to, file);
	bool theirs_first = below(2) == 0;
	strcpy(text, theirs_first ? theirs : ours);
	add_missing(text, theirs_first ? ours : theirs);
	scratch_write(in(to, file), text);
	free(theirs);
	free(ours);
}

/* As a synchroniser does: the other's comes beside ours. */
static void copy_beside(const struct machine *from, const struct machine *to, const char *file)
{
	char *text = text_of(from, file);
	char name[PATH_SIZE];
	snprintf(name, sizeof(name), "%.60s.sync-conflict-%d.tsv", file, below(3));
	scratch_write(in(to, name), text);
	free(text);
}

/* As rsync -u does: of a file that only one of them writes, the newer. */
static void copy_over(const struct machine *from, const struct machine *to, const char *file)
{
	char *theirs = text_of(from, file), *ours = text_of(to, file);
	if (strlen(theirs) > strlen(ours))
		scratch_write(in(to, file), theirs);
	free(theirs);
	free(ours);
}

typedef void merge(const struct machine *from, const struct machine *to, const char *file);

static const char *see(void *context, const char *line, size_t length)
{
	struct machine *machine = context;
	char id[RECORD_EXERCISE_SIZE];
	(void)length;
	snprintf(id, sizeof(id), "%.*s", (int)strcspn(line, "\t"), line);
	know(machine, id);
	return NULL;
}

static void bring(const struct machine *from, struct machine *to, merge *merge_file)
{
	char **files;
	int count;
	ck_assert_int_eq(paths_list(scratch_path(in(from, "history")), ".tsv", &files, &count), 0);
	for (int i = 0; i < count; i++) {
		char file[PATH_SIZE];
		snprintf(file, sizeof(file), "history/%.200s", files[i]);
		bool is_theirs = strstr(file, "sync-conflict") == NULL;
		if (is_theirs || merge_file != copy_beside)
			merge_file(from, to, file);
	}
	paths_list_free(files, count);
	to->id_count = 0;
	ck_assert_int_eq(store_read(scratch_path(in(to, "history")), see, NULL, to), 0);
}

static const char *add(void *context, const char *line, size_t length)
{
	return ledger_add(context, line, length);
}

static void complain(void *context, const char *file, int line, const char *what)
{
	(void)context;
	ck_abort_msg("%s:%d: %s", file, line, what);
}

/* What a history says, a line each. */
static const char *told(struct ledger *ledger, char text[TEXT_MAX])
{
	size_t used = 0;
	ledger_settle(ledger);
	text[0] = '\0';
	for (size_t i = 0; i < ledger->order_count; i++) {
		struct record record;
		ledger_record(ledger, ledger_at(ledger, i), &record);
		ck_assert_uint_lt(used + RECORD_LINE_MAX, TEXT_MAX);
		used += record_format(&record, text + used);
	}
	return text;
}

static void tells_what_was_done(const struct machine *machine, const char *story, int history)
{
	static char wanted[TEXT_MAX], text[TEXT_MAX];
	struct ledger ledger;
	ledger_init(&ledger);
	ck_assert_int_eq(
		store_read(scratch_path(in(machine, "history")), add, complain, &ledger), 0);
	ck_assert_uint_eq(ledger.count, all.count);
	ck_assert_msg(strcmp(told(&ledger, text), told(&all, wanted)) == 0,
		"%s: %s tells history %d in another way", story, machine->name, history);
	ledger_clear(&ledger);
}

static const struct {
	const char *sentence;
	bool one_name;
	merge *way;
} STORIES[] = {
	{ "lines of both are united", false, merge_lines },
	{ "files are copied over", false, copy_over },
	{ "files are copied beside", false, copy_beside },
	{ "two tails of one file are united", true, merge_lines },
	{ "two tails of one file lie beside each other", true, copy_beside },
};

/* Both go on, and hear of each other now and then, one way or the other. */
static void live(merge *way)
{
	for (int step = 0; step < STEPS; step++) {
		int which = below(MACHINES);
		int what = below(8);
		if (what == 0)
			bring(&machines[which], &machines[!which], way);
		else if (what < 4)
			train(&machines[which]);
		else
			change(&machines[which]);
	}
	bring(&machines[0], &machines[1], way);
	bring(&machines[1], &machines[0], way);
}

START_TEST(both_tell_what_was_done)
{
	for (int history = 0; history < HISTORIES; history++) {
		scratch_make();
		ledger_init(&all);
		seed = (uint32_t)history;
		sessions = 0;
		for (int i = 0; i < MACHINES; i++)
			open_machine(&machines[i], i, STORIES[_i].one_name);
		live(STORIES[_i].way);
		for (int i = 0; i < MACHINES; i++) {
			tells_what_was_done(&machines[i], STORIES[_i].sentence, history);
			store_close(machines[i].store);
		}
		ledger_clear(&all);
		scratch_remove();
	}
}
END_TEST

Suite *merge_suite(void)
{
	Suite *suite = suite_create("merge");
	TCase *tcase = tcase_create("merge");
	tcase_add_checked_fixture(tcase, set_up, NULL);
	tcase_set_timeout(tcase, 120);
	tcase_add_loop_test(tcase, both_tell_what_was_done, 0, ROWS(STORIES));
	suite_add_tcase(suite, tcase);
	return suite;
}
