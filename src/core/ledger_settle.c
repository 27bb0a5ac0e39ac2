/* ledger_settle: what was taken back, what was amended, and the order of what stands */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/ledger.h"

#define NAMED_FIELD 3 /* of an amend or a void: the id of the line that it is about */
#define TAKEN_NOTE "\\n" /* RECORD_NOTE_TAKEN, as a line has it */

/* Indexes of facts in the order of time. */
struct order {
	const struct fact *facts;
	uint32_t *at, *spare;
	size_t count;
};

static bool is_earlier(const struct order *order, uint32_t a, uint32_t b)
{
	return fact_is_later(&order->facts[b], &order->facts[a]);
}

/* The end of the run that begins at `from`: what is in order already. */
static size_t run_end(const struct order *order, size_t from)
{
	size_t end = from + 1;
	while (end < order->count && !is_earlier(order, order->at[end], order->at[end - 1]))
		end++;
	return end;
}

static void merge(struct order *order, size_t from, size_t middle, size_t end)
{
	size_t left = from, right = middle;
	for (size_t i = from; i < end; i++) {
		bool takes_right = right < end &&
			(left == middle || is_earlier(order, order->at[right], order->at[left]));
		order->spare[i] = order->at[takes_right ? right++ : left++];
	}
	memcpy(order->at + from, order->spare + from, (end - from) * sizeof(*order->at));
}

/* Merges each run with the next until there is one: files are in order, so there are few. */
static void sort(struct order *order)
{
	for (bool sorted = false; !sorted;) {
		sorted = true;
		for (size_t from = 0; from < order->count;) {
			size_t middle = run_end(order, from);
			if (middle == order->count)
				break;
			size_t end = run_end(order, middle);
			merge(order, from, middle, end);
			sorted = sorted && from == 0 && end == order->count;
			from = end;
		}
	}
}

static struct order order_init(const struct ledger *ledger)
{
	struct order order = { .facts = ledger->facts };
	size_t bytes = (ledger->count > 0 ? ledger->count : 1) * sizeof(*order.at);
	order.at = malloc(bytes);
	order.spare = malloc(bytes);
	if (order.at == NULL || order.spare == NULL)
		abort();
	return order;
}

static void order_clear(struct order *order)
{
	free(order->at);
	free(order->spare);
}

static bool names_a_line(const struct fact *fact)
{
	return fact->type == RECORD_AMEND || fact->type == RECORD_VOID;
}

/* Where a line's field number `field`, counted from 0, begins. */
static const char *field_of(const struct fact *fact, int field)
{
	const char *at = fact->line;
	for (; field > 0; field--)
		at = strchr(at, '\t') + 1;
	return at;
}

struct fact *ledger_named(const struct ledger *ledger, const struct fact *link)
{
	assert(names_a_line(link));
	return link->named != 0 ? &ledger->facts[link->named - 1]
				: ledger_find(ledger, field_of(link, NAMED_FIELD));
}

/* Back to what its own line says. */
static void restore(struct ledger *ledger, struct fact *fact)
{
	struct record record;
	const char *wrong = record_parse(fact->line, fact->length, &record);
	assert(wrong == NULL);
	(void)wrong;
	fact->target = record.target;
	fact->done = record.done;
	fact->clean = record.clean;
	fact->level = (int8_t)record.level;
	fact->set = (int8_t)record.set;
	fact->sets = (int8_t)record.sets;
	fact->side = (int8_t)record.side;
	fact->felt = (int8_t)record.felt;
	fact->pain = (int8_t)record.pain;
	fact->sharp = record.sharp;
	fact->effort = (int8_t)record.effort;
	fact->unit = (uint8_t)record.unit;
	fact->noted = record.note[0] != '\0' ? (uint32_t)(fact - ledger->facts) + 1 : 0;
	fact->is_amended = false;
}

static void amend_pain(struct fact *fact, const struct fact *amend)
{
	if (amend->pain == NOT_ASKED && !amend->sharp)
		return;
	fact->pain = amend->pain;
	fact->sharp = amend->sharp;
}

static void amend_note(const struct ledger *ledger, struct fact *fact, const struct fact *amend)
{
	if (amend->noted != 0)
		fact->noted = ledger_note_is(ledger, amend, TAKEN_NOTE) ? 0 : amend->noted;
}

