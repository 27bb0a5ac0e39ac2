/*
 * coach: the pieces of the guided session's screen
 *
 *	phase                                       piece
 *	BRIEF                                       coach_brief   what comes: figure, setup, dose
 *	READY TILT WORK COUNTING SWITCH RESUMING    coach_work    word, number, figure, cue
 *	PAUSED                                      coach_work    the same, standing still
 *	REST                                        coach_rest    word, number, and the self-check
 *	PAIN                                        coach_pain    what to do now, and how to go on
 *	DONE                                        coach_done    what was done, what it means next time
 *
 * view/coach owns the keys, the hints and the waiting; the pieces draw, and two take the keys of their
 * questions. They belong to view_coach and are not for other screens. Nothing is owned.
 */
#ifndef VIEW_COACH_H
#define VIEW_COACH_H

#include "view/app.h"
#include "view/flow.h"
#include "view/stage.h"
#include "view/work.h"

#define LINE_SIZE 160

/* What comes, as text that flows; measures where flow->canvas is NULL. */
void coach_brief_draw(const struct app *app, struct canvas *canvas, struct rect area);
int coach_brief_most(const struct app *app, struct rect area);

/* The same from afar, and its figure: see struct piece. */
void coach_brief_far(const struct app *app, struct far *far);
int coach_brief_figure(const struct app *app, struct canvas *canvas, struct rect area);

/* The milliseconds until the brief's figure looks different, NEVER when it stands still. */
ms_t coach_brief_wait(const struct app *app);
void coach_brief_tell(struct flow *flow, const struct app *app);

void coach_work_draw(const struct app *app, struct canvas *canvas, struct rect area);
void coach_work_far(const struct app *app, struct far *far);
int coach_work_figure(const struct app *app, struct canvas *canvas, struct rect area);

void coach_work_tell(struct flow *flow, const struct app *app);

/* How to count: a line that is typed can hold a number. */
const char *coach_count_words(const struct flow *flow);

/* Milliseconds until the clock's next whole second, or the figure's next frame. */
ms_t coach_work_wait(const struct app *app);

/* Which set, side and rep it is, for the end of a bottom line; "" out of sets. */
void coach_place(const struct app *app, char ret_place[PLACE_SIZE]);

/* What the large clock counts down: the segment, or the get-ready that leads back into it. */
ms_t coach_left(const struct session *session, ms_t now);

void coach_rest_draw(const struct app *app, struct canvas *canvas, struct rect area);
void coach_rest_far(const struct app *app, struct far *far);

/* The figure of what comes next, and the milliseconds until it looks different. */
int coach_rest_figure(const struct app *app, struct canvas *canvas, struct rect area);
ms_t coach_rest_wait(const struct app *app);

void coach_rest_tell(struct flow *flow, const struct app *app);

/* Takes the keys of the open question; false: not one of them. */
bool coach_rest_type(struct app *app, key_code key, struct effects *effects);

/* Answers the open question with what was typed, or with "all fine"; false: none is open. */
bool coach_rest_accept(struct app *app, struct effects *effects);

void coach_pain_draw(const struct app *app, struct canvas *canvas, struct rect area);
void coach_pain_far(const struct app *app, struct far *far);
bool coach_pain_type(struct app *app, key_code key, struct effects *effects);
/* Whether an easier variant may be chosen after the stop. */
bool coach_pain_easier(const struct app *app);
int coach_pain_most(const struct app *app, struct rect area);
void coach_pain_tell(struct flow *flow, const struct app *app);

void coach_done_draw(const struct app *app, struct canvas *canvas, struct rect area);
int coach_done_most(const struct app *app, struct rect area);
void coach_done_tell(struct flow *flow, const struct app *app);

/* Answers one question of the self-check. */
void coach_answer(struct app *app, enum question question, int value, struct effects *effects);

#endif
