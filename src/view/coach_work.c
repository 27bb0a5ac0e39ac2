/* The coach at work: get-ready, tilt, reps, holds, the change of sides, and the pause among them. */
#include "view/coach.h"

#include <stdio.h>

/* The phase whose word and number are shown: in a pause that which it interrupted. */
static enum phase shown_phase(const struct session *session)
{
	return session->phase == PHASE_PAUSED ? session->interrupted : session->phase;
}

static struct work present_work(const struct app *app)
{
	return (struct work){
		.exercise = session_exercise(&app->session),
		.segment = session_segment(&app->session),
		.elapsed = session_elapsed(&app->session, app->now),
		.reduced_motion = app->settings.reduced_motion,
	};
}

/* The stage of the segment, but for what only a session knows: pauses, and reps that were counted. */
static struct stage present_stage(const struct app *app, const struct work *work,
	char number[NUMBER_SIZE])
{
	const struct session *session = &app->session;
	struct stage stage = work_stage(work, number);
	if (shown_phase(session) == PHASE_COUNTING)
		snprintf(number, NUMBER_SIZE, "%d", session->counted);
	if (session->phase == PHASE_PAUSED) {
		stage.look = LOOK_PAUSE;
		stage.word = "PAUSED";
		stage.ticks = 0;
	} else if (session->phase == PHASE_RESUMING) {
		stage.look = LOOK_READY;
		stage.word = "READY";
		stage.ticks = 0;
		snprintf(number, NUMBER_SIZE, "%d", whole_seconds(coach_left(session, app->now)));
	}
	return stage;
}

static const char *cue_of(const struct app *app)
{
	const struct session *session = &app->session;
	if (app->guided.asking_quit)
		return "End here? What you did is kept.";
	if (session->phase == PHASE_PAUSED)
		return "Take your time. {go} goes on.";
	if (session->phase == PHASE_TILT)
		return timeline_tilt_words(session_exercise(session)->back);
	if (session->phase == PHASE_COUNTING)
		return "{go} counts. {accept} ends the set.";
	if (session->phase == PHASE_SWITCH)
		return session_segment(session)->side == SIDE_LEFT ? "Left side next."
								   : "Right side next.";
	return session_cue(session, app->now);
}

/* "RIGHT 1/3" */
static void say_large(const struct segment *segment, char ret_line[LINE_SIZE])
{
	const char *side = segment->side == SIDE_RIGHT ? "RIGHT"
		: segment->side == SIDE_LEFT           ? "LEFT"
						       : "SET";
	snprintf(ret_line, LINE_SIZE, "%s %d/%d", side, segment->set, segment->sets);
}

/* "set 1 of 3 · right · rep 4 of 10" */
static void say_set(const struct segment *segment, char ret_line[LINE_SIZE])
{
	const char *side = work_side((enum side)segment->side);
	char rep[32] = "";
	if (segment->rep > 0)
		snprintf(rep, sizeof(rep), " · rep %d of %d", segment->rep, segment->reps);
	snprintf(ret_line, LINE_SIZE, "set %d of %d%s%s%s", segment->set, segment->sets,
		side[0] ? " · " : "", side, rep);
}

const char *coach_count_words(const struct flow *flow)
{
	return flow->writer == NULL ? "You count: {go} a rep, {accept} ends the set."
				    : "You count: {go} a rep, or their number when you are done.";
}

void coach_work_tell(struct flow *flow, const struct app *app)
{
	const struct session *session = &app->session;
	if (app->guided.asking_quit || session->phase == PHASE_PAUSED)
		flow_text(flow, 0, cue_of(app), ROLE_CUE);
	else if (session->phase == PHASE_COUNTING)
		flow_text(flow, 0, coach_count_words(flow), ROLE_CUE);
}

ms_t coach_left(const struct session *session, ms_t now)
{
	bool resuming = session->phase == PHASE_RESUMING;
	return resuming ? session_wait(session, now) : session_left(session, now);
}

ms_t coach_work_wait(const struct app *app)
{
	struct work work = present_work(app);
	work.reduced_motion = work.reduced_motion || app->session.phase != PHASE_WORK ||
		app->settings.sight == SIGHT_FAR;
	return work_wait(&work, coach_left(&app->session, app->now));
}

void coach_work_far(const struct app *app, struct far *far)
{
	const struct session *session = &app->session;
	const struct work work = present_work(app);
	char number[NUMBER_SIZE];
	const struct stage stage = present_stage(app, &work, number);
	work_far(&work, &stage, far);
	keymap_words(&app->keymap, cue_of(app), far->cue, sizeof(far->cue));
	if (session->phase == PHASE_SWITCH)
		snprintf(far->word, sizeof(far->word), "%s",
			work_side((enum side)work.segment->side));
	if (session->phase == PHASE_RESUMING) {
		far->steps = RESUME_MS / 1000;
		far->steps_done = far->steps - whole_seconds(coach_left(session, app->now));
	}
}

int coach_work_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct work work = present_work(app);
	return work_figure(&work, canvas, area);
}

void coach_place(const struct app *app, char ret_place[PLACE_SIZE])
{
	const struct session *session = &app->session;
	const struct segment *segment = session_segment(session);
	char line[LINE_SIZE] = "";
	if (app->width < WIDE_COLUMNS)
		say_large(segment, line);
	else
		say_set(segment, line);
	snprintf(ret_place, PLACE_SIZE, "%s", session->phase == PHASE_DONE ? "" : line);
}

void coach_work_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	char number[NUMBER_SIZE], large[LINE_SIZE], line[LINE_SIZE], cue[LINE_SIZE], words[LINE_SIZE];
	const struct work work = present_work(app);
	const struct stage stage = present_stage(app, &work, number);
	bool half_range = app->session.workout.items[work.segment->item].half_range;
	say_large(work.segment, large);
	say_set(work.segment, line);
	snprintf(cue, sizeof(cue), "%s%s", half_range ? "Half the range. " : "", cue_of(app));
	keymap_words(&app->keymap, cue, words, sizeof(words));
	work_draw(&work, &stage, &(struct work_words){ large, line, words }, canvas, area);
}
