/* remarks: what is said when a phase begins, and of questions, answers and counts */
#include "core/remarks.h"

#include "core/scene.h"
#include "core/spoken.h"

/* The first of its set's work, or the first again behind a rest between reps. */
static bool begins_work(const struct scene *scene)
{
	return scene->session->at == 0 || !segment_is_work(&scene->segment[-1]);
}

static bool begins_set(const struct scene *scene)
{
	return begins_work(scene) && scene->segment->rep <= 1;
}

static const char *side_words(enum side side)
{
	static const char *const words[SIDE_COUNT] = {
		[SIDE_BOTH] = "", [SIDE_RIGHT] = "right side", [SIDE_LEFT] = "left side",
		[SIDE_ALTERNATE] = "",
	};
	return words[side];
}

/* "Dead bug, set 2 of 3, right side" */
static void add_set(char *words, const struct session *session, const struct segment *segment)
{
	const int exercise = session->workout.items[segment->item].exercise;
	const char *side = side_words((enum side)segment->side);
	spoken_add_text(words, session->catalog->exercises[exercise].name);
	if (segment->sets > 1 && segment->set == segment->sets)
		spoken_add(words, ", last set");
	else if (segment->sets > 1)
		spoken_add(words, ", set %d of %d", segment->set, segment->sets);
	spoken_add(words, "%s%s", side[0] != '\0' ? ", " : "", side);
}

static void add_lines(char *words, const struct texts *lines)
{
	for (int i = 0; i < lines->count; i++) {
		spoken_add(words, " ");
		spoken_add_text(words, lines->at[i]);
	}
}

static bool say_brief(const struct scene *scene, struct said *ret)
{
	const struct workout_item *item = &scene->session->workout.items[scene->segment->item];
	char *words = said_begin(ret, SAID_NEXT);
	spoken_add_text(words, scene->exercise->name);
	spoken_add(words, ".");
	if (!scene_talks(scene, TALK_NORMAL))
		return true;
	spoken_add(words, " ");
	spoken_add_dose(words, &item->dose);
	spoken_add(words, ".");
	if (scene_talks(scene, TALK_FULL))
		add_lines(words, &scene->exercise->setup);
	if (scene->segment->ms == UNTIL_KEY)
		spoken_add(words, " Press space when you are ready.");
	return true;
}

static bool say_ready(const struct scene *scene, struct said *ret)
{
	spoken_add(said_begin(ret, SAID_READY), "Get ready.");
	return scene_talks(scene, TALK_NORMAL);
}

static bool say_tilt(const struct scene *scene, struct said *ret)
{
	char *words = said_begin(ret, SAID_CUE);
	spoken_add_text(words, timeline_tilt_words(scene->exercise->back));
	spoken_add(words, ".");
	return scene_talks(scene, scene->segment->set == 1 ? TALK_NORMAL : TALK_FULL);
}

/* A hold by its own word, everything else by the word that begins all. */
static bool say_start(const struct scene *scene, struct said *ret)
{
	const char *side = side_words((enum side)scene->segment->side);
	char *words = said_begin(ret, SAID_START);
	spoken_add(words, "%s", scene->segment->kind == SEGMENT_HOLD ? "Hold" : "Start");
	spoken_add(words, "%s%s.", side[0] != '\0' ? ", " : "", side);
	if (scene->segment->kind == SEGMENT_COUNT && scene_talks(scene, TALK_NORMAL))
		spoken_add(words, " Space counts a rep, Enter ends the set.");
	return true;
}

static bool say_rep(const struct talk *talk, int rep, int reps, struct said *ret)
{
	if (rep == reps && reps > 1) {
		spoken_add(said_begin(ret, SAID_NUMBER), "Last one.");
		return true;
	}
	spoken_add(said_begin(ret, SAID_NUMBER), "%d.", rep);
	return talk_counts(talk, rep);
}

