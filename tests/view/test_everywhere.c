/* Keys that are the same on every screen, and every screen with other keys than the usual ones. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "golden.h"
#include "view/bindings.h"
#include "view/chrome.h"

#include "suites.h"

#define FRAME_SIZE (1 << 17)
#define PRESSES    400
#define SEED       20261122u

static struct player player;

static void close_player(void)
{
	player_close(&player);
}

/* How to come to each screen, and where `quit` leads from there. */
static const struct place {
	const char *view;
	enum player_past past;
	const char *exercise; /* that a session is begun with, NULL for none */
	const char *keys;
	const char *back;     /* NULL: out of the program */
} PLACES[] = {
	{ "home", PLAYER_ACCEPTED, NULL, "", NULL },
	{ "browse", PLAYER_ACCEPTED, NULL, "2", "home" },
	{ "learn", PLAYER_ACCEPTED, NULL, "3", "home" },
	{ "tests", PLAYER_ACCEPTED, NULL, "4", "home" },
	{ "progress", PLAYER_ACCEPTED, NULL, "5", "home" },
	{ "add-page", PLAYER_ACCEPTED, NULL, "5 Left a", "progress" },
	{ "session-page", PLAYER_ACCEPTED, NULL, "5 Left a Enter Enter", "progress" },
	{ "set-page", PLAYER_ACCEPTED, NULL, "5 Left a Enter Enter Enter", "session-page" },
	{ "settings", PLAYER_ACCEPTED, NULL, "6", "home" },
	{ "sound-check", PLAYER_ACCEPTED, NULL, "s", "home" },
	{ "sound-check", PLAYER_ACCEPTED, NULL, "6 s Space", "settings" },
	{ "buttons", PLAYER_ACCEPTED, NULL, "6 b", "settings" },
	{ "exercise", PLAYER_ACCEPTED, NULL, "2 Enter", "browse" },
	{ "help", PLAYER_ACCEPTED, NULL, "2 ?", "browse" },
	{ "measure", PLAYER_ACCEPTED, NULL, "4 Enter", "tests" },
	{ "measure", PLAYER_ACCEPTED, NULL, "4 G Enter Space Space Space Space Space Space",
		"measure" }, /* asks first */
	{ "intake", PLAYER_NEW, NULL, "", NULL },
	{ "coach", PLAYER_ACCEPTED, "dead-bug", "", "coach" },        /* asks first */
	{ "coach", PLAYER_ACCEPTED, "dead-bug", "Space p", "coach" }, /* in a set */
};
enum { PLACE_COUNT = sizeof(PLACES) / sizeof(PLACES[0]) };

static void open_place(const struct place *place)
{
	player_open(&player, place->past);
	frame_text(&player, 80, 24);
	if (place->exercise != NULL)
		player_begin(&player, place->exercise, 2);
	player_keys(&player, place->keys);
	ck_assert_str_eq(app_view(player.app)->name, place->view);
}

static void keep_frame(char out[FRAME_SIZE])
{
	snprintf(out, FRAME_SIZE, "%s", frame_text(&player, 80, 24));
}

START_TEST(the_help_opens_and_closes)
{
	static char before[FRAME_SIZE];
	open_place(&PLACES[_i]);
	keep_frame(before);
	bool in_help = strcmp(PLACES[_i].view, "help") == 0;
	player_keys(&player, "?");
	ck_assert_str_eq(app_view(player.app)->name, in_help ? "browse" : "help");
	player_keys(&player, in_help ? "?" : "q");
	ck_assert_str_eq(app_view(player.app)->name, PLACES[_i].view);
	if (!player.app->in_session) /* which pauses */
		ck_assert_str_eq(frame_text(&player, 80, 24), before);
}
END_TEST

START_TEST(the_screen_can_be_drawn_anew_and_left_for_the_shell)
{
	open_place(&PLACES[_i]);
	player_keys(&player, "Ctrl-L");
	ck_assert(player.app->wants_redraw);
	player_keys(&player, "Ctrl-Z");
	ck_assert(player.app->wants_suspend);
	ck_assert_str_eq(app_view(player.app)->name, PLACES[_i].view);
}
END_TEST

START_TEST(q_and_esc_go_back)
{
	for (int escape = 0; escape < 2; escape++) {
		open_place(&PLACES[_i]);
		player_keys(&player, escape ? "Esc" : "q");
		ck_assert(player.app->wants_quit == (PLACES[_i].back == NULL));
		if (PLACES[_i].back != NULL)
			ck_assert_str_eq(app_view(player.app)->name, PLACES[_i].back);
		ck_assert(player.app->guided.asking_quit == app_busy(player.app));
		player_close(&player);
	}
	open_place(&PLACES[_i]);
}
END_TEST

