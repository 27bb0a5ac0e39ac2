/* ledger: a table of facts, one by id, and what some of them say of others */
#include "core/ledger.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define ROOM_MIN 256
#define DIFFERS "another line has this id and says something else; the later one stands"

static void *grow(void *at, size_t count, size_t size)
{
	assert(count > 0 && size > 0);
	void *grown = count <= SIZE_MAX / size ? realloc(at, count * size) : NULL;
	if (grown == NULL)
		abort();
	return grown;
}

static bool is_line(const struct fact *fact, int session, int number)
{
	return fact->session == session && fact->number == number;
}

/*
 * Where a line is when its session's lines were added one after another, or NULL when that is beyond
 * the table; `first` is the index of the one that was added first.
 */
static struct fact *beside(const struct ledger *ledger, size_t first, int number)
{
	const int64_t place = (int64_t)first + number - ledger->facts[first].number;
	return place >= 0 && place < (int64_t)ledger->count ? &ledger->facts[place] : NULL;
}

/* The slot of a stray, or the empty one where it would be. */
static uint32_t *find_stray(const struct ledger *ledger, int session, int number)
{
	const uint64_t key = ((uint64_t)session << 32 | (uint32_t)number) * 0x9E3779B97F4A7C15U;
	size_t slot = (size_t)(key >> 32) & (ledger->stray_slot_count - 1);
	while (ledger->strays[slot] != 0 &&
		!is_line(&ledger->facts[ledger->strays[slot] - 1], session, number))
		slot = (slot + 1) & (ledger->stray_slot_count - 1);
	return &ledger->strays[slot];
}

/* Twice as many slots as there may be strays, so that searches are short. */
static void make_room_for_stray(struct ledger *ledger)
{
	const size_t before = ledger->stray_slot_count;
	uint32_t *strays = ledger->strays;
	if (2 * ledger->stray_count < before)
		return;
	ledger->stray_slot_count = before > 0 ? 2 * before : ROOM_MIN;
	ledger->strays = calloc(ledger->stray_slot_count, sizeof(*ledger->strays));
	if (ledger->strays == NULL)
		abort();
	for (size_t i = 0; i < before; i++) {
		const struct fact *fact = strays[i] != 0 ? &ledger->facts[strays[i] - 1] : NULL;
		if (fact != NULL)
			*find_stray(ledger, fact->session, fact->number) = strays[i];
	}
	free(strays);
}

/* The fact of a line, NULL when there is none. */
static struct fact *find_line(const struct ledger *ledger, int session, int number)
{
	const uint32_t first = ledger->firsts[session];
	if (first == 0)
		return NULL;
	struct fact *fact = beside(ledger, first - 1, number);
	if (fact != NULL && is_line(fact, session, number))
		return fact;
	const uint32_t stray = ledger->stray_count > 0 ? *find_stray(ledger, session, number) : 0;
	return stray != 0 ? &ledger->facts[stray - 1] : NULL;
}

/* Lets the latest fact, whose line no other has, be found. */
static void enter_latest(struct ledger *ledger)
{
	const struct fact *fact = &ledger->facts[ledger->count - 1];
	uint32_t *first = &ledger->firsts[fact->session];
	if (*first == 0) {
		*first = (uint32_t)ledger->count;
	} else if (beside(ledger, *first - 1, fact->number) != fact) {
		make_room_for_stray(ledger);
		*find_stray(ledger, fact->session, fact->number) = (uint32_t)ledger->count;
		ledger->stray_count++;
	}
}

static void make_room(struct ledger *ledger)
{
	if (ledger->count < ledger->room)
		return;
	ledger->room = ledger->room > 0 ? 2 * ledger->room : ROOM_MIN;
	ledger->facts = grow(ledger->facts, ledger->room, sizeof(*ledger->facts));
}

/* The number of a session, which may be new. */
static int take_session(struct ledger *ledger, const char *text, size_t length)
{
	const int session = names_take(&ledger->sessions, text, length);
	const size_t before = ledger->first_count, room = (size_t)ledger->sessions.room;
	if ((size_t)session < before)
		return session;
	ledger->firsts = grow(ledger->firsts, room, sizeof(*ledger->firsts));
	memset(ledger->firsts + before, 0, (room - before) * sizeof(*ledger->firsts));
	ledger->first_count = room;
	return session;
}

static bool names_a_line(enum record_type type)
{
	return type == RECORD_AMEND || type == RECORD_VOID;
}

/* The number behind the dot of an id; 0, which no line has, when there is none. */
static int number_of(const char *dot)
{
	int number = 0;
	if (*dot != '.')
		return 0;
	for (const char *digit = dot + 1; *digit >= '0' && *digit <= '9'; digit++) {
		number = 10 * number + (*digit - '0');
		if (number > RECORD_NUMBER_MAX)
			return 0;
	}
	return number;
}

/* What it is about: a line, or an exercise or routine. */
static void take_subject(struct ledger *ledger, const struct record *record, struct fact *fact)
{
	const char *text = record->exercise;
	if (names_a_line(record->type)) {
		const size_t length = strcspn(text, ".");
		fact->named_session = take_session(ledger, text, length);
		fact->named_number = number_of(text + length);
	} else {
		fact->name = names_take(&ledger->names, text, strlen(text));
	}
}

