/* What holds for every tape, whatever the workout: tried on random ones. */
#include "core/timeline.h"

#include <stdint.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

#define SEEDS 400
#define RELAYS 20

static struct timeline tape, before;

/* A small generator of our own: the same workouts on every machine. */
static int pick(uint32_t *state, int low, int high)
{
	*state = *state * 1664525u + 1013904223u;
	return low + (int)((*state >> 8) % (uint32_t)(high - low + 1));
}

static struct workout_item random_item(uint32_t *state)
{
	struct workout_item item = { .exercise = pick(state, 0, SIT_UP - 1) };
	const struct exercise *exercise = &fixture_catalog.exercises[item.exercise];
	item.dose = *exercise_dose(exercise, pick(state, 0, LEVEL_MAX));
	item.met = pick(state, 0, 1);
	item.self_paced = pick(state, 0, 3) == 0;
	item.dose.sides = (enum sides)pick(state, 0, SIDES_COUNT - 1);
	item.dose.set_count = pick(state, 1, 4);
	for (int set = 0; set < item.dose.set_count; set++)
		item.dose.sets[set] = pick(state, 1, 6);
	item.dose.between = pick(state, 0, 2);
	item.dose.rest = pick(state, 0, 2) * 10;
	return item;
}

static struct workout random_workout(uint32_t *state)
{
	struct workout workout = { .count = pick(state, 1, 6) };
	for (int i = 0; i < workout.count; i++)
		workout.items[i] = random_item(state);
	return workout;
}

static bool is_work(const struct segment *segment)
{
	return segment->kind == SEGMENT_LOWER || segment->kind == SEGMENT_HOLD ||
		segment->kind == SEGMENT_RETURN || segment->kind == SEGMENT_COUNT;
}

static const struct dose *dose_of(const struct workout *workout, const struct segment *segment)
{
	return &workout->items[segment->item].dose;
}

/* A segment says what its workout says, and the figure has the key poses it is sent to. */
static void check_segment(const struct workout *workout, const struct segment *segment)
{
	const struct workout_item *item = &workout->items[segment->item];
	const int keys = fixture_catalog.exercises[item->exercise].poses.key_count;
	ck_assert_int_lt(segment->item, workout->count);
	ck_assert(segment->from < keys && segment->to < keys);
	ck_assert(segment->ms > 0 || segment->ms == UNTIL_KEY);
	if (segment->ms == UNTIL_KEY)
		ck_assert(segment->kind == SEGMENT_BRIEF || segment->kind == SEGMENT_COUNT ||
			segment->kind == SEGMENT_DONE);
	if (segment->kind == SEGMENT_DONE)
		return;
	ck_assert_int_eq(segment->sets, item->dose.set_count);
	ck_assert(segment->set >= 1 && segment->set <= segment->sets);
	const int target = item->dose.sets[segment->set - 1];
	ck_assert_int_eq(segment->reps, item->dose.kind == KIND_HOLD ? 0 : target);
	ck_assert_int_le(segment->rep, segment->reps);
	ck_assert(is_work(segment) || !segment->ends_set);
	ck_assert(!segment->mirrored || (item->dose.sides == SIDES_EACH && segment->side == SIDE_LEFT));
}

/* The figure never jumps, but back when a set's work is over, and where it is turned over. */
static void check_chain(const struct segment *segment, const struct segment *next)
{
	if (segment->ends_set && next->kind != SEGMENT_SWITCH)
		return;
	if (segment->mirrored != next->mirrored)
		ck_assert_int_eq(next->from, 0);
	else
		ck_assert_int_eq(segment->to, next->from);
}

/* How often a set is recorded: once, or once a side. */
static int turns_of(const struct dose *dose)
{
	return dose->sides == SIDES_EACH ? 2 : 1;
}

/* The sets that are recorded, a side each where each side has its turn. */
static int count_parts(const struct workout *workout)
{
	int parts = 0;
	for (int i = 0; i < workout->count; i++)
		parts += turns_of(&workout->items[i].dose) * workout->items[i].dose.set_count;
	return parts;
}

