#include "core/record.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define ID "20261122T160455Z-k3f9.3\t"
#define WHEN "2026-11-22T17:07:10+01:00\t"
#define PLANK ID WHEN "set\tplank\t"
#define RANDOM_RECORDS 20000

static const char *parse(const char *line, struct record *ret)
{
	return record_parse(line, strlen(line), ret);
}

static struct record parsed(const char *line)
{
	struct record record;
	const char *wrong = parse(line, &record);
	ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
	return record;
}

static bool same(const struct record *a, const struct record *b)
{
	return strcmp(a->session, b->session) == 0 && a->line == b->line &&
		a->when.seconds == b->when.seconds && a->when.offset == b->when.offset &&
		a->type == b->type && strcmp(a->exercise, b->exercise) == 0 && a->level == b->level &&
		a->set == b->set && a->sets == b->sets && a->side == b->side && a->unit == b->unit &&
		a->target == b->target && a->done == b->done && a->clean == b->clean &&
		a->felt == b->felt && a->pain == b->pain && a->sharp == b->sharp &&
		a->effort == b->effort && strcmp(a->note, b->note) == 0;
}

/* Lines of the format's own examples: what is read is written the same. */
static const char *const LINES[] = {
	ID WHEN "set\tpelvic-tilt\t1\t1/1\tboth\treps\t10\t10\t-\t-\t-\t-\t-",
	ID WHEN "amend\t20261122T160455Z-k3f9.1\t-\t-\t-\t-\t-\t-\t10\tabs\t0\t-\t-",
	ID WHEN "amend\t20261122T160455Z-k3f9.3\t-\t-\t-\t-\t-\t-\t7\tback\t0\t7\tlost it at 8",
	ID WHEN "session\tstep-3-a\t-\t-\t-\ts\t840\t790\t-\t-\t-\t-\tfinished",
	ID WHEN "void\t20261122T160455Z-k3f9.3\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-",
	ID WHEN "set\tdead-bug\t4\t99/99\talt\treps\t999999\t0\t0\tother\t10!\t10\ta\\tb\\nc\\\\d",
	ID WHEN "set\tplank\t0\t2/3\tright\ts\t30\t28\t-\thips\t!\t0\tcaf\xC3\xA9",
	ID WHEN "session\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-",
	ID WHEN "test\tplank\t-\t-\tboth\ts\t60\t43\t43\t-\t-\t-\t-",
	ID WHEN "test\tthomas-test\t-\t-\tleft\t-\t-\t-\t-\t-\t-\t-\ttight",
	ID WHEN "check\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tworse",
};

START_TEST(what_is_read_is_written_the_same)
{
	char line[RECORD_LINE_MAX];
	const struct record record = parsed(LINES[_i]);
	const size_t length = record_format(&record, line);
	ck_assert_uint_eq(length, strlen(line));
	ck_assert_int_eq(line[length - 1], '\n');
	line[length - 1] = '\0';
	ck_assert_str_eq(line, LINES[_i]);
}
END_TEST

START_TEST(every_field_is_read)
{
	const struct record record = parsed(ID WHEN
		"set\tdead-bug\t2\t1/3\talt\treps\t10\t9\t7\tback\t2!\t6\tlost\\t8");
	ck_assert_str_eq(record.session, "20261122T160455Z-k3f9");
	ck_assert_int_eq(record.line, 3);
	ck_assert_int_eq(record.when.seconds, 1795363630);
	ck_assert_int_eq(record.when.offset, 60);
	ck_assert_int_eq(record.type, RECORD_SET);
	ck_assert_str_eq(record.exercise, "dead-bug");
	ck_assert_int_eq(record.level, 2);
	ck_assert_int_eq(record.set, 1);
	ck_assert_int_eq(record.sets, 3);
	ck_assert_int_eq(record.side, SIDE_ALTERNATE);
	ck_assert_int_eq(record.unit, UNIT_REPS);
	ck_assert_int_eq(record.target, 10);
	ck_assert_int_eq(record.done, 9);
	ck_assert_int_eq(record.clean, 7);
	ck_assert_int_eq(record.felt, FELT_BACK);
	ck_assert_int_eq(record.pain, 2);
	ck_assert(record.sharp);
	ck_assert_int_eq(record.effort, 6);
	ck_assert_str_eq(record.note, "lost\t8");
}
END_TEST

