/*
 * The facts of the method, all 44: where a person finds each, and the words that must be there.
 *
 * The test goes there by the keys that a person would press, and reads the screen.
 */
#include <check.h>
#include <string.h>

#include "golden.h"

#include "suites.h"

#define FACTS 44
#define WORDS_MAX 8
#define TEXT_SIZE 32768

enum where {
	LEARN,    /* the page `id` of the third screen */
	START,    /* the page `id` before the first session */
	HELP,     /* under `?` */
	EXERCISE, /* the page of the exercise `id`, found on the second screen */
	SET       /* in a session of exercise `id`, before its set begins */
};

static const struct {
	int number;
	const char *fact;
	enum where where;
	const char *id;
	const char *words[WORDS_MAX];
} FACT[] = {
	{ 1, "feeling the back is common, and makes people quit", START, "welcome",
		{ "Many people feel their lower back", "common reason to give it up" } },
	{ 2, "abs against hip flexors, which pull on the lower spine", LEARN, "tug-of-war",
		{ "contest of two muscle groups",
		"overpowering the abs and pulling on the lower spine" } },
	{ 3, "the psoas is attached to the lumbar spine", LEARN, "psoas",
		{ "main hip flexor is the psoas", "attached right to the lumbar spine" } },
	{ 4, "sit-ups and leg raises need hip flexion: the psoas pulls where it is anchored", LEARN,
		"psoas", { "Sit-ups and leg raises bend the hip", "not switched on",
		"pulls where it is anchored", "straining feeling in the low back" } },
	{ 5, "a tug-of-war: when the abs slacken, the spine is yanked", LEARN, "tug-of-war",
		{ "lower spine hip flexors", "When they slacken", "yank it into an arch" } },
	{ 6, "long sitting: short, tight hip flexors jump in", LEARN, "psoas",
		{ "If you sit a lot", "short and tight jump in at any crunch or leg lift" } },
	{ 7, "the abs are not weak, the link to them is", LEARN, "tug-of-war",
		{ "not necessarily weak", "link from your mind", "path of least resistance" } },
	{ 8, "not more reps, but which muscle fires first", LEARN, "tug-of-war",
		{ "more reps don't help", "teach your body again which muscle fires first" } },
	{ 9, "the technique is off, not the back weak", LEARN, "tug-of-war",
		{ "technique is off", "does not mean that your back is weak" } },

	{ 10, "popular exercises leave beginners to the hip flexors", LEARN, "worse",
		{ "Many popular ab exercises", "hip flexors can hardly be kept out" } },
	{ 11, "a sit-up is first abs, then hip flexors", EXERCISE, "sit-up",
		{ "first part, head and shoulders, is abs",
		"torso to knees, is almost all hip flexors" } },
	{ 12, "with the feet held even more", EXERCISE, "sit-up",
		{ "more so with the feet held down" } },
	{ 13, "the straight-leg raise: a long lever", EXERCISE, "straight-leg-raise",
		{ "long lever loads the low back", "abs must work very hard", "pelvis tips",
		"back and hip flexors lift", "abs gain little" } },
	{ 14, "the Russian twist done badly shears the discs", EXERCISE, "russian-twist",
		{ "rounded low back", "jerks", "shear on its discs", "swinging weight", "slow" } },
	{ 15, "they rehearse the wrong pattern", LEARN, "worse",
		{ "rehearse the wrong pattern", "hip flexors stay in charge", "back stays sore" } },

	{ 16, "three steps; slow down; one movement first", LEARN, "method",
		{ "Slow down. One key movement comes before", "rebuilds the link", "Step 1: find it",
		"Step 2: keep it", "Step 3: use it" } },
	{ 17, "the pelvic tilt is the foundation", LEARN, "method",
		{ "foundation of every ab exercise: abs on, hip flexors off" } },
	{ 18, "on the back, knees bent, feet flat", EXERCISE, "pelvic-tilt",
		{ "Lie on your back.", "Knees bent, feet flat" } },
	{ 19, "notice the space under the low back", EXERCISE, "pelvic-tilt",
		{ "Slide one hand under your waist: find the gap." } },
	{ 20, "tip the hips back: it disappears", EXERCISE, "pelvic-tilt",
		{ "tip the pelvis back", "Press the waist down until the gap is gone" } },
	{ 21, "5 seconds, the lower abs, 10 to 15 reps", EXERCISE, "pelvic-tilt",
		{ "Hold, feel the lower abs", "10 reps, 5 s each", "15 reps, 5 s each" } },
	{ 22, "the tilt comes before every set", SET, "dead-bug",
		{ "Tilt: press your low back down" } },
	{ 22, "and is held throughout", LEARN, "method",
		{ "set the tilt before each set", "hold it throughout", "locks the pelvis" } },
	{ 23, "modify what you know: a shorter lever", LEARN, "method",
		{ "need not abandon what you know", "can't cheat", "shorter lever" } },
	{ 24, "the leg raise with bent knees", EXERCISE, "bent-leg-lower",
		{ "at 90 degrees", "Tilt and flatten the back first", "Lower both bent legs slowly",
		"heels just off the floor", "Stop sooner if the back stirs" } },
	{ 24, "bending shortens the hip flexors", LEARN, "method",
		{ "bent knees: the hip flexors are short then, and the abs must do it" } },
	{ 25, "the crunch with the feet up", EXERCISE, "feet-up-crunch",
		{ "Calves on the seat, knees and hips at 90 degrees",
		"head and shoulder blades only", "chair or bench" } },
	{ 25, "tiny, and intense", LEARN, "method",
		{ "slackens the hip flexors", "tiny range", "intense contraction" } },
	{ 26, "swap what is not worth the risk", LEARN, "method",
		{ "not worth the risk", "true stability", "kinder to the back" } },
	{ 27, "the dead bug", EXERCISE, "dead-bug",
		{ "arms to the ceiling", "over the hips",
		"Lower right arm and left leg together, slowly",
		"Go only as low as the back stays flat", "Return, then left arm and right leg",
		"3 × 10 reps a side", "3 × 12 reps a side" } },
	{ 28, "the plank", EXERCISE, "plank",
		{ "one line, head to heels", "Squeeze glutes and abs", "The hips sag", "3 × 30 s",
		"3 × 60 s" } },
	{ 29, "the bird-dog", EXERCISE, "bird-dog",
		{ "all fours", "right arm forward, left leg back",
		"Hips and shoulders both face the floor",
		"3 × 10 reps a side, 2 s each", "3 × 10 reps a side, 3 s each" } },
	{ 30, "the hollow hold is among the better ones", LEARN, "method",
		{ "kinder to the back", "the dead bug", "the plank", "the hollow hold" } },

	{ 31, "harder, with fewer reps: a good sign", LEARN, "expect",
		{ "much harder", "fewer reps", "good sign: now the abs do the work" } },
	{ 32, "different at once, the strain goes within 1 or 2 sessions", LEARN, "expect",
		{ "feel different at once", "within 1 to 2 sessions" } },
	{ 33, "back still felt: less range", LEARN, "expect",
		{ "the tilt gets lost: move less far, until the back stays flat" } },
	{ 34, "automatic in 2 to 4 weeks", LEARN, "expect",
		{ "After 2 to 4 weeks", "automatic: a stronger link, more control" } },
	{ 35, "a deep burn, nothing sharp and superficial", LEARN, "soreness",
		{ "deep, satisfying burn", "sharp, and close to the surface" } },
	{ 36, "three measures of progress", LEARN, "expect",
		{ "not hundreds of sit-ups", "perfect plank of 60 seconds", "not one arch",
		"abs, not back, on every single rep" } },

	{ 37, "burn is fine, sharp or aching pain stops the exercise", LEARN, "answers",
		{ "signal that something is wrong", "burning abs are fine",
		"Sharp or aching pain in the low back", "stress on the spine",
		"stop the exercise immediately" } },
	{ 38, "the Thomas test", LEARN, "answers",
		{ "edge of a sturdy table or bed", "draw in both knees", "Keep one knee there",
		"the other leg dangle", "above level: likely tight hip flexors" } },
	{ 38, "in its steps", EXERCISE, "thomas-test",
		{ "sturdy table or bed", "both knees", "Hold one", "other leg hang",
		"Above level: its hip flexors are likely tight" } },
	{ 39, "no more sit-ups, for most people", LEARN, "answers",
		{ "For most people: yes, stop", "little for the risk", "rehearse bad patterns",
		"safer and more effective choices" } },
	{ 40, "2 to 3 times a week", LEARN, "answers",
		{ "2 to 3 times a week is plenty", "recover like any muscle", "quality of the reps",
		"not thousands of crunches a day" } },
	{ 41, "the tilt, and exercises that make the abs work", LEARN, "answers",
		{ "exercises that make the abs work", "Start with the basics, master the form" } },

	{ 42, "sets and reps are logged, form is seen to improve", START, "welcome",
		{ "Every set and its clean reps are kept", "whether your form gets better",
		"right muscles work" } },
	{ 43, "information, no medical advice", START, "disclaimer",
		{ "information only", "no substitute for professional medical advice, diagnosis or "
		"treatment", "eating disorder, a deficiency, an injury, or any other concern" } },
	{ 44, "an emergency, or symptoms", START, "disclaimer",
		{ "emergency", "symptoms of any condition",
		"call a doctor or the emergency services at once" } },
	{ 44, "at any time", HELP, "",
		{ "Emergency: call for help now", "call a doctor or the emergency services at once" } },
};
#define ROWS ((int)(sizeof(FACT) / sizeof(FACT[0])))

