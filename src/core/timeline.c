/* Laying a workout out as segments. */
#include "core/timeline.h"

#include <assert.h>
#include <stddef.h>

#include "core/path.h"

const char *const segment_names[SEGMENT_KINDS] = {
	[SEGMENT_BRIEF] = "brief",   [SEGMENT_READY] = "ready",   [SEGMENT_TILT] = "tilt",
	[SEGMENT_LOWER] = "lower",   [SEGMENT_HOLD] = "hold",     [SEGMENT_RETURN] = "return",
	[SEGMENT_COUNT] = "count",   [SEGMENT_SWITCH] = "switch", [SEGMENT_REST] = "rest",
	[SEGMENT_DONE] = "done",
};

#define CUE_REPS 3        /* a cue's turn in reps … */
#define CUE_HOLD_MS 10000 /* … and in a hold */
#define CUE_LAST_MS 5000  /* of a hold: its last part */

const struct timing timing_default = { .ready_ms = 5000, .brief_ms = 20000, .brief_waits = true };

/* A pen over the tape. It is moved twice: to see whether all fits, and to write. */
struct pen {
	const struct catalog *catalog;
	const struct workout *workout;
	const struct timing *timing;
	struct segment *out;    /* the tape's segments, or NULL to count only */
	int count;              /* segments so far */
	struct segment segment; /* the last one; the next takes from it what it doesn't change */
};

static const struct workout_item *pen_item(const struct pen *pen)
{
	return &pen->workout->items[pen->segment.item];
}

/* Writes a segment in which the figure goes from where it is to key pose `to`. */
static void lay(struct pen *pen, enum segment_kind kind, int32_t ms, int to)
{
	assert(ms > 0 || ms == UNTIL_KEY);
	pen->segment.kind = (uint8_t)kind;
	pen->segment.ms = ms;
	pen->segment.from = pen->segment.to;
	pen->segment.to = (uint8_t)to;
	if (pen->out)
		pen->out[pen->count] = pen->segment;
	pen->count++;
}

/* Has the figure stay where it is. */
static void lay_still(struct pen *pen, enum segment_kind kind, int32_t ms)
{
	lay(pen, kind, ms, pen->segment.to);
}

/* Puts the figure back to where every set begins, turned as it was drawn. */
static void set_figure_down(struct pen *pen)
{
	pen->segment.to = 0;
	pen->segment.mirrored = false;
}

static struct path pen_path(const struct pen *pen, enum side side, int rep)
{
	const struct workout_item *item = pen_item(pen);
	return path_of_rep(&pen->catalog->exercises[item->exercise].poses, &item->dose, side, rep);
}

/* The pose that a set's work, or that of its left side, begins in. */
static int position(const struct pen *pen, enum side side)
{
	const struct path path = pen_path(pen, side, 1);
	return pen_item(pen)->dose.kind == KIND_HOLD ? path.reached : path.from;
}

static void lay_rep(struct pen *pen, int rep, enum side side, bool last)
{
	const struct dose *dose = &pen_item(pen)->dose;
	const struct path path = pen_path(pen, side, rep);
	assert(dose->tempo.lower > 0 && dose->tempo.return_home > 0);
	pen->segment.rep = (uint8_t)rep;
	pen->segment.side = (uint8_t)side;
	lay(pen, SEGMENT_LOWER, dose->tempo.lower * 1000, path.reached);
	if (dose->tempo.hold > 0)
		lay_still(pen, SEGMENT_HOLD, dose->tempo.hold * 1000);
	pen->segment.ends_set = last;
	lay(pen, SEGMENT_RETURN, dose->tempo.return_home * 1000, path.to);
	pen->segment.ends_set = false;
	if (!last && dose->between > 0)
		lay_still(pen, SEGMENT_REST, dose->between * 1000);
}

static void lay_reps(struct pen *pen, enum side side)
{
	const int reps = pen->segment.reps;
	for (int rep = 1; rep <= reps; rep++) {
		if (side == SIDE_ALTERNATE) {
			lay_rep(pen, rep, SIDE_RIGHT, false);
			lay_rep(pen, rep, SIDE_LEFT, rep == reps);
		} else {
			lay_rep(pen, rep, side, rep == reps);
		}
	}
	pen->segment.rep = 0;
	pen->segment.side = (uint8_t)side;
}

