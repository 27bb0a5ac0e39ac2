/* occasion: a table of facts, and of what each event has of them */
#include "core/occasion.h"

#include <assert.h>
#include <stddef.h>
#include <stdio.h>

#define VALUE_SIZE (OCCASION_FACT_SIZE - 32) /* names are shorter */

enum fact {
	FACT_LINE, FACT_AMENDED, FACT_ROUTINE, FACT_EXERCISE, FACT_LEVEL, FACT_SET, FACT_SETS,
	FACT_SIDE, FACT_UNIT, FACT_TARGET, FACT_DONE, FACT_CLEAN, FACT_FELT, FACT_PAIN, FACT_NOTE,
	FACT_ENDING, FACTS
};

static const char *const fact_names[FACTS] = {
	[FACT_LINE] = "LINE", [FACT_AMENDED] = "LINE", [FACT_ROUTINE] = "ROUTINE",
	[FACT_EXERCISE] = "EXERCISE", [FACT_LEVEL] = "LEVEL", [FACT_SET] = "SET", [FACT_SETS] = "SETS",
	[FACT_SIDE] = "SIDE", [FACT_UNIT] = "UNIT", [FACT_TARGET] = "TARGET", [FACT_DONE] = "DONE",
	[FACT_CLEAN] = "CLEAN", [FACT_FELT] = "FELT", [FACT_PAIN] = "PAIN", [FACT_NOTE] = "NOTE",
	[FACT_ENDING] = "ENDING",
};

#define BIT(fact) (1u << FACT_##fact)
#define AMOUNTS (BIT(UNIT) | BIT(TARGET) | BIT(DONE))

/* What one is told of a line of each type; nothing of the others. */
static const struct {
	const char *event;
	unsigned facts;
} told[RECORD_TYPES] = {
	[RECORD_SET] = { "set", BIT(LINE) | BIT(EXERCISE) | BIT(LEVEL) | BIT(SET) | BIT(SETS) |
		BIT(SIDE) | AMOUNTS | BIT(NOTE) },
	[RECORD_AMEND] = { "answer", BIT(AMENDED) | BIT(CLEAN) | BIT(FELT) | BIT(PAIN) },
	[RECORD_TEST] = { "test", BIT(LINE) | BIT(EXERCISE) | BIT(SIDE) | AMOUNTS | BIT(CLEAN) |
		BIT(NOTE) },
	[RECORD_SESSION] = { "session-end", BIT(ROUTINE) | AMOUNTS | BIT(ENDING) },
};

static const char *const unit_words[UNIT_COUNT] = {
	[UNIT_NONE] = "", [UNIT_REPS] = "reps", [UNIT_SECONDS] = "s",
};

static void say_number(int number, char ret[VALUE_SIZE])
{
	ret[0] = '\0';
	if (number != NOT_ASKED)
		snprintf(ret, VALUE_SIZE, "%d", number);
}

static void say_text(const char *text, char ret[VALUE_SIZE])
{
	snprintf(ret, VALUE_SIZE, "%s", text);
}

/* The value as the history has it; "" for what was not asked. */
static void say_fact(const struct record *record, enum fact fact, char ret[VALUE_SIZE])
{
	ret[0] = '\0';
	switch (fact) {
	case FACT_LINE: snprintf(ret, VALUE_SIZE, "%s.%d", record->session, record->line); break;
	case FACT_AMENDED:
	case FACT_ROUTINE:
	case FACT_EXERCISE: say_text(record->exercise, ret); break;
	case FACT_LEVEL: say_number(record->level, ret); break;
	case FACT_SET: say_number(record->set, ret); break;
	case FACT_SETS: say_number(record->sets, ret); break;
	case FACT_SIDE:
		if (record->side != NOT_ASKED)
			say_text(side_names[record->side], ret);
		break;
	case FACT_UNIT: say_text(unit_words[record->unit], ret); break;
	case FACT_TARGET: say_number(record->target, ret); break;
	case FACT_DONE: say_number(record->done, ret); break;
	case FACT_CLEAN: say_number(record->clean, ret); break;
	case FACT_FELT:
		if (record->felt != FELT_NOT_ASKED)
			say_text(felt_names[record->felt], ret);
		break;
	case FACT_PAIN: say_number(record->pain, ret); break;
	case FACT_NOTE:
	case FACT_ENDING: say_text(record->note, ret); break;
	case FACTS: break;
	}
}

static void add(struct occasion *occasion, const char *name, const char *value)
{
	assert(occasion->count < OCCASION_FACTS_MAX);
	if (value[0] != '\0')
		snprintf(occasion->facts[occasion->count++], OCCASION_FACT_SIZE, "DEADBUG_%s=%s", name,
			value);
}

static void begin(struct occasion *ret, const char *event, const char *session)
{
	ret->count = 0;
	add(ret, "EVENT", event);
	add(ret, "SESSION", session);
}

void occasion_begins(const struct session *session, struct occasion *ret)
{
	char target[VALUE_SIZE];
	say_number((int)(session->planned / 1000), target);
	begin(ret, "session-start", session->id);
	add(ret, "ROUTINE", session->workout.id);
	add(ret, "UNIT", unit_words[UNIT_SECONDS]);
	add(ret, "TARGET", target);
}

bool occasion_of(const struct record *record, struct occasion *ret)
{
	char value[VALUE_SIZE];
	if (told[record->type].event == NULL)
		return false;
	begin(ret, told[record->type].event, record->session);
	for (int fact = 0; fact < FACTS; fact++) {
		if ((told[record->type].facts >> fact & 1) == 0)
			continue;
		say_fact(record, (enum fact)fact, value);
		add(ret, fact_names[fact], value);
	}
	return true;
}
