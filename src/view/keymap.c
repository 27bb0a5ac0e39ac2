/* Key names and the default keys, parsed from the action list. */
#include "view/keymap.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

#define NAME_SIZE 16 /* of an action's key in the list: "PageDown" and more */

static const struct {
	const char *name;
	key_code key;
} named_keys[] = {
	{ "Space", PRESS_SPACE }, { "Enter", PRESS_RETURN }, { "Tab", PRESS_TAB },
	{ "Esc", PRESS_ESCAPE }, { "Up", PRESS_UP }, { "Down", PRESS_DOWN }, { "Left", PRESS_LEFT },
	{ "Right", PRESS_RIGHT }, { "PageUp", PRESS_PAGE_UP }, { "PageDown", PRESS_PAGE_DOWN },
	{ "Home", PRESS_HOME }, { "End", PRESS_END }, { "Bksp", PRESS_BACKSPACE },
	{ "Delete", PRESS_DELETE }, { "BackTab", PRESS_BACKTAB }, { "F1", PRESS_F1 },
	{ "F2", PRESS_F1 + 1 }, { "F3", PRESS_F1 + 2 }, { "F4", PRESS_F1 + 3 },
	{ "F5", PRESS_F1 + 4 }, { "F6", PRESS_F1 + 5 }, { "F7", PRESS_F1 + 6 },
	{ "F8", PRESS_F1 + 7 }, { "F9", PRESS_F1 + 8 }, { "F10", PRESS_F1 + 9 },
	{ "F11", PRESS_F1 + 10 }, { "F12", PRESS_F12 },
};
enum { NAMED_KEYS = sizeof(named_keys) / sizeof(named_keys[0]) };

/* Takes the next of the names that spaces part; 0 bytes at the end. */
static size_t next_name(const char **names, char ret_name[NAME_SIZE])
{
	*names += strspn(*names, " ");
	size_t bytes = strcspn(*names, " ");
	assert(bytes < NAME_SIZE);
	memcpy(ret_name, *names, bytes);
	ret_name[bytes] = '\0';
	*names += bytes;
	return bytes;
}

static void add_keys(struct keymap *keymap, enum action action)
{
	const char *names = action_rows[action].keys;
	char name[NAME_SIZE];
	while (next_name(&names, name) > 0) {
		assert(keymap->count < KEYMAP_MAX);
		keymap->at[keymap->count].key = key_find(name);
		keymap->at[keymap->count].action = action;
		assert(keymap->at[keymap->count].key != PRESS_NONE);
		keymap->count++;
	}
}

void keymap_init(struct keymap *keymap)
{
	keymap->count = 0;
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		add_keys(keymap, (enum action)action);
}

int keymap_actions(const struct keymap *keymap, key_code key, enum action *ret, int most)
{
	int count = 0;
	for (int i = 0; i < keymap->count && count < most; i++) {
		if (keymap->at[i].key == key)
			ret[count++] = keymap->at[i].action;
	}
	return count;
}

key_code keymap_key_of(const struct keymap *keymap, enum action action)
{
	for (int i = 0; i < keymap->count; i++) {
		if (keymap->at[i].action == action)
			return keymap->at[i].key;
	}
	return PRESS_NONE;
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