static struct player player;
static char text[TEXT_SIZE];

static void close_player(void)
{
	player_close(&player);
}

/* The screen's words as one line: where a line is broken is not what is asked here. */
static void read_screen(void)
{
	const char *frame = frame_text(&player, 70, 250);
	size_t used = 0;
	for (; *frame != '\0' && used < TEXT_SIZE - 1; frame++) {
		char c = *frame == '\n' ? ' ' : *frame;
		if (c != ' ' || (used > 0 && text[used - 1] != ' '))
			text[used++] = c;
	}
	text[used] = '\0';
}

static void go_to_page(const char *id)
{
	int page = pages_find(player.app->pages, id);
	ck_assert_msg(page >= 0, "no page '%s'", id);
	frame_text(&player, 70, 250);
	player_keys(&player, "3");
	for (int i = 0; i < page; i++)
		player_keys(&player, "Down");
	player_keys(&player, "Space");
}

/* Leafs through the pages before the first session. */
static void go_to_start(const char *id)
{
	frame_text(&player, 70, 250);
	for (int i = 0; strcmp(pages_at(player.app->pages, PLACE_START, i)->id, id) != 0; i++)
		player_keys(&player, "Right");
}

/* Finds it by typing its id, which is a name that nothing else has. */
static void go_to_exercise(const char *id)
{
	char key[2] = "";
	frame_text(&player, 70, 250);
	player_keys(&player, "2 /");
	for (; *id != '\0'; id++) {
		key[0] = *id;
		player_keys(&player, key);
	}
	player_keys(&player, "Enter");
	ck_assert_ptr_eq(app_view(player.app), &view_exercise);
}