START_TEST(ctrl_c_leaves_and_in_a_session_ends_it_first)
{
	open_place(&PLACES[_i]);
	bool busy = app_busy(player.app);
	player_keys(&player, "Ctrl-C");
	ck_assert(player.app->wants_quit == !busy);
	player_keys(&player, "Ctrl-C");
	ck_assert(player.app->wants_quit);
}
END_TEST

/* Nothing else but the letters of answers may stand in the way of the keys that hands know. */
static const struct {
	const char *keys, *same;
} TWINS[] = {
	{ "Down", "j" }, { "Up", "k" }, { "Down Down Up", "j j k" }, { "End", "G" },
	{ "End Home", "G g" }, { "Left", "h" }, { "Right", "l" },
};

START_TEST(letters_do_what_arrows_do)
{
	static char arrows[FRAME_SIZE];
	for (size_t i = 0; i < sizeof(TWINS) / sizeof(TWINS[0]); i++) {
		open_place(&PLACES[_i]);
		bool sideways = i >= 5; /* which moves a session or a test */
		if (!sideways || (!player.app->in_session && !player.app->measure.is_open)) {
			player_keys(&player, TWINS[i].keys);
			keep_frame(arrows);
			player_close(&player);
			open_place(&PLACES[_i]);
			player_keys(&player, TWINS[i].same);
			ck_assert_msg(strcmp(frame_text(&player, 80, 24), arrows) == 0, "%s: %s, %s",
				PLACES[_i].view, TWINS[i].keys, TWINS[i].same);
		}
		player_close(&player);
	}
	open_place(&PLACES[_i]);
}
END_TEST

START_TEST(to_the_end_and_back_is_where_one_was)
{
	static char top[FRAME_SIZE];
	open_place(&PLACES[_i]);
	if (!player.app->in_session) {
		keep_frame(top);
		player_keys(&player, "End Home");
		ck_assert_msg(strcmp(frame_text(&player, 80, 24), top) == 0, "%s:\n%s", PLACES[_i].view,
			frame_text(&player, 80, 24));
	}
}
END_TEST

/* Where it is, tests/view/test_cursor.c says; on every screen there is one. */
START_TEST(a_cursor_stands_within_the_view)
{
	static const int sizes[][2] = { { 40, 12 }, { 80, 24 }, { 140, 45 } };
	struct canvas canvas;
	for (int i = 0; i < 3 * SIGHTS; i++) {
		int width = sizes[i % 3][0], height = sizes[i % 3][1];
		open_place(&PLACES[_i]);
		player.app->settings.sight = (enum sight)(i / 3);
		ck_assert(canvas_init(&canvas, width, height));
		app_resize(player.app, width, height);
		app_draw(player.app, &canvas);
		ck_assert_msg(rect_has(chrome_room(player.app, width, height), canvas.cursor_x,
			canvas.cursor_y), "%s at %d x %d: %d, %d", PLACES[_i].view, width, height,
			canvas.cursor_x, canvas.cursor_y);
		canvas_clear(&canvas);
		player_close(&player);
	}
	open_place(&PLACES[_i]);
}
END_TEST

/* What is offered is what the key that is shown does: taken here, and no other action before it. */
START_TEST(the_bottom_line_keeps_its_word)
{
	open_place(&PLACES[_i]);
	const struct view *view = app_view(player.app);
	const struct keymap *keymap = &player.app->keymap;
	struct hint hints[HINTS_MAX];
	int count = view->hints(player.app, hints);
	ck_assert_int_gt(count, 0);
	for (int i = 0; i < count; i++) {
		enum action action = hints[i].action;
		if (hints[i].key != 0)
			continue;
		ck_assert_msg(view_means(view, action), "%s: %s", view->name, action_rows[action].name);
		key_code key = keymap_key_of(keymap, action);
		ck_assert_msg(!view_covers(view, keymap, action, key), "%s: %s", view->name,
			action_rows[action].name);
	}
}
END_TEST

/* A person, or a cat: whatever keys come in whatever order, the program draws a screen or leaves. */
START_TEST(any_keys_in_any_order)
{
	unsigned state = SEED + (unsigned)_i;
	struct keymap keymap;
	keymap_init(&keymap);
	open_place(&PLACES[_i]);
	for (int i = 0; i < PRESSES && !player.app->wants_quit; i++) {
		char name[KEY_NAME_MAX];
		state = state * 1664525u + 1013904223u;
		enum action action = (enum action)(1 + (state >> 16) % (ACTION_COUNT - 1));
		const struct keys *keys = &keymap.of[action];
		if (action == ACTION_LEAVE || action == ACTION_QUIT)
			continue;
		player_keys(&player, key_name(keys->at[(state >> 8) % (unsigned)keys->count], name));
		player_point(&player, (enum pointer_kind)(state >> 28 & 3), (int)(state >> 20 & 127),
			(int)(state >> 12 & 31));
		ck_assert_ptr_nonnull(frame_text(&player, i % 2 ? 40 : 80, i % 2 ? 12 : 24));
	}
}
END_TEST

