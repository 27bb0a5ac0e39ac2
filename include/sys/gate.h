/*
 * gate: what must not reach libconfig
 *
 *	bytes --gate_pass()--> libconfig
 *	          |
 *	          +--> a line, and why not
 *
 * libconfig trusts its input. Some texts end the process (@include), some take for ever (a text of
 * megabytes, thousands of settings in one group), some mean silently something else (integers wrap,
 * a NUL cuts, an unclosed comment swallows the rest), and an unclosed text is blamed on the last
 * line. The gate knows the lexical form only: what passes may still be a syntax error. Pure; it
 * borrows the bytes.
 */
#ifndef SYS_GATE_H
#define SYS_GATE_H

#include <stdbool.h>
#include <stddef.h>

#define GATE_DEPTH_MAX 16       /* brackets inside one another */
#define GATE_SETTINGS_MAX 512   /* in one group: libconfig compares each with all before it */
#define GATE_TEXT_MAX 4096      /* bytes of a text or a comment's line: libconfig is quadratic */
#define GATE_WORD_MAX 64        /* bytes of a name or a number */
#define GATE_NUMBER_MAX 2147483647 /* libconfig wraps above it */

/*
 * Whether libconfig can be given the bytes. If not: the line (from 1) and the reason, a constant
 * sentence; both are untouched otherwise.
 */
bool gate_pass(const char *bytes, size_t length, int *ret_line, const char **ret_why);

#endif
