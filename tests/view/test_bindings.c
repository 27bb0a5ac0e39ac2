/* Keys of a person's own choice: what they do, what can't be, and what is kept then. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "view/bindings.h"
#include "view/view.h"

#include "suites.h"

#define CHOICES_MAX 4

static char said[1024];

static void keep(void *context, int line, const char *what)
{
	size_t used = strlen(said);
	(void)context;
	snprintf(said + used, sizeof(said) - used, "%d: %s\n", line, what);
}

struct bound {
	const char *action, *keys;
};

/* The choices stand in the lines 1, 2, 3 and so on of deadbug.cfg. */
static struct keymap apply(const struct bound choices[CHOICES_MAX])
{
	struct settings settings = settings_default;
	struct keymap keymap;
	for (int i = 0; i < CHOICES_MAX && choices[i].action != NULL; i++) {
		struct binding *binding = &settings.bindings[settings.binding_count++];
		snprintf(binding->action, sizeof(binding->action), "%s", choices[i].action);
		snprintf(binding->keys, sizeof(binding->keys), "%s", choices[i].keys);
		binding->line = i + 1;
	}
	said[0] = '\0';
	bindings_apply(&settings, &keymap, keep, NULL);
	return keymap;
}

static const struct {
	const char *sentence;
	struct bound choices[CHOICES_MAX];
	const char *said;
	enum action action;
	const char *keys; /* of the action, afterwards */
} STORY[] = {
	{ "nothing chosen, nothing changed", { { NULL, NULL } }, "", ACTION_SKIP, "n Right" },
	{ "other keys", { { "skip", "m F7" } }, "", ACTION_SKIP, "m F7" },
	{ "the same keys again", { { "skip", "n Right" } }, "", ACTION_SKIP, "n Right" },
	{ "one of those that it had", { { "go", "Space" } }, "", ACTION_GO, "Space" },
	{ "no key at all", { { "redo", "" } }, "", ACTION_REDO, "" },
	{ "two actions change places", { { "redo", "p" }, { "pause", "r" } }, "", ACTION_PAUSE, "r" },
	{ "a key that is used on other screens only", { { "pause", "d" } }, "", ACTION_PAUSE, "d" },
	{ "an action that is misspelt", { { "skpi", "s" } },
		"1: keys: there is no action 'skpi' (did you mean 'skip'?)\n", ACTION_SKIP, "n Right" },
	{ "an action that nobody knows", { { "applause", "s" } },
		"1: keys: there is no action 'applause'\n", ACTION_SKIP, "n Right" },
	{ "a key that is misspelt", { { "skip", "n Spcae" } },
		"1: keys: skip: 'Spcae' is no key (did you mean 'Space'?); it keeps n Right\n",
		ACTION_SKIP, "n Right" },
	{ "a key that nobody knows", { { "skip", "Hyper-q" } },
		"1: keys: skip: 'Hyper-q' is no key; it keeps n Right\n", ACTION_SKIP, "n Right" },
	{ "nine keys", { { "skip", "A B C D E F G H I" } },
		"1: keys: skip: more than 8 keys; it keeps n Right\n", ACTION_SKIP, "n Right" },
	{ "eight keys", { { "skip", "A B C D E F G H" } }, "", ACTION_SKIP, "A B C D E F G H" },
	{ "a key that does something else there", { { "skip", "p" } },
		"1: keys: skip: 'p' is pause on the screen 'Session' already; it keeps n Right\n",
		ACTION_SKIP, "n Right" },
	{ "a key of the whole program", { { "skip", "?" } },
		"1: keys: skip: '?' is help on the screen 'Session' already; it keeps n Right\n",
		ACTION_SKIP, "n Right" },
	{ "a key for the whole program that a screen has", { { "help", "p" } },
		"1: keys: help: 'p' is pause on the screen 'Session' already; it keeps ? F1\n",
		ACTION_HELP, "? F1" },
	{ "of two that want one key, the first has it", { { "skip", "v" }, { "pause", "m" },
		{ "redo", "m" } },
		"3: keys: redo: 'm' is pause on the screen 'Session' already; it keeps r\n",
		ACTION_PAUSE, "m" },
	{ "whose default key is taken, stays", { { "redo", "+" }, { "longer", "p" } },
		"2: keys: longer: 'p' is pause on the screen 'Session' already; it keeps + =\n"
		"1: keys: redo: '+' is longer on the screen 'Session' already; it keeps r\n",
		ACTION_REDO, "r" },
	{ "an answer to a question is no key for something else", { { "pain", "a" } },
		"1: keys: pain: 'a' is an answer on the screen 'Session' already; it keeps x *\n",
		ACTION_PAIN, "x *" },
	{ "but letters that have both meanings may keep them", { { "skip", "n" } }, "", ACTION_SKIP,
		"n" },
	{ "pain keeps a key", { { "pain", "" } },
		"1: keys: pain: it would have no key of its own on the screen 'Session'; "
		"it keeps x *\n",
		ACTION_PAIN, "x *" },
	{ "and so does going on, beside accepting", { { "go", "Enter" } },
		"1: keys: go: it would have no key of its own on the screen 'Before you start'; "
		"it keeps Space Enter\n",
		ACTION_GO, "Space Enter" },
	{ "unless accepting is another key", { { "go", "Enter" }, { "accept", "F2" } }, "", ACTION_GO,
		"Enter" },
	{ "leaving keeps one", { { "leave", "" } },
		"1: keys: leave: it would have no key of its own on the screen 'Today'; "
		"it keeps Ctrl-C\n",
		ACTION_LEAVE, "Ctrl-C" },
	{ "the one button's keys may be those that go on", { { "go", "F5 PageDown" } }, "", ACTION_GO,
		"F5 PageDown" },
	{ "but nothing else's", { { "pause", "F5" } },
		"1: keys: pause: 'F5' is advance on the screen 'Session' already; "
		"it keeps p . Insert\n",
		ACTION_PAUSE, "p . Insert" },
	{ "another key for pain will do", { { "pain", "X" } }, "", ACTION_PAIN, "X" },
	{ "one mistake costs only its own action", { { "skip", "v" }, { "pause", "Pause" } },
		"2: keys: pause: 'Pause' is no key; it keeps p . Insert\n", ACTION_SKIP, "v" },
};

