/* A person, a clock and a loop, for tests. */
#include "player.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sys/builtin.h"
#include "sys/config.h"
#include "view/remote.h"
#include "view/typed.h"

#define WORDS_MAX 8
#define NAME_SIZE 48
#define HOUR_MS   3600000

static struct stamp first_moment(void)
{
	struct stamp stamp;
	ck_assert(stamp_parse("2026-11-22T17:00:00+01:00", &stamp));
	return stamp;
}

static struct stamp moment(const struct player *player, ms_t at)
{
	struct stamp stamp = player->wall;
	stamp.seconds += at / 1000;
	return stamp;
}

/* Writes a sound down, as "12000 rest" on a line of its own; an ear makes the app ring and flash. */
static void hear(struct player *player, const struct effect *effect)
{
	size_t used = strlen(player->heard);
	player->sounds++;
	ck_assert(used + NAME_SIZE < sizeof(player->heard));
	snprintf(player->heard + used, NAME_SIZE, "%d %s\n", (int)effect->at,
		sound_names[effect->sound]);
	if (player->listens && ears_hear(player->app, effect) == OUTLET_BELL)
		player->bells++;
}

static void keep(struct player *player, const struct effects *effects)
{
	for (int i = 0; i < effects->count; i++) {
		const struct effect *effect = &effects->at[i];
		char line[RECORD_LINE_MAX];
		if (effect->kind == EFFECT_SOUND)
			hear(player, effect);
		player->bells += effect->kind == EFFECT_BELL;
		if (effect->kind != EFFECT_RECORD)
			continue;
		record_format(&effect->record, line);
		ck_assert(strlen(player->log) + strlen(line) < sizeof(player->log));
		strcat(player->log, line);
	}
}

/* What the loop does in a turn: the clock, and what the app asks for. */
static void turn(struct player *player)
{
	struct effects effects = { 0 };
	while (app_tick(player->app, player->now, moment(player, player->now), &effects)) {
		keep(player, &effects);
		effects.count = 0;
	}
	keep(player, &effects);
	effects.count = 0;
	while (app_deliver(player->app, &effects)) {
		keep(player, &effects);
		effects.count = 0;
	}
	while (player->app->wants_session_id) {
		char id[RECORD_SESSION_SIZE];
		player->app->wants_session_id = false;
		snprintf(id, sizeof(id), "20261122T160000Z-%04u", ++player->sessions % 10000u);
		ck_assert(app_begin(player->app, id, &effects));
		keep(player, &effects);
	}
}

/* What happens between main() and the first frame. */
static void start(struct player *player, bool accepted)
{
	past_fold(&player->past, &player->catalog, settings_default.day_start);
	memset(player->app, 0, sizeof(*player->app));
	app_init(player->app,
		&(struct app_given){ .catalog = &player->catalog, .pages = &builtin_pages,
			.themes = &player->themes, .settings = &settings_default, .past = &player->past,
			.own_id = "20261122T155900Z-own1", .accepted = accepted,
			.may_resume = true },
		player->now, moment(player, player->now));
}

void player_open(struct player *player, enum player_past past)
{
	struct problems problems;
	memset(player, 0, sizeof(*player));
	player->app = calloc(1, sizeof(*player->app));
	ck_assert_ptr_nonnull(player->app);
	player->wall = first_moment();
	arena_init(&player->arena);
	problems_init(&problems);
	ck_assert(config_catalog(
		&builtin_catalog_text, 1, &player->arena, &player->catalog, &problems));
	ck_assert_int_eq(problems.count, 0);
	problems_clear(&problems);
	past_init(&player->past);
	player->themes = builtin_themes;
	start(player, past == PLAYER_ACCEPTED);
}

void player_restart(struct player *player, ms_t after)
{
	player->now += after;
	start(player, true);
}

void player_close(struct player *player)
{
	past_clear(&player->past);
	free(player->app);
	arena_clear(&player->arena);
}

void player_remember(struct player *player, const char *session, int line, enum record_type type,
	const char *exercise, int done, const char *note, int hours)
{
	struct record record;
	record_init(&record);
	record.type = type;
	record.line = line;
	record.target = record.done = done;
	record.when = moment(player, player->now);
	record.when.seconds -= hours * 3600L;
	snprintf(record.session, sizeof(record.session), "%s", session);
	snprintf(record.exercise, sizeof(record.exercise), "%s", exercise);
	snprintf(record.note, sizeof(record.note), "%s", note);
	past_add(&player->past, &record);
	past_fold(&player->past, &player->catalog, player->app->settings.day_start);
}

