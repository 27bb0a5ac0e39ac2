#include "core/export.h"

#include <stdio.h>
#include <string.h>

#include "strict_json.h"
#include "suites.h"
#include "sys/scratch.h"

#define NOTHING "-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t"
#define CHECK_LINE "s.2\t2026-11-22T17:07:10Z\tcheck\t" NOTHING "better"
#define MOOD_LINE \
	"s.3\t2026-11-22T17:07:10Z\tmood\tC#\t07\tx\t-\t-\tlow\t1234567890\t-\t-\t!\t-\t-"
#define SET "s.1\t2026-11-22T17:07:10+01:00\tset\tdead-bug\t2\t1/3\talt\treps\t10\t9\t7\tback\t"

static const struct {
	const char *story, *line, *row, *path, *value;
} STORY[] = {
	{ "every field has a column", SET "2\t8\tfine",
		"s.1,2026-11-22T17:07:10+01:00,set,dead-bug,2,1,3,alt,reps,10,9,7,back,2,false,8,"
		"fine\r\n",
		"0.sets", "3" },
	{ "sharp pain is a column of its own", SET "3!\t-\t-",
		"s.1,2026-11-22T17:07:10+01:00,set,dead-bug,2,1,3,alt,reps,10,9,7,back,3,true,,\r\n",
		"0.sharp", "true" },
	{ "and may be all that is known", SET "!\t-\t-",
		"s.1,2026-11-22T17:07:10+01:00,set,dead-bug,2,1,3,alt,reps,10,9,7,back,,true,,\r\n",
		"0.pain", "null" },
	{ "what was not asked is empty, and null", CHECK_LINE,
		"s.2,2026-11-22T17:07:10Z,check,,,,,,,,,,,,,,better\r\n", "0.exercise", "null" },
	{ "without an answer about pain nothing is sharp", CHECK_LINE,
		"s.2,2026-11-22T17:07:10Z,check,,,,,,,,,,,,,,better\r\n", "0.sharp", "false" },
	{ "a note's escapes are undone, and quoted", SET "-\t-\tsaid \"it\", then\\n\\tstopped\\\\",
		"s.1,2026-11-22T17:07:10+01:00,set,dead-bug,2,1,3,alt,reps,10,9,7,back,,,,"
		"\"said \"\"it\"\", then\n\tstopped\\\"\r\n",
		"0.note", "\"said \\\"it\\\", then\\n\\tstopped\\\\\"" },
	{ "of an unknown type, fields may be anything",
		MOOD_LINE,
		"s.3,2026-11-22T17:07:10Z,mood,C#,07,x,,,,low,1234567890,,,,true,,\r\n", "0.target",
		"\"low\"" },
	{ "a number has no zeros before it",
		MOOD_LINE,
		"s.3,2026-11-22T17:07:10Z,mood,C#,07,x,,,,low,1234567890,,,,true,,\r\n"
		"", "0.level", "7" },
	{ "nor is it larger than any program's",
		MOOD_LINE,
		"s.3,2026-11-22T17:07:10Z,mood,C#,07,x,,,,low,1234567890,,,,true,,\r\n", "0.done",
		"\"1234567890\"" },
};

START_TEST(a_line_is_a_row_and_an_object)
{
	char row[EXPORT_CSV_SIZE];
	struct json json;
	struct record record;
	const size_t length = strlen(STORY[_i].line);
	ck_assert_ptr_null(record_parse(STORY[_i].line, length, &record));
	ck_assert_uint_eq(export_csv(STORY[_i].line, length, row), strlen(row));
	ck_assert_msg(strcmp(row, STORY[_i].row) == 0, "%s: %s", STORY[_i].story, row);
	json_init(&json, 1);
	json_open(&json, NULL, '[');
	export_json(STORY[_i].line, length, &json);
	json_close(&json);
	const char *value = strict_json_get(json.text, STORY[_i].path);
	ck_assert_msg(value && strcmp(value, STORY[_i].value) == 0, "%s: "
		"%s", STORY[_i].story, json.text);
	ck_assert_int_eq(strict_json_count(json.text, "0"), 17);
	json_clear(&json);
}
END_TEST

START_TEST(the_longest_line_fits)
{
	char line[RECORD_LINE_MAX], row[EXPORT_CSV_SIZE];
	int bytes = snprintf(line, sizeof(line),
		"s.1\t2026-11-22T17:07:10Z\tmood\t" NOTHING);
	memset(line + bytes, '"', sizeof(line) - (size_t)bytes);
	size_t used = export_csv(line, sizeof(line) - 1, row);
	ck_assert_uint_gt(used, 2 * (sizeof(line) - (size_t)bytes));
	ck_assert_str_eq(row + used - 3, "\"\r\n");
}
END_TEST

Suite *export_suite(void)
{
	Suite *suite = suite_create("export");
	TCase *tcase = tcase_create("export");
	tcase_add_loop_test(tcase, a_line_is_a_row_and_an_object, 0, ROWS(STORY));
	tcase_add_test(tcase, the_longest_line_fits);
	suite_add_tcase(suite, tcase);
	return suite;
}