START_TEST(what_was_not_asked_is_no_number)
{
	const struct record record = parsed(PLANK "-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-");
	struct record wanted;
	record_init(&wanted);
	strcpy(wanted.session, record.session);
	wanted.line = 3;
	wanted.when = record.when;
	wanted.type = RECORD_SET;
	strcpy(wanted.exercise, "plank");
	ck_assert(same(&record, &wanted));
	ck_assert_int_eq(record.side, NOT_ASKED);
	ck_assert_int_eq(record.pain, NOT_ASKED);
}
END_TEST

#define REST "1\t1/1\tboth\treps\t10\t10\t-\t-\t-\t-\t-"

static const struct {
	const char *story, *line;
	const char *wrong;
} WRONG[] = {
	{ "nothing", "", "fewer than 15 fields" },
	{ "a header", "id\twhen\ttype", "fewer than 15 fields" },
	{ "a torn line", PLANK "1\t1/1\tboth\treps\t10", "fewer than 15 fields" },
	{ "a field too many", PLANK REST "\t-", "more than 15 fields" },
	{ "a control character", ID WHEN "set\tpla\x1Bnk\t" REST, "a control character" },
	{ "a carriage return", PLANK REST "\r", "a control character" },
	{ "no line in the id", "20261122T160455Z-k3f9\t" WHEN "set\tplank\t" REST,
		"id is not SESSION.LINE" },
	{ "line 0", "20261122T160455Z-k3f9.0\t" WHEN "set\tplank\t" REST, "id is not SESSION.LINE" },
	{ "a line of letters", "20261122T160455Z-k3f9.x\t" WHEN "set\tplank\t" REST,
		"id is not SESSION.LINE" },
	{ "no session", ".3\t" WHEN "set\tplank\t" REST, "id is not SESSION.LINE" },
	{ "two dots", "a.b.3\t" WHEN "set\tplank\t" REST, "id is not SESSION.LINE" },
	{ "a session too long", "20261122T160455Z-k3f9abc.3\t" WHEN "set\tplank\t" REST,
		"id is not SESSION.LINE" },
	{ "no time", ID "yesterday\tset\tplank\t" REST, "when is not a time with its offset" },
	{ "a time without its offset", ID "2026-11-22T17:07:10\tset\tplank\t" REST,
		"when is not a time with its offset" },
	{ "a set of nothing", ID WHEN "set\t-\t" REST, "exercise is not an id" },
	{ "an exercise's name", ID WHEN "set\tSide plank\t" REST, "exercise is not an id" },
	{ "a void of an exercise", ID WHEN "void\tplank\t" REST, "exercise is not the id of a line" },
	{ "a void of a line with many noughts", ID WHEN "void\t20261122T160455Z-k3f9."
		"00000000000000000000000000000000000000000000003\t" REST,
		"exercise is not the id of a line" },
	{ "an amend of nothing", ID WHEN "amend\t-\t" REST, "exercise is not the id of a line" },
	{ "level 5", PLANK "5\t1/1\tboth\treps\t10\t10\t-\t-\t-\t-\t-", "level is not 0 to 4" },
	{ "an empty level", PLANK "\t1/1\tboth\treps\t10\t10\t-\t-\t-\t-\t-", "level is not 0 to 4" },
	{ "set 4 of 3", PLANK "1\t4/3\tboth\treps\t10\t10\t-\t-\t-\t-\t-", "set is not like 2/3" },
	{ "set 0", PLANK "1\t0/3\tboth\treps\t10\t10\t-\t-\t-\t-\t-", "set is not like 2/3" },
	{ "set of 100", PLANK "1\t1/100\tboth\treps\t10\t10\t-\t-\t-\t-\t-", "set is not like 2/3" },
	{ "a set without its sets", PLANK "1\t1\tboth\treps\t10\t10\t-\t-\t-\t-\t-",
		"set is not like 2/3" },
	{ "a side", PLANK "1\t1/1\tup\treps\t10\t10\t-\t-\t-\t-\t-",
		"side is not both, right, left or alt" },
	{ "a unit", PLANK "1\t1/1\tboth\tkg\t10\t10\t-\t-\t-\t-\t-", "unit is not reps or s" },
	{ "a target", PLANK "1\t1/1\tboth\ts\tten\t10\t-\t-\t-\t-\t-", "target is not a number" },
	{ "less than none", PLANK "1\t1/1\tboth\ts\t10\t-1\t-\t-\t-\t-\t-", "done is not a number" },
	{ "too many", PLANK "1\t1/1\tboth\ts\t10\t1000000\t-\t-\t-\t-\t-", "done is not a number" },
	{ "far too many", PLANK "1\t1/1\tboth\ts\t10\t99999999999999999999\t-\t-\t-\t-\t-",
		"done is not a number" },
	{ "half a rep", PLANK "1\t1/1\tboth\ts\t10\t10\t9.5\t-\t-\t-\t-", "clean is not a number" },
	{ "a feeling", PLANK "1\t1/1\tboth\ts\t10\t10\t-\tfine\t-\t-\t-",
		"felt is not abs, hips, back or other" },
	{ "pain 11", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t11\t-\t-", "pain is not 0 to 10" },
	{ "pain 11, sharp", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t11!\t-\t-", "pain is not 0 to 10" },
	{ "pain twice sharp", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t3!!\t-\t-", "pain is not 0 to 10" },
	{ "an empty pain", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t\t-\t-", "pain is not 0 to 10" },
	{ "effort 11", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t-\t11\t-", "effort is not 0 to 10" },
	{ "an unknown escape", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t-\t-\ta\\b",
		"note is too long or has an unknown escape" },
	{ "a backslash at the end", PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t-\t-\ta\\",
		"note is too long or has an unknown escape" },
};

START_TEST(what_is_wrong_is_said_and_nothing_is_read)
{
	struct record record;
	memset(&record, 0x55, sizeof(record));
	const struct record before = record;
	const char *wrong = parse(WRONG[_i].line, &record);
	ck_assert_msg(wrong != NULL && strcmp(wrong, WRONG[_i].wrong) == 0, "%s: %s", WRONG[_i].story,
		wrong == NULL ? "accepted" : wrong);
	ck_assert(memcmp(&record, &before, sizeof(record)) == 0);
}
END_TEST

START_TEST(a_nul_is_a_control_character)
{
	static const char line[] = ID WHEN "set\tplank\0\t" REST;
	struct record record;
	ck_assert_str_eq(record_parse(line, sizeof(line) - 1, &record), "a control character");
}
END_TEST

START_TEST(a_line_that_is_too_long_is_not_read)
{
	char line[RECORD_LINE_MAX + 10];
	struct record record;
	memset(line, 'a', sizeof(line));
	ck_assert_str_eq(record_parse(line, RECORD_LINE_MAX, &record), "too long for a line");
	ck_assert_str_eq(record_parse(line, RECORD_LINE_MAX - 1, &record), "fewer than 15 fields");
}
END_TEST

/* A set's line with `count` of `piece` as its note. */
static const char *parse_with_note(const char *piece, int count, struct record *ret)
{
	char line[RECORD_LINE_MAX] = PLANK "1\t1/1\tboth\ts\t10\t10\t-\t-\t-\t-\t";
	for (int i = 0; i < count; i++)
		strcat(line, piece);
	return parse(line, ret);
}

START_TEST(a_note_has_room_for_what_a_record_holds)
{
	struct record record;
	ck_assert_ptr_null(parse_with_note("x", RECORD_NOTE_SIZE - 1, &record));
	ck_assert_uint_eq(strlen(record.note), RECORD_NOTE_SIZE - 1);
	ck_assert_ptr_null(parse_with_note("\\n", RECORD_NOTE_SIZE - 1, &record));
	ck_assert_uint_eq(strspn(record.note, "\n"), RECORD_NOTE_SIZE - 1);
	ck_assert_ptr_nonnull(parse_with_note("x", RECORD_NOTE_SIZE, &record));
	ck_assert_ptr_null(parse_with_note("", 0, &record));
	ck_assert_str_eq(record.note, "");
}
END_TEST

static const struct {
	const char *story, *line, *exercise, *note;
} UNKNOWN[] = {
	{ "a mood", ID WHEN "mood\t-\t-\t-\t-\t-\t-\t-\t-\t-\t0\t-\t-", "", "" },
	{ "measures that a later version may have",
		ID WHEN "weight\tplank\theavy\t1:3\tup\tkg\t9.5\t-1\t?\t?\t??\t99\tnew", "plank",
		"new" },
	{ "a note that we can't read",
		ID WHEN "x\tplank\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\ta\\q", "plank", "" },
	{ "an id that does not fit",
		ID WHEN "x\ta123456789b123456789c123456789d123456789e12345678"
			"\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tn", "", "n" },
};

START_TEST(unknown_types_are_kept)
{
	const struct record record = parsed(UNKNOWN[_i].line);
	ck_assert_msg(record.type == RECORD_OTHER, "%s", UNKNOWN[_i].story);
	ck_assert_str_eq(record.session, "20261122T160455Z-k3f9");
	ck_assert_str_eq(record.exercise, UNKNOWN[_i].exercise);
	ck_assert_str_eq(record.note, UNKNOWN[_i].note);
	ck_assert_int_eq(record.done, NOT_ASKED);
}
END_TEST

START_TEST(control_characters_in_a_note_are_not_written)
{
	char line[RECORD_LINE_MAX];
	struct record record = parsed(LINES[0]);
	strcpy(record.note, "a\x1B[31m\rb\tc");
	record_format(&record, line);
	ck_assert_str_eq(strrchr(line, '\t'), "\ta?[31m?b\\tc\n");
}
END_TEST

/* A generator of our own, so that a failure comes again. */
static uint32_t seed;

static int below(int bound)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)bound);
}

static int number_or_none(int most)
{
	return below(3) == 0 ? NOT_ASKED : below(most + 1);
}

static void random_text(char *text, int size, const char *characters)
{
	const int length = below(size);
	for (int i = 0; i < length; i++)
		text[i] = characters[below((int)strlen(characters))];
	text[length] = '\0';
}

static struct record random_record(void)
{
	static const char *const exercises[] = { "plank", "20261122T160455Z-k3f9.3", "a1.999999",
		"step-3-a" };
	struct record record;
	record_init(&record);
	record.session[0] = 'Z';
	random_text(record.session + 1, RECORD_SESSION_SIZE - 1, "0123456789TZ-kx");
	record.line = 1 + below(999999);
	record.when = (struct stamp){ (int64_t)below(1 << 24) * 9000, below(2 * 1439 + 1) - 1439 };
	record.type = (enum record_type)below(RECORD_OTHER);
	const bool of_a_line = record.type == RECORD_AMEND || record.type == RECORD_VOID;
	strcpy(record.exercise, exercises[of_a_line ? 1 + below(2) : 3 * below(2)]);
	record.level = number_or_none(LEVEL_MAX);
	if (below(3) > 0) {
		record.sets = 1 + below(99);
		record.set = 1 + below(record.sets);
	}
	record.side = number_or_none(SIDE_COUNT - 1);
	record.unit = (enum unit)below(UNIT_COUNT);
	record.target = number_or_none(999999);
	record.done = number_or_none(999999);
	record.clean = number_or_none(20);
	record.felt = (enum felt)below(FELT_COUNT);
	record.pain = number_or_none(10);
	record.sharp = below(2);
	record.effort = number_or_none(10);
	random_text(record.note, RECORD_NOTE_SIZE, "ab \\\t\nn-\xC3\xA9");
	if (strcmp(record.note, "-") == 0)
		record.note[0] = '\0';
	return record;
}

START_TEST(any_record_comes_back_as_it_was_written)
{
	seed = 1;
	for (int i = 0; i < RANDOM_RECORDS; i++) {
		char line[RECORD_LINE_MAX];
		struct record back;
		const struct record record = random_record();
		const size_t length = record_format(&record, line);
		const char *wrong = record_parse(line, length - 1, &back);
		ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
		ck_assert_msg(same(&record, &back), "%s", line);
	}
}
END_TEST

/* What was read from a damaged line is either refused or can be written and read again. */
static void check_sound(const char *line, size_t length)
{
	char again[RECORD_LINE_MAX];
	struct record record, back;
	if (record_parse(line, length, &record) != NULL || record.type == RECORD_OTHER)
		return;
	ck_assert_ptr_null(record_parse(again, record_format(&record, again) - 1, &back));
	ck_assert(same(&record, &back));
}

START_TEST(a_damaged_line_does_no_harm)
{
	seed = 2;
	for (int i = 0; i < RANDOM_RECORDS; i++) {
		char line[RECORD_LINE_MAX];
		const struct record record = random_record();
		size_t length = record_format(&record, line) - 1;
		for (int damage = below(4); damage >= 0; damage--)
			line[below((int)length)] = (char)below(256);
		if (below(4) == 0)
			length = (size_t)below((int)length);
		/* In a piece of its own size, so that a sanitizer sees any step beyond. */
		char *exact = malloc(length + 1);
		ck_assert_ptr_nonnull(exact);
		memcpy(exact, line, length);
		check_sound(exact, length);
		free(exact);
	}
}
END_TEST

START_TEST(random_bytes_do_no_harm)
{
	seed = 3;
	for (int i = 0; i < RANDOM_RECORDS; i++) {
		char line[RECORD_LINE_MAX + 100];
		const int length = below((int)sizeof(line));
		for (int j = 0; j < length; j++)
			line[j] = (char)(below(6) == 0 ? '\t' : below(256));
		check_sound(line, (size_t)length);
	}
}
END_TEST

Suite *record_suite(void)
{
	Suite *suite = suite_create("record");
	TCase *tcase = tcase_create("record");
	tcase_add_loop_test(tcase, what_is_read_is_written_the_same, 0, ROWS(LINES));
	tcase_add_test(tcase, every_field_is_read);
	tcase_add_test(tcase, what_was_not_asked_is_no_number);
	tcase_add_loop_test(tcase, what_is_wrong_is_said_and_nothing_is_read, 0, ROWS(WRONG));
	tcase_add_test(tcase, a_nul_is_a_control_character);
	tcase_add_test(tcase, a_line_that_is_too_long_is_not_read);
	tcase_add_test(tcase, a_note_has_room_for_what_a_record_holds);
	tcase_add_loop_test(tcase, unknown_types_are_kept, 0, ROWS(UNKNOWN));
	tcase_add_test(tcase, control_characters_in_a_note_are_not_written);
	tcase_add_test(tcase, any_record_comes_back_as_it_was_written);
	tcase_add_test(tcase, a_damaged_line_does_no_harm);
	tcase_add_test(tcase, random_bytes_do_no_harm);
	suite_add_tcase(suite, tcase);
	return suite;
}
