/* Key names, the default keys, parsed from the action list, and keys in texts. */
#include "view/keymap.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static const struct {
	const char *name;
	key_code key;
} named_keys[] = {
	{ "Space", PRESS_SPACE }, { "Enter", PRESS_RETURN }, { "Tab", PRESS_TAB },
	{ "Esc", PRESS_ESCAPE }, { "Up", PRESS_UP }, { "Down", PRESS_DOWN }, { "Left", PRESS_LEFT },
	{ "Right", PRESS_RIGHT }, { "PageUp", PRESS_PAGE_UP }, { "PageDown", PRESS_PAGE_DOWN },
	{ "Home", PRESS_HOME }, { "End", PRESS_END }, { "Bksp", PRESS_BACKSPACE },
	{ "Insert", PRESS_INSERT }, { "Delete", PRESS_DELETE }, { "BackTab", PRESS_BACKTAB },
	{ "Begin", PRESS_BEGIN },
	{ "F1", PRESS_F1 }, { "F2", PRESS_F1 + 1 }, { "F3", PRESS_F1 + 2 },
	{ "F4", PRESS_F1 + 3 }, { "F5", PRESS_F1 + 4 }, { "F6", PRESS_F1 + 5 },
	{ "F7", PRESS_F1 + 6 }, { "F8", PRESS_F1 + 7 }, { "F9", PRESS_F1 + 8 },
	{ "F10", PRESS_F1 + 9 }, { "F11", PRESS_F1 + 10 }, { "F12", PRESS_F1 + 11 },
	{ "F13", PRESS_F1 + 12 }, { "F14", PRESS_F1 + 13 }, { "F15", PRESS_F1 + 14 },
	{ "F16", PRESS_F1 + 15 }, { "F17", PRESS_F1 + 16 }, { "F18", PRESS_F1 + 17 },
	{ "F19", PRESS_F1 + 18 }, { "F20", PRESS_F1 + 19 }, { "F21", PRESS_F1 + 20 },
	{ "F22", PRESS_F1 + 21 }, { "F23", PRESS_F1 + 22 }, { "F24", PRESS_F24 },
};
enum { NAMED_KEYS = sizeof(named_keys) / sizeof(named_keys[0]) };

/* Takes the next of the names that spaces part, cut to the size; false at the end. */
static bool next_name(const char **names, char ret_name[KEY_NAME_SIZE])
{
	*names += strspn(*names, " ");
	size_t bytes = strcspn(*names, " "), kept = bytes < KEY_NAME_SIZE ? bytes : KEY_NAME_SIZE - 1;
	while (kept < bytes && kept > 0 && ((*names)[kept] & 0xC0) == 0x80)
		kept--; /* not in the middle of a character */
	memcpy(ret_name, *names, kept);
	ret_name[kept] = '\0';
	*names += bytes;
	return bytes > 0;
}

void keymap_init(struct keymap *keymap)
{
	keymap->of[ACTION_NONE].count = 0;
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		char bad[KEY_NAME_SIZE];
		bool read = keys_read(action_rows[action].keys, &keymap->of[action], bad);
		assert(read && "the list has names of keys");
		(void)read;
	}
}

bool keymap_has(const struct keymap *keymap, enum action action, key_code key)
{
	const struct keys *keys = &keymap->of[action];
	for (int i = 0; i < keys->count; i++) {
		if (keys->at[i] == key)
			return true;
	}
	return false;
}

int keymap_actions(const struct keymap *keymap, key_code key, enum action *ret, int most)
{
	int count = 0;
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT && count < most; action++) {
		if (keymap_has(keymap, (enum action)action, key))
			ret[count++] = (enum action)action;
	}
	return count;
}

key_code keymap_key_of(const struct keymap *keymap, enum action action)
{
	const struct keys *keys = &keymap->of[action];
	return keys->count > 0 ? keys->at[0] : PRESS_NONE;
}

bool keymap_is_urgent(const struct keymap *keymap, key_code key)
{
	return keymap_has(keymap, ACTION_LEAVE, key) || keymap_has(keymap, ACTION_SUSPEND, key) ||
		keymap_has(keymap, ACTION_REDRAW, key);
}

