/* opening: the standing in sentences */
#include "core/opening.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define DAY_SIZE 40

static void day_words(const struct progress *progress, int session, struct stamp now, int day_start,
	char ret_day[DAY_SIZE])
{
	date_on(progress->sessions[session].ended, now, day_start, ret_day, DAY_SIZE);
}

/* Work of a step above passed it, so what it asks for is not what was done. */
static void harder_words(const struct standing *standing, const char *first, const char *last,
	char ret_words[STANDING_SIZE])
{
	const bool is_one = standing->first == standing->last;
	snprintf(ret_words, STANDING_SIZE, "Step %d, because your work was clean %s%s%s",
		step_number(standing->step), first, is_one ? "" : " and ", is_one ? "" : last);
}

static void gate_words(const struct gate *gate, int number, const char *first, const char *last,
	char ret_words[STANDING_SIZE])
{
	if (gate->sessions == 1)
		snprintf(ret_words, STANDING_SIZE, "Step %d, because %s were clean %s", number,
			gate->what, last);
	else if (gate->sessions == 2 && (gate->together || gate->need_count == 1))
		snprintf(ret_words, STANDING_SIZE, "Step %d, because %s were clean %s and %s", number,
			gate->what, first, last);
	else
		snprintf(ret_words, STANDING_SIZE, "Step %d, because %s were clean in %d sessions each",
			number, gate->what, gate->sessions);
}

static void opened_words(const struct standing *standing, const struct catalog *catalog,
	const struct progress *progress, struct stamp now, int day_start, char ret_words[STANDING_SIZE])
{
	char first[DAY_SIZE], last[DAY_SIZE];
	day_words(progress, standing->first, now, day_start, first);
	day_words(progress, standing->last, now, day_start, last);
	if (standing->by_harder)
		harder_words(standing, first, last, ret_words);
	else
		gate_words(&catalog->gates[standing->opened_by], step_number(standing->step), first,
			last, ret_words);
}

void standing_back_words(const struct standing *standing, const struct progress *progress,
	struct stamp now, int day_start, char ret_words[STANDING_SIZE])
{
	char day[DAY_SIZE];
	assert(standing->led_back != NO_SESSION);
	const struct past_session *session = &progress->sessions[standing->led_back];
	const bool hurt = session->stops > 0 || session->ending == ENDING_PAIN;
	day_words(progress, standing->led_back, now, day_start, day);
	snprintf(ret_words, STANDING_SIZE, "Step %d again, because harder work %s %s",
		step_number(standing->step), hurt ? "hurt" : "was felt in the back", day);
}

void standing_words(const struct standing *standing, const struct catalog *catalog,
	const struct progress *progress, struct stamp now, int day_start, char ret_words[STANDING_SIZE])
{
	const int number = step_number(standing->step);
	if (standing->is_overruled)
		snprintf(ret_words, STANDING_SIZE, "Step %d, because you chose it", number);
	else if (standing->led_back != NO_SESSION)
		standing_back_words(standing, progress, now, day_start, ret_words);
	else if (standing->opened_by == NO_GATE)
		snprintf(ret_words, STANDING_SIZE, "Step %d, because that is where all begin", number);
	else
		opened_words(standing, catalog, progress, now, day_start, ret_words);
}

void standing_next_words(const struct standing *standing, const struct catalog *catalog,
	char ret_words[STANDING_SIZE])
{
	ret_words[0] = '\0';
	if (standing->gate == NO_GATE)
		return;
	const struct gate *gate = &catalog->gates[standing->gate];
	const int next = step_number(step_after(catalog, standing->step));
	if (standing->met < gate->sessions)
		snprintf(ret_words, STANDING_SIZE,
			"Step %d opens when %s are clean in %d %s%s: %d so far.", next, gate->what,
			gate->sessions, gate->sessions == 1 ? "session" : "sessions",
			gate->together || gate->need_count == 1 ? "" : " each", standing->met);
	else
		snprintf(ret_words, STANDING_SIZE,
			"Step %d opens after %d sessions of step %d: %d so far.", next, gate->at_least,
			step_number(standing->step), standing->finished);
}

/* Why not, or not quite, and what opens the step. */
static void say_closed(const struct standing *standing, const struct catalog *catalog, const char *why,
	char ret_why[STANDING_SIZE])
{
	char next[STANDING_SIZE];
	standing_next_words(standing, catalog, next);
	const size_t used = (size_t)snprintf(ret_why, STANDING_SIZE, "%s", why), more = strlen(next);
	if (more == 0 || used + 1 + more >= STANDING_SIZE)
		return;
	ret_why[used] = ' ';
	memcpy(ret_why + used + 1, next, more + 1);
}

static bool is_above(const struct catalog *catalog, int routine, const struct standing *standing)
{
	return routine != NO_EXERCISE &&
		step_number(catalog->routines[routine].step) > step_number(standing->step);
}

enum opening standing_may_start(const struct standing *standing, const struct catalog *catalog,
	int routine, char ret_why[STANDING_SIZE])
{
	ret_why[0] = '\0';
	if (standing->is_blocked) {
		snprintf(ret_why, STANDING_SIZE,
			"You reported a warning sign. Ask a clinician before you train again.");
		return OPENING_REFUSE;
	}
	if (!is_above(catalog, routine, standing))
		return OPENING_OPEN;
	if (catalog->routines[routine].extra) {
		snprintf(ret_why, STANDING_SIZE,
			"This is work of step %d, and you are in step %d: go easy.",
			step_number(catalog->routines[routine].step), step_number(standing->step));
		return OPENING_WARN;
	}
	if (standing->sore != NO_SESSION) {
		snprintf(ret_why, STANDING_SIZE,
			"No step up after a stop for pain: first a session without one.");
		return OPENING_REFUSE;
	}
	if (standing->has_chosen) {
		say_closed(standing, catalog,
			"A step of your choice goes once; now clean work opens it.", ret_why);
		return OPENING_REFUSE;
	}
	say_closed(standing, catalog, "This skips ahead, which you may once.", ret_why);
	return OPENING_WARN;
}
