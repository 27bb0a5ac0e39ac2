#include "core/filter.h"

#include <stdio.h>
#include <string.h>

#include "core/day.h"
#include "suites.h"
#include "sys/scratch.h"

#define REST "\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-"

/* A set and its answer, one that was taken back and its void, a session, a set after midnight. */
static const char *const LINES[] = {
	"a.1\t2026-11-20T17:00:00+01:00\tset\tplank" REST,
	"a.2\t2026-11-20T17:01:00+01:00\tamend\ta.1" REST,
	"a.3\t2026-11-20T17:02:00+01:00\tset\tdead-bug" REST,
	"a.4\t2026-11-20T17:03:00+01:00\tsession\tstep-3-a" REST,
	"a.5\t2026-11-21T17:00:00+01:00\tvoid\ta.3" REST,
	"a.6\t2026-11-21T17:00:01+01:00\tvoid\ta.5" REST,
	"b.1\t2026-11-23T02:00:00+01:00\ttest\tplank" REST,
	"b.2\t2026-11-23T02:00:00+01:00\tamend\tz.1" REST,
	"b.3\t2026-11-23T02:00:00+01:00\tmood\tplank" REST,
};

static const struct {
	const char *story;
	const char *since, *until, *exercise;
	int type;
	const char *kept; /* ids of all lines */
} STORY[] = {
	{ "all of them", NULL, NULL, NULL, RECORD_TYPES, "a.1 a.2 a.3 a.4 a.5 a.6 b.1 b.2 b.3 " },
	{ "from a day on", "2026-11-21", NULL, NULL, RECORD_TYPES, "a.5 a.6 b.1 b.2 b.3 " },
	{ "up to a day, that one too", NULL, "2026-11-20", NULL, RECORD_TYPES, "a.1 a.2 a.3 a.4 " },
	{ "the night counts for the day before", "2026-11-22", "2026-11-22", NULL, RECORD_TYPES,
		"b.1 b.2 b.3 " },
	{ "of an exercise, its answers too", NULL, NULL, "plank", RECORD_TYPES, "a.1 a.2 b.1 b.3 " },
	{ "a void of a void is about what that is about", NULL, NULL, "dead-bug", RECORD_TYPES,
		"a.3 a.5 a.6 " },
	{ "a routine has its sessions", NULL, NULL, "step-3-a", RECORD_TYPES, "a.4 " },
	{ "what nobody did", NULL, NULL, "burpee", RECORD_TYPES, "" },
	{ "of a type", NULL, NULL, NULL, RECORD_SET, "a.1 a.3 " },
	{ "of a type and an exercise", NULL, NULL, "plank", RECORD_AMEND, "a.2 " },
	{ "of a type on a day", "2026-11-21", "2026-11-21", NULL, RECORD_SET, "" },
};

START_TEST(a_filter_keeps_what_was_asked_for)
{
	struct ledger ledger;
	struct filter filter = filter_all;
	char kept[256] = "";
	ledger_init(&ledger);
	for (int i = 0; i < ROWS(LINES); i++)
		ck_assert_ptr_null(ledger_add(&ledger, LINES[i], strlen(LINES[i])));
	ledger_settle(&ledger);
	filter.day_start = 4 * 60;
	filter.exercise = STORY[_i].exercise;
	filter.type = STORY[_i].type;
	ck_assert(!STORY[_i].since || day_parse(STORY[_i].since, 0, &filter.since));
	ck_assert(!STORY[_i].until || day_parse(STORY[_i].until, 0, &filter.until));
	for (size_t i = 0; i < ledger.count; i++)
		if (filter_keeps(&filter, &ledger, &ledger.facts[i]))
			sprintf(kept + strlen(kept), "%.3s ", LINES[i]);
	ck_assert_msg(strcmp(kept, STORY[_i].kept) == 0, "%s: %s", STORY[_i].story, kept);
	ledger_clear(&ledger);
}
END_TEST

/* As amends of one another would be in a file that somebody made up. */
START_TEST(a_chain_without_end_is_about_nothing)
{
	static const char *const lines[] = {
		"a.1\t2026-11-20T17:00:00+01:00\tamend\ta.2" REST,
		"a.2\t2026-11-20T17:00:00+01:00\tvoid\ta.1" REST,
	};
	struct ledger ledger;
	struct filter filter = filter_all;
	ledger_init(&ledger);
	for (int i = 0; i < ROWS(lines); i++)
		ck_assert_ptr_null(ledger_add(&ledger, lines[i], strlen(lines[i])));
	ledger_settle(&ledger);
	filter.exercise = "plank";
	ck_assert(!filter_keeps(&filter, &ledger, &ledger.facts[0]));
	ledger_clear(&ledger);
}
END_TEST

Suite *filter_suite(void)
{
	Suite *suite = suite_create("filter");
	TCase *tcase = tcase_create("filter");
	tcase_add_loop_test(tcase, a_filter_keeps_what_was_asked_for, 0, ROWS(STORY));
	tcase_add_test(tcase, a_chain_without_end_is_about_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
