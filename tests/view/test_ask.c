/* Questions between sessions: what they look like, what is written, where they lead. */
#include "view/ask.h"

#include <check.h>
#include <string.h>

#include "golden.h"
#include "view/exercise.h"

#include "suites.h"

#define ROWS(table) (int)(sizeof(table) / sizeof((table)[0]))
#define SET(when, exercise, done) when "\tset\t" exercise "\t1\t1/1\tboth\treps\t10\t" done "\t" done
#define GOOD "\tabs\t0\t-\t-"
#define END(when, ending) when "\tsession\tstep-1-a\t-\t-\t-\ts\t720\t720\t-\t-\t-\t-\t" ending

static struct player player;

static void open_player(void)
{
	player_open(&player, PLAYER_ACCEPTED);
}

static void close_player(void)
{
	player_close(&player);
}

/* As if sets of tilts had been done, and a session with them had ended. */
static void remember(const char *set, const char *end)
{
	player_remember_line(&player, set);
	player_remember_line(&player, end);
	player.app->views[0]->enter(player.app);
}

static void remember_thursday(void)
{
	remember(SET("2026-11-19T17:00:00+01:00", "pelvic-tilt", "10") GOOD,
		END("2026-11-19T17:10:00+01:00", "finished"));
}

static const char *screen(void)
{
	return app_view(player.app)->name;
}

/* The note of the last check line that was written; "" when none was. */
static const char *last_note(void)
{
	static char note[RECORD_NOTE_SIZE];
	const struct progress *progress = &player.past.progress;
	note[0] = '\0';
	if (progress->check_count > 0 && strstr(player.log, "\tcheck\t") != NULL) {
		struct record record;
		ledger_record(&player.past.ledger, progress->checks[progress->check_count - 1].fact,
			&record);
		strcpy(note, record.note);
	}
	return note;
}

START_TEST(the_back_is_asked_about_before_a_session)
{
	remember_thursday();
	player_keys(&player, "Space");
	ck_assert_str_eq(screen(), "ask");
	golden(&player, "ask-back");
	golden_at(&player, "ask-back", 80, 24, true);
}
END_TEST

static const struct {
	const char *key, *note, *screen, *routine;
	int sets; /* of the bridge */
} BACK[] = {
	{ "s", "same", "coach", "step-1-b", 2 },
	{ "b", "better", "coach", "step-1-b", 2 },
	{ "Space", "same", "coach", "step-1-b", 2 },
	{ "w", "settled", "home", "step-1-a", 1 },
	{ "t", "worse", "home", "step-1-b", 2 },
	{ "d", "worse-days", "home", "step-1-b", 2 },
	{ "q", "", "home", "step-1-b", 2 },
};

START_TEST(each_answer_is_written_and_leads_on)
{
	remember_thursday();
	player_keys(&player, "Space");
	player_keys(&player, BACK[_i].key);
	ck_assert_str_eq(last_note(), BACK[_i].note);
	ck_assert_str_eq(screen(), BACK[_i].screen);
	ck_assert_str_eq(player.app->home.workout.id, BACK[_i].routine);
	ck_assert_int_eq(player.app->home.workout.items[2].dose.set_count, BACK[_i].sets);
	ck_assert_int_eq(player.app->in_session, strcmp(BACK[_i].screen, "coach") == 0);
}
END_TEST

START_TEST(an_answer_is_given_once)
{
	remember_thursday();
	player_keys(&player, "Space w Space");
	ck_assert(player.app->in_session);
}
END_TEST

START_TEST(the_answer_is_about_what_was_selected)
{
	remember_thursday();
	player_keys(&player, "Down Space s");
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->session.workout.id, "step-1-a");
}
END_TEST

START_TEST(whatever_is_begun_and_from_wherever)
{
	remember_thursday();
	exercise_open(player.app, catalog_exercise(&player.catalog, "plank"));
	player_keys(&player, "Space");
	ck_assert_str_eq(screen(), "ask");
	player_keys(&player, "s");
	ck_assert(player.app->in_session);
	ck_assert_str_eq(player.app->session.workout.id, "plank");
}
END_TEST

START_TEST(other_keys_answer_nothing)
{
	remember_thursday();
	player_keys(&player, "Space y n x 3 Enter");
	ck_assert_str_eq(last_note(), "same");
	ck_assert(player.app->in_session);
}
END_TEST

START_TEST(worse_for_days_means_a_clinician)
{
	remember_thursday();
	player_keys(&player, "Space d");
	ck_assert_int_eq(player.app->home.plan.call, PLAN_CLINICIAN);
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 140, 45), "see a clinician"));
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->ask.about, ASK_CLINICIAN);
	golden(&player, "ask-clinician");
}
END_TEST

static const struct {
	const char *key, *note;
	enum plan_call call;
	bool begins;
} CLINICIAN[] = {
	{ "y", "clinician", PLAN_TRAIN, false },
	{ "n", "worse-days", PLAN_CLINICIAN, false },
	{ "t", "worse-days", PLAN_CLINICIAN, true },
	{ "Space", "worse-days", PLAN_CLINICIAN, false },
};

