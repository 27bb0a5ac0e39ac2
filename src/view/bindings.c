/* Keys of a person's choice: read, and checked against all the others of each screen. */
#include "view/bindings.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "view/view.h"

#define WHAT_SIZE 240

struct checking {
	struct keymap defaults, keymap;
	const struct binding *bound[ACTION_COUNT]; /* NULL: it has its default keys */
	void (*complain)(void *context, int line, const char *what);
	void *context;
};

struct clash { /* why an action can't have its keys */
	const struct view *view; /* on which screen … */
	key_code key;
	enum action other;       /* … the key does this, ACTION_NONE: it is an answer there */
};

/* What nobody can do without. */
static const enum action essentials[] = { ACTION_GO, ACTION_PAIN, ACTION_HELP, ACTION_QUIT,
	ACTION_LEAVE };

static void complain(const struct checking *checking, int line, const char *what)
{
	if (checking->complain != NULL)
		checking->complain(checking->context, line, what);
}

static void add_nearest(char what[WHAT_SIZE], const char *nearest)
{
	size_t used = strlen(what);
	if (nearest != NULL)
		snprintf(what + used, WHAT_SIZE - used, " (did you mean '%s'?)", nearest);
}

/* Gives an action its default keys again. */
static void give_up(struct checking *checking, enum action action, const char *why)
{
	char what[WHAT_SIZE], names[KEY_NAMES_SIZE];
	keymap_names(&checking->defaults, action, names);
	snprintf(what, sizeof(what), "keys: %s: %s; it keeps %s", action_rows[action].name, why, names);
	complain(checking, checking->bound[action]->line, what);
	checking->keymap.of[action] = checking->defaults.of[action];
	checking->bound[action] = NULL;
}

static enum action find_action(const struct checking *checking, const struct binding *binding)
{
	const char *names[ACTION_COUNT - 1];
	char what[WHAT_SIZE];
	enum action action = action_find(binding->action);
	if (action != ACTION_NONE)
		return action;
	for (int i = 1; i < ACTION_COUNT; i++)
		names[i - 1] = action_rows[i].name;
	snprintf(what, sizeof(what), "keys: there is no action '%s'", binding->action);
	add_nearest(what, text_nearest(binding->action, names, ACTION_COUNT - 1));
	complain(checking, binding->line, what);
	return ACTION_NONE;
}

static void bind(struct checking *checking, const struct binding *binding)
{
	char bad[KEY_NAME_SIZE], what[WHAT_SIZE];
	enum action action = find_action(checking, binding);
	if (action == ACTION_NONE)
		return;
	checking->bound[action] = binding;
	if (keys_read(binding->keys, &checking->keymap.of[action], bad))
		return;
	if (key_find(bad) != PRESS_NONE) {
		snprintf(what, sizeof(what), "more than %d keys", ACTION_KEYS_MAX);
	} else {
		snprintf(what, sizeof(what), "'%s' is no key", bad);
		add_nearest(what, key_nearest(bad));
	}
	give_up(checking, action, what);
}

static bool goes_on(enum action action)
{
	return action == ACTION_GO || action == ACTION_ADVANCE;
}

/* The two ways to go on are hardly two things: what is one's is the other's. */
static bool is_default(const struct checking *checking, enum action action, key_code key)
{
	const struct keymap *defaults = &checking->defaults;
	if (goes_on(action))
		return keymap_has(defaults, ACTION_GO, key) ||
			keymap_has(defaults, ACTION_ADVANCE, key);
	return keymap_has(defaults, action, key);
}

/* By default some keys do two things on one screen: the list's order says which comes first. */
static bool share(const struct checking *checking, enum action a, enum action b, key_code key)
{
	return (goes_on(a) && goes_on(b)) ||
		(is_default(checking, a, key) && is_default(checking, b, key));
}

/* Of two bindings that clash the later one gives way, and any binding to default keys. */
static bool gives_way(const struct checking *checking, enum action action, enum action other)
{
	return checking->bound[other] == NULL || checking->bound[action] > checking->bound[other];
}

static bool is_answer(const struct checking *checking, const struct view *view, enum action action,
	key_code key)
{
	return view->typed != NULL && key > 0 && key < 0x80 && strchr(view->typed, (int)key) != NULL &&
		!keymap_has(&checking->defaults, action, key);
}

/* Whether a key of an action does something else on a screen. */
static bool key_clashes(const struct checking *checking, enum action action, struct clash *clash)
{
	clash->other = ACTION_NONE;
	if (is_answer(checking, clash->view, action, clash->key))
		return true;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		clash->other = (enum action)i;
		if (clash->other != action && keymap_has(&checking->keymap, clash->other, clash->key) &&
			view_means(clash->view, clash->other) &&
			gives_way(checking, action, clash->other) &&
			!share(checking, action, clash->other, clash->key))
			return true;
	}
	return false;
}

static bool find_clash(const struct checking *checking, enum action action, struct clash *ret_clash)
{
	const struct keys *keys = &checking->keymap.of[action];
	for (int v = 0; v < VIEWS; v++) {
		for (int k = 0; k < keys->count && view_means(views[v], action); k++) {
			struct clash clash = { .view = views[v], .key = keys->at[k] };
			if (key_clashes(checking, action, &clash)) {
				*ret_clash = clash;
				return true;
			}
		}
	}
	return false;
}