/* The work of a set, or of one side of it where each side has its turn. */
static void lay_work(struct pen *pen, enum side side)
{
	const struct workout_item *item = pen_item(pen);
	if (item->dose.kind != KIND_HOLD && !item->self_paced) {
		lay_reps(pen, side);
		return;
	}
	const int seconds = item->dose.sets[pen->segment.set - 1];
	pen->segment.ends_set = true;
	if (item->dose.kind == KIND_HOLD)
		lay_still(pen, SEGMENT_HOLD, seconds * 1000);
	else
		lay_still(pen, SEGMENT_COUNT, UNTIL_KEY);
	pen->segment.ends_set = false;
}

static void lay_switch(struct pen *pen)
{
	pen->segment.side = SIDE_LEFT;
	if (pen_path(pen, SIDE_LEFT, 1).mirrored) {
		set_figure_down(pen);
		pen->segment.mirrored = true;
	}
	lay(pen, SEGMENT_SWITCH, SWITCH_MS, position(pen, SIDE_LEFT));
}

static void begin_set(struct pen *pen, int item, int set)
{
	static const enum side first_side[SIDES_COUNT] = {
		[SIDES_BOTH] = SIDE_BOTH, [SIDES_ALTERNATE] = SIDE_ALTERNATE, [SIDES_EACH] = SIDE_RIGHT,
	};
	const struct dose *dose = &pen->workout->items[item].dose;
	assert(dose->set_count >= set && dose->set_count <= DOSE_SETS_MAX);
	const int target = dose->sets[set - 1];
	assert(target > 0 && (dose->kind == KIND_HOLD || target <= UINT8_MAX));
	pen->segment.item = (uint8_t)item;
	pen->segment.set = (uint8_t)set;
	pen->segment.sets = (uint8_t)dose->set_count;
	pen->segment.rep = 0;
	pen->segment.reps = dose->kind == KIND_HOLD ? 0 : (uint8_t)target;
	pen->segment.side = (uint8_t)first_side[dose->sides];
	pen->segment.ends_set = false;
	set_figure_down(pen);
}

static void lay_set(struct pen *pen)
{
	const enum side side = pen->segment.side;
	lay(pen, SEGMENT_TILT, TILT_MS, position(pen, side));
	lay_work(pen, side);
	if (side == SIDE_RIGHT) {
		lay_switch(pen);
		lay_work(pen, SIDE_LEFT);
	}
}

static void lay_rest(struct pen *pen, int32_t ms)
{
	set_figure_down(pen);
	if (ms > 0)
		lay_still(pen, SEGMENT_REST, ms);
}

static void lay_brief(struct pen *pen)
{
	const struct timing *timing = pen->timing;
	const bool waits = timing->brief_waits && !timing->hands_free && !pen_item(pen)->met;
	lay_still(pen, SEGMENT_BRIEF, waits ? UNTIL_KEY : timing->brief_ms);
	lay_still(pen, SEGMENT_READY, timing->ready_ms);
}

/* Lays an item out from one of its sets on, whose lead-in stands already where it isn't the first. */
static void lay_item(struct pen *pen, int item, int first_set)
{
	const struct dose *dose = &pen->workout->items[item].dose;
	for (int set = first_set; set <= dose->set_count; set++) {
		begin_set(pen, item, set);
		if (set == 1)
			lay_brief(pen);
		lay_set(pen);
		lay_rest(pen, set < dose->set_count ? dose->rest * 1000 : CHANGE_MS);
	}
}

/* What stands between the last segment kept and set `set` of item `item`. */
static void lay_between(struct pen *pen, const struct segment *last, int item, int set)
{
	const bool goes_on = item < pen->workout->count && set > 1;
	const bool rested = last->kind == SEGMENT_REST && last->rep == 0;
	assert(last->item < pen->workout->count);
	if (last->ends_set) {
		const bool same = goes_on && item == last->item;
		pen->segment = *last;
		pen->segment.ends_set = false;
		pen->segment.rep = 0;
		if (pen_item(pen)->dose.sides == SIDES_ALTERNATE)
			pen->segment.side = SIDE_ALTERNATE;
		lay_rest(pen, same ? pen->workout->items[item].dose.rest * 1000 : CHANGE_MS);
	} else if (goes_on && !rested) {
		begin_set(pen, item, set);
		lay_still(pen, SEGMENT_READY, pen->timing->ready_ms);
	}
}

