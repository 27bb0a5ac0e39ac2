/* beats: one rule for each kind of thing that time brings */
#include "core/beats.h"

#include "core/remarks.h"
#include "core/scene.h"
#include "core/spoken.h"

#define CUE_AFTER_MS     1200  /* a cue comes when the word that began the segment is out … */
#define CUE_ROOM_MS      2400  /* … where there is so much time for it */
#define CUE_TURN_MS      10000 /* in a hold cues take turns … */
#define CUE_LAST_MS      5000  /* … and the last of them is for its end: said … */
#define CUE_AHEAD_MS     2000  /* … so much ahead of the numbers */
#define COUNTED_MS       5000  /* the last seconds of a hold are counted … */
#define COUNTED_FROM_MS  8000  /* … of one that long */
#define HALF_FROM_MS     20000
#define TEN_FROM_MS      30000
#define TEN_MS           10000
#define REST_TEN_FROM_MS 25000
#define REST_TOLD_MS     30000 /* of a long rest that much is told each time */
#define QUESTION_MS      4000  /* into a rest: when what comes next is said */

/* The first moment behind `after` at which there is something of its kind to say, or NEVER. */
typedef ms_t rule(const struct scene *scene, ms_t after, struct said *ret);

static int cue_at(const struct scene *scene, const struct segment *segment, ms_t elapsed)
{
	return timeline_cue(scene->exercise, segment, elapsed);
}

static void say_cue(const struct scene *scene, int cue, struct said *ret)
{
	char *words = said_begin(ret, SAID_CUE);
	spoken_add_text(words, scene->exercise->cues[cue].text);
	spoken_add(words, ".");
}

static bool has_room(const struct segment *segment)
{
	return segment->ms == UNTIL_KEY || segment->ms >= CUE_ROOM_MS;
}

/* The segment with a cue before this one's: what was too short for one, and rests, are passed over. */
static const struct segment *before_cue(const struct segment *segment)
{
	const struct segment *before = segment - 1;
	while ((before->kind == SEGMENT_REST && before->rep > 0) || (segment_is_work(before) &&
		before->rep == segment->rep && before->side == segment->side && !has_room(before)))
		before--;
	return before;
}

/* The cue of a rep or a hold, where it is another than before: when the first word is out. */
static ms_t rule_first_cue(const struct scene *scene, ms_t after, struct said *ret)
{
	const struct segment *segment = scene->segment;
	const bool cued = segment_is_work(segment) || segment->kind == SEGMENT_SWITCH;
	if (!cued || !scene_talks(scene, TALK_NORMAL) || after >= CUE_AFTER_MS || !has_room(segment))
		return NEVER;
	const struct segment *before = before_cue(segment);
	const int cue = cue_at(scene, segment, 0);
	if (cue < 0 || (segment_is_work(before) && cue == cue_at(scene, before, before->ms)))
		return NEVER;
	say_cue(scene, cue, ret);
	return CUE_AFTER_MS;
}

/* The cues that take turns in a hold, or in reps that the person counts. */
static ms_t rule_turn(const struct scene *scene, ms_t after, struct said *ret)
{
	const struct segment *segment = scene->segment;
	if (!segment_is_work(segment) || segment->rep > 0 || !scene_talks(scene, TALK_NORMAL))
		return NEVER;
	for (ms_t at = (after / CUE_TURN_MS + 1) * CUE_TURN_MS;
		at < (segment->ms == UNTIL_KEY ? after + 2 * CUE_TURN_MS : segment->ms - CUE_LAST_MS);
		at += CUE_TURN_MS) {
		const int cue = cue_at(scene, segment, at);
		if (cue < 0 || cue == cue_at(scene, segment, at - 1))
			continue;
		say_cue(scene, cue, ret);
		return at;
	}
	return NEVER;
}

static bool is_clock(const struct scene *scene)
{
	return scene->segment->kind == SEGMENT_HOLD && scene->segment->ms != UNTIL_KEY;
}