/* Every key that a text could name is another one. */
static const struct {
	const char *action, *keys;
} OTHER_KEYS[] = {
	{ "go", "F2" }, { "accept", "F3" }, { "down", "F4" }, { "pain", "F5" }, { "red-flag", "F6" },
	{ "skip", "F7" }, { "help", "F8" }, { "quit", "F9" }, { "up", "F10" }, { "left", "F11" },
	{ "right", "F12" }, { "advance", "F13" },
};

static const char *const USUAL[] = { "Space", "Enter", " Down", "press x", "press !", "(n)", "Esc",
	"{", "}" };

static void rebind(void)
{
	struct settings *settings = &player.app->settings;
	for (size_t i = 0; i < sizeof(OTHER_KEYS) / sizeof(OTHER_KEYS[0]); i++) {
		struct binding *binding = &settings->bindings[settings->binding_count++];
		snprintf(binding->action, sizeof(binding->action), "%s", OTHER_KEYS[i].action);
		snprintf(binding->keys, sizeof(binding->keys), "%s", OTHER_KEYS[i].keys);
		binding->line = (int)i + 1;
	}
	bindings_apply(settings, &player.app->keymap, NULL, NULL);
	ck_assert_uint_eq(keymap_key_of(&player.app->keymap, ACTION_RIGHT), PRESS_F1 + 11);
}

static void names_no_usual_key(const char *where)
{
	static const int sizes[][2] = { { 40, 12 }, { 80, 24 }, { 140, 45 } };
	for (int s = 0; s < 3; s++) {
		const char *frame = frame_text(&player, sizes[s][0], sizes[s][1]);
		for (size_t i = 0; i < sizeof(USUAL) / sizeof(USUAL[0]); i++)
			ck_assert_msg(strstr(frame, USUAL[i]) == NULL, "%s names '%s':\n%s", where,
				USUAL[i], frame);
	}
}

START_TEST(no_text_names_a_key_that_was_rebound)
{
	open_place(&PLACES[_i]);
	rebind();
	names_no_usual_key(PLACES[_i].view);
	for (int page = 0; page < 8; page++) {
		player_keys(&player, strcmp(PLACES[_i].view, "learn") == 0 ? "F4" : "F2");
		names_no_usual_key(PLACES[_i].view);
	}
	player_keys(&player, strcmp(PLACES[_i].view, "help") == 0 ? "F4" : "F8");
	names_no_usual_key("its help");
}
END_TEST

/* A whole session, its questions and its pain stop, by other keys alone. */
START_TEST(a_session_goes_with_other_keys)
{
	player_open(&player, PLAYER_ACCEPTED);
	rebind();
	player.app->settings.self_paced = true;
	player_begin(&player, "dead-bug", 2);
	names_no_usual_key("the brief");
	player_keys(&player, "F2");
	player_until(&player, PHASE_COUNTING);
	names_no_usual_key("a set");
	player_keys(&player, "F2 F2 F3");
	ck_assert_int_eq(player.app->session.phase, PHASE_REST);
	names_no_usual_key("the rest");
	player_keys(&player, "a");
	names_no_usual_key("the second question");
	player_keys(&player, "1");
	names_no_usual_key("what was typed");
	player_keys(&player, "F3 p");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAUSED);
	names_no_usual_key("a pause");
	player_keys(&player, "F5");
	ck_assert_int_eq(player.app->session.phase, PHASE_PAIN);
	names_no_usual_key("a pain stop");
	player_keys(&player, "F9");
	names_no_usual_key("the question before the end");
	player_keys(&player, "y");
	ck_assert_int_eq(player.app->session.phase, PHASE_DONE);
	names_no_usual_key("the summary");
}
END_TEST

Suite *everywhere_suite(void)
{
	Suite *suite = suite_create("everywhere");
	TCase *tcase = tcase_create("everywhere");
	tcase_add_checked_fixture(tcase, NULL, close_player);
	tcase_add_loop_test(tcase, the_help_opens_and_closes, 0, PLACE_COUNT);
	tcase_add_loop_test(
		tcase, the_screen_can_be_drawn_anew_and_left_for_the_shell, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, q_and_esc_go_back, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, ctrl_c_leaves_and_in_a_session_ends_it_first, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, letters_do_what_arrows_do, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, to_the_end_and_back_is_where_one_was, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, a_cursor_stands_within_the_view, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, the_bottom_line_keeps_its_word, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, any_keys_in_any_order, 0, PLACE_COUNT);
	tcase_add_loop_test(tcase, no_text_names_a_key_that_was_rebound, 0, PLACE_COUNT);
	tcase_add_test(tcase, a_session_goes_with_other_keys);
	suite_add_tcase(suite, tcase);
	return suite;
}
