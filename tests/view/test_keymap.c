/* Keys and their names, and what the default keys mean. */
#include <check.h>
#include <string.h>

#include "view/keymap.h"

#include "suites.h"

static const struct {
	const char *name;
	key_code key;
} NAME[] = {
	{ "Space", PRESS_SPACE }, { "Enter", PRESS_RETURN }, { "Esc", PRESS_ESCAPE },
	{ "PageDown", PRESS_PAGE_DOWN }, { "Ctrl-C", 3 }, { "Ctrl-Z", 26 },
	{ "F1", PRESS_F1 }, { "F12", PRESS_F1 + 11 }, { "F24", PRESS_F24 },
	{ "Begin", PRESS_BEGIN }, { "x", 'x' }, { "!", '!' }, { "+", '+' },
	{ "é", 0xE9 },
};

static const char *const NO_KEY[] = {
	"", "space", "Ctrl-", "Ctrl-c", "Ctrl-LL", "F25", "xx", " ", "\xff", "PgDn",
};

static const struct {
	const char *sentence;
	key_code key;
	enum action actions[4]; /* to the first ACTION_NONE */
} MEANING[] = {
	{ "page-down is a page down, or from a remote the obvious thing", PRESS_PAGE_DOWN,
		{ ACTION_PAGE_DOWN, ACTION_ADVANCE } },
	{ "x is pain and nothing else", 'x', { ACTION_PAIN } },
	{ "right is to the right, or a skip where nothing is to the right", PRESS_RIGHT,
		{ ACTION_RIGHT, ACTION_SKIP } },
	{ "page-up is a page up, or back to the set's start", PRESS_PAGE_UP,
		{ ACTION_PAGE_UP, ACTION_BACK_SET } },
	{ "a key that nobody knows means nothing", 'Q', { ACTION_NONE } },
};

START_TEST(a_name_is_a_key_and_back)
{
	char name[KEY_NAME_MAX];
	ck_assert_uint_eq(key_find(NAME[_i].name), NAME[_i].key);
	ck_assert_str_eq(key_name(NAME[_i].key, name), NAME[_i].name);
}
END_TEST

START_TEST(what_is_no_name_is_no_key)
{
	ck_assert_msg(key_find(NO_KEY[_i]) == PRESS_NONE, "'%s'", NO_KEY[_i]);
}
END_TEST

START_TEST(a_key_without_a_name_has_an_empty_one)
{
	char name[KEY_NAME_MAX];
	ck_assert_str_eq(key_name(PRESS_NONE, name), "");
	ck_assert_str_eq(key_name(PRESS_CODES_END, name), "");
	ck_assert_str_eq(key_name(0, name), "");
}
END_TEST

START_TEST(a_key_means_what_the_list_says)
{
	struct keymap keymap;
	enum action actions[4] = { ACTION_NONE };
	keymap_init(&keymap);
	int count = keymap_actions(&keymap, MEANING[_i].key, actions, 4);
	for (int i = 0; i < 4; i++)
		ck_assert_msg((i < count ? actions[i] : ACTION_NONE) == MEANING[_i].actions[i], "%s",
			MEANING[_i].sentence);
}
END_TEST

START_TEST(no_more_actions_than_asked_for)
{
	struct keymap keymap;
	enum action one;
	keymap_init(&keymap);
	ck_assert_int_eq(keymap_actions(&keymap, PRESS_RIGHT, &one, 1), 1);
	ck_assert_int_eq(one, ACTION_RIGHT);
}
END_TEST

START_TEST(every_action_is_shown_by_its_first_key)
{
	struct keymap keymap;
	keymap_init(&keymap);
	ck_assert_uint_eq(keymap_key_of(&keymap, ACTION_GO), PRESS_SPACE);
	ck_assert_uint_eq(keymap_key_of(&keymap, ACTION_QUIT), 'q');
	ck_assert_uint_eq(keymap_key_of(&keymap, ACTION_NONE), PRESS_NONE);
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		ck_assert_uint_ne(keymap_key_of(&keymap, (enum action)action), PRESS_NONE);
}
END_TEST

static const struct {
	const char *names, *bad; /* NULL: all are keys */
	int count;
} READ[] = {
	{ "", NULL, 0 }, { "n Right", NULL, 2 }, { "  n   Right ", NULL, 2 },
	{ "a b c d e f g h", NULL, 8 }, { "a b c d e f g h i", "i", 0 }, { "n Rihgt", "Rihgt", 0 },
	{ "Space aaaaaaaaaaaaaaaaaaaa n", "aaaaaaaaaaaaaaa", 0 },
	{ "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9",
		"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", 0 },
};

START_TEST(names_are_read_to_the_first_that_is_none)
{
	struct keys keys = { .count = -1 };
	char bad[KEY_NAME_SIZE] = "";
	bool read = keys_read(READ[_i].names, &keys, bad);
	ck_assert(read == (READ[_i].bad == NULL));
	ck_assert_int_eq(keys.count, read ? READ[_i].count : -1);
	ck_assert_str_eq(bad, read ? "" : READ[_i].bad);
}
END_TEST

