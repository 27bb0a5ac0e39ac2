/* What was heard, as it is kept, and what follows from it. */
#include "core/hearing.h"

#include <check.h>
#include <string.h>

#include "suites.h"

static const struct {
	const char *sentence;
	bool is_remote, is_multiplexed;
	const char *term;
	enum venue venue;
} VENUE_STORIES[] = {
	{ "a window", false, false, "xterm-256color", VENUE_PLAIN },
	{ "none that says its name", false, false, "", VENUE_PLAIN },
	{ "tmux in a window", false, true, "tmux-256color", VENUE_TMUX },
	{ "a console", false, false, "linux", VENUE_CONSOLE },
	{ "a console of many colours", false, false, "linux-16color", VENUE_CONSOLE },
	{ "tmux on a console", false, true, "linux", VENUE_TMUX },
	{ "another machine's window", true, false, "xterm", VENUE_SSH },
	{ "tmux over there", true, true, "tmux", VENUE_SSH },
};

START_TEST(a_terminal_is_of_one_kind)
{
	ck_assert_msg(hearing_venue(VENUE_STORIES[_i].is_remote, VENUE_STORIES[_i].is_multiplexed,
			      VENUE_STORIES[_i].term) == VENUE_STORIES[_i].venue,
		"%s", VENUE_STORIES[_i].sentence);
}
END_TEST

static const struct {
	const char *sentence;
	enum venue venue;
	bool has_player;
	enum heard tones, bell;
	enum sounds_use use;
	enum outlet outlet;
} STORIES[] = {
	{ "a player that nobody asked about", VENUE_PLAIN, true, HEARD_UNASKED, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_TONES },
	{ "nor in tmux", VENUE_TMUX, true, HEARD_UNASKED, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_TONES },
	{ "over ssh it would play far away", VENUE_SSH, true, HEARD_UNASKED, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "unless it was heard", VENUE_SSH, true, HEARD_YES, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_TONES },
	{ "no player", VENUE_PLAIN, false, HEARD_UNASKED, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "a player that was heard and is gone", VENUE_PLAIN, false, HEARD_YES, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "tones that nobody heard", VENUE_PLAIN, true, HEARD_NO, HEARD_UNASKED,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "the bell alone", VENUE_PLAIN, true, HEARD_NO, HEARD_YES,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "the bell is heard, and a player is new", VENUE_PLAIN, true, HEARD_UNASKED, HEARD_YES,
	  SOUNDS_AUTO, OUTLET_BELL },
	{ "both: the first of the ladder", VENUE_PLAIN, true, HEARD_YES, HEARD_YES,
	  SOUNDS_AUTO, OUTLET_TONES },
	{ "a bell that is not heard is none", VENUE_SSH, true, HEARD_UNASKED, HEARD_NO,
	  SOUNDS_AUTO, OUTLET_NONE },
	{ "neither is heard", VENUE_PLAIN, true, HEARD_NO, HEARD_NO,
	  SOUNDS_AUTO, OUTLET_NONE },
	{ "who asks for tones has them", VENUE_SSH, true, HEARD_NO, HEARD_YES,
	  SOUNDS_TONES, OUTLET_TONES },
	{ "if something plays them", VENUE_PLAIN, false, HEARD_YES, HEARD_NO,
	  SOUNDS_TONES, OUTLET_BELL },
	{ "who asks for the bell has it", VENUE_PLAIN, true, HEARD_YES, HEARD_NO,
	  SOUNDS_BELL, OUTLET_BELL },
	{ "and who asks for nothing", VENUE_PLAIN, true, HEARD_YES, HEARD_YES,
	  SOUNDS_OFF, OUTLET_NONE },
};

START_TEST(the_first_that_was_heard_is_used)
{
	struct hearing hearing = { .venue = STORIES[_i].venue };
	hearing.has[RUNG_TONES] = STORIES[_i].has_player;
	hearing.heard[hearing.venue][RUNG_TONES] = STORIES[_i].tones;
	hearing.heard[hearing.venue][RUNG_BELL] = STORIES[_i].bell;
	ck_assert_msg(hearing_outlet(&hearing, STORIES[_i].use) == STORIES[_i].outlet, "%s",
		STORIES[_i].sentence);
}
END_TEST