void keymap_names(const struct keymap *keymap, enum action action, char ret_names[KEY_NAMES_SIZE])
{
	const struct keys *keys = &keymap->of[action];
	size_t used = 0;
	ret_names[0] = '\0';
	for (int i = 0; i < keys->count; i++) {
		char name[KEY_NAME_MAX];
		int bytes = snprintf(ret_names + used, KEY_NAMES_SIZE - used, "%s%s", i > 0 ? " " : "",
			key_name(keys->at[i], name));
		assert(bytes > 0 && used + (size_t)bytes < KEY_NAMES_SIZE);
		used += (size_t)bytes;
	}
}

/* What stands for the `bytes` of a name in braces; NULL when that is no action's. */
static const char *word_of(const struct keymap *keymap, const char *braced, size_t bytes,
	char name[KEY_NAME_MAX])
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		const char *word = action_rows[action].name;
		if (strlen(word) != bytes || strncmp(word, braced, bytes) != 0)
			continue;
		key_code key = keymap_key_of(keymap, (enum action)action);
		return key != PRESS_NONE ? key_name(key, name) : "no key";
	}
	return NULL;
}

void keymap_words(const struct keymap *keymap, const char *text, char *out, size_t size)
{
	size_t used = 0;
	assert(size > 0);
	while (*text != '\0') {
		char name[KEY_NAME_MAX];
		size_t bytes = *text == '{' ? strcspn(text + 1, "}") : 0;
		bool braced = bytes > 0 && text[1 + bytes] == '}';
		const char *word = braced ? word_of(keymap, text + 1, bytes, name) : NULL;
		size_t length = word != NULL ? strlen(word) : 1;
		if (used + length >= size)
			break;
		memcpy(out + used, word != NULL ? word : text, length);
		used += length;
		text += word != NULL ? bytes + 2 : 1;
	}
	out[used] = '\0';
}

bool keys_read(const char *names, struct keys *ret_keys, char ret_bad[KEY_NAME_SIZE])
{
	struct keys keys = { .count = 0 };
	char name[KEY_NAME_SIZE];
	while (next_name(&names, name)) {
		key_code key = key_find(name);
		if (key == PRESS_NONE || keys.count == ACTION_KEYS_MAX) {
			memcpy(ret_bad, name, sizeof(name));
			return false;
		}
		keys.at[keys.count++] = key;
	}
	*ret_keys = keys;
	return true;
}

enum action action_find(const char *name)
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		if (strcmp(action_rows[action].name, name) == 0)
			return (enum action)action;
	}
	return ACTION_NONE;
}

key_code key_find(const char *name)
{
	for (int i = 0; i < NAMED_KEYS; i++) {
		if (strcmp(named_keys[i].name, name) == 0)
			return named_keys[i].key;
	}
	if (strncmp(name, "Ctrl-", 5) == 0 && name[5] >= 'A' && name[5] <= 'Z' && name[6] == '\0')
		return (key_code)(name[5] - 'A' + 1);
	uint32_t character;
	int bytes = text_decode(name, &character);
	if (bytes == 0 || name[bytes] != '\0' || character <= PRESS_SPACE || character == TEXT_BAD)
		return PRESS_NONE;
	return character;
}

const char *key_nearest(const char *name)
{
	const char *names[NAMED_KEYS];
	for (int i = 0; i < NAMED_KEYS; i++)
		names[i] = named_keys[i].name;
	return text_nearest(name, names, NAMED_KEYS);
}

const char *key_name(key_code key, char ret_name[KEY_NAME_MAX])
{
	for (int i = 0; i < NAMED_KEYS; i++) {
		if (named_keys[i].key == key)
			return named_keys[i].name;
	}
	ret_name[0] = '\0';
	if (key >= 1 && key <= 26) {
		memcpy(ret_name, "Ctrl-A", 7);
		ret_name[5] = (char)('A' + key - 1);
	} else if (key > PRESS_SPACE && key < PRESS_NONE) {
		text_encode(key, ret_name);
	}
	return ret_name;
}