static const struct {
	const char *text, *words;
} WORDS[] = {
	{ "Leave it out ({skip}) if", "Leave it out (n) if" },
	{ "{go} a rep, {accept} ends the set", "Space a rep, Enter ends the set" },
	{ "press {red-flag}", "press !" },
	{ "{redo} is no more", "no key is no more" },
	{ "an {unknown} word stays", "an {unknown} word stays" },
	{ "so does an open {go", "so does an open {go" },
	{ "and {} nothing", "and {} nothing" },
	{ "", "" },
};

START_TEST(texts_have_the_keys_names)
{
	struct keymap keymap;
	char out[80];
	keymap_init(&keymap);
	keymap.of[ACTION_REDO].count = 0;
	keymap_words(&keymap, WORDS[_i].text, out, sizeof(out));
	ck_assert_str_eq(out, WORDS[_i].words);
}
END_TEST

START_TEST(a_text_ends_where_the_room_does)
{
	struct keymap keymap;
	char out[8];
	keymap_init(&keymap);
	keymap_words(&keymap, "press {go}", out, sizeof(out));
	ck_assert_str_eq(out, "press ");
	keymap_words(&keymap, "long enough", out, sizeof(out));
	ck_assert_str_eq(out, "long en");
}
END_TEST

START_TEST(no_question_takes_the_keys_that_leave)
{
	struct keymap keymap;
	keymap_init(&keymap);
	ck_assert(keymap_is_urgent(&keymap, key_find("Ctrl-C")));
	ck_assert(keymap_is_urgent(&keymap, key_find("Ctrl-Z")));
	ck_assert(keymap_is_urgent(&keymap, key_find("Ctrl-L")));
	ck_assert(!keymap_is_urgent(&keymap, key_find("q")));
	keymap.of[ACTION_LEAVE] = (struct keys){ 1, { key_find("Ctrl-X") } };
	ck_assert(keymap_is_urgent(&keymap, key_find("Ctrl-X")));
	ck_assert(!keymap_is_urgent(&keymap, key_find("Ctrl-C")));
}
END_TEST

START_TEST(all_keys_of_an_action_in_a_row)
{
	struct keymap keymap;
	char names[KEY_NAMES_SIZE], bad[KEY_NAME_SIZE];
	keymap_init(&keymap);
	keymap_names(&keymap, ACTION_GO, names);
	ck_assert_str_eq(names, "Space Enter");
	ck_assert(keys_read("PageDown PageDown PageDown PageDown PageDown PageDown PageDown PageDown",
		&keymap.of[ACTION_GO], bad));
	keymap_names(&keymap, ACTION_GO, names);
	ck_assert_uint_eq(strlen(names), 8 * 9 - 1);
	keymap.of[ACTION_GO].count = 0;
	keymap_names(&keymap, ACTION_GO, names);
	ck_assert_str_eq(names, "");
	ck_assert_uint_eq(keymap_key_of(&keymap, ACTION_GO), PRESS_NONE);
}
END_TEST

START_TEST(an_action_is_found_by_its_name)
{
	ck_assert_int_eq(action_find("back"), ACTION_BACK_SET);
	ck_assert_int_eq(action_find("page-down"), ACTION_PAGE_DOWN);
	ck_assert_int_eq(action_find("nothing"), ACTION_NONE);
	ck_assert_int_eq(action_find(""), ACTION_NONE);
	ck_assert_str_eq(key_nearest("Spcae"), "Space");
	ck_assert_ptr_null(key_nearest("Hyper"));
}
END_TEST

Suite *keymap_suite(void)
{
	Suite *suite = suite_create("keymap");
	TCase *names = tcase_create("names"), *meanings = tcase_create("meanings");
	tcase_add_loop_test(names, a_name_is_a_key_and_back, 0, sizeof(NAME) / sizeof(NAME[0]));
	tcase_add_loop_test(names, what_is_no_name_is_no_key, 0, sizeof(NO_KEY) / sizeof(NO_KEY[0]));
	tcase_add_test(names, a_key_without_a_name_has_an_empty_one);
	tcase_add_loop_test(meanings, a_key_means_what_the_list_says, 0,
		sizeof(MEANING) / sizeof(MEANING[0]));
	tcase_add_test(meanings, no_question_takes_the_keys_that_leave);
	tcase_add_test(meanings, no_more_actions_than_asked_for);
	tcase_add_test(meanings, every_action_is_shown_by_its_first_key);
	tcase_add_loop_test(
		names, names_are_read_to_the_first_that_is_none, 0, sizeof(READ) / sizeof(READ[0]));
	tcase_add_loop_test(names, texts_have_the_keys_names, 0, sizeof(WORDS) / sizeof(WORDS[0]));
	tcase_add_test(names, a_text_ends_where_the_room_does);
	tcase_add_test(names, all_keys_of_an_action_in_a_row);
	tcase_add_test(names, an_action_is_found_by_its_name);
	suite_add_tcase(suite, names);
	suite_add_tcase(suite, meanings);
	return suite;
}
