/*
 * argv: a program and its arguments, as a person chose it: a list, for no shell ever sees it
 *
 *	("espeak-ng", "-s", "150", "--", "%s")  --argv_fill("Hold")-->  its argv, "Hold" at the end
 *
 * One element, but not the program, may hold "%s" once: there the words go, and stay one element
 * whatever is in them. A plain value; two are the same when their bytes are.
 */
#ifndef CORE_ARGV_H
#define CORE_ARGV_H

#include <stdbool.h>
#include <stddef.h>

#define ARGV_PARTS_MAX 12
#define ARGV_SIZE 160         /* bytes of all parts, each with its NUL */
#define ARGV_WORDS_SIZE 320   /* of what may take the place of "%s", with its NUL */
#define ARGV_LITERAL_SIZE 384 /* of one as it stands in a file, with its NUL */

struct argv {
	int count;             /* parts, 0 for no command */
	int used;              /* bytes of … */
	char bytes[ARGV_SIZE]; /* … the parts, one behind the other; NULs behind them */
};

struct argv_filled {
	const char *argv[ARGV_PARTS_MAX + 1]; /* NULL at its end; into `bytes` */
	char bytes[ARGV_SIZE + ARGV_WORDS_SIZE];
};

/* Adds a part; its copy is the command's own. False, and nothing added, when there is no room. */
bool argv_add(struct argv *command, const char *part);

/* The part at an index. */
const char *argv_part(const struct argv *command, int index);

/* How often "%s" stands in its parts, and whether one stands in the program's name. */
int argv_places(const struct argv *command);
bool argv_hides_program(const struct argv *command);

/* The command as what is started: "%s" replaced by as much of `words` as ARGV_WORDS_SIZE holds. */
void argv_fill(const struct argv *command, const char *words, struct argv_filled *ret);

/* As it stands in a file, ("espeak", "%s"), and as a person would type it, espeak %s, or "none". */
void argv_literal(const struct argv *command, char ret_text[ARGV_LITERAL_SIZE]);
void argv_words(const struct argv *command, char ret_text[ARGV_LITERAL_SIZE]);

#endif