void player_remember_line(struct player *player, const char *line)
{
	char whole[RECORD_LINE_MAX];
	int length = snprintf(whole, sizeof(whole), "past.%d\t%s", ++player->remembered, line);
	struct record record;
	const char *wrong = record_parse(whole, (size_t)length, &record);
	ck_assert_msg(wrong == NULL, "%s: %s", line, wrong);
	past_add(&player->past, &record);
	past_fold(&player->past, &player->catalog, player->app->settings.day_start);
}

void player_do(struct player *player, const struct effects *effects)
{
	keep(player, effects);
	turn(player);
}

void player_keys(struct player *player, const char *keys)
{
	while (*keys != '\0') {
		struct effects effects = { 0 };
		char name[NAME_SIZE];
		size_t bytes = strcspn(keys, " ");
		ck_assert(bytes < sizeof(name));
		memcpy(name, keys, bytes);
		name[bytes] = '\0';
		keys += bytes + strspn(keys + bytes, " ");
		key_code key = key_find(name);
		ck_assert_msg(key != PRESS_NONE, "no key '%s'", name);
		app_key(player->app, key, &effects);
		player_do(player, &effects);
	}
}

void player_act(struct player *player, const char *script)
{
	char word[NAME_SIZE];
	int used;
	for (; sscanf(script, "%31s%n", word, &used) == 1; script += used) {
		int ms;
		if (sscanf(word, "%dms", &ms) == 1 && ms > 9)
			player_wait(player, ms);
		else
			player_keys(player, word);
	}
}

int player_setting(const char *key)
{
	int i = 0;
	while (strcmp(setting_rows[i].key, key) != 0)
		ck_assert_msg(++i < SETTINGS, "there is no setting '%s'", key);
	return i;
}

void player_select_setting(struct player *player, const char *key)
{
	player_keys(player, "g");
	for (int i = player_setting(key); i > 0; i--)
		player_keys(player, "Down");
}

bool player_type(struct player *player, const char *line)
{
	struct effects effects = { 0 };
	const bool is_taken = typed_take(player->app, line, &effects);
	player_do(player, &effects);
	return is_taken;
}

const char *player_ask(struct player *player, const char *request)
{
	static char reply[REMOTE_REPLY_SIZE];
	struct effects effects = { 0 };
	remote_do(player->app, request, reply, &effects);
	player_do(player, &effects);
	return reply;
}

void player_point(struct player *player, enum pointer_kind kind, int x, int y)
{
	struct effects effects = { 0 };
	app_point(player->app, &(struct pointer){ kind, x, y }, &effects);
	player_do(player, &effects);
}

void player_wait(struct player *player, ms_t ms)
{
	ms_t end = player->now + ms;
	while (player->now < end) {
		ms_t wait = app_wait(player->app);
		ck_assert_msg(wait != 0, "the loop would spin");
		player->now = wait < 0 || wait > end - player->now ? end : player->now + wait;
		player->turns++;
		turn(player);
	}
}

void player_until(struct player *player, enum phase phase)
{
	ms_t end = player->now + HOUR_MS;
	while (player->app->session.phase != phase) {
		ms_t wait = app_wait(player->app);
		ck_assert_msg(wait > 0 && player->now < end, "no %s comes", phase_names[phase]);
		player_wait(player, wait);
	}
}

void player_until_test(struct player *player, enum trial_phase phase)
{
	ms_t end = player->now + HOUR_MS;
	while (player->app->measure.trial.phase != phase) {
		ms_t wait = app_wait(player->app);
		ck_assert_msg(wait > 0 && player->now < end, "no %s comes", trial_phase_names[phase]);
		player_wait(player, wait);
	}
}

void player_begin(struct player *player, const char *ids, int level)
{
	struct workout workout;
	const char *words[WORDS_MAX];
	char buffer[WORDS_MAX * NAME_SIZE], why[MESSAGE_SIZE];
	int count = 0;
	ck_assert(strlen(ids) < sizeof(buffer));
	strcpy(buffer, ids);
	for (char *word = strtok(buffer, " "); word != NULL; word = strtok(NULL, " "))
		words[count++] = word;
	ck_assert_msg(
		workout_from_words(&player->catalog, count, words, level, &workout, why, sizeof(why)),
		"%s", why);
	app_choose(player->app, &workout);
	turn(player);
	if (app_view(player->app) == &view_ask)
		player_keys(player, "s");
	ck_assert(player->app->in_session);
}