static ms_t rule_last_cue(const struct scene *scene, ms_t after, struct said *ret)
{
	const struct segment *segment = scene->segment;
	const ms_t at = segment->ms - CUE_LAST_MS - CUE_AHEAD_MS;
	if (!is_clock(scene) || segment->rep > 0 || at <= after || !scene_talks(scene, TALK_NORMAL))
		return NEVER;
	const int cue = cue_at(scene, segment, segment->ms - CUE_LAST_MS);
	if (cue < 0 || cue == cue_at(scene, segment, segment->ms - CUE_LAST_MS - 1))
		return NEVER;
	say_cue(scene, cue, ret);
	return at;
}

static ms_t rule_halfway(const struct scene *scene, ms_t after, struct said *ret)
{
	const ms_t at = scene->segment->ms / 2;
	if (!is_clock(scene) || scene->segment->ms < HALF_FROM_MS || at <= after ||
		!scene_talks(scene, TALK_NORMAL))
		return NEVER;
	spoken_add(said_begin(ret, SAID_TIME), "Halfway.");
	return at;
}

static ms_t rule_ten_left(const struct scene *scene, ms_t after, struct said *ret)
{
	const ms_t at = scene->segment->ms - TEN_MS;
	if (!is_clock(scene) || scene->segment->ms < TEN_FROM_MS || at <= after ||
		!scene_talks(scene, TALK_NORMAL))
		return NEVER;
	spoken_add(said_begin(ret, SAID_TIME), "10 seconds.");
	return at;
}

static ms_t rule_seconds(const struct scene *scene, ms_t after, struct said *ret)
{
	const ms_t ms = scene->segment->ms;
	if (!is_clock(scene) || ms < COUNTED_FROM_MS)
		return NEVER;
	for (ms_t left = COUNTED_MS; left > 0; left -= 1000) {
		if (ms - left <= after)
			continue;
		spoken_add(said_begin(ret, SAID_NUMBER), "%d.", (int)(left / 1000));
		return ms - left;
	}
	return NEVER;
}

static bool is_rest_between_sets(const struct scene *scene)
{
	return scene->segment->kind == SEGMENT_REST && scene->segment->rep == 0;
}

/* The first question waits until what comes next is said. */
static ms_t rule_question(const struct scene *scene, ms_t after, struct said *ret)
{
	if (!is_rest_between_sets(scene) || after >= QUESTION_MS ||
		scene->session->asking != QUESTION_FELT ||
		!remark_on_question(scene->session, scene->talk, ret))
		return NEVER;
	return QUESTION_MS;
}

static ms_t rule_rest_left(const struct scene *scene, ms_t after, struct said *ret)
{
	const ms_t ms = scene->segment->ms;
	if (!is_rest_between_sets(scene) || !scene_talks(scene, TALK_NORMAL))
		return NEVER;
	for (ms_t left = ms / 2 / REST_TOLD_MS * REST_TOLD_MS; left > 0; left -= REST_TOLD_MS) {
		if (ms - left <= after)
			continue;
		char *words = said_begin(ret, SAID_TIME);
		spoken_add_time(words, (int)(left / 1000));
		spoken_add(words, " left.");
		return ms - left;
	}
	if (ms < REST_TEN_FROM_MS || ms - TEN_MS <= after)
		return NEVER;
	spoken_add(said_begin(ret, SAID_TIME), "10 seconds left.");
	return ms - TEN_MS;
}

/* The last seconds of a rest are the get-ready of the set that it leads to. */
static ms_t rule_rest_ready(const struct scene *scene, ms_t after, struct said *ret)
{
	const ms_t at = scene->segment->ms - scene->session->timing.ready_ms;
	if (!is_rest_between_sets(scene) || scene->segment[1].kind != SEGMENT_TILT || at <= after ||
		!scene_talks(scene, TALK_NORMAL))
		return NEVER;
	spoken_add(said_begin(ret, SAID_READY), "Get ready.");
	return at;
}

ms_t beats_next(const struct session *session, const struct talk *talk, ms_t after,
	struct said *ret)
{
	static rule *const rules[] = { rule_first_cue, rule_turn, rule_last_cue, rule_halfway,
		rule_ten_left, rule_seconds, rule_question, rule_rest_left, rule_rest_ready };
	const struct scene scene = scene_of(session, talk);
	struct said said;
	ms_t first = NEVER;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		const ms_t at = rules[i](&scene, after, &said);
		if (at == NEVER || (first != NEVER && at > first) ||
			(at == first && said.kind < ret->kind))
			continue;
		first = at;
		*ret = said;
	}
	return first;
}