static void lay_done(struct pen *pen)
{
	pen->segment = (struct segment){ .item = (uint8_t)(pen->workout->count - 1) };
	lay_still(pen, SEGMENT_DONE, UNTIL_KEY);
}

static void lay_from(struct pen *pen, const struct segment *last, int item, int set)
{
	if (last)
		lay_between(pen, last, item, set);
	for (; item < pen->workout->count; item++, set = 1)
		lay_item(pen, item, set);
	lay_done(pen);
}

bool timeline_relay(const struct catalog *catalog, const struct workout *workout,
	const struct timing *timing, struct timeline *tape, int keep, int item, int set)
{
	assert(keep >= 0 && keep <= tape->count);
	assert(workout->count > 0 && workout->count <= WORKOUT_ITEMS_MAX);
	assert(item >= 0 && set >= 1);
	if (item < workout->count && set > workout->items[item].dose.set_count) {
		item++;
		set = 1;
	}
	const struct pen start = {
		.catalog = catalog, .workout = workout, .timing = timing, .count = keep,
	};
	const struct segment *last = keep > 0 ? &tape->at[keep - 1] : NULL;
	struct pen pen = start;
	lay_from(&pen, last, item, set);
	if (pen.count > TIMELINE_MAX)
		return false;
	pen = start;
	pen.out = tape->at;
	lay_from(&pen, last, item, set);
	tape->count = pen.count;
	return true;
}

bool timeline_build(const struct catalog *catalog, const struct workout *workout,
	const struct timing *timing, struct timeline *ret)
{
	ret->count = 0;
	return timeline_relay(catalog, workout, timing, ret, 0, 0, 1);
}

ms_t timeline_length(const struct timeline *tape, int from, int to, ms_t until_key)
{
	assert(from >= 0 && to <= tape->count);
	ms_t length = 0;
	for (int i = from; i < to; i++)
		length += tape->at[i].ms == UNTIL_KEY ? until_key : tape->at[i].ms;
	return length;
}

/* What a set would take that the person counts. */
static ms_t counted_ms(const struct dose *dose, int reps)
{
	const int rep = dose->tempo.lower + dose->tempo.hold + dose->tempo.return_home + dose->between;
	return (ms_t)reps * rep * 1000 * (dose->sides == SIDES_ALTERNATE ? 2 : 1);
}

static ms_t expected_ms(const struct workout *workout, const struct segment *segment)
{
	switch ((enum segment_kind)segment->kind) {
	case SEGMENT_DONE: return 0;
	case SEGMENT_COUNT: return counted_ms(&workout->items[segment->item].dose, segment->reps);
	case SEGMENT_BRIEF: return segment->ms == UNTIL_KEY ? BRIEF_MS : segment->ms;
	case SEGMENT_READY:
	case SEGMENT_TILT:
	case SEGMENT_LOWER:
	case SEGMENT_HOLD:
	case SEGMENT_RETURN:
	case SEGMENT_SWITCH:
	case SEGMENT_REST:
	case SEGMENT_KINDS: break;
	}
	return segment->ms;
}

ms_t timeline_expected(const struct timeline *tape, const struct workout *workout, int from, int to)
{
	assert(from >= 0 && to <= tape->count);
	ms_t total = 0;
	for (int i = from; i < to; i++)
		total += expected_ms(workout, &tape->at[i]);
	return total;
}

static bool leads_in(const struct segment *segment)
{
	return segment->kind == SEGMENT_BRIEF || segment->kind == SEGMENT_READY;
}

static bool begins_set(const struct segment *segment)
{
	return segment->kind == SEGMENT_TILT || segment->kind == SEGMENT_SWITCH;
}

int timeline_set_start(const struct timeline *tape, int at)
{
	assert(at >= 0 && at < tape->count);
	if (tape->at[at].kind == SEGMENT_DONE)
		return at;
	while (leads_in(&tape->at[at]))
		at++;
	while (!begins_set(&tape->at[at]))
		at--;
	return at;
}

