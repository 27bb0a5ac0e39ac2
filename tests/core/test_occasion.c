/* What a hook is told of each event: whole lists of facts. */
#include <stdio.h>
#include <string.h>

#include "core/occasion.h"
#include "script.h"
#include "suites.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* The facts in a line, without what all of them begin with. */
static const char *line_of(const struct occasion *occasion)
{
	static char line[OCCASION_FACTS_MAX * OCCASION_FACT_SIZE];
	line[0] = '\0';
	for (int i = 0; i < occasion->count; i++) {
		ck_assert_int_eq(strncmp(occasion->facts[i], "DEADBUG_", 8), 0);
		sprintf(line + strlen(line), "%s%s", i > 0 ? " " : "", occasion->facts[i] + 8);
	}
	return line;
}

static const struct {
	const char *line, *facts; /* of the history, a comma for a tab; NULL: nobody is told */
} LINES[] = {
	{ "S.3,2026-11-22T17:07:10+01:00,set,dead-bug,2,1/3,alt,reps,10,8,-,-,-,-,-",
		"EVENT=set SESSION=S LINE=S.3 EXERCISE=dead-bug LEVEL=2 SET=1 SETS=3 SIDE=alt "
		"UNIT=reps TARGET=10 DONE=8" },
	{ "S.3,2026-11-22T17:07:10+01:00,set,plank,3,2/3,both,s,60,12,-,-,-,-,pain stop",
		"EVENT=set SESSION=S LINE=S.3 EXERCISE=plank LEVEL=3 SET=2 SETS=3 SIDE=both UNIT=s "
		"TARGET=60 DONE=12 NOTE=pain stop" },
	{ "S.4,2026-11-22T17:07:19+01:00,amend,S.3,-,-,-,-,-,-,7,back,0,-,-",
		"EVENT=answer SESSION=S LINE=S.3 CLEAN=7 FELT=back PAIN=0" },
	{ "S.4,2026-11-22T17:07:19+01:00,amend,S.3,-,-,-,-,-,-,-,-,4!,-,-",
		"EVENT=answer SESSION=S LINE=S.3 PAIN=4" },
	{ "S.9,2026-11-22T17:16:02+01:00,session,step-3-a,-,-,-,s,840,790,-,-,-,-,finished",
		"EVENT=session-end SESSION=S ROUTINE=step-3-a UNIT=s TARGET=840 DONE=790 "
		"ENDING=finished" },
	{ "S.1,2026-11-22T17:16:02+01:00,test,plank,-,-,both,s,60,43,43,-,-,-,-",
		"EVENT=test SESSION=S LINE=S.1 EXERCISE=plank SIDE=both UNIT=s TARGET=60 DONE=43 "
		"CLEAN=43" },
	{ "S.1,2026-11-22T17:16:02+01:00,test,thomas,-,-,left,-,-,-,-,-,-,-,tight",
		"EVENT=test SESSION=S LINE=S.1 EXERCISE=thomas SIDE=left NOTE=tight" },
	{ "S.9,2026-11-22T17:16:40+01:00,void,S.3,-,-,-,-,-,-,-,-,-,-,-", NULL },
	{ "S.9,2026-11-22T17:16:40+01:00,check,-,-,-,-,-,-,-,-,-,-,-,better", NULL },
};

START_TEST(each_line_has_its_facts)
{
	struct occasion occasion;
	struct record record;
	char line[RECORD_LINE_MAX];
	snprintf(line, sizeof(line), "%s", LINES[_i].line);
	for (char *comma = line; (comma = strchr(comma, ',')) != NULL;)
		*comma = '\t';
	const char *wrong = record_parse(line, strlen(line), &record);
	ck_assert_msg(wrong == NULL, "%s: %s", LINES[_i].line, wrong);
	bool is_told = occasion_of(&record, &occasion);
	ck_assert(is_told == (LINES[_i].facts != NULL));
	if (is_told)
		ck_assert_str_eq(line_of(&occasion), LINES[_i].facts);
}
END_TEST

START_TEST(a_session_begins_with_what_is_planned)
{
	static struct script script;
	struct occasion occasion;
	script_begin(&script, "plank:2");
	snprintf(script.session.workout.id, sizeof(script.session.workout.id), "step-3-a");
	occasion_begins(&script.session, &occasion);
	char wanted[256];
	snprintf(wanted, sizeof(wanted), "EVENT=session-start SESSION=S ROUTINE=step-3-a UNIT=s "
		"TARGET=%d", (int)(script.session.planned / 1000));
	ck_assert_str_eq(line_of(&occasion), wanted);
}
END_TEST

/* The longest that a line can hold are cut, not written past their end. */
START_TEST(long_texts_fit)
{
	struct occasion occasion;
	struct record record;
	record_init(&record);
	record.type = RECORD_SET;
	memset(record.session, 's', sizeof(record.session) - 1);
	memset(record.exercise, 'e', sizeof(record.exercise) - 1);
	memset(record.note, 'n', sizeof(record.note) - 1);
	record.line = record.done = record.target = RECORD_NUMBER_MAX;
	ck_assert(occasion_of(&record, &occasion));
	ck_assert_uint_eq(strlen(occasion.facts[occasion.count - 1]),
		strlen("DEADBUG_NOTE=") + sizeof(record.note) - 1);
}
END_TEST

Suite *occasion_suite(void)
{
	Suite *suite = suite_create("occasion");
	TCase *tcase = tcase_create("facts");
	tcase_add_loop_test(tcase, each_line_has_its_facts, 0, LENGTH(LINES));
	tcase_add_test(tcase, a_session_begins_with_what_is_planned);
	tcase_add_test(tcase, long_texts_fit);
	suite_add_tcase(suite, tcase);
	return suite;
}
