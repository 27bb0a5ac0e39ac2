/*
 * player: someone who trains before a test's eyes, on a clock that the test turns
 *
 *	player_open(&player, PLAYER_ACCEPTED);
 *	player_keys(&player, "Space Down");      as key_find() knows them
 *	player_wait(&player, 5000);              five seconds, in the turns that the loop would take
 *	golden(&player, "home");                 what is on the screen (golden.h)
 *
 * The player trains with the shipped catalog, and keeps what would be written to the history. It owns
 * the catalog and the app until player_close().
 */
#ifndef PLAYER_H
#define PLAYER_H

#include "core/arena.h"
#include "core/past.h"
#include "view/app.h"

#define PLAYER_LOG_SIZE 16384

enum player_past {
	PLAYER_NEW,
	PLAYER_ACCEPTED
};

struct player {
	struct arena arena;
	struct catalog catalog;
	struct past past;
	struct theme_list themes;
	struct app *app;
	ms_t now;
	struct stamp wall;         /* 2026-11-22T17:00:00+01:00 at the start */
	int turns;                 /* turns of the loop so far, keys left out */
	unsigned sessions;         /* so far: their ids count them */
	int remembered;            /* lines of player_remember_line() */
	int sounds;                /* so far */
	bool listens;              /* sounds ring and flash; else a frame is the same at any moment */
	int bells;                 /* rings so far, if it listens */
	char heard[PLAYER_LOG_SIZE]; /* a line a sound: "12000 rest" */
	char log[PLAYER_LOG_SIZE]; /* the history's lines */
};

/* Opens the program: for the first time, or with the before-you-start page accepted. */
void player_open(struct player *player, enum player_past past);
void player_close(struct player *player);

/* The program ends without a word, and `after` milliseconds later it is opened again. */
void player_restart(struct player *player, ms_t after);

/*
 * Puts a line into the player's past, as if written so many hours ago: line `line` of a session's, of
 * `type` about an exercise or a routine.
 */
void player_remember(struct player *player, const char *session, int line, enum record_type type,
	const char *exercise, int done, const char *note, int hours);

/* The same for a whole line without its id: "2026-10-25T17:00:00+01:00 test plank …", tabs between. */
void player_remember_line(struct player *player, const char *line);

/* Does what the effects of the app ask for, and takes a turn of the loop. */
void player_do(struct player *player, const struct effects *effects);

/* Presses keys by their names, parted by spaces. */
void player_keys(struct player *player, const char *keys);

/* The same, waiting for as many milliseconds as a word says: "Space 2000ms y". */
void player_act(struct player *player, const char *script);

/* The row of setting_rows with that key; and walks to it, on the screen of the settings. */
int player_setting(const char *key);
void player_select_setting(struct player *player, const char *key);

/* Types a line (view/typed.h). False: it says nothing here. */
bool player_type(struct player *player, const char *line);

/* What another program is answered (view/remote.h); valid until the next call. */
const char *player_ask(struct player *player, const char *request);

/* Does something with the mouse, on the screen that was drawn last. */
void player_point(struct player *player, enum pointer_kind kind, int x, int y);

/* Lets time pass, turn by turn. */
void player_wait(struct player *player, ms_t ms);

/* Lets time pass until a phase begins; fails the test when it does not within an hour. */
void player_until(struct player *player, enum phase phase);

/* The same of a test that is under way. */
void player_until_test(struct player *player, enum trial_phase phase);

/* Begins a session of routines and exercises, given by their ids, at a level; the back is the same. */
void player_begin(struct player *player, const char *ids, int level);

#endif
