/*
 * strict_json: reads JSON as RFC 8259 has it, and not a byte more leniently
 *
 *	strict_json_get("{\"a\": [1, \"x\"]}", "a.1")  -->  "\"x\""    members by key, elements by index
 *
 * What is no JSON fails the test, with the place: no trailing commas, no leading zeros, no raw control
 * characters, no bad UTF-8, no key twice, nothing behind the value.
 */
#ifndef STRICT_JSON_H
#define STRICT_JSON_H

/* Reads the whole text. */
void strict_json_check(const char *text);

/* The value at `path` as it stands in the text, NULL when it is not there; good until the next call. */
const char *strict_json_get(const char *text, const char *path);

/* How many members or elements the value at `path` ("" is the whole) has. */
int strict_json_count(const char *text, const char *path);

#endif
