/*
 * action: everything a key can mean, in one list
 *
 * From it come key look-up, the hints of the bottom line, the help screen and the manual's table of
 * keys. A key may stand for different actions on different screens; on one screen the first in
 * the list that the view takes wins (so Enter accepts where there is something to accept, and else
 * goes on). Constant; nothing is owned.
 */
#ifndef VIEW_ACTION_H
#define VIEW_ACTION_H

/* id, name in deadbug.cfg, default keys (names of view/keymap, spaces between), what it does */
#define ACTION_LIST(ACTION) \
	ACTION(ACCEPT, "accept", "Enter", "accept; all fine; end a set that you count") \
	ACTION(PAGE_DOWN, "page-down", "PageDown", "a page down") \
	ACTION(GO, "go", "Space Enter", "do what the bottom line says") \
	ACTION(ADVANCE, "advance", "PageDown F5 Begin", "the same, and all fine: one button for all") \
	ACTION(UP, "up", "Up k", "one up") \
	ACTION(DOWN, "down", "Down j", "one down") \
	ACTION(LEFT, "left", "Left h", "to the left") \
	ACTION(RIGHT, "right", "Right l", "to the right") \
	ACTION(PAGE_UP, "page-up", "PageUp", "a page up") \
	ACTION(TOP, "top", "Home g", "to the top") \
	ACTION(BOTTOM, "bottom", "End G", "to the bottom") \
	ACTION(TODAY, "today", "1", "today's session") \
	ACTION(EXERCISES, "exercises", "2", "all exercises, and what to avoid") \
	ACTION(LEARN, "learn", "3", "why it works, and what to expect") \
	ACTION(TESTS, "tests", "4", "what your core can do") \
	ACTION(PROGRESS, "progress", "5", "what you did, in pictures") \
	ACTION(SETTINGS, "settings", "6", "settings") \
	ACTION(NEXT, "next", "Tab", "the next screen; a session: near, far, figure") \
	ACTION(PREVIOUS, "previous", "BackTab", "the same, the other way") \
	ACTION(FIND, "find", "/", "find an exercise") \
	ACTION(TABLE, "table", "t", "the numbers behind a picture") \
	ACTION(FAULT, "fault", "f", "show how not to do it") \
	ACTION(PRACTICE, "practice", "d", "one rep for practice, not logged") \
	ACTION(ADD, "add", "a", "add a session that was done without the coach") \
	ACTION(DELETE, "delete", "d Delete", "delete what is selected") \
	ACTION(UNDO, "undo", "u", "take the last change, or the last answers, back") \
	ACTION(DEFAULT, "default", "0 Delete", "back to the default") \
	ACTION(RELOAD, "reload", "Ctrl-R", "look at deadbug.cfg again") \
	ACTION(PAUSE, "pause", "p . Insert", "pause, and go on") \
	ACTION(SKIP, "skip", "n Right", "skip: the next set, or on from a rest") \
	ACTION(BACK_SET, "back", "b Left PageUp", "back to the start of the set, or the set before") \
	ACTION(REDO, "redo", "r", "do this set again") \
	ACTION(LONGER, "longer", "+ =", "ten seconds more") \
	ACTION(SOUND_CHECK, "sound-check", "s", "find out what is heard here") \
	ACTION(BUTTONS, "buttons", "b", "teach it your remote's buttons") \
	ACTION(PACE, "pace", "c", "count my reps myself, or let the coach pace them") \
	ACTION(PAIN, "pain", "x *", "pain: stop this set at once") \
	ACTION(RED_FLAG, "red-flag", "!", "a warning sign: end the session, see what to do") \
	ACTION(HELP, "help", "? F1", "keys, warning signs, about") \
	ACTION(REDRAW, "redraw", "Ctrl-L", "draw the screen anew") \
	ACTION(SUSPEND, "suspend", "Ctrl-Z", "back to the shell; fg returns") \
	ACTION(QUIT, "quit", "q Esc", "back, and at home: leave") \
	ACTION(LEAVE, "leave", "Ctrl-C", "end the session, or leave")

enum action {
	ACTION_NONE,
#define ACTION(id, name, keys, help) ACTION_##id,
	ACTION_LIST(ACTION)
#undef ACTION
	ACTION_COUNT
};

struct action_row {
	const char *name, *keys, *help;
};
extern const struct action_row action_rows[ACTION_COUNT]; /* the row of ACTION_NONE is empty */

#endif
