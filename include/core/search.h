/*
 * search: the exercises that a few typed letters mean, best first
 *
 *	"p"        Forearm plank, Pelvic tilt, …       a name begins with it; the shorter one first
 *	"situps"   Full sit-up                         case, hyphens and a plural s make no difference
 *	"dbl"      Dead bug, legs only                 the beginnings of its words
 *	"tail"     Knee plank (cue: Tuck your tail)    a word of what else it says
 *	"chair crunch"                                 each word is in it somewhere
 *	"stiup"    Full sit-up                         a slip of the finger, when nothing else is found
 *
 * How good a match is depends on where the letters stand in a text (at its start, at a word's, inside)
 * and on what the text is: a name counts more than a muscle, and that more than a cue. Nothing is
 * allocated: ten thousand exercises are gone through anew at each key. A query is a plain value, and
 * matches borrow the catalog's texts.
 */
#ifndef CORE_SEARCH_H
#define CORE_SEARCH_H

#include "core/facet.h"
#include "core/fold.h"

#define QUERY_WORDS_MAX 6
#define QUERY_SIZE 33 /* bytes of what is typed, with its NUL */

enum search_field {
	SEARCH_NAME, SEARCH_ID, SEARCH_ALIAS, SEARCH_MUSCLE, SEARCH_EQUIPMENT, SEARCH_CUE,
	SEARCH_FIELDS
};
extern const char *const search_field_titles[SEARCH_FIELDS]; /* "also", "muscle", "needs", "cue" … */

struct needle { /* letters to look for */
	struct fold letters;
	uint64_t places[256]; /* bit i: it has this byte at i */
};

struct query {
	struct needle whole;                  /* all that was typed, as one word */
	int word_count;                       /* 0 when nothing was typed, or one */
	struct needle words[QUERY_WORDS_MAX]; /* each word, when there are several */
};

struct match {
	int score;               /* higher is better; 0: no match */
	enum search_field field; /* where the letters are */
	const char *text;        /* … and in what; "" for an empty query */
};

struct found {
	int exercise; /* index in the catalog */
	int score;
};

/* Makes a query of what was typed. */
void query_init(struct query *query, const char *typed);

/* How an exercise matches; all match an empty query. `slips` forgives one wrong letter in five. */
struct match search_match(const struct query *query, const struct exercise *exercise, bool slips);

/* Whether its names have all that was typed, as beginnings of words: what one may call it for short. */
bool search_is_called(const struct query *query, const struct exercise *exercise);

/*
 * The exercises of a facet that match, best first and then in the catalog's order; for an empty query
 * step by step. Fills up to `most` with the best and returns how many. Slips are forgiven when nothing
 * matches otherwise; *ret_slipped tells.
 */
int search(const struct catalog *catalog, const struct facet *facet, const struct query *query,
	struct found *ret, int most, bool *ret_slipped);

#endif
