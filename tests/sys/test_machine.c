/* This machine's name, and tags. */
#include <string.h>
#include <sys/stat.h>

#include "scratch.h"
#include "suites.h"
#include "sys/machine.h"

#define PLAIN "abcdefghijklmnopqrstuvwxyz0123456789-"

START_TEST(tags_are_four_characters_that_differ)
{
	char first[TAG_SIZE], tag[TAG_SIZE];
	int differ = 0;
	machine_tag(first);
	for (int i = 0; i < 50; i++) {
		machine_tag(tag);
		ck_assert_uint_eq(strlen(tag), 4);
		ck_assert_uint_eq(strspn(tag, "abcdefghijkmnpqrstuvwxyz23456789"), 4);
		differ += strcmp(tag, first) != 0;
	}
	ck_assert_int_gt(differ, 45);
}
END_TEST

START_TEST(a_name_is_chosen_once)
{
	char name[MACHINE_SIZE], again[MACHINE_SIZE], other[MACHINE_SIZE], kept[MACHINE_SIZE + 1];
	machine_name(scratch_path("state"), name);
	machine_name(scratch_path("state"), again);
	machine_name(scratch_path("other"), other);
	ck_assert_str_eq(name, again);
	ck_assert_str_ne(name, other);
	ck_assert_uint_eq(strspn(name, PLAIN), strlen(name));
	ck_assert_uint_ge(strlen(name), 6);
	ck_assert(name[strlen(name) - 5] == '-');
	ck_assert_uint_eq(scratch_mode(scratch_path("state/machine")), 0600);
	strcpy(kept, scratch_read("state/machine"));
	ck_assert_str_eq(strtok(kept, "\n"), name);
}
END_TEST

START_TEST(a_name_that_is_kept_is_taken)
{
	char name[MACHINE_SIZE];
	scratch_write("machine", "ada-laptop-k3f9\n");
	machine_name(scratch_directory(), name);
	ck_assert_str_eq(name, "ada-laptop-k3f9");
}
END_TEST

static const char *const RUBBISH[] = {
	"", "\n", "../../etc/passwd\n", "-rf\n", "Ada\n", "two words\n", "\033[2J\n",
	"a-name-that-is-far-too-long-to-be-a-name-of-a-machine-of-ours\n",
};

START_TEST(rubbish_is_replaced)
{
	char name[MACHINE_SIZE], again[MACHINE_SIZE];
	scratch_write("machine", RUBBISH[_i]);
	machine_name(scratch_directory(), name);
	ck_assert_uint_eq(strspn(name, PLAIN), strlen(name));
	ck_assert(name[0] != '-' && name[0] != '\0');
	machine_name(scratch_directory(), again);
	ck_assert_str_eq(name, again);
}
END_TEST

START_TEST(where_nothing_can_be_kept_there_is_a_name_all_the_same)
{
	char name[MACHINE_SIZE] = "";
	scratch_write("file", "");
	machine_name(scratch_path("file"), name);
	ck_assert_uint_ge(strlen(name), 6);
	name[0] = '\0';
	machine_name("", name);
	ck_assert_uint_ge(strlen(name), 6);
}
END_TEST

Suite *machine_suite(void)
{
	Suite *suite = suite_create("machine");
	TCase *tcase = tcase_create("machine");
	tcase_add_checked_fixture(tcase, scratch_make, scratch_remove);
	tcase_add_test(tcase, tags_are_four_characters_that_differ);
	tcase_add_test(tcase, a_name_is_chosen_once);
	tcase_add_test(tcase, a_name_that_is_kept_is_taken);
	tcase_add_loop_test(tcase, rubbish_is_replaced, 0, ROWS(RUBBISH));
	tcase_add_test(tcase, where_nothing_can_be_kept_there_is_a_name_all_the_same);
	suite_add_tcase(suite, tcase);
	return suite;
}