/* Lines don't say which of two comes first: `keys = { pause = "m"; redo = "m"; };` */
START_TEST(two_on_one_line_are_told_apart)
{
	struct settings settings = settings_default;
	struct keymap keymap;
	settings.binding_count = 2;
	settings.bindings[0] = (struct binding){ "redo", "m", 1 };
	settings.bindings[1] = (struct binding){ "pause", "m", 1 };
	said[0] = '\0';
	bindings_apply(&settings, &keymap, keep, NULL);
	ck_assert_str_eq(said,
		"1: keys: pause: 'm' is redo on the screen 'Session' already; it keeps p . Insert\n");
	ck_assert(keymap_has(&keymap, ACTION_REDO, 'm') && !keymap_has(&keymap, ACTION_PAUSE, 'm'));
}
END_TEST

START_TEST(what_is_chosen_holds_or_is_said)
{
	char names[KEY_NAMES_SIZE];
	const struct keymap keymap = apply(STORY[_i].choices);
	ck_assert_msg(strcmp(said, STORY[_i].said) == 0, "%s: %s", STORY[_i].sentence, said);
	keymap_names(&keymap, STORY[_i].action, names);
	ck_assert_msg(strcmp(names, STORY[_i].keys) == 0, "%s: %s", STORY[_i].sentence, names);
}
END_TEST

START_TEST(nobody_has_to_listen)
{
	struct settings settings = settings_default;
	struct keymap keymap, defaults;
	settings.bindings[settings.binding_count++] = (struct binding){ "skpi", "x", 1 };
	bindings_apply(&settings, &keymap, NULL, NULL);
	keymap_init(&defaults);
	for (int i = 0; i < ACTION_COUNT; i++) {
		char names[KEY_NAMES_SIZE], default_names[KEY_NAMES_SIZE];
		keymap_names(&keymap, (enum action)i, names);
		keymap_names(&defaults, (enum action)i, default_names);
		ck_assert_str_eq(names, default_names);
	}
}
END_TEST

/* Every action bound to every other one's first key: whatever that makes, nobody is lost. */
START_TEST(whatever_is_chosen_nobody_is_lost)
{
	static const enum action kept[] = { ACTION_GO, ACTION_PAIN, ACTION_HELP, ACTION_QUIT,
		ACTION_LEAVE };
	struct keymap defaults;
	keymap_init(&defaults);
	for (int other = ACTION_NONE + 1; other < ACTION_COUNT; other++) {
		char name[KEY_NAME_MAX];
		const char *key = key_name(keymap_key_of(&defaults, (enum action)other), name);
		const struct keymap keymap = apply((const struct bound[CHOICES_MAX]){
			{ action_rows[_i].name, key }, { "leave", "" }, { "quit", "" } });
		for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
			ck_assert_int_gt(keymap.of[kept[i]].count, 0);
	}
}
END_TEST

/* What the list itself gives may share a key: its order says what comes first. */
START_TEST(the_default_keys_are_settled)
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		const struct keymap keymap = apply((const struct bound[CHOICES_MAX]){
			{ action_rows[action].name, action_rows[action].keys } });
		(void)keymap;
		ck_assert_str_eq(said, "");
	}
}
END_TEST

Suite *bindings_suite(void)
{
	Suite *suite = suite_create("bindings");
	TCase *tcase = tcase_create("bindings");
	tcase_add_loop_test(
		tcase, what_is_chosen_holds_or_is_said, 0, sizeof(STORY) / sizeof(STORY[0]));
	tcase_add_test(tcase, nobody_has_to_listen);
	tcase_add_test(tcase, two_on_one_line_are_told_apart);
	tcase_add_loop_test(tcase, whatever_is_chosen_nobody_is_lost, 1, ACTION_COUNT);
	tcase_add_test(tcase, the_default_keys_are_settled);
	suite_add_tcase(suite, tcase);
	return suite;
}
