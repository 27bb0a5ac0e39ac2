/* Lines instead of keys: what each says, where it is said. */
#include <stdio.h>
#include <string.h>

#include "player.h"
#include "suites.h"
#include "sys/scratch.h"
#include "view/typed.h"

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
	typed_order(&player.app->keymap);
}

static void close_player(void)
{
	player_close(&player);
}

/* Lines that bars part; each must say something. */
static void type_all(const char *lines)
{
	char line[64];
	for (;;) {
		const size_t bytes = strcspn(lines, "|");
		snprintf(line, sizeof(line), "%.*s", (int)bytes, lines);
		ck_assert_msg(player_type(&player, line), "'%s' says nothing", line);
		if (lines[bytes] == '\0')
			return;
		lines += bytes + 1;
	}
}

/* What the log says of the latest line: "set pelvic-tilt 1 1/1 both reps 10 10 - …". */
static const char *last_line(void)
{
	static char line[RECORD_LINE_MAX];
	const char *log = player.log, *end = log + strlen(log);
	ck_assert(end > log);
	const char *begin = end - 1;
	while (begin > log && begin[-1] != '\n')
		begin--;
	const char *type = strchr(strchr(begin, '\t') + 1, '\t') + 1;
	snprintf(line, sizeof(line), "%.*s", (int)(end - 1 - type), type);
	for (char *tab = line; (tab = strchr(tab, '\t')) != NULL;)
		*tab = ' ';
	return line;
}

static const struct {
	const char *story;
	bool self_paced;
	enum phase from;
	const char *lines;
	enum phase to;
	const char *last; /* the beginning of the latest line of the log, or NULL */
} SESSIONS[] = {
	{ "Enter begins", false, PHASE_BRIEF, "", PHASE_READY, NULL },
	{ "a key does what it does on the screen", false, PHASE_WORK, "p", PHASE_PAUSED, NULL },
	{ "a capital letter too", false, PHASE_WORK, "P", PHASE_PAUSED, NULL },
	{ "spaces around it mean nothing", false, PHASE_WORK, "  p\t", PHASE_PAUSED, NULL },
	{ "an action by its name", false, PHASE_WORK, "pause", PHASE_PAUSED, NULL },
	{ "Enter in a set pauses, and goes on", false, PHASE_WORK, "|", PHASE_RESUMING, NULL },
	{ "a name acts where its letter would be an answer", false, PHASE_REST, "skip", PHASE_DONE,
	  "session " },
	{ "that letter is none", false, PHASE_REST, "n", PHASE_REST, "set pelvic-tilt 1 1/1" },
	{ "Enter at a question: all fine", false, PHASE_REST, "", PHASE_REST,
	  "amend 20261122T160000Z-0001.1 - - - - - - 10 abs 0" },
	{ "letters and a number answer", false, PHASE_REST, "b|7|2", PHASE_REST,
	  "amend 20261122T160000Z-0001.1 - - - - - - 6 back 2" },
	{ "a word of two letters says yes", false, PHASE_REST, "a|yes|0", PHASE_REST,
	  "amend 20261122T160000Z-0001.1 - - - - - - 10 abs 0" },
	{ "a pain of ten is a number of two digits", false, PHASE_REST, "a|y|10", PHASE_DONE,
	  "session " },
	{ "pain stops", false, PHASE_WORK, "x", PHASE_PAIN, "set pelvic-tilt 1 1/1 both" },
	{ "how strong, and what then", false, PHASE_WORK, "x|4|1", PHASE_DONE, "session " },
	{ "Enter counts a rep", true, PHASE_COUNTING, "|", PHASE_COUNTING, NULL },
	{ "and the last one ends the set", true, PHASE_COUNTING, "|||||||||", PHASE_REST,
	  "set pelvic-tilt 1 1/1 both reps 10 10" },
	{ "a number is that of the reps, and ends it", true, PHASE_COUNTING, "8", PHASE_REST,
	  "set pelvic-tilt 1 1/1 both reps 10 8" },
	{ "reps that were counted come on top", true, PHASE_COUNTING, "||3", PHASE_REST,
	  "set pelvic-tilt 1 1/1 both reps 10 5" },
	{ "more than were asked for are kept", true, PHASE_COUNTING, "12", PHASE_REST,
	  "set pelvic-tilt 1 1/1 both reps 10 12" },
	{ "none at all is no set", true, PHASE_COUNTING, "0", PHASE_REST, NULL },
	{ "q asks; Enter goes on", false, PHASE_WORK, "q|", PHASE_RESUMING, NULL },
	{ "a number is no answer to that, and no count", true, PHASE_COUNTING, "q|8",
	  PHASE_RESUMING, NULL },
	{ "y ends it", false, PHASE_WORK, "q|yes", PHASE_DONE, "session " },
};

