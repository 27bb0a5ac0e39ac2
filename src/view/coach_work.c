/* The coach at work: get-ready, tilt, reps, holds, the change of sides, and the pause among them. */
#include "view/coach.h"

#include <assert.h>
#include <stdio.h>

#include "draw/figure.h"

#define LONG_HOLD_MS   5000 /* from here on a hold inside a rep shows its seconds, not the rep */
#define LARGE_SET_FROM 22   /* rows of room from which on side and set are large too … */
#define LARGE_SET_ROWS 5    /* … and the rows they take */
#define TEXT_ROWS      4    /* set line, a gap, and two rows of cue under the figure */

static const char *const side_words[SIDE_COUNT] = {
	[SIDE_BOTH] = "",
	[SIDE_RIGHT] = "right",
	[SIDE_LEFT] = "left",
	[SIDE_ALTERNATE] = "right and left",
};

/* The phase whose word and number are shown: in a pause that which it interrupted. */
static enum phase shown_phase(const struct session *session)
{
	return session->phase == PHASE_PAUSED ? session->interrupted : session->phase;
}

static enum look work_look(const struct segment *segment)
{
	static const enum look of[SEGMENT_KINDS] = {
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
	return of[segment->kind];
}

/* What the beat before a set is about: only a back that is to lie flat is tilted. */
static const char *const set_words[BACK_COUNT] = {
	[BACK_FREE] = "SETTLE",
	[BACK_FLAT] = "TILT",
	[BACK_LINE] = "TUCK",
	[BACK_STILL] = "SETTLE",
};

static const char *work_word(const struct exercise *exercise, const struct segment *segment)
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

/* Whether the big number is the rep under way: in reps, but not in a hold long enough to count. */
static bool shows_rep(const struct session *session, const struct segment *segment)
{
	bool work = segment->kind == SEGMENT_LOWER || segment->kind == SEGMENT_RETURN ||
		(segment->kind == SEGMENT_HOLD && segment->ms < LONG_HOLD_MS);
	return shown_phase(session) == PHASE_WORK && segment->rep > 0 && work;
}

static int work_number(const struct session *session, ms_t now)
{
	const struct segment *segment = session_segment(session);
	if (segment->kind == SEGMENT_COUNT && shown_phase(session) == PHASE_COUNTING)
		return session->counted;
	if (shows_rep(session, segment))
		return segment->rep;
	ms_t left = coach_left(session, now);
	return left == NEVER ? 0 : coach_seconds(left);
}

static struct stage work_stage(const struct session *session, ms_t now, char number[16])
{
	const struct segment *segment = session_segment(session);
	struct stage stage = { .look = work_look(segment), .number = number, .room_rows = 2 };
	stage.word = work_word(session_exercise(session), segment);
	snprintf(number, 16, "%d", work_number(session, now));
	if (session->phase == PHASE_PAUSED) {
		stage.look = LOOK_PAUSE;
		stage.word = "PAUSED";
	} else if (session->phase == PHASE_RESUMING) {
		stage.look = LOOK_READY;
		stage.word = "READY";
	} else if (shows_rep(session, segment)) {
		stage.ticks = segment->ms / 1000;
		stage.ticks_done = (int)(session_elapsed(session, now) / 1000);
	}
	return stage;
}

static const char *work_cue(const struct app *app)
{
	const struct session *session = &app->session;
	if (app->coach.asking_quit)
		return "End here? What you did is kept.";
	if (session->phase == PHASE_PAUSED)
		return "Take your time. Space goes on.";
	if (session->phase == PHASE_TILT)
		return timeline_tilt_words(session_exercise(session)->back);
	if (session->phase == PHASE_COUNTING)
		return "Space counts a rep, Enter ends the set.";
	if (session->phase == PHASE_SWITCH)
		return session_segment(session)->side == SIDE_LEFT ? "Left side next."
								   : "Right side next.";
	return session_cue(session, app->now);
}

ms_t coach_left(const struct session *session, ms_t now)
{
	bool resuming = session->phase == PHASE_RESUMING;
	return resuming ? session_wait(session, now) : session_left(session, now);
}

int coach_seconds(ms_t ms)
{
	return (int)((ms + 999) / 1000);
}

bool coach_work_moves(const struct app *app)
{
	const struct segment *segment = session_segment(&app->session);
	return app->session.phase == PHASE_WORK && segment->from != segment->to && segment->ms > 0 &&
		!app->settings.reduced_motion;
}

void coach_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct segment *segment = session_segment(&app->session);
	const struct pose_set *poses = &session_exercise(&app->session)->poses;
	const struct pose *from = &poses->keys[segment->from].pose,
			  *to = &poses->keys[segment->to].pose;
	struct pose pose = *to;
	if (segment->ms > 0 && !app->settings.reduced_motion) {
		double t = (double)session_elapsed(&app->session, app->now) / segment->ms;
		pose = pose_tween(from, to, t < 1.0 ? t : 1.0, poses->anchor);
	}
	if (segment->mirrored)
		pose = pose_mirror(&pose);
	figure_draw(canvas, area, poses, &pose, segment->mirrored, ROLE_NEAR);
}

void coach_set_line(const struct app *app, char ret_line[LINE_SIZE])
{
	const struct segment *segment = session_segment(&app->session);
	const char *side = side_words[segment->side];
	char rep[32] = "";
	if (segment->rep > 0)
		snprintf(rep, sizeof(rep), " · rep %d of %d", segment->rep, segment->reps);
	snprintf(ret_line, LINE_SIZE, "set %d of %d%s%s%s", segment->set, segment->sets,
		side[0] ? " · " : "", side, rep);
}

/* Cuts the figure's area off the room, with the text right under it; none where there is no height. */
static struct rect cut_figure(struct rect *room)
{
	int rows = room->height - TEXT_ROWS, wanted = room->width / 4 + 2;
	if (rows < FIGURE_ROWS_MIN)
		return rect_cut_top(room, 0);
	if (rows > wanted) {
		rect_cut_top(room, (rows - wanted) / 2);
		rows = wanted;
	}
	return rect_cut_top(room, rows);
}

/* Side and set in letters that are read from the mat, where there is height for them. */
static void draw_large_set(const struct app *app, struct canvas *canvas, struct rect *room)
{
	const struct segment *segment = session_segment(&app->session);
	const char *side = segment->side == SIDE_RIGHT ? "RIGHT"
		: segment->side == SIDE_LEFT           ? "LEFT"
						       : "SET";
	char words[LINE_SIZE];
	if (room->height < LARGE_SET_FROM)
		return;
	snprintf(words, sizeof(words), "%s %d/%d", side, segment->set, segment->sets);
	digits_draw(canvas, rect_cut_top(room, LARGE_SET_ROWS), words, FILL_SOLID, ROLE_TITLE);
	rect_cut_top(room, 1);
}

void coach_work_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	char number[16], line[LINE_SIZE];
	bool half_range = app->session.workout.items[session_segment(&app->session)->item].half_range;
	struct stage stage = work_stage(&app->session, app->now, number);
	struct rect room = stage_draw(canvas, area, &stage);
	draw_large_set(app, canvas, &room);
	coach_figure(app, canvas, cut_figure(&room));
	coach_set_line(app, line);
	canvas_text(canvas, room.x, room.y, room.width, line, ROLE_TITLE);
	rect_cut_top(&room, room.height > 3 ? 2 : 1);
	snprintf(line, sizeof(line), "%s%s", half_range ? "Half the range. " : "", work_cue(app));
	canvas_paragraph(canvas, room, line, ROLE_CUE);
	canvas->cursor_x = room.x;
	canvas->cursor_y = room.y;
}
