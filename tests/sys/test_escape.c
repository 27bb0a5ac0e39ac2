/* Escape sequences that nobody knows, followed to their end. */
#include <stdint.h>
#include <string.h>

#include "scratch.h"
#include "suites.h"
#include "sys/escape.h"

/* What follows the ESC, to the end of the sequence. */
static const struct {
	const char *sentence, *sequence;
} STORY[] = {
	{ "Alt and a letter", "q" },
	{ "a key of the keypad", "OP" },
	{ "a key with its modifiers", "[1;5A" },
	{ "a key by its number", "[28~" },
	{ "focus comes and goes", "[I" },
	{ "a report of the cursor's place", "[24;80R" },
	{ "a report with a question mark and a dollar", "[?2026;2$y" },
	{ "modifyOtherKeys", "[27;5;9~" },
	{ "a mouse, the new way", "[<0;12;34M" },
	{ "a mouse of old: three bytes follow", "[M !\"" },
	{ "a colour, ended by BEL", "]11;rgb:0000/0000/0000\a" },
	{ "a colour, ended by ESC \\", "]11;rgb:0/0/0\033\\" },
	{ "an ESC inside of a string ends nothing", "]0;a\033b\033\033\\" },
	{ "a device string", "P1$r0m\033\\" },
	{ "a paste", "[200~q x\r\033[201~" },
	{ "a paste, sequences in it", "[200~a\033[A\033\033[200~\033[201;1~b\033Ox\033[201~" },
	{ "200 with more behind it is no paste", "[200;1~" },
	{ "a number too long to be one", "[99999999999999999999~" },
};

START_TEST(a_sequence_ends_where_it_should)
{
	struct escape escape;
	escape_begin(&escape);
	const char *character = STORY[_i].sequence;
	while (escape_feed(&escape, (uint8_t)*character))
		ck_assert_msg(*++character != '\0', "%s: it should have ended", STORY[_i].sentence);
	ck_assert_msg(character[1] == '\0', "%s: ended before '%s'", STORY[_i].sentence, character + 1);
}
END_TEST

START_TEST(a_character_beyond_ascii_ends_nothing_by_chance)
{
	struct escape escape;
	escape_begin(&escape);
	ck_assert(escape_feed(&escape, '['));
	ck_assert(escape_feed(&escape, 0x1F600));
	ck_assert(!escape_feed(&escape, 'm'));
}
END_TEST

Suite *escape_suite(void)
{
	Suite *suite = suite_create("escape");
	TCase *tcase = tcase_create("escape");
	tcase_add_loop_test(tcase, a_sequence_ends_where_it_should, 0, ROWS(STORY));
	tcase_add_test(tcase, a_character_beyond_ascii_ends_nothing_by_chance);
	suite_add_tcase(suite, tcase);
	return suite;
}