START_TEST(a_line_says_what_a_key_says)
{
	player.app->settings.self_paced = SESSIONS[_i].self_paced;
	player_begin(&player, "pelvic-tilt", 1);
	if (SESSIONS[_i].from != PHASE_BRIEF)
		player_keys(&player, "Space");
	player_until(&player, SESSIONS[_i].from);
	type_all(SESSIONS[_i].lines);
	ck_assert_msg(player.app->session.phase == SESSIONS[_i].to, "%s: %s", SESSIONS[_i].story,
		phase_names[player.app->session.phase]);
	if (SESSIONS[_i].last == NULL)
		ck_assert_msg(player.log[0] == '\0', "%s: %s", SESSIONS[_i].story, player.log);
	else
		ck_assert_msg(strncmp(last_line(), SESSIONS[_i].last, strlen(SESSIONS[_i].last)) == 0,
			"%s: %s", SESSIONS[_i].story, last_line());
}
END_TEST

static const char *const NOTHING[] = {
	"z", "pauze", "12 34", "1234", "practice", "tests", "\xc3\xa9", "p p",
	"a line that is much too long to be any of the words here",
};

START_TEST(other_lines_say_nothing_and_do_nothing)
{
	player_begin(&player, "pelvic-tilt", 1);
	ck_assert(!player_type(&player, NOTHING[_i]));
	ck_assert_int_eq(player.app->session.phase, PHASE_BRIEF);
	ck_assert_str_eq(app_view(player.app)->name, "coach");
}
END_TEST

START_TEST(keys_that_can_be_typed_are_named_first)
{
	const struct keymap *keymap = &player.app->keymap;
	char names[KEY_NAMES_SIZE];
	keymap_names(keymap, ACTION_GO, names);
	ck_assert_str_eq(names, "Enter Space");
	keymap_names(keymap, ACTION_DOWN, names);
	ck_assert_str_eq(names, "j Down");
	keymap_names(keymap, ACTION_PAGE_UP, names);
	ck_assert_str_eq(names, "PageUp");
}
END_TEST

START_TEST(what_only_the_eye_can_use_has_no_line)
{
	ck_assert(!player_type(&player, "2"));
	ck_assert(!player_type(&player, "settings"));
	ck_assert_str_eq(app_view(player.app)->name, "home");
	ck_assert(player_type(&player, "?"));
	ck_assert_str_eq(app_view(player.app)->name, "help");
}
END_TEST

Suite *typed_suite(void)
{
	Suite *suite = suite_create("typed");
	TCase *tcase = tcase_create("typed");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_loop_test(tcase, a_line_says_what_a_key_says, 0, ROWS(SESSIONS));
	tcase_add_loop_test(tcase, other_lines_say_nothing_and_do_nothing, 0, ROWS(NOTHING));
	tcase_add_test(tcase, keys_that_can_be_typed_are_named_first);
	tcase_add_test(tcase, what_only_the_eye_can_use_has_no_line);
	suite_add_tcase(suite, tcase);
	return suite;
}
