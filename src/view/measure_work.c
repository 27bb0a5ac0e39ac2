/* A test under way: get ready, hold or move, be led into a position; and the pause among them. */
#include <stdio.h>

#include "view/app.h"
#include "view/work.h"

/* The step as a segment, which is what the figure, the words and the cues go by. */
static struct segment segment_of(const struct trial *trial)
{
	static const enum segment_kind parts[] = { SEGMENT_LOWER, SEGMENT_HOLD, SEGMENT_RETURN };
	const struct trial_step *step = trial_present(trial);
	struct segment segment = { .ms = step->ms, .side = step->side, .set = 1, .sets = 1,
		.rep = step->rep, .reps = (uint8_t)(step->rep > 0 ? trial->cap : 0), .from = step->from,
		.to = step->to, .mirrored = step->mirrored, .kind = SEGMENT_READY };
	if (step->phase == TRIAL_SETTLE)
		segment.kind = SEGMENT_TILT;
	else if (step->phase == TRIAL_COUNTING)
		segment.kind = SEGMENT_COUNT;
	else if (step->phase == TRIAL_WORK)
		segment.kind = (uint8_t)(step->rep > 0 ? parts[step->word] : SEGMENT_HOLD);
	return segment;
}

static struct work work_of(const struct app *app, const struct segment *segment)
{
	const struct trial *trial = &app->measure.trial;
	return (struct work){
		.exercise = trial->exercise,
		.segment = segment,
		.elapsed = trial_elapsed(trial, app->now),
		.reduced_motion = app->settings.reduced_motion,
	};
}

/* On the way somewhere, at the other side's beginning, or there. */
static enum look guide_look(const struct trial_step *step)
{
	if (step->phase == TRIAL_GUIDE && step[-1].phase == TRIAL_LOOK)
		return LOOK_SWITCH;
	return step->from != step->to ? LOOK_LOWER : LOOK_READY;
}

/* The stage of the segment, but for what only a test has: a clock that counts up, guiding words. */
static struct stage stage_of(const struct trial *trial, const struct work *work, ms_t now,
	char number[NUMBER_SIZE])
{
	const struct trial_step *step = trial_present(trial);
	struct stage stage = work_stage(work, number);
	if (step->phase == TRIAL_COUNTING || (step->phase == TRIAL_WORK && step->rep == 0))
		snprintf(number, NUMBER_SIZE, "%d", trial_done(trial, now));
	if (step->phase == TRIAL_GUIDE) {
		stage.look = guide_look(step);
		stage.word = trial_guides[step->word].word;
	}
	if (trial->phase == TRIAL_PAUSED) {
		stage.look = LOOK_PAUSE;
		stage.word = "PAUSED";
		stage.ticks = 0;
	}
	return stage;
}

/* "RIGHT 3/12", "UP TO 60", "LEFT" */
static void say_large(const struct trial *trial, char ret_words[MEASURE_LINE])
{
	static const char *const sides[SIDE_COUNT] = { "", "RIGHT", "LEFT", "" };
	const struct trial_step *step = trial_present(trial);
	if (step->rep > 0)
		snprintf(ret_words, MEASURE_LINE, "%s %d/%d", sides[step->side], step->rep, trial->cap);
	else if (trial->cap == NOT_ASKED)
		snprintf(ret_words, MEASURE_LINE, "%s", sides[step->side]);
	else
		snprintf(ret_words, MEASURE_LINE, "UP TO %d", trial->cap);
}

/* "right · rep 4 of 12", "up to 60 s · Space at the sag", "right leg" */
static void say_line(const struct trial *trial, char ret_words[MEASURE_LINE])
{
	const struct trial_step *step = trial_present(trial);
	const char *side = work_side((enum side)step->side);
	if (step->rep > 0)
		snprintf(ret_words, MEASURE_LINE, "%s%srep %d of %d", side, side[0] ? " · " : "",
			step->rep, trial->cap);
	else if (trial->cap == NOT_ASKED)
		snprintf(ret_words, MEASURE_LINE, "%s leg", side);
	else
		snprintf(ret_words, MEASURE_LINE, "up to %d %s%s", trial->cap,
			test_kinds[trial->test].unit == UNIT_SECONDS ? "s" : "reps a side",
			trial->phase == TRIAL_WORK ? " · {go} at the sag" : "");
}

