/* The word, the number, the figure and the lines of a moment of work. */
#include "view/work.h"

#include <stdio.h>

#include "draw/figure.h"
#include "view/app.h"

#define LONG_HOLD_MS   5000 /* from here on a hold inside a rep shows its seconds, not the rep */
#define LARGE_FROM     22   /* rows of room from which on side and set are large too … */
#define LARGE_ROWS     5    /* … and the rows they take */
#define TEXT_ROWS      4    /* set line, a gap, and two rows of cue under the figure */

static const enum look segment_looks[SEGMENT_KINDS] = {
	[SEGMENT_BRIEF] = LOOK_READY,
	[SEGMENT_READY] = LOOK_READY,
	[SEGMENT_TILT] = LOOK_TILT,
	[SEGMENT_LOWER] = LOOK_LOWER,
	[SEGMENT_HOLD] = LOOK_HOLD,
	[SEGMENT_RETURN] = LOOK_RETURN,
	[SEGMENT_COUNT] = LOOK_COUNT,
	[SEGMENT_SWITCH] = LOOK_SWITCH,
	[SEGMENT_REST] = LOOK_REST,
	[SEGMENT_DONE] = LOOK_REST,
};

/* What the beat before a set is about: only a back that is to lie flat is tilted. */
static const char *const set_words[BACK_COUNT] = {
	[BACK_FREE] = "SETTLE",
	[BACK_FLAT] = "TILT",
	[BACK_LINE] = "TUCK",
	[BACK_STILL] = "SETTLE",
};

static const char *word_of(const struct exercise *exercise, const struct segment *segment)
{
	switch ((enum segment_kind)segment->kind) {
	case SEGMENT_LOWER: return exercise->words[0];
	case SEGMENT_HOLD: return exercise->words[1];
	case SEGMENT_RETURN: return exercise->words[2];
	case SEGMENT_TILT: return set_words[exercise->back];
	case SEGMENT_SWITCH: return "SWITCH";
	case SEGMENT_COUNT: return "COUNT";
	case SEGMENT_REST: return "REST";
	case SEGMENT_BRIEF:
	case SEGMENT_READY:
	case SEGMENT_DONE:
	case SEGMENT_KINDS: break;
	}
	return "READY";
}

/* Whether the large number is the rep under way: in reps, but not in a hold long enough to count. */
static bool shows_rep(const struct segment *segment)
{
	if (segment->rep == 0)
		return false;
	return segment->kind == SEGMENT_LOWER || segment->kind == SEGMENT_RETURN ||
		(segment->kind == SEGMENT_HOLD && segment->ms < LONG_HOLD_MS);
}

static int number_of(const struct work *work)
{
	const struct segment *segment = work->segment;
	if (shows_rep(segment))
		return segment->rep;
	return segment->ms == UNTIL_KEY ? 0 : whole_seconds(segment->ms - work->elapsed);
}

/* Whether the figure is on its way. */
static bool moves(const struct work *work)
{
	const struct segment *segment = work->segment;
	return segment->from != segment->to && segment->ms > 0 && !work->reduced_motion;
}

struct stage work_stage(const struct work *work, char number[NUMBER_SIZE])
{
	const struct segment *segment = work->segment;
	struct stage stage = { .look = segment_looks[segment->kind],
		.word = word_of(work->exercise, segment), .number = number, .room_rows = 2 };
	snprintf(number, NUMBER_SIZE, "%d", number_of(work));
	if (shows_rep(segment)) {
		stage.ticks = segment->ms / 1000;
		stage.ticks_done = (int)(work->elapsed / 1000);
	}
	return stage;
}

/* Cuts the figure's area off the room, with the text right under it; none where there is no height. */
static struct rect cut_figure(const struct work *work, struct rect *room)
{
	int rows = room->height - TEXT_ROWS;
	int wanted = figure_rows(&work->exercise->poses, room->width) + 1;
	if (rows < FIGURE_ROWS_MIN)
		return rect_cut_top(room, 0);
	if (rows > wanted) {
		rect_cut_top(room, (rows - wanted) / 2);
		rows = wanted;
	}
	return rect_cut_top(room, rows);
}

static void draw_large(const struct work_words *words, struct canvas *canvas, struct rect *room)
{
	if (room->height < LARGE_FROM)
		return;
	digits_draw(canvas, rect_cut_top(room, LARGE_ROWS), words->large, FILL_SOLID, ROLE_TITLE);
	rect_cut_top(room, 1);
}

void work_draw(const struct work *work, const struct stage *stage, const struct work_words *words,
	struct canvas *canvas, struct rect area)
{
	struct rect room = stage_draw(canvas, area, stage);
	draw_large(words, canvas, &room);
	work_figure(work, canvas, cut_figure(work, &room));
	canvas_text(canvas, room.x, room.y, room.width, words->line, ROLE_TITLE);
	rect_cut_top(&room, room.height > 3 ? 2 : 1);
	canvas_paragraph(canvas, room, words->cue, ROLE_CUE);
}

void work_far(const struct work *work, const struct stage *stage, struct far *far)
{
	const struct segment *segment = work->segment;
	int seconds = segment->ms == UNTIL_KEY ? 0 : segment->ms / 1000;
	far->look = stage->look;
	snprintf(far->word, sizeof(far->word), "%s", stage->word);
	far_count(far, stage->number, shows_rep(segment) ? segment->reps : seconds);
	far->steps = stage->ticks;
	far->steps_done = stage->ticks_done;
	if (stage->look == LOOK_READY || stage->look == LOOK_TILT) {
		far->steps = seconds;
		far->steps_done = (int)(work->elapsed / 1000);
	}
}

int work_figure(const struct work *work, struct canvas *canvas, struct rect area)
{
	const struct segment *segment = work->segment;
	const struct pose_set *poses = &work->exercise->poses;
	const struct pose *from = &poses->keys[segment->from].pose,
			  *to = &poses->keys[segment->to].pose;
	struct pose pose = *to;
	if (canvas == NULL)
		return figure_rows(poses, area.width);
	if (segment->ms > 0 && !work->reduced_motion) {
		double t = (double)work->elapsed / segment->ms;
		pose = pose_tween(from, to, t < 1.0 ? t : 1.0, poses->anchor);
	}
	if (segment->mirrored)
		pose = pose_mirror(&pose);
	figure_draw(canvas, area, poses, &pose, segment->mirrored, ROLE_NEAR);
	return figure_rows(poses, area.width);
}

const char *work_side(enum side side)
{
	static const char *const words[SIDE_COUNT] = {
		[SIDE_BOTH] = "",
		[SIDE_RIGHT] = "right",
		[SIDE_LEFT] = "left",
		[SIDE_ALTERNATE] = "right and left",
	};
	return words[side];
}

ms_t work_wait(const struct work *work, ms_t left)
{
	if (moves(work))
		return FRAME_MS - work->elapsed % FRAME_MS;
	return left > 0 ? left - (whole_seconds(left) - 1) * (ms_t)1000 : NEVER;
}
