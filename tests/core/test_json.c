#include "core/json.h"

#include <string.h>

#include "strict_json.h"
#include "suites.h"
#include "sys/scratch.h"

START_TEST(outer_containers_have_lines)
{
	struct json json;
	json_init(&json, 2);
	json_open(&json, NULL, '{');
	json_number(&json, "sessions", 23);
	json_open(&json, "weeks", '[');
	json_open(&json, NULL, '{');
	json_number_or_null(&json, "best", -1, -1);
	json_number_or_null(&json, "last", 0, -1);
	json_bool(&json, "kept", true);
	json_close(&json);
	json_bool(&json, NULL, false);
	json_close(&json);
	json_open(&json, "empty", '{');
	json_close(&json);
	json_null(&json, "none");
	json_close(&json);
	ck_assert_str_eq(json.text, "{\n  \"sessions\": 23,\n  \"weeks\": [\n"
		"    {\"best\": null, \"last\": 0, \"kept\": true},\n    false\n  ],\n"
		"  \"empty\": {},\n  \"none\": null\n}");
	strict_json_check(json.text);
	json_clear(&json);
	ck_assert_ptr_null(json.text);
}
END_TEST

static const struct {
	const char *story, *text, *shown;
} TEXT[] = {
	{ "plain", "lost it at 8", "\"lost it at 8\"" },
	{ "empty", "", "\"\"" },
	{ "quotes and backslashes", "a \"b\" \\c/", "\"a \\\"b\\\" \\\\c/\"" },
	{ "ends of lines and tabs", "a\nb\tc\rd", "\"a\\nb\\tc\\rd\"" },
	{ "other controls", "\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\"" },
	{ "UTF-8 as it is", "hüfte … 腹", "\"hüfte … 腹\"" },
	{ "what is no UTF-8", "a\xff" "b\xc3", "\"a\xef\xbf\xbd" "b\xef\xbf\xbd\"" },
};

START_TEST(a_text_is_escaped)
{
	struct json json;
	json_init(&json, 0);
	json_text(&json, NULL, TEXT[_i].text);
	ck_assert_msg(strcmp(json.text, TEXT[_i].shown) == 0, "%s: %s", TEXT[_i].story, json.text);
	strict_json_check(json.text);
	json_clear(&json);
}
END_TEST

START_TEST(what_was_taken_is_forgotten)
{
	struct json json;
	json_init(&json, 1);
	json_open(&json, NULL, '[');
	json_number(&json, NULL, 1);
	ck_assert_str_eq(json.text, "[\n  1");
	json_forget(&json);
	json_number(&json, NULL, 2);
	ck_assert_str_eq(json.text, ",\n  2");
	json_close(&json);
	ck_assert_str_eq(json.text, ",\n  2\n]");
	json_clear(&json);
}
END_TEST

START_TEST(a_long_text_has_room)
{
	struct json json;
	json_init(&json, 0);
	json_open(&json, NULL, '[');
	for (int i = 0; i < 5000; i++)
		json_text(&json, NULL, "seven77");
	json_close(&json);
	ck_assert_int_eq(strict_json_count(json.text, ""), 5000);
	json_clear(&json);
}
END_TEST

Suite *json_suite(void)
{
	Suite *suite = suite_create("json");
	TCase *tcase = tcase_create("json");
	tcase_add_test(tcase, outer_containers_have_lines);
	tcase_add_loop_test(tcase, a_text_is_escaped, 0, ROWS(TEXT));
	tcase_add_test(tcase, what_was_taken_is_forgotten);
	tcase_add_test(tcase, a_long_text_has_room);
	suite_add_tcase(suite, tcase);
	return suite;
}