static const char *pause_words(const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	const bool half = trial->results[0].known && test_kinds[trial->test].form == FORM_SIDES;
	if (app->guided.asking_quit)
		return half ? "End here? The right side is kept."
			    : "End here? Nothing of it is kept.";
	if (trial->interrupted == TRIAL_READY || trial->interrupted == TRIAL_GUIDE)
		return "Take your time. {go} goes on.";
	return "Broken off. {go} begins it again.";
}

static const char *guide_words(const struct trial_step *step)
{
	const struct trial_guide *guide = &trial_guides[step->word];
	return step->side == SIDE_LEFT ? guide->left : guide->right;
}

static const char *cue_of(const struct app *app, const struct work *work)
{
	const struct trial *trial = &app->measure.trial;
	switch (trial->phase) {
	case TRIAL_PAUSED: return pause_words(app);
	case TRIAL_GUIDE: return guide_words(trial_present(trial));
	case TRIAL_SETTLE: return timeline_tilt_words(trial->exercise->back);
	case TRIAL_COUNTING: return "{go} counts. {accept} at the first arch.";
	case TRIAL_PAGE:
	case TRIAL_READY:
	case TRIAL_WORK:
	case TRIAL_LOOK:
	case TRIAL_PAIN:
	case TRIAL_DONE:
	case TRIAL_PHASES: break;
	}
	const int cue = timeline_cue(trial->exercise, work->segment, work->elapsed);
	return cue < 0 ? "" : trial->exercise->cues[cue].text;
}

void measure_work_far(const struct app *app, struct far *far)
{
	const struct trial *trial = &app->measure.trial;
	const struct segment segment = segment_of(trial);
	const struct work work = work_of(app, &segment);
	char number[NUMBER_SIZE];
	const struct stage stage = stage_of(trial, &work, app->now, number);
	work_far(&work, &stage, far);
	keymap_words(&app->keymap, cue_of(app, &work), far->cue, sizeof(far->cue));
	if (trial->phase == TRIAL_GUIDE)
		snprintf(far->beside, sizeof(far->beside), "%s", guide_words(trial_present(trial)));
	else if (trial->cap != NOT_ASKED && trial->phase != TRIAL_READY)
		far_count(far, number, trial->cap);
}

int measure_work_figure(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct segment segment = segment_of(&app->measure.trial);
	const struct work work = work_of(app, &segment);
	return work_figure(&work, canvas, area);
}

void measure_place(const struct app *app, char ret_place[PLACE_SIZE])
{
	const struct trial *trial = &app->measure.trial;
	char words[MEASURE_LINE] = "";
	if (trial->phase == TRIAL_PAGE || trial->phase == TRIAL_DONE)
		words[0] = '\0';
	else if (app->width < WIDE_COLUMNS)
		say_large(trial, words);
	else
		say_line(trial, words);
	keymap_words(&app->keymap, words, ret_place, PLACE_SIZE);
}

void measure_work_draw(const struct app *app, struct canvas *canvas, struct rect area)
{
	const struct trial *trial = &app->measure.trial;
	const struct segment segment = segment_of(trial);
	const struct work work = work_of(app, &segment);
	char number[NUMBER_SIZE], large[MEASURE_LINE], cue[MEASURE_LINE];
	char line[MEASURE_LINE], words[MEASURE_LINE];
	const struct stage stage = stage_of(trial, &work, app->now, number);
	say_large(trial, large);
	say_line(trial, words);
	keymap_words(&app->keymap, words, line, sizeof(line));
	keymap_words(&app->keymap, cue_of(app, &work), cue, sizeof(cue));
	work_draw(&work, &stage, &(struct work_words){ large, line, cue }, canvas, area);
}

/* Of a clock that counts up the next second begins a full one after the last. */
ms_t measure_work_wait(const struct app *app)
{
	const struct trial *trial = &app->measure.trial;
	const struct segment segment = segment_of(trial);
	struct work work = work_of(app, &segment);
	work.reduced_motion = work.reduced_motion || trial->phase == TRIAL_READY ||
		app->settings.sight == SIGHT_FAR;
	return work_wait(&work, trial_left(trial, app->now));
}
