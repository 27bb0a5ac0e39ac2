/* Simulated people do what the plan says, for months: what holds for all of them, and for some. */
#include <check.h>
#include <string.h>

#include "core/climb.h"
#include "core/plan.h"
#include "core/rest.h"
#include "core/timeline.h"
#include "core/trophies.h"
#include "person.h"
#include "sys/builtin.h"

#include "suites.h"

#define VISITS 60
#define SEEDS 12
#define FOUR_O_CLOCK (4 * 60)
#define TILT_EVERY 3 /* one in so many answers about the tilt is "automatic" */

struct life {
	struct person person;
	struct chronicle past;
	struct plan plan;
	int visits, trained;
	int calls[PLAN_CALLS];
	int day;
	enum step step;           /* as of the visit before */
	const char *story;
};

static struct life life;

static void begin_life(enum person_kind kind, int seed)
{
	memset(&life, 0, sizeof(life));
	person_init(&life.person, kind, (uint32_t)seed);
	chronicle_open(&life.past, &builtin_catalog);
	life.story = life.person.name;
	life.step = STEP_FIND_IT;
}

static struct plan_given given_now(void)
{
	return (struct plan_given){ &builtin_catalog, &life.past.progress, chronicle_evening(life.day),
		FOUR_O_CLOCK };
}

/* Asks what there is to ask, and plans. */
static void come_in(void)
{
	chronicle_fold(&life.past);
	struct plan_given given = given_now();
	if (plan_asks_first(&given) == ASK_BACK)
		person_check(&life.person, &life.past, life.day);
	chronicle_fold(&life.past);
	plan_today(&given, &life.plan);
	life.calls[life.plan.call]++;
	life.visits++;
}

/* Trains or not, and comes back another day. */
static void go_out(void)
{
	const enum plan_call call = life.plan.call;
	life.step = life.plan.standing.step;
	if (call == PLAN_CLINICIAN && life.person.is_obedient) {
		chronicle_day(&life.past, life.day, "check clinician");
	} else if (call == PLAN_TRAIN || !life.person.is_obedient) {
		person_train(&life.person, &life.past, life.day, &life.plan);
		chronicle_fold(&life.past);
		const struct plan_given given = given_now();
		if (plan_asks_tilt(&given))
			chronicle_day(&life.past, life.day,
				person_draw(&life.person, 1, TILT_EVERY) == 1
					? "check tilt-automatic" : "check tilt-thought");
		life.trained++;
	}
	life.day += person_draw(&life.person, life.person.days_between_least,
		life.person.days_between_most);
}

static const struct past_session *last_session(void)
{
	return rest_last_session(&life.past.progress);
}

static void check_words(void)
{
	static struct timeline tape;
	ck_assert_msg(life.plan.workout.count > 0, "%s: nothing to do", life.story);
	ck_assert_msg(strlen(life.plan.words) > 10, "%s: no words", life.story);
	ck_assert_msg(life.plan.reasons.count > 0, "%s: no reason", life.story);
	for (int i = 0; i < life.plan.reasons.count; i++)
		ck_assert_msg(strlen(life.plan.reasons.at[i].words) > 10, "%s", life.story);
	ck_assert_msg(timeline_build(&builtin_catalog, &life.plan.workout, &timing_default, &tape),
		"%s: too long for a session", life.story);
}

static void check_doses(void)
{
	for (int i = 0; i < life.plan.workout.count; i++) {
		const struct workout_item *item = &life.plan.workout.items[i];
		const struct exercise *exercise = &builtin_catalog.exercises[item->exercise];
		const struct dose *dose = exercise_dose(exercise, item->dose.level);
		ck_assert_int_ge(item->dose.set_count, 1);
		ck_assert_int_le(item->dose.set_count, dose->set_count);
		for (int j = 0; j < item->dose.set_count; j++) {
			ck_assert_int_ge(item->dose.sets[j], 1);
			ck_assert_msg(item->dose.sets[j] <= dose->sets[j], "%s: %s %d", life.story,
				exercise->id, item->dose.sets[j]);
		}
	}
}

/* Of what hurt the last time no more than then, and of nothing a level more. */
static void check_after_pain(void)
{
	const struct past_session *last = last_session();
	if (last == NULL || last->stops == 0)
		return;
	ck_assert_msg(step_number(life.plan.standing.step) <= step_number(life.step),
		"%s: a step up after pain", life.story);
	for (int i = 0; i < life.plan.reasons.count; i++)
		ck_assert_int_ne(life.plan.reasons.at[i].rank, RANK_UP);
	for (int i = 0; i < last->bout_count; i++) {
		const struct bout *bout = &life.past.progress.bouts[last->first_bout + i];
		for (int j = 0; bout->stops > 0 && j < life.plan.workout.count; j++) {
			const struct workout_item *item = &life.plan.workout.items[j];
			if (item->exercise != bout->exercise)
				continue;
			ck_assert_msg(item->dose.level < bout->level || item->half_range, "%s: %s",
				life.story, builtin_catalog.exercises[bout->exercise].id);
		}
	}
}

static void check_ups(void)
{
	int ups = 0;
	for (int i = 0; i < life.plan.reasons.count; i++)
		ups += life.plan.reasons.at[i].rank == RANK_UP;
	ck_assert_msg(ups <= 1, "%s: %d levels up in a session", life.story, ups);
	ck_assert_msg(!life.plan.standing.is_overruled, "%s: the plan overruled itself", life.story);
}

