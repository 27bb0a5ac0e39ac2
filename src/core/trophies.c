/* trophies: a look at the past for each */
#include "core/trophies.h"

#include <stdio.h>

#include "core/plan.h"
#include "core/trial_steps.h"

#define PLANK_SECONDS 60
#define ARCH_LEVEL 2
#define ALMOST 99 /* per cent of what is not earned, at most */

const char *const trophy_names[TROPHIES] = {
	[TROPHY_QUIET_BACK] = "Quiet back", [TROPHY_AUTOMATIC_TILT] = "Automatic tilt",
	[TROPHY_NO_ARCH] = "Dead bug without an arch", [TROPHY_PLANK] = "Perfect 60 s plank",
	[TROPHY_ONLY_ABS] = "Only abs",
};

struct view { /* of the past */
	const struct catalog *catalog;
	const struct progress *progress;
	struct stamp now;
	int day_start;
};

static void earn(struct trophy *trophy, struct stamp when)
{
	if (trophy->is_earned && trophy->when.seconds <= when.seconds)
		return;
	trophy->is_earned = true;
	trophy->when = when;
	trophy->per_cent = 100;
}

static void come_to(struct trophy *trophy, int part, int whole)
{
	if (trophy->is_earned || whole <= 0)
		return;
	const int share = 100 * part / whole;
	trophy->per_cent = share < ALMOST ? share : ALMOST;
}

static void quiet_back(const struct view *view, struct trophy *trophy)
{
	int sessions = 0, felt = 0, asked = 0;
	for (int i = 0; i < view->progress->session_count && !trophy->is_earned; i++) {
		const struct past_session *session = &view->progress->sessions[i];
		if (session->asked == 0)
			continue;
		sessions++;
		felt = session->felt[FELT_BACK];
		asked = session->asked;
		if (sessions > 1 && felt == 0 && session->pain == 0 && session->stops == 0)
			earn(trophy, session->ended);
	}
	if (trophy->is_earned)
		snprintf(trophy->words, TROPHY_WORDS_SIZE,
			"A whole session in which the back was quiet.");
	else if (sessions == 0)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "Most backs are quiet after two sessions.");
	else if (sessions == 1)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "The second session tells.");
	else if (felt == 0)
		snprintf(trophy->words, TROPHY_WORDS_SIZE,
			"Not felt in the back last time, but it hurt.");
	else
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "Felt in the back last time: %d of %d sets.",
			felt, asked);
	come_to(trophy, sessions == 1 ? asked : asked - felt, sessions == 1 ? 2 * asked : asked);
}

static void automatic_tilt(const struct view *view, struct trophy *trophy)
{
	const struct progress *progress = view->progress;
	bool thought = false;
	for (int i = 0; i < progress->check_count && !trophy->is_earned; i++) {
		const struct past_check *check = &progress->checks[i];
		if (ledger_note_is(progress->ledger, check->fact, TILT_AUTOMATIC_NOTE))
			earn(trophy, check->when);
		thought = thought ||
			ledger_note_is(progress->ledger, check->fact, TILT_THOUGHT_NOTE);
	}
	const int64_t today = date_training_day(view->now, view->day_start);
	const int64_t days = progress->session_count > 0 ? today - progress->sessions[0].day : 0;
	if (trophy->is_earned)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "It sets itself, without a thought.");
	else if (thought)
		snprintf(trophy->words, TROPHY_WORDS_SIZE,
			"It still takes a thought; 2 to 4 weeks is usual.");
	else
		snprintf(trophy->words, TROPHY_WORDS_SIZE,
			"Asked from week 2 on; 2 to 4 weeks is usual.");
	come_to(trophy, days < 0 ? 0 : days < 28 ? (int)days : 28, 28);
}