/* The part by its word, where it is long enough to be waited in, or all is said. */
static bool say_part(const struct scene *scene, struct said *ret)
{
	const int part = scene->segment->kind - SEGMENT_LOWER;
	const struct dose *dose = &scene->session->workout.items[scene->segment->item].dose;
	bool is_waited_in = dose->tempo.hold * 1000 >= LONG_PART_MS;
	spoken_add_word(said_begin(ret, SAID_PART), scene->exercise->words[part]);
	return scene_talks(scene, is_waited_in ? TALK_NORMAL : TALK_FULL);
}

static bool is_other_side(const struct scene *scene)
{
	const struct segment *segment = scene->segment;
	return segment->side != segment[-1].side && segment->side != SIDE_BOTH;
}

static bool say_work(const struct scene *scene, struct said *ret)
{
	const struct segment *segment = scene->segment;
	if (begins_set(scene))
		return say_start(scene, ret);
	bool begins_rep = segment->kind == SEGMENT_LOWER && segment->rep != segment[-1].rep;
	if (begins_work(scene) || segment->kind == SEGMENT_LOWER) {
		if (begins_rep && say_rep(scene->talk, segment->rep, segment->reps, ret))
			return true;
		if (is_other_side(scene) && scene_talks(scene, TALK_FULL)) {
			const char *side = segment->side == SIDE_LEFT ? "Left." : "Right.";
			spoken_add(said_begin(ret, SAID_SIDE), "%s", side);
			return true;
		}
	}
	return say_part(scene, ret);
}

static bool say_on(const struct scene *scene, struct said *ret)
{
	char *words = said_begin(ret, SAID_START);
	spoken_add(words, "%s.", scene->segment->kind == SEGMENT_HOLD ? "Hold" : "Go on");
	return segment_is_work(scene->segment);
}

static bool say_switch(const struct scene *scene, struct said *ret)
{
	spoken_add(said_begin(ret, SAID_SIDE), "Switch sides. %s side.",
		scene->segment->side == SIDE_LEFT ? "Left" : "Right");
	return true;
}

static bool say_rest(const struct scene *scene, struct said *ret)
{
	const struct segment *segment = scene->segment;
	char *words = said_begin(ret, SAID_NEXT);
	if (segment->rep > 0) {
		spoken_add(words, "Rest.");
		return scene_talks(scene, TALK_NORMAL) && segment->ms >= LONG_PART_MS;
	}
	if (scene_talks(scene, TALK_NORMAL)) {
		spoken_add(words, "Rest ");
		spoken_add_time(words, segment->ms / 1000);
		spoken_add(words, ". ");
	}
	if (segment[1].kind == SEGMENT_DONE) {
		spoken_add(words, "That was the last set.");
		return scene_talks(scene, TALK_NORMAL);
	}
	spoken_add(words, "Next: ");
	add_set(words, scene->session, segment + 1);
	spoken_add(words, ".");
	return true;
}

static bool say_pause(const struct scene *scene, struct said *ret)
{
	const char *how = scene_talks(scene, TALK_FULL) ? " Space goes on." : "";
	spoken_add(said_begin(ret, SAID_PAUSE), "Paused.%s", how);
	return true;
}

/* After a skip or back the set that comes is new; after a pause it is not. */
static bool say_resuming(const struct scene *scene, struct said *ret)
{
	char *words = said_begin(ret, SAID_READY);
	if (scene->session->interrupted == PHASE_TILT && scene->session->elapsed == 0) {
		add_set(words, scene->session, scene->segment);
		spoken_add(words, ". ");
	}
	spoken_add(words, "Get ready.");
	return true;
}

static bool say_pain(const struct scene *scene, struct said *ret)
{
	spoken_add(said_begin(ret, SAID_PAIN), "Stop. How much does it hurt, 0 to 10?%s",
		scene_talks(scene, TALK_FULL) ? " Press S when it is sharp or aching." : "");
	return true;
}