/* Takes over what the amend says. */
static void amend(const struct ledger *ledger, struct fact *fact, const struct fact *amend)
{
	if (amend->target != NOT_ASKED)
		fact->target = amend->target;
	if (amend->done != NOT_ASKED)
		fact->done = amend->done;
	if (amend->clean != NOT_ASKED)
		fact->clean = amend->clean;
	if (amend->level != NOT_ASKED)
		fact->level = amend->level;
	if (amend->set != NOT_ASKED) {
		fact->set = amend->set;
		fact->sets = amend->sets;
	}
	if (amend->side != NOT_ASKED)
		fact->side = amend->side;
	if (amend->felt != FELT_NOT_ASKED)
		fact->felt = amend->felt;
	amend_pain(fact, amend);
	if (amend->effort != NOT_ASKED)
		fact->effort = amend->effort;
	if (amend->unit != UNIT_NONE)
		fact->unit = amend->unit;
	amend_note(ledger, fact, amend);
	fact->is_amended = true;
}

/* The lines that name others, by time; everything else as its own line says. */
static void gather_links(struct ledger *ledger, struct order *links)
{
	for (size_t i = 0; i < ledger->count; i++) {
		struct fact *fact = &ledger->facts[i];
		fact->is_void = false;
		if (fact->is_amended)
			restore(ledger, fact);
		if (names_a_line(fact))
			links->at[links->count++] = (uint32_t)i;
	}
	sort(links);
}

/* The latest first, so that a void which is taken back takes nothing back. */
static void take_back(struct ledger *ledger, const struct order *links)
{
	for (size_t i = links->count; i > 0; i--) {
		const struct fact *link = &ledger->facts[links->at[i - 1]];
		struct fact *named = link->type != RECORD_VOID || link->is_void
			? NULL : ledger_named(ledger, link);
		if (named != NULL)
			named->is_void = true;
	}
}

/* The latest last, so that it wins. What names an amend or a void amends nothing. */
static void take_amends(struct ledger *ledger, const struct order *links)
{
	for (size_t i = 0; i < links->count; i++) {
		const struct fact *link = &ledger->facts[links->at[i]];
		struct fact *named = link->type != RECORD_AMEND || link->is_void
			? NULL : ledger_named(ledger, link);
		if (named != NULL && !names_a_line(named))
			amend(ledger, named, link);
	}
}

static bool stands(const struct fact *fact)
{
	return !fact->is_void && !names_a_line(fact) && fact->type != RECORD_OTHER;
}

void ledger_settle(struct ledger *ledger)
{
	struct order order = order_init(ledger);
	gather_links(ledger, &order);
	take_back(ledger, &order);
	take_amends(ledger, &order);
	order.count = 0;
	for (size_t i = 0; i < ledger->count; i++) {
		if (stands(&ledger->facts[i]))
			order.at[order.count++] = (uint32_t)i;
	}
	sort(&order);
	free(ledger->order);
	ledger->order = order.at;
	ledger->order_count = order.count;
	order.at = NULL;
	order_clear(&order);
}

bool ledger_note_is(const struct ledger *ledger, const struct fact *fact, const char *text)
{
	size_t length = strlen(text);
	assert(length > 0);
	if (fact->noted == 0)
		return false;
	const struct fact *from = &ledger->facts[fact->noted - 1];
	return from->length > length && from->line[from->length - length - 1] == '\t' &&
		memcmp(from->line + from->length - length, text, length) == 0;
}

/* Of the record it takes the texts from its lines, the rest from what stands. */
void ledger_record(const struct ledger *ledger, const struct fact *fact, struct record *ret)
{
	struct record record, noted;
	record_parse(fact->line, fact->length, &record);
	if (fact->noted != 0) {
		const struct fact *from = &ledger->facts[fact->noted - 1];
		record_parse(from->line, from->length, &noted);
		memcpy(record.note, noted.note, sizeof(record.note));
	}
	record.target = fact->target;
	record.done = fact->done;
	record.clean = fact->clean;
	record.level = fact->level;
	record.set = fact->set;
	record.sets = fact->sets;
	record.side = fact->side;
	record.unit = (enum unit)fact->unit;
	record.felt = (enum felt)fact->felt;
	record.pain = fact->pain;
	record.sharp = fact->sharp;
	record.effort = fact->effort;
	*ret = record;
}
