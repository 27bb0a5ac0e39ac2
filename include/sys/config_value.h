/*
 * config_value: one libconfig setting to one C value, or a fault that says what is allowed
 *
 *	rest = 900;  --value_int(0, 300)-->  "dead-bug: doses: rest 900 is out of range (0 to 300)"
 *	                                      owner     path   label
 *
 * The owner is what will be left out; the path names the groups between it and the value. Outputs
 * are untouched on failure. Nothing here holds on to a setting.
 */
#ifndef SYS_CONFIG_VALUE_H
#define SYS_CONFIG_VALUE_H

#include <stdbool.h>

#include <libconfig.h>

#include "sys/config.h"

#define VALUE_TEXT_MAX 200  /* bytes of a text, where nothing else is said */
#define SUGGESTION_SIZE 240

struct reader {
	struct arena *arena;       /* where texts and arrays go */
	struct problems *problems;
	const char *file;
	const char *owner;         /* an id, or "" where there is none: settings, themes */
	int faults;                /* found so far; the caller sets it back to 0 */
	const char *bytes;         /* the text, and in it the line that was looked at last */
	const char *line_start;
	int line;
};

enum { /* bits: what a setting may be */
	VALUE_GROUP = 1 << CONFIG_TYPE_GROUP,
	VALUE_LIST = 1 << CONFIG_TYPE_LIST,
	VALUE_ARRAY = 1 << CONFIG_TYPE_ARRAY,
	VALUE_INT = 1 << CONFIG_TYPE_INT | 1 << CONFIG_TYPE_INT64,
	VALUE_NUMBER = VALUE_INT | 1 << CONFIG_TYPE_FLOAT,
	VALUE_TEXT = 1 << CONFIG_TYPE_STRING,
	VALUE_BOOL = 1 << CONFIG_TYPE_BOOL
};

/* Begins to read a text, which the reader borrows. */
void reader_init(struct reader *reader, const struct config_text *text, struct arena *arena,
	struct problems *problems);

/*
 * The line of a setting. libconfig gives a text in a list the line of what follows it, for the text
 * might go on there; where that begins its line, the text's own line is looked for.
 */
int value_line(struct reader *reader, const config_setting_t *setting);

/* Adds the fault `at` a setting that belongs to `group`: owner, path of the group, the sentence. */
void value_fault(struct reader *reader, const config_setting_t *group, const config_setting_t *at,
	const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 4, 5)))
#endif
	;

/* The name of a setting, or of the list that it is an element of. */
const char *value_label(const config_setting_t *setting);

/* The group that a setting, or the list that it is an element of, is a member of. */
const config_setting_t *value_group(const config_setting_t *setting);

/*
 * What to say after an unknown word: " (did you mean 'rest'?)", else " (one of a, b, c)" when that is
 * short enough to be read, else "".
 */
void value_suggest(const struct reader *reader, const char *word, const char *const *names, int count,
	char ret_suggestion[SUGGESTION_SIZE]);

/* Whether the setting is of one of the types; `wanted` names them: "a whole number". */
bool value_is(struct reader *reader, const config_setting_t *setting, int types, const char *wanted);

/* Its number of elements when it is a list or an array of `least` to `most`; -1 when it is not. */
int value_elements(struct reader *reader, const config_setting_t *setting, int least, int most);

bool value_int(struct reader *reader, const config_setting_t *setting, int least, int most, int *ret);
bool value_number(struct reader *reader, const config_setting_t *setting, double least, double most,
	double *ret);
bool value_bool(struct reader *reader, const config_setting_t *setting, bool *ret);

/* A text that can be shown, not empty, copied; NULL when it is not one. */
const char *value_text(struct reader *reader, const config_setting_t *setting);

/* The same for a paragraph, of at most `most` bytes. */
const char *value_paragraph(struct reader *reader, const config_setting_t *setting, int most);

/* A kebab-case id, likewise. */
const char *value_id(struct reader *reader, const config_setting_t *setting);

/* The index of the text in `names`, -1 when it is none of them. */
int value_choice(struct reader *reader, const config_setting_t *setting, const char *const *names,
	int count);

#endif