/* The first screen on which an action is left without a key, NULL when it has one on all. */
static const struct view *lost_on(const struct checking *checking, enum action action)
{
	const struct keys *keys = &checking->keymap.of[action];
	for (int v = 0; v < VIEWS; v++) {
		int k = 0;
		while (k < keys->count && view_covers(views[v], &checking->keymap, action, keys->at[k]))
			k++;
		if (k == keys->count && view_means(views[v], action))
			return views[v];
	}
	return NULL;
}

static bool is_essential(enum action action)
{
	for (size_t i = 0; i < sizeof(essentials) / sizeof(essentials[0]); i++) {
		if (essentials[i] == action)
			return true;
	}
	return false;
}

/* Checks the binding of one action; false when it had to be given up. */
static bool check(struct checking *checking, enum action action)
{
	char what[WHAT_SIZE], name[KEY_NAME_MAX];
	struct clash clash;
	const struct view *lost = is_essential(action) ? lost_on(checking, action) : NULL;
	if (find_clash(checking, action, &clash))
		snprintf(what, sizeof(what), "'%s' is %s on the screen '%s' already",
			key_name(clash.key, name),
			clash.other == ACTION_NONE ? "an answer" : action_rows[clash.other].name,
			clash.view->title);
	else if (lost != NULL)
		snprintf(what, sizeof(what), "it would have no key of its own on the screen '%s'",
			lost->title);
	else
		return true;
	give_up(checking, action, what);
	return false;
}

/* Each action that gives way has its default keys again, and these may be another one's by now. */
static bool settle(struct checking *checking)
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		if (checking->bound[action] != NULL && !check(checking, (enum action)action))
			return false;
	}
	return true;
}

/* Whether an action's binding, if it has one, was taken. */
static bool is_taken(const struct settings *settings, const struct keymap *keymap, enum action action)
{
	const struct binding *binding = bindings_find(settings, action_rows[action].name);
	char bad[KEY_NAME_SIZE];
	struct keys keys;
	if (binding == NULL)
		return true;
	if (!keys_read(binding->keys, &keys, bad) || keys.count != keymap->of[action].count)
		return false;
	for (int i = 0; i < keys.count; i++) {
		if (!keymap_has(keymap, action, keys.at[i]))
			return false;
	}
	return true;
}

/* Whether an action can have a key; `checking` gets it, with nobody who would give way to it. */
static bool can_add(struct checking *checking, enum action action, key_code key,
	char ret_why[BINDINGS_WHY_SIZE])
{
	struct keys *keys = &checking->keymap.of[action];
	char name[KEY_NAME_MAX];
	struct clash clash;
	if (key_find(key_name(key, name)) != key) {
		snprintf(ret_why, BINDINGS_WHY_SIZE, "that key has no name");
		return false;
	}
	if (keys->count == ACTION_KEYS_MAX) {
		snprintf(ret_why, BINDINGS_WHY_SIZE, "%s has %d keys already",
			action_rows[action].name, ACTION_KEYS_MAX);
		return false;
	}
	keys->at[keys->count++] = key;
	if (!find_clash(checking, action, &clash))
		return true;
	snprintf(ret_why, BINDINGS_WHY_SIZE, "%s is %s on the screen '%s' already",
		key_name(key, name),
		clash.other == ACTION_NONE ? "an answer" : action_rows[clash.other].name,
		clash.view->title);
	return false;
}

void bindings_apply(const struct settings *settings, struct keymap *ret_keymap,
	void (*complain_of)(void *context, int line, const char *what), void *context)
{
	struct checking checking = { .complain = complain_of, .context = context };
	keymap_init(&checking.defaults);
	checking.keymap = checking.defaults;
	for (int i = 0; i < settings->binding_count; i++)
		bind(&checking, &settings->bindings[i]);
	while (!settle(&checking))
		;
	*ret_keymap = checking.keymap;
}

const struct binding *bindings_find(const struct settings *settings, const char *action)
{
	for (int i = 0; i < settings->binding_count; i++) {
		if (strcmp(settings->bindings[i].action, action) == 0)
			return &settings->bindings[i];
	}
	return NULL;
}

bool bindings_put(struct settings *settings, const struct binding *binding)
{
	const struct binding *found = bindings_find(settings, binding->action);
	if (found == NULL && settings->binding_count == BINDINGS_MAX)
		return false;
	int at = found != NULL ? (int)(found - settings->bindings) : settings->binding_count++;
	settings->bindings[at] = *binding;
	return true;
}

bool bindings_add(struct settings *settings, enum action action, key_code key,
	char ret_why[BINDINGS_WHY_SIZE])
{
	struct checking checking = { .complain = NULL };
	struct binding binding = { .line = 0 };
	char names[KEY_NAMES_SIZE];
	keymap_init(&checking.defaults);
	bindings_apply(settings, &checking.keymap, NULL, NULL);
	if (!is_taken(settings, &checking.keymap, action)) {
		snprintf(ret_why, BINDINGS_WHY_SIZE, "the line for %s in deadbug.cfg has a mistake",
			action_rows[action].name);
		return false;
	}
	if (!can_add(&checking, action, key, ret_why))
		return false;
	keymap_names(&checking.keymap, action, names);
	snprintf(binding.action, sizeof(binding.action), "%s", action_rows[action].name);
	int bytes = snprintf(binding.keys, sizeof(binding.keys), "%s", names);
	if (bytes < (int)sizeof(binding.keys) && bindings_put(settings, &binding))
		return true;
	snprintf(ret_why, BINDINGS_WHY_SIZE, "deadbug.cfg has no room for more keys");
	return false;
}