static bool say_done(const struct scene *scene, struct said *ret)
{
	char *words = said_begin(ret, SAID_END);
	switch (scene->session->ending) {
	case ENDING_PAIN:
	case ENDING_RED_FLAG: spoken_add_text(words, scene->session->advice.words); break;
	case ENDING_STOPPED: spoken_add(words, "The session is ended. What you did is kept."); break;
	case ENDING_NONE:
	case ENDING_FINISHED:
	case ENDING_COUNT: spoken_add(words, "Done. That was the session."); break;
	}
	return words[0] != '\0';
}

static bool say_over(struct said *ret)
{
	spoken_add(said_begin(ret, SAID_END), "The session is over.");
	return true;
}

bool remark_on_arrival(const struct session *session, const struct talk *talk, enum arrival arrival,
	struct said *ret)
{
	static bool (*const remarks[PHASES])(const struct scene *, struct said *) = {
		[PHASE_BRIEF] = say_brief, [PHASE_READY] = say_ready, [PHASE_TILT] = say_tilt,
		[PHASE_WORK] = say_work, [PHASE_COUNTING] = say_work, [PHASE_SWITCH] = say_switch,
		[PHASE_REST] = say_rest, [PHASE_PAUSED] = say_pause,
		[PHASE_RESUMING] = say_resuming, [PHASE_PAIN] = say_pain, [PHASE_DONE] = say_done,
	};
	const struct scene scene = scene_of(session, talk);
	if (arrival == ARRIVAL_BACK)
		return say_on(&scene, ret);
	if (arrival == ARRIVAL_FROM_PAIN && session->ending == ENDING_PAIN)
		return say_over(ret);
	return remarks[session->phase](&scene, ret);
}

bool remark_on_question(const struct session *session, const struct talk *talk, struct said *ret)
{
	static const char *const answers[QUESTION_NONE] = {
		[QUESTION_FELT] = "A for abs, H for hip flexors, B for lower back, O for elsewhere.",
		[QUESTION_BACK] = "Y for yes; or type where it was lost, then Enter.",
		[QUESTION_PAIN] = "A digit, T for ten, S when it is sharp or aching.",
	};
	const struct scene scene = scene_of(session, talk);
	char *words = said_begin(ret, SAID_QUESTION);
	if (session->asking == QUESTION_NONE || !scene_talks(&scene, TALK_NORMAL))
		return false;
	if (session->asking == QUESTION_FELT)
		spoken_add(words, "Where did you feel it?");
	else if (session->asking == QUESTION_BACK)
		spoken_add_text(words, scene.exercise->check);
	else
		spoken_add(words, "Back pain, 0 to 10?");
	if (scene_talks(&scene, TALK_FULL))
		spoken_add(words, " %s", answers[session->asking]);
	return true;
}

/* After pain the way on is chosen by a key, whoever is silent otherwise. */
static bool say_choices(const struct session *session, struct said *ret)
{
	char *words = said_begin(ret, SAID_PAIN);
	spoken_add_text(words, session->advice.words);
	spoken_add(words, " Press 1 to end the session");
	if (!session->pain_over && session_easier(session) != NO_EXERCISE)
		spoken_add(words, ", 2 for an easier one");
	if (!session->pain_over)
		spoken_add(words, ", 3 for no more of this one");
	spoken_add(words, ".");
	return true;
}

/* What is as planned needs no words, but for one who wants all. */
bool remark_on_advice(const struct session *session, const struct talk *talk, struct said *ret)
{
	const struct scene scene = scene_of(session, talk);
	if (session->phase == PHASE_PAIN)
		return say_choices(session, ret);
	const bool changes = session->advice.action != ADVICE_NONE;
	spoken_add_text(said_begin(ret, SAID_ADVICE), session->advice.words);
	return ret->words[0] != '\0' && scene_talks(&scene, changes ? TALK_NORMAL : TALK_FULL);
}

bool remark_on_count(const struct session *session, const struct talk *talk, struct said *ret)
{
	if (session->phase != PHASE_COUNTING || session->counted == 0)
		return false;
	spoken_add(said_begin(ret, SAID_NUMBER), "%d.", session->counted);
	return talk_counts(talk, session->counted);
}
