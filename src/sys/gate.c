/*
 * gate: a scanner with one function for each thing that a libconfig text is made of
 *
 * Every pass_ function begins at the first byte of its thing and leaves `at` behind the last one.
 */
#include "sys/gate.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

struct gate {
	const char *at, *end;
	int line;
	int depth;
	int settings[GATE_DEPTH_MAX + 1]; /* of the group at each depth so far */
	int why_line;
	const char *why;
};

static bool refuse(struct gate *gate, int line, const char *why)
{
	gate->why_line = line;
	gate->why = why;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool begins_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '*';
}

static bool continues_name(char c)
{
	return begins_name(c) || is_digit(c) || c == '_' || c == '-';
}

/* The value of a hexadecimal digit, or 16. */
static unsigned hex_value(char c)
{
	if (is_digit(c))
		return (unsigned)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned)(c - 'a') + 10;
	return c >= 'A' && c <= 'F' ? (unsigned)(c - 'A') + 10 : 16;
}

static bool is_next(const struct gate *gate, const char *what)
{
	size_t length = strlen(what);

	return (size_t)(gate->end - gate->at) >= length && memcmp(gate->at, what, length) == 0;
}

static bool pass_text(struct gate *gate)
{
	const char *start = ++gate->at;

	for (; gate->at < gate->end && *gate->at != '\n'; gate->at++) {
		if (*gate->at == '"') {
			gate->at++;
			return true;
		}
		if (gate->at - start == GATE_TEXT_MAX)
			return refuse(gate, gate->line, "text is too long");
		if (*gate->at != '\\')
			continue;
		if (is_next(gate, "\\x00") || is_next(gate, "\\X00"))
			return refuse(gate, gate->line, "\\x00 in a text");
		if (is_next(gate, "\\\"") || is_next(gate, "\\\\"))
			gate->at++;
	}
	return refuse(gate, gate->line, "text is not closed on its line");
}

static bool pass_line_comment(struct gate *gate)
{
	const char *start = gate->at;

	while (gate->at < gate->end && *gate->at != '\n')
		if (gate->at++ - start == GATE_TEXT_MAX)
			return refuse(gate, gate->line, "comment is too long");
	return true;
}

static bool pass_block_comment(struct gate *gate)
{
	int opened = gate->line;

	for (gate->at += 2; gate->at < gate->end; gate->at++) {
		if (is_next(gate, "*/")) {
			gate->at += 2;
			return true;
		}
		gate->line += *gate->at == '\n';
	}
	return refuse(gate, opened, "comment is not closed");
}

static bool pass_name(struct gate *gate)
{
	const char *start = gate->at;

	while (gate->at < gate->end && continues_name(*gate->at))
		if (gate->at++ - start == GATE_WORD_MAX)
			return refuse(gate, gate->line, "name is too long");
	return true;
}

/* A run of digits, as an integer's value: that of a fraction means nothing, so it may have any. */
static bool pass_digits(struct gate *gate, unsigned base, bool is_fraction)
{
	const char *start = gate->at;
	uint64_t value = 0;

	for (; gate->at < gate->end && hex_value(*gate->at) < base; gate->at++) {
		if (gate->at - start == GATE_WORD_MAX)
			return refuse(gate, gate->line, "number is too long");
		if (is_fraction)
			continue;
		value = value * base + hex_value(*gate->at);
		if (value > GATE_NUMBER_MAX)
			return refuse(gate, gate->line, "number is out of range");
	}
	return true;
}

static bool pass_number(struct gate *gate)
{
	if (is_next(gate, "0x") || is_next(gate, "0X")) {
		gate->at += 2;
		return pass_digits(gate, 16, false);
	}
	return pass_digits(gate, 10, false);
}

static bool pass_open(struct gate *gate)
{
	if (gate->depth == GATE_DEPTH_MAX)
		return refuse(gate, gate->line, "brackets are nested too deeply");
	gate->settings[++gate->depth] = 0;
	return true;
}

static bool pass_setting(struct gate *gate)
{
	if (gate->settings[gate->depth] == GATE_SETTINGS_MAX)
		return refuse(gate, gate->line, "too many settings in one group");
	gate->settings[gate->depth]++;
	return true;
}

static bool pass_mark(struct gate *gate)
{
	switch (*gate->at++) {
	case '\n':
		gate->line++;
		return true;
	case '@':
		return refuse(gate, gate->line, "@include is not supported");
	case '{': case '(': case '[':
		return pass_open(gate);
	case '}': case ')': case ']':
		gate->depth -= gate->depth > 0;
		return true;
	case '=': case ':':
		return pass_setting(gate);
	case '.':
		return pass_digits(gate, 10, true);
	default:
		return true;
	}
}

static bool pass_next(struct gate *gate)
{
	char c = *gate->at;

	if (c == '"')
		return pass_text(gate);
	if (c == '#' || is_next(gate, "//"))
		return pass_line_comment(gate);
	if (is_next(gate, "/*"))
		return pass_block_comment(gate);
	if (begins_name(c))
		return pass_name(gate);
	return is_digit(c) ? pass_number(gate) : pass_mark(gate);
}

static bool pass_nul(struct gate *gate)
{
	const char *nul = memchr(gate->at, '\0', (size_t)(gate->end - gate->at));
	int line = 1;

	if (nul == NULL)
		return true;
	for (const char *c = gate->at; c < nul; c++)
		line += *c == '\n';
	return refuse(gate, line, "NUL byte: this is not a text file");
}

bool gate_pass(const char *bytes, size_t length, int *ret_line, const char **ret_why)
{
	struct gate gate = { .at = bytes, .end = bytes + length, .line = 1 };
	bool passed = pass_nul(&gate);

	while (passed && gate.at < gate.end)
		passed = pass_next(&gate);
	assert(passed == (gate.why == NULL));
	if (passed)
		return true;
	*ret_line = gate.why_line;
	*ret_why = gate.why;
	return false;
}
