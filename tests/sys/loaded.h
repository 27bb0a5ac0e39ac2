/*
 * loaded: catalog texts for tests, and what is said when they are loaded
 *
 * DO("dead-bug", "rest = 900;") is an exercise on one line, good but for what is added to it; so the
 * line of a fault is the line of its exercise. EXERCISES(…) makes a file of them, from line 2 on.
 */
#ifndef LOADED_H
#define LOADED_H

#include "sys/config.h"

#define PERSON \
	"17.3, 41.5, 24.0, 43.5, 38.0, 39.8, 50.0, 43.5, 33.3, 34.4, 44.5, 38.6, 33.3, 34.4, 44.5, " \
	"38.6, " \
	"58.6, 25.4, 67.0, 43.6, 71.8, 45.0, 58.6, 25.4, 67.0, 43.6, 71.8, 45.0"
#define POSE "{ at = [" PERSON "]; }"
#define FIGURE "figure = { anchor = \"hip\"; cycle = \"pingpong\"; keys = (" POSE ", " POSE "); };"
#define TO_DO(kind, sets) \
	"step = \"use-it\"; kind = \"" kind "\"; sides = \"both\"; back = \"flat\"; " \
	"setup = (\"Lie down.\"); moves = (\"Lower.\"); " \
	"cues = ({ text = \"Slow\"; when = \"start\"; }); " \
	"check = \"Flat?\"; doses = ({ level = 1; sets = " sets "; }); " FIGURE
#define NAMED(id) "{ id = \"" id "\"; name = \"" id "\"; "
#define DO(id, more) NAMED(id) TO_DO("reps", "[10]") more " }"
#define DO_HOLD(id, more) NAMED(id) TO_DO("hold", "[30]") more " }"
#define AVOID(id, more) \
	NAMED(id) "step = \"avoid\"; why = \"It strains.\"; instead = (\"dead-bug\"); " more " }"
#define ROUTINE(id, items, more) \
	"{ id = \"" id "\"; name = \"" id "\"; step = \"use-it\"; items = (" items "); " more " }"
#define ITEM(exercise) "{ exercise = \"" exercise "\"; level = 1; }"
#define EXERCISES(exercises) "exercises = (\n" exercises "\n);\n"
#define ROUTINES(routines) "routines = (\n" routines "\n);\n"

/* What is said often. */
#define SYNTAX_ERROR \
	"syntax error: a '=', ';', comma, quote or bracket is missing or too much, " \
	"here or just before\n"
#define NOT_AN_ID " is not an id: a to z, 0 to 9 and single hyphens, at most 40\n"
#define NOT_A_THEME " is not a theme's name: letters, digits, '_' and '-', at most 32\n"

struct loaded {
	struct arena arena;
	struct problems problems;
	struct catalog catalog;
	bool is_usable;
};

/* Loads `count` texts, named "1.cfg", "2.cfg" and so on. Cleared by loaded_clear(). */
void loaded_texts(struct loaded *loaded, const char *const *texts, int count);
void loaded_clear(struct loaded *loaded);

/* The problems as a text, "LINE: what\n" for each, in a buffer that the next call uses again. */
const char *problems_said(const struct problems *problems);

/*
 * What is said about DO("dead-bug", "") with its first `from` replaced by `to`; `from` NULL puts `to`
 * at its end. An exercise that nothing is said about is in the catalog.
 */
const char *exercise_said(const char *from, const char *to);

/* What is said about one text, loaded as a catalog; as settings; as a theme. */
const char *catalog_said(const char *text);
const char *settings_said(const char *text, struct settings *settings);
const char *theme_said(const char *text, struct theme *theme);

#endif
