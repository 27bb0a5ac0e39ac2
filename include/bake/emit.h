/*
 * emit: a value in memory as C source that makes the same value
 *
 *	a struct cue, and its shape --> { "Low back stays heavy", 1 }
 *	a list of two of them       --> (const struct cue[]) { { "Exhale", 0 }, { "Slow down", 1 } }
 *
 * A shape says what a type is made of: a struct, of its members in the order of their declaration; a
 * plain value, of a function that prints it. What is printed has no names of members: one that a
 * shape forgets is an initialiser too few, and -Wmissing-field-initializers tells. Two values that
 * print alike are equal. Shapes are constants; nothing is owned.
 */
#ifndef BAKE_EMIT_H
#define BAKE_EMIT_H

#include <stddef.h>
#include <stdio.h>

struct shape {
	const char *type;                              /* as C calls it: "struct cue" */
	size_t size;                                   /* of one, in bytes */
	void (*print)(FILE *out, const void *value);   /* of a plain value; NULL for a struct */
	int member_count;
	const struct member *members;
};

enum held {
	HELD_INSIDE, /* it is in the struct: `count` of it as an array, or one when that is 0 */
	HELD_LISTED, /* a pointer to as many as the int at `count` says */
	HELD_APART   /* a pointer to one, or NULL */
};

struct member {
	const struct shape *shape;
	enum held held;
	size_t offset;
	size_t count;
};

/* Plain values: an enum is an int; a text is a const char *, or NULL; letters are a char[]. */
extern const struct shape shape_bool, shape_int, shape_int8, shape_uint8, shape_unsigned, shape_double,
	shape_text, shape_letters;

/* Prints the value as the initialiser of a constant of its type. */
void emit(FILE *out, const struct shape *shape, const void *value);

#endif
