/*
 * json: a JSON text, written member by member
 *
 *	json_open(&json, NULL, '{');
 *	json_number(&json, "sessions", 23);        {
 *	json_open(&json, "week", '[');               "sessions": 23,
 *	json_text(&json, NULL, "Monday");            "week": ["Monday"]
 *	json_close(&json); json_close(&json);      }
 *
 * Commas, ends and indentation come by themselves: the members of the outer JSON_LINES containers
 * stand on lines of their own, deeper ones beside each other. In an object every member has a key, in
 * an array none (NULL). Texts may be any bytes: what is no UTF-8 becomes U+FFFD. A json owns its text,
 * which json_clear() gives back; a machine without memory for it ends the program, as in core/arena.
 */
#ifndef CORE_JSON_H
#define CORE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#define JSON_DEPTH_MAX 8

struct json {
	char *text;  /* ended by a NUL; NULL before the first member */
	size_t used, room;
	int lines;   /* so many containers have a line for each member */
	int depth;   /* containers that are open */
	char ends[JSON_DEPTH_MAX];
	bool has_member[JSON_DEPTH_MAX];
};

void json_init(struct json *json, int lines);
void json_clear(struct json *json);

/* Forgets the text so far, which was taken elsewhere; what follows goes on behind it. */
void json_forget(struct json *json);

/* Opens an object '{' or an array '['. */
void json_open(struct json *json, const char *key, char kind);
void json_close(struct json *json);

void json_text(struct json *json, const char *key, const char *text);
void json_number(struct json *json, const char *key, long number);
void json_bool(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);

/* The number, or null when it is `none`. */
void json_number_or_null(struct json *json, const char *key, long number, long none);

#endif