static struct fact fact_of(struct ledger *ledger, const struct record *record, const char *line,
	size_t length)
{
	const bool is_other = record->type == RECORD_OTHER;
	const char *note = is_other ? line : record->note;
	struct fact fact = {
		.when = record->when.seconds,
		.session = take_session(ledger, record->session, strlen(record->session)),
		.number = record->line,
		.target = record->target,
		.done = record->done,
		.clean = record->clean,
		.note = names_take(&ledger->notes, note, is_other ? length : strlen(note)),
		.offset = (int16_t)record->when.offset,
		.type = (uint8_t)record->type,
		.level = (int8_t)record->level,
		.set = (int8_t)record->set,
		.sets = (int8_t)record->sets,
		.side = (int8_t)record->side,
		.felt = (int8_t)record->felt,
		.pain = (int8_t)record->pain,
		.effort = (int8_t)record->effort,
		.unit = (uint8_t)record->unit,
		.sharp = record->sharp,
	};
	take_subject(ledger, record, &fact);
	return fact;
}

/* The text of what it is about, for a line the session's. */
static const char *subject_text(const struct ledger *ledger, const struct fact *fact)
{
	return names_a_line((enum record_type)fact->type)
		? names_text(&ledger->sessions, fact->named_session) : ledger_name(ledger, fact);
}

enum { SAID = 14 };

static void list_said(const struct fact *fact, int ret_said[SAID])
{
	const int said[SAID] = { fact->type, fact->offset, fact->level, fact->set, fact->sets,
		fact->side, fact->unit, fact->target, fact->done, fact->clean, fact->felt, fact->pain,
		fact->sharp, fact->effort };
	memcpy(ret_said, said, sizeof(said));
}

/* By what two lines of one id and moment say, so that all machines agree on which of them stands. */
static int compare(const struct ledger *ledger, const struct fact *a, const struct fact *b)
{
	int of_a[SAID], of_b[SAID];
	list_said(a, of_a);
	list_said(b, of_b);
	for (int i = 0; i < SAID; i++)
		if (of_a[i] != of_b[i])
			return of_a[i] < of_b[i] ? -1 : 1;
	int order = strcmp(subject_text(ledger, a), subject_text(ledger, b));
	if (order == 0 && names_a_line((enum record_type)a->type))
		order = a->named_number - b->named_number;
	return order != 0 ? order
		: strcmp(names_text(&ledger->notes, a->note), names_text(&ledger->notes, b->note));
}

static const char *add_copy(const struct ledger *ledger, struct fact *fact, const struct fact *copy)
{
	if (fact->when == copy->when && compare(ledger, fact, copy) == 0)
		return NULL;
	if (ledger_is_later(ledger, copy, fact))
		*fact = *copy;
	return DIFFERS;
}

void ledger_init(struct ledger *ledger)
{
	*ledger = (struct ledger){ .count = 0 };
	names_init(&ledger->sessions);
	names_init(&ledger->names);
	names_init(&ledger->notes);
}

void ledger_clear(struct ledger *ledger)
{
	free(ledger->facts);
	free(ledger->firsts);
	free(ledger->strays);
	free(ledger->order);
	names_clear(&ledger->sessions);
	names_clear(&ledger->names);
	names_clear(&ledger->notes);
	ledger_init(ledger);
}

const char *ledger_add(struct ledger *ledger, const char *line, size_t length)
{
	struct record record;
	const char *wrong = record_read(line, length, &record);
	if (wrong != NULL)
		return wrong;
	const struct fact fact = fact_of(ledger, &record, line, length);
	struct fact *there = find_line(ledger, fact.session, fact.number);
	if (there != NULL)
		return add_copy(ledger, there, &fact);
	make_room(ledger);
	ledger->facts[ledger->count++] = fact;
	enter_latest(ledger);
	return NULL;
}

bool ledger_is_later(const struct ledger *ledger, const struct fact *a, const struct fact *b)
{
	if (a->when != b->when)
		return a->when > b->when;
	if (a->session != b->session)
		return strcmp(names_text(&ledger->sessions, a->session),
			names_text(&ledger->sessions, b->session)) > 0;
	return a->number != b->number ? a->number > b->number : compare(ledger, a, b) > 0;
}

struct fact *ledger_find(const struct ledger *ledger, const char *id)
{
	const size_t length = strcspn(id, ".\t");
	const int session = names_find(&ledger->sessions, id, length);
	return session != NO_NAME ? find_line(ledger, session, number_of(id + length)) : NULL;
}

struct fact *ledger_named(const struct ledger *ledger, const struct fact *link)
{
	assert(names_a_line((enum record_type)link->type));
	return find_line(ledger, link->named_session, link->named_number);
}

const struct fact *ledger_at(const struct ledger *ledger, size_t i)
{
	assert(i < ledger->order_count);
	return &ledger->order[i];
}

const char *ledger_name(const struct ledger *ledger, const struct fact *fact)
{
	return names_a_line((enum record_type)fact->type) ? "" : names_text(&ledger->names, fact->name);
}

int ledger_find_name(const struct ledger *ledger, const char *name)
{
	return names_find(&ledger->names, name, strlen(name));
}