START_TEST(one_kind_of_terminal_says_nothing_of_another)
{
	struct hearing hearing = { .venue = VENUE_TMUX };
	hearing.has[RUNG_TONES] = true;
	hearing.heard[VENUE_PLAIN][RUNG_TONES] = HEARD_NO;
	hearing.heard[VENUE_PLAIN][RUNG_VOICE] = HEARD_NO;
	ck_assert_int_eq(hearing_outlet(&hearing, SOUNDS_AUTO), OUTLET_TONES);
	ck_assert(!hearing_lacks_voice(&hearing));
	hearing.venue = VENUE_PLAIN;
	ck_assert(hearing_lacks_voice(&hearing));
}
END_TEST

static const char KEPT[] =
	"# heard in the sound check, by kind of terminal\n"
	"#        voice    tones    bell     flash   \n"
	"plain    -        yes      no       yes     \n"
	"tmux     -        -        -        -       \n"
	"console  -        -        -        -       \n"
	"ssh      no       -        yes      -       ";

START_TEST(what_is_kept_is_read_again)
{
	struct hearing hearing = { .venue = VENUE_SSH }, again = { .venue = VENUE_SSH };
	char text[HEARING_SIZE];
	hearing.heard[VENUE_PLAIN][RUNG_TONES] = hearing.heard[VENUE_PLAIN][RUNG_FLASH] = HEARD_YES;
	hearing.heard[VENUE_PLAIN][RUNG_BELL] = hearing.heard[VENUE_SSH][RUNG_VOICE] = HEARD_NO;
	hearing.heard[VENUE_SSH][RUNG_BELL] = HEARD_YES;
	hearing_format(&hearing, text);
	ck_assert_str_eq(text, KEPT);
	hearing_parse(&again, text);
	ck_assert_mem_eq(&again, &hearing, sizeof(hearing));
}
END_TEST

static const struct {
	const char *sentence, *text;
	enum heard tones, bell; /* of a plain one */
} TEXTS[] = {
	{ "nothing", "", HEARD_UNASKED, HEARD_UNASKED },
	{ "a line by hand", "plain - yes no", HEARD_YES, HEARD_NO },
	{ "tabs, and another system's ends of lines",
	  "plain\t-\tyes\tno\tyes\r\n", HEARD_YES, HEARD_NO },
	{ "a line that is cut off", "plain - yes", HEARD_YES, HEARD_UNASKED },
	{ "a kind that is not known", "moon - yes no\nplain - no -", HEARD_NO, HEARD_UNASKED },
	{ "a word that is not known", "plain - loud no", HEARD_UNASKED, HEARD_NO },
	{ "the last line holds", "plain - yes yes\nplain - no no\n", HEARD_NO, HEARD_NO },
	{ "a long line is none of ours",
	  "plain - yes yes yes ....................................................................."
	  "........................................................................................",
	  HEARD_UNASKED, HEARD_UNASKED },
};

START_TEST(what_cannot_be_read_is_not_asked_yet)
{
	struct hearing hearing = { 0 };
	hearing_parse(&hearing, TEXTS[_i].text);
	ck_assert_msg(hearing.heard[VENUE_PLAIN][RUNG_TONES] == TEXTS[_i].tones &&
			hearing.heard[VENUE_PLAIN][RUNG_BELL] == TEXTS[_i].bell,
		"%s", TEXTS[_i].sentence);
}
END_TEST

START_TEST(the_longest_text_has_room)
{
	struct hearing hearing = { 0 };
	char text[HEARING_SIZE];
	for (int venue = 0; venue < VENUES; venue++)
		for (int rung = 0; rung < RUNGS; rung++)
			hearing.heard[venue][rung] = HEARD_YES;
	hearing_format(&hearing, text);
	ck_assert_uint_lt(strlen(text), HEARING_SIZE - 1);
}
END_TEST

Suite *hearing_suite(void)
{
	Suite *suite = suite_create("hearing");
	TCase *tcase = tcase_create("hearing");
	tcase_add_loop_test(
		tcase, a_terminal_is_of_one_kind, 0, sizeof(VENUE_STORIES) / sizeof(VENUE_STORIES[0]));
	tcase_add_loop_test(
		tcase, the_first_that_was_heard_is_used, 0, sizeof(STORIES) / sizeof(STORIES[0]));
	tcase_add_test(tcase, one_kind_of_terminal_says_nothing_of_another);
	tcase_add_test(tcase, what_is_kept_is_read_again);
	tcase_add_loop_test(
		tcase, what_cannot_be_read_is_not_asked_yet, 0, sizeof(TEXTS) / sizeof(TEXTS[0]));
	tcase_add_test(tcase, the_longest_text_has_room);
	suite_add_tcase(suite, tcase);
	return suite;
}