int timeline_set_end(const struct timeline *tape, int at)
{
	if (tape->at[at].kind == SEGMENT_DONE)
		return at;
	const struct segment *segment;
	at = timeline_set_start(tape, at);
	do
		segment = &tape->at[++at];
	while (segment->kind != SEGMENT_DONE && !leads_in(segment) && !begins_set(segment));
	return at;
}

int timeline_done(const struct timeline *tape, const struct workout *workout, int at, ms_t elapsed)
{
	const struct dose *dose = &workout->items[tape->at[at].item].dose;
	const int start = timeline_set_start(tape, at);
	ms_t held = 0;
	int reps = 0;
	for (int i = start; i <= at; i++) {
		const struct segment *segment = &tape->at[i];
		const bool over = i < at || elapsed >= segment->ms;
		if (segment->kind == SEGMENT_HOLD)
			held += over ? segment->ms : elapsed;
		if (segment->kind == SEGMENT_RETURN && over)
			reps++;
	}
	if (dose->kind == KIND_HOLD)
		return (int)(held / 1000);
	return dose->sides == SIDES_ALTERNATE ? reps / 2 : reps;
}

/* How many cues of a moment there are. */
static int count_cues(const struct exercise *exercise, enum moment moment)
{
	int count = 0;
	for (int i = 0; i < exercise->cue_count; i++)
		count += exercise->cues[i].when == moment;
	return count;
}

/* The index of the cue whose turn it is among those of a moment; -1 when there are none. */
static int pick_cue(const struct exercise *exercise, enum moment moment, int turn)
{
	const int count = count_cues(exercise, moment);
	if (count == 0)
		return -1;
	int left = turn % count;
	for (int i = 0; i < exercise->cue_count; i++)
		if (exercise->cues[i].when == moment && left-- == 0)
			return i;
	return -1;
}

static bool is_last_part(const struct segment *segment, ms_t elapsed)
{
	if (segment->rep > 0)
		return segment->rep == segment->reps;
	return segment->ms != UNTIL_KEY && segment->ms - elapsed <= CUE_LAST_MS;
}

static int work_cue(const struct exercise *exercise, const struct segment *segment, ms_t elapsed)
{
	const int set = segment->set - 1;
	if (is_last_part(segment, elapsed) && count_cues(exercise, MOMENT_LAST) > 0)
		return pick_cue(exercise, MOMENT_LAST, set);
	const int tens = (int)(elapsed / CUE_HOLD_MS);
	const int turn = segment->rep > 0 ? (segment->rep - 1) / CUE_REPS : tens;
	const bool starts = count_cues(exercise, MOMENT_START) > 0;
	if (starts && turn == 0)
		return pick_cue(exercise, MOMENT_START, set);
	return pick_cue(exercise, MOMENT_DURING, set + turn - starts);
}

int timeline_cue(const struct exercise *exercise, const struct segment *segment, ms_t elapsed)
{
	switch ((enum segment_kind)segment->kind) {
	case SEGMENT_READY:
	case SEGMENT_TILT:
		return pick_cue(exercise, MOMENT_START, segment->set - 1);
	case SEGMENT_LOWER:
	case SEGMENT_HOLD:
	case SEGMENT_RETURN:
	case SEGMENT_COUNT:
		return work_cue(exercise, segment, elapsed);
	case SEGMENT_SWITCH:
		return pick_cue(exercise, MOMENT_SWITCH, segment->set - 1);
	case SEGMENT_BRIEF:
	case SEGMENT_REST:
	case SEGMENT_DONE:
	case SEGMENT_KINDS:
		break;
	}
	return -1;
}

const char *timeline_tilt_words(enum back_rule back)
{
	static const char *const words[BACK_COUNT] = {
		[BACK_FREE] = "Settle in, and breathe out",
		[BACK_FLAT] = "Tilt: press your low back down",
		[BACK_LINE] = "Tuck your tail: one long line",
		[BACK_STILL] = "Find your easy, flat back",
	};
	assert(back >= 0 && back < BACK_COUNT);
	return words[back];
}