/* From set to set by set_end the end is reached; each part ends once, with all that was asked. */
static void check_parts(const struct workout *workout)
{
	int parts = 0;
	for (int at = 0; tape.at[at].kind != SEGMENT_DONE; at = timeline_set_end(&tape, at), parts++) {
		const int start = timeline_set_start(&tape, at), end = timeline_set_end(&tape, at);
		int ends = 0;
		for (int i = at; i < end; i++) {
			const struct segment *segment = &tape.at[i];
			ck_assert_int_eq(timeline_set_start(&tape, i), start);
			ck_assert_int_eq(timeline_set_end(&tape, i), end);
			ck_assert_int_eq(segment->set, tape.at[at].set);
			ck_assert(!is_work(segment) || ends == 0);
			ends += segment->ends_set;
			if (segment->ends_set && segment->kind != SEGMENT_COUNT)
				ck_assert_int_eq(timeline_done(&tape, workout, i, segment->ms),
					dose_of(workout, segment)->sets[segment->set - 1]);
		}
		ck_assert_int_eq(ends, 1);
	}
	ck_assert_int_eq(parts, count_parts(workout));
}

/* The length from the doses alone, without a tape. */
static ms_t seconds_asked(const struct workout_item *item, const struct timing *timing)
{
	const struct dose *dose = &item->dose;
	const int limbs = dose->sides == SIDES_BOTH ? 1 : 2, turns = turns_of(dose);
	const int rep = dose->tempo.lower + dose->tempo.hold + dose->tempo.return_home;
	ms_t ms = timing->ready_ms + CHANGE_MS + (item->met ? timing->brief_ms : 0);
	for (int set = 0; set < dose->set_count; set++) {
		const int target = dose->sets[set], breaths = target * limbs - turns;
		ms += TILT_MS + (turns - 1) * SWITCH_MS + (set > 0 ? dose->rest * 1000 : 0);
		if (dose->kind == KIND_HOLD)
			ms += target * turns * 1000;
		else if (!item->self_paced)
			ms += (target * limbs * rep + breaths * dose->between) * 1000;
	}
	return ms;
}

static void check_tape(const struct workout *workout)
{
	for (int i = 0; i < tape.count; i++) {
		check_segment(workout, &tape.at[i]);
		ck_assert_int_eq(tape.at[i].kind == SEGMENT_DONE, i == tape.count - 1);
		if (i + 1 < tape.count)
			check_chain(&tape.at[i], &tape.at[i + 1]);
	}
}

START_TEST(every_tape_keeps_the_laws)
{
	uint32_t state = (uint32_t)_i;
	const struct workout workout = random_workout(&state);
	ck_assert(timeline_build(&fixture_catalog, &workout, &timing_default, &tape));
	check_tape(&workout);
	check_parts(&workout);
	ms_t asked = 0;
	for (int i = 0; i < workout.count; i++)
		asked += seconds_asked(&workout.items[i], &timing_default);
	ck_assert_int_eq(timeline_length(&tape, 0, tape.count, 0), asked);
}
END_TEST

/* Where the tape's first segment of set `set` of `item` is its TILT. */
static int find_set(int item, int set)
{
	for (int i = 0; i < tape.count; i++)
		if (tape.at[i].kind == SEGMENT_TILT && tape.at[i].item == item && tape.at[i].set == set)
			return i;
	return -1;
}

START_TEST(every_tape_laid_anew_keeps_its_beginning)
{
	uint32_t state = (uint32_t)_i;
	for (int relay = 0; relay < RELAYS; relay++) {
		const struct workout workout = random_workout(&state);
		ck_assert(timeline_build(&fixture_catalog, &workout, &timing_default, &tape));
		before = tape;
		const int keep = pick(&state, 1, tape.count - 1);
		const int item = pick(&state, tape.at[keep - 1].item, workout.count - 1);
		const int set = pick(&state, 1, workout.items[item].dose.set_count);
		const int from = find_set(item, set), count = before.count - from;
		ck_assert(timeline_relay(&fixture_catalog, &workout, &timing_default, &tape, keep, item,
			set));
		const int again = tape.count - count;
		ck_assert_mem_eq(tape.at, before.at, sizeof(tape.at[0]) * (size_t)keep);
		ck_assert_mem_eq(&tape.at[again], &before.at[from], sizeof(tape.at[0]) * (size_t)count);
		ck_assert_int_le(again - keep, 3); /* at most REST, BRIEF, READY stand between */
		for (int i = keep; i < tape.count; i++)
			check_segment(&workout, &tape.at[i]);
	}
}
END_TEST

Suite *timeline_laws_suite(void)
{
	TCase *tcase = tcase_create("laws");
	tcase_add_loop_test(tcase, every_tape_keeps_the_laws, 0, SEEDS);
	tcase_add_loop_test(tcase, every_tape_laid_anew_keeps_its_beginning, 0, SEEDS / RELAYS);
	Suite *suite = suite_create("timeline_laws");
	suite_add_tcase(suite, tcase);
	return suite;
}