START_TEST(a_clinician_was_asked_or_not)
{
	remember_thursday();
	player_keys(&player, "Space d Space");
	player_keys(&player, CLINICIAN[_i].key);
	ck_assert_str_eq(last_note(), CLINICIAN[_i].note);
	ck_assert_int_eq(player.app->home.plan.call, CLINICIAN[_i].call);
	ck_assert_int_eq(player.app->in_session, CLINICIAN[_i].begins);
}
END_TEST

static void hurt_twice(void)
{
	static const char *const ids[] = { "20261117T160000Z-aaaa", "20261119T160000Z-bbbb" };
	for (int i = 0; i < 2; i++) {
		const int hours = 120 - 48 * i;
		player_remember(&player, ids[i], 1, RECORD_SET, "pelvic-tilt", 10, "", hours);
		player_remember(&player, ids[i], 2, RECORD_SESSION, "step-1-a", 720, "pain", hours);
	}
	player.app->views[0]->enter(player.app);
}

START_TEST(one_question_after_the_other)
{
	hurt_twice();
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->ask.about, ASK_BACK);
	player_keys(&player, "s");
	ck_assert_str_eq(screen(), "ask");
	ck_assert_int_eq(player.app->ask.about, ASK_CLINICIAN);
	ck_assert(!player.app->in_session);
	player_keys(&player, "t");
	ck_assert(player.app->in_session);
}
END_TEST

static void flag(void)
{
	remember(SET("2026-11-19T17:00:00+01:00", "pelvic-tilt", "10") GOOD,
		END("2026-11-19T17:10:00+01:00", "red-flag"));
}

START_TEST(a_warning_sign_is_a_wall)
{
	flag();
	player_keys(&player, "Space");
	ck_assert_int_eq(player.app->ask.about, ASK_FLAG);
	golden(&player, "ask-flag");
	player_keys(&player, "t");
	ck_assert_str_eq(screen(), "ask");
	player_keys(&player, "n");
	ck_assert_str_eq(screen(), "home");
	player_keys(&player, "Space y");
	ck_assert_str_eq(last_note(), "clinician");
	ck_assert_int_eq(player.app->home.plan.call, PLAN_TRAIN);
}
END_TEST

START_TEST(nor_does_another_screen_lead_past_it)
{
	flag();
	exercise_open(player.app, catalog_exercise(&player.catalog, "plank"));
	app_choose(player.app, &player.app->home.workout);
	ck_assert_str_eq(screen(), "ask");
	ck_assert(!player.app->wants_session_id);
}
END_TEST

/* A session of a second week ends before one's eyes; the back was the same before it. */
static void end_a_session(void)
{
	remember(SET("2026-11-10T17:00:00+01:00", "pelvic-tilt", "10") GOOD,
		END("2026-11-10T17:10:00+01:00", "finished"));
	player_begin(&player, "pelvic-tilt", 1);
	player_keys(&player, "Space");
	player_until(&player, PHASE_WORK);
	player_wait(&player, 30000);
	player_keys(&player, "q y");
	player_until(&player, PHASE_DONE);
	player_keys(&player, "Space");
}

static const struct {
	const char *key, *note;
} TILT[] = { { "y", "tilt-thought" }, { "n", "tilt-automatic" }, { "q", "same" } };

START_TEST(the_tilt_is_asked_about_after_a_session)
{
	end_a_session();
	ck_assert_int_eq(player.app->ask.about, ASK_TILT);
	golden(&player, "ask-tilt");
	player_keys(&player, TILT[_i].key);
	ck_assert_str_eq(screen(), "home");
	ck_assert_str_eq(last_note(), TILT[_i].note);
	ck_assert(!player.app->in_session);
}
END_TEST

START_TEST(a_small_screen_scrolls)
{
	remember_thursday();
	app_resize(player.app, 40, 12);
	player_keys(&player, "Space Down Down Down Down Down Down");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "harm."));
	player_keys(&player, "Up Up Up Up Up Up");
	ck_assert_ptr_nonnull(strstr(frame_text(&player, 40, 12), "Your back since last time?"));
}
END_TEST

Suite *ask_suite(void)
{
	Suite *suite = suite_create("ask");
	TCase *tcase = tcase_create("questions");
	tcase_add_checked_fixture(tcase, open_player, close_player);
	tcase_add_test(tcase, the_back_is_asked_about_before_a_session);
	tcase_add_loop_test(tcase, each_answer_is_written_and_leads_on, 0, ROWS(BACK));
	tcase_add_test(tcase, an_answer_is_given_once);
	tcase_add_test(tcase, the_answer_is_about_what_was_selected);
	tcase_add_test(tcase, whatever_is_begun_and_from_wherever);
	tcase_add_test(tcase, one_question_after_the_other);
	tcase_add_test(tcase, other_keys_answer_nothing);
	tcase_add_test(tcase, worse_for_days_means_a_clinician);
	tcase_add_loop_test(tcase, a_clinician_was_asked_or_not, 0, ROWS(CLINICIAN));
	tcase_add_test(tcase, a_warning_sign_is_a_wall);
	tcase_add_test(tcase, nor_does_another_screen_lead_past_it);
	tcase_add_loop_test(tcase, the_tilt_is_asked_about_after_a_session, 0, ROWS(TILT));
	tcase_add_test(tcase, a_small_screen_scrolls);
	suite_add_tcase(suite, tcase);
	return suite;
}
