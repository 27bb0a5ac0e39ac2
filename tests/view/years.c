/* Histories of any length, from a fixed seed. */
#include "years.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/chronicle.h"

#define TODAY      20 /* the player's day, counted as the chronicle does */
#define WORDS_SIZE 400
#define SEED       20261122u
#define LEARNT     25 /* sessions until the form is good */

struct trainee {
	unsigned random;
	int sessions; /* so far */
};

static int chance(struct trainee *trainee, int most)
{
	trainee->random = trainee->random * 1103515245u + 12345u;
	return (int)(trainee->random >> 16 & 0x7fff) % most;
}

/* Days to the next session: mostly two or three, once in a while a week and more. */
static int pause_after(struct trainee *trainee)
{
	int die = chance(trainee, 20);
	return die == 0 ? 13 : die < 3 ? 6 : die < 12 ? 2 : 3;
}

static void add_set(struct trainee *trainee, char *words, int target, const char *unit)
{
	static const char *const misses[] = { "hips", "back", "lost", "lost" };
	char set[40];
	int learnt = trainee->sessions < LEARNT ? trainee->sessions : LEARNT;
	bool good = chance(trainee, 100) < 35 + 55 * learnt / LEARNT;
	const char *miss = good ? "ok" : misses[chance(trainee, 4)];
	snprintf(set, sizeof(set), "%d%s %s", target, unit, miss);
	if (strcmp(miss, "lost") == 0)
		snprintf(set, sizeof(set), "%d%s lost%d", target, unit, target - chance(trainee, 4));
	ck_assert(strlen(words) + strlen(set) < WORDS_SIZE - 2);
	strcat(words, set);
}

static void add_bout(struct trainee *trainee, char *words, const char *exercise, int sets, int target,
	const char *unit)
{
	ck_assert(strlen(words) + strlen(exercise) < WORDS_SIZE - 4);
	strcat(words, exercise);
	strcat(words, " ");
	for (int i = 0; i < sets; i++) {
		add_set(trainee, words, target, unit);
		strcat(words, i + 1 < sets ? ", " : "; ");
	}
}

static void write_session(struct trainee *trainee, char *words)
{
	int longer = trainee->sessions / 3;
	if (trainee->sessions < 3) {
		strcpy(words, "step-1-a: ");
		add_bout(trainee, words, "pelvic-tilt@1", 1, 10 + trainee->sessions, "");
		add_bout(trainee, words, "heel-slide@1", 1, 6, "");
	} else if (trainee->sessions < 8) {
		strcpy(words, "step-2-a: ");
		add_bout(trainee, words, "heel-tap@1", 2, 6, "");
		add_bout(trainee, words, "feet-up-crunch@1", 2, 8, "");
	} else if (trainee->sessions % 37 == 20) {
		strcpy(words, "step-3-a pain: dead-bug@2 10 ok, 10 of 4 pain4; ");
	} else {
		strcpy(words, "step-3-a: ");
		add_bout(trainee, words, "dead-bug@2", 2, 10, "");
		add_bout(trainee, words, "plank@2", 2, longer < 12 ? 24 + 3 * longer : 60, "s");
	}
	trainee->sessions++;
}

static void give(struct player *player, const struct chronicle *chronicle)
{
	const char *at = chronicle->text;
	for (const char *end = at + chronicle->used; at < end;) {
		size_t bytes = strcspn(at, "\n");
		ck_assert_ptr_null(past_add_line(&player->past, at, bytes));
		at += bytes + 1;
	}
	past_fold(&player->past, &player->catalog, player->app->settings.day_start);
}

void years_train(struct player *player, int sessions, int days_ago)
{
	struct chronicle chronicle;
	struct trainee trainee = { SEED, 0 };
	int *days = calloc((size_t)sessions + 1, sizeof(*days));
	ck_assert_ptr_nonnull(days);
	chronicle_open(&chronicle, &player->catalog);
	days[sessions] = TODAY - days_ago;
	for (int i = sessions - 1; i > 0; i--)
		days[i] = days[i + 1] - pause_after(&trainee);
	for (int i = 0; i < sessions; i++) {
		char words[WORDS_SIZE];
		write_session(&trainee, words);
		chronicle_day(&chronicle, days[i + 1], words);
	}
	give(player, &chronicle);
	chronicle_close(&chronicle);
	free(days);
}
