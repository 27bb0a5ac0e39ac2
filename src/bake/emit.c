/* emit: one walk over shapes and what they describe */
#include "bake/emit.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

static void print_bool(FILE *out, const void *value)
{
	fputs(*(const bool *)value ? "1" : "0", out);
}

static void print_int(FILE *out, const void *value)
{
	fprintf(out, "%d", *(const int *)value);
}

static void print_int8(FILE *out, const void *value)
{
	fprintf(out, "%d", *(const int8_t *)value);
}

static void print_uint8(FILE *out, const void *value)
{
	fprintf(out, "%d", *(const uint8_t *)value);
}

static void print_unsigned(FILE *out, const void *value)
{
	fprintf(out, "%uu", *(const unsigned *)value);
}

/* The shortest of the decimals that are read back as the same number. */
static void print_double(FILE *out, const void *value)
{
	double number = *(const double *)value;
	char decimals[40];

	for (int digits = 6; digits <= 17; digits++) {
		snprintf(decimals, sizeof(decimals), "%.*g", digits, number);
		if (!(strtod(decimals, NULL) < number) && !(strtod(decimals, NULL) > number))
			break;
	}
	fputs(decimals, out);
}

/* A '?' is escaped because two of them may begin a trigraph. */
static void print_letters(FILE *out, const void *value)
{
	fputc('"', out);
	for (const char *c = value; *c != '\0'; c++) {
		bool is_control = (unsigned char)*c < ' ';

		if (*c == '"' || *c == '\\' || *c == '?')
			fputc('\\', out);
		fprintf(out, is_control ? "\\%03o" : "%c", *c);
	}
	fputc('"', out);
}

static void print_text(FILE *out, const void *value)
{
	const char *text = *(const char *const *)value;

	if (text != NULL)
		print_letters(out, text);
	else
		fputs("0", out);
}

const struct shape shape_bool = { "bool", sizeof(bool), .print = print_bool };
const struct shape shape_int = { "int", sizeof(int), .print = print_int };
const struct shape shape_int8 = { "int8_t", sizeof(int8_t), .print = print_int8 };
const struct shape shape_uint8 = { "uint8_t", sizeof(uint8_t), .print = print_uint8 };
const struct shape shape_unsigned = { "unsigned", sizeof(unsigned), .print = print_unsigned };
const struct shape shape_double = { "double", sizeof(double), .print = print_double };
const struct shape shape_text = { "char *const", sizeof(char *), .print = print_text };
const struct shape shape_letters = { "char", sizeof(char), .print = print_letters };

static void emit_array(FILE *out, const struct shape *shape, const void *first, size_t count,
	const char *separator)
{
	fputs("{ ", out);
	for (size_t i = 0; i < count; i++) {
		fputs(i == 0 ? "" : separator, out);
		emit(out, shape, (const char *)first + i * shape->size);
	}
	fputs(" }", out);
}

/* What a struct points to is an unnamed constant; a pointer to none of it is NULL. */
static void emit_pointed(FILE *out, const struct shape *shape, const void *first, size_t count)
{
	if (first == NULL || count == 0) {
		fputs("0", out);
		return;
	}
	fprintf(out, "(const %s[]) ", shape->type);
	emit_array(out, shape, first, count, shape->print != NULL ? ", " : ",\n");
}

static void emit_member(FILE *out, const struct member *member, const char *record)
{
	const void *value = record + member->offset;

	switch (member->held) {
	case HELD_INSIDE:
		if (member->count > 0)
			emit_array(out, member->shape, value, member->count, ", ");
		else
			emit(out, member->shape, value);
		break;
	case HELD_LISTED:
		emit_pointed(out, member->shape, *(const void *const *)value,
			(size_t)*(const int *)(const void *)(record + member->count));
		break;
	case HELD_APART:
		emit_pointed(out, member->shape, *(const void *const *)value, 1);
		break;
	}
}

void emit(FILE *out, const struct shape *shape, const void *value)
{
	assert(shape->size > 0 && (shape->print != NULL) != (shape->member_count > 0));
	if (shape->print != NULL) {
		shape->print(out, value);
		return;
	}
	fputs("{ ", out);
	for (int i = 0; i < shape->member_count; i++) {
		fputs(i == 0 ? "" : ", ", out);
		emit_member(out, &shape->members[i], value);
	}
	fputs(" }", out);
}