static void check_call(void)
{
	const struct past_session *last = last_session();
	if (life.plan.call != PLAN_TRAIN || last == NULL)
		return;
	ck_assert_msg(chronicle_evening(life.day).seconds - last->trained.seconds >= REST_HOURS * 3600L,
		"%s: no rest", life.story);
	ck_assert(!life.plan.standing.is_blocked && !life.plan.standing.needs_clinician);
}

START_TEST(laws_that_hold_for_everybody)
{
	begin_life((enum person_kind)(_i % PERSON_KINDS), _i / PERSON_KINDS);
	while (life.visits < VISITS) {
		come_in();
		check_words();
		check_doses();
		check_after_pain();
		check_ups();
		check_call();
		go_out();
	}
	ck_assert_int_gt(life.trained, 5);
	chronicle_close(&life.past);
}
END_TEST

START_TEST(who_improves_is_in_step_3_at_session_5_and_in_4_at_11)
{
	static const int step_of[] = { 1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 4 };
	begin_life(PERSON_IMPROVING, _i);
	while (life.trained < (int)(sizeof(step_of) / sizeof(step_of[0]))) {
		come_in();
		ck_assert_int_eq(step_number(life.plan.standing.step), step_of[life.trained]);
		go_out();
	}
	chronicle_close(&life.past);
}
END_TEST

START_TEST(who_improves_earns_the_trophies_in_their_weeks)
{
	static const int latest_day[TROPHIES] = {
		[TROPHY_QUIET_BACK] = 7, [TROPHY_AUTOMATIC_TILT] = 28, [TROPHY_NO_ARCH] = 28,
		[TROPHY_PLANK] = 90, [TROPHY_ONLY_ABS] = 7,
	};
	struct trophy trophies[TROPHIES];
	begin_life(PERSON_IMPROVING, 3);
	while (life.day < 90) {
		come_in();
		go_out();
	}
	chronicle_fold(&life.past);
	trophies_of(&builtin_catalog, &life.past.progress, chronicle_evening(life.day), FOUR_O_CLOCK,
		trophies);
	for (int i = 0; i < TROPHIES; i++) {
		const int64_t day = (trophies[i].when.seconds - chronicle_evening(0).seconds) / 86400;
		ck_assert_msg(trophies[i].is_earned, "%s: %s", trophy_names[i], trophies[i].words);
		ck_assert_msg(day <= latest_day[i], "%s on day %d", trophy_names[i], (int)day);
	}
	chronicle_close(&life.past);
}
END_TEST

START_TEST(whose_back_hurts_is_stepped_down_and_told_to_see_a_clinician)
{
	int taken = 0;
	begin_life(PERSON_SORE, _i);
	while (life.visits < VISITS) {
		come_in();
		for (int i = 0; i < life.plan.reasons.count; i++)
			taken += life.plan.reasons.at[i].rank == RANK_TAKEN;
		go_out();
	}
	ck_assert_int_gt(taken, 10);
	ck_assert_int_gt(life.calls[PLAN_CLINICIAN], 0);
	ck_assert_int_lt(life.calls[PLAN_TRAIN], VISITS);
	chronicle_close(&life.past);
}
END_TEST

START_TEST(who_trains_every_day_is_told_to_rest)
{
	begin_life(PERSON_DAILY, _i);
	while (life.visits < VISITS) {
		come_in();
		if (life.visits == 1 || life.plan.call == PLAN_CLINICIAN)
			ck_assert_int_ne(life.plan.call, PLAN_REST);
		else
			ck_assert_int_eq(life.plan.call, PLAN_REST);
		go_out();
	}
	ck_assert_int_gt(life.calls[PLAN_REST], VISITS / 4);
	chronicle_close(&life.past);
}
END_TEST

START_TEST(who_comes_back_after_a_month_starts_gently)
{
	begin_life(PERSON_IMPROVING, 1);
	while (life.trained < 8) {
		come_in();
		go_out();
	}
	const int64_t last = last_session()->day;
	life.day += 40;
	come_in();
	ck_assert_int_eq(step_number(life.plan.standing.step), 3);
	ck_assert_str_eq(life.plan.workout.id, "step-1-a");
	for (int i = 0; i < life.plan.workout.count; i++)
		ck_assert_int_le(life.plan.workout.items[i].dose.level, 1);
	go_out();
	life.day += 1;
	come_in();
	ck_assert_int_gt((int)(last_session()->day - last), 28);
	ck_assert_str_eq(life.plan.workout.id, "step-3-a");
	for (int i = 0; i < life.plan.reasons.count; i++)
		ck_assert_int_ne(life.plan.reasons.at[i].rank, RANK_UP);
	chronicle_close(&life.past);
}
END_TEST

Suite *plan_people_suite(void)
{
	Suite *suite = suite_create("plan_people");
	TCase *tcase = tcase_create("people");
	tcase_add_loop_test(tcase, laws_that_hold_for_everybody, 0, PERSON_KINDS * SEEDS);
	tcase_add_loop_test(tcase, who_improves_is_in_step_3_at_session_5_and_in_4_at_11, 0, 4);
	tcase_add_test(tcase, who_improves_earns_the_trophies_in_their_weeks);
	tcase_add_loop_test(tcase, whose_back_hurts_is_stepped_down_and_told_to_see_a_clinician, 0, 4);
	tcase_add_loop_test(tcase, who_trains_every_day_is_told_to_rest, 0, 4);
	tcase_add_test(tcase, who_comes_back_after_a_month_starts_gently);
	suite_add_tcase(suite, tcase);
	return suite;
}