/* The most of an exercise that was clean: a good set at `level` or above, or a test. */
static int most_clean(const struct view *view, enum test test, int level, int wanted,
	struct trophy *trophy)
{
	const struct progress *progress = view->progress;
	const int exercise = catalog_exercise(view->catalog, test_kinds[test].exercise);
	int most = 0;
	for (int i = 0; i < progress->bout_count && exercise != NO_EXERCISE; i++) {
		const struct bout *bout = &progress->bouts[i];
		if (bout->exercise != exercise || bout->level < level)
			continue;
		most = bout->most_good > most ? bout->most_good : most;
		if (bout->most_good >= wanted)
			earn(trophy, progress->sessions[bout->session].ended);
	}
	for (int i = 0; i < progress->test_count && exercise != NO_EXERCISE; i++) {
		const struct past_test *tested = &progress->tests[i];
		if (tested->exercise != exercise)
			continue;
		most = tested->done > most ? tested->done : most;
		if (tested->done >= wanted)
			earn(trophy, tested->when);
	}
	come_to(trophy, most, wanted);
	return most;
}

static void no_arch(const struct view *view, struct trophy *trophy)
{
	const int exercise = catalog_exercise(view->catalog, test_kinds[TEST_DEAD_BUG].exercise);
	if (exercise == NO_EXERCISE || !exercise_can_be_done(&view->catalog->exercises[exercise])) {
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "There is no dead bug in the catalog.");
		return;
	}
	const int whole = exercise_dose(&view->catalog->exercises[exercise], ARCH_LEVEL)->sets[0];
	const int most = most_clean(view, TEST_DEAD_BUG, ARCH_LEVEL, whole, trophy);
	if (trophy->is_earned)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "%d a side, and the back stayed down.",
			whole);
	else
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "%d of %d a side clean, so far.", most,
			whole);
}

static void plank(const struct view *view, struct trophy *trophy)
{
	const int most = most_clean(view, TEST_PLANK, 0, PLANK_SECONDS, trophy);
	if (trophy->is_earned)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "%d s, head to heels in one line.", most);
	else
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "%d of %d s clean, so far.", most,
			PLANK_SECONDS);
}

/* Whether an exercise is one that must be felt in the abs, and nowhere else. */
static bool is_for_abs(const struct catalog *catalog, int exercise)
{
	return exercise != NO_EXERCISE && step_number(catalog->exercises[exercise].step) > 0;
}

/* The sets of work for the abs, those that were asked about, and those felt there. */
static void abs_of(const struct view *view, const struct past_session *session, int *ret_sets,
	int *ret_asked, int *ret_abs)
{
	*ret_sets = *ret_asked = *ret_abs = 0;
	for (int i = 0; i < session->bout_count; i++) {
		const struct bout *bout = &view->progress->bouts[session->first_bout + i];
		if (!is_for_abs(view->catalog, bout->exercise))
			continue;
		*ret_sets += bout->sets;
		*ret_asked += bout->asked;
		*ret_abs += bout->abs_felt;
	}
}

static void only_abs(const struct view *view, struct trophy *trophy)
{
	int most = 0, of = 0;
	for (int i = 0; i < view->progress->session_count && !trophy->is_earned; i++) {
		const struct past_session *session = &view->progress->sessions[i];
		int sets, asked, abs;
		abs_of(view, session, &sets, &asked, &abs);
		if (asked == 0)
			continue;
		if (abs == sets && session->ending == ENDING_FINISHED)
			earn(trophy, session->ended);
		if (of == 0 || abs * of > most * sets) {
			most = abs;
			of = sets;
		}
	}
	if (trophy->is_earned)
		snprintf(trophy->words, TROPHY_WORDS_SIZE,
			"Felt in the abs, in each set of a session.");
	else if (of == 0)
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "A session felt in the abs in each set.");
	else
		snprintf(trophy->words, TROPHY_WORDS_SIZE, "Felt in the abs in %d of %d sets, at best.",
			most, of);
	come_to(trophy, most, of);
}

void trophies_of(const struct catalog *catalog, const struct progress *progress, struct stamp now,
	int day_start, struct trophy ret[TROPHIES])
{
	static void (*const looks[TROPHIES])(const struct view *, struct trophy *) = {
		[TROPHY_QUIET_BACK] = quiet_back, [TROPHY_AUTOMATIC_TILT] = automatic_tilt,
		[TROPHY_NO_ARCH] = no_arch, [TROPHY_PLANK] = plank, [TROPHY_ONLY_ABS] = only_abs,
	};
	const struct view view = { catalog, progress, now, day_start };
	for (int i = 0; i < TROPHIES; i++) {
		ret[i] = (struct trophy){ .is_earned = false };
		looks[i](&view, &ret[i]);
	}
}