static void go_to_set(const char *id)
{
	player_begin(&player, id, 2);
	player_keys(&player, "Space");
	player_until(&player, PHASE_TILT);
}

START_TEST(each_fact_can_be_found)
{
	const char *id = FACT[_i].id;
	player_open(&player, FACT[_i].where == START ? PLAYER_NEW : PLAYER_ACCEPTED);
	switch (FACT[_i].where) {
	case LEARN: go_to_page(id); break;
	case START: go_to_start(id); break;
	case HELP: player_keys(&player, "?"); break;
	case EXERCISE: go_to_exercise(id); break;
	case SET: go_to_set(id); break;
	}
	read_screen();
	for (int i = 0; i < WORDS_MAX && FACT[_i].words[i] != NULL; i++)
		ck_assert_msg(strstr(text, FACT[_i].words[i]) != NULL, "fact %d, %s: no '%s' in\n%s",
			FACT[_i].number, FACT[_i].fact, FACT[_i].words[i], text);
}
END_TEST

START_TEST(all_of_them_are_asked_for)
{
	bool asked[FACTS + 1] = { false };
	for (int i = 0; i < ROWS; i++) {
		ck_assert(FACT[i].number >= 1 && FACT[i].number <= FACTS);
		ck_assert_ptr_nonnull(FACT[i].words[0]);
		asked[FACT[i].number] = true;
	}
	for (int number = 1; number <= FACTS; number++)
		ck_assert_msg(asked[number], "fact %d", number);
}
END_TEST

Suite *facts_suite(void)
{
	Suite *suite = suite_create("facts");
	TCase *facts = tcase_create("facts");
	tcase_add_checked_fixture(facts, NULL, close_player);
	tcase_add_loop_test(facts, each_fact_can_be_found, 0, ROWS);
	suite_add_tcase(suite, facts);
	TCase *table = tcase_create("table");
	tcase_add_test(table, all_of_them_are_asked_for);
	suite_add_tcase(suite, table);
	return suite;
}
