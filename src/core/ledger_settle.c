/* ledger_settle: what was taken back, what was amended, and the order of what stands */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/ledger.h"

/* Indexes of facts in the order of time. */
struct order {
	const struct ledger *ledger;
	uint32_t *at, *spare;
	size_t count;
};

static bool is_earlier(const struct order *order, uint32_t a, uint32_t b)
{
	const struct fact *of_a = &order->ledger->facts[a], *of_b = &order->ledger->facts[b];
	return of_a->when != of_b->when ? of_a->when < of_b->when
		: ledger_is_later(order->ledger, of_b, of_a);
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
	struct order order = { .ledger = ledger };
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

static void amend_pain(struct fact *fact, const struct fact *amend)
{
	if (amend->pain == NOT_ASKED && !amend->sharp)
		return;
	fact->pain = amend->pain;
	fact->sharp = amend->sharp;
}

static void amend_note(const struct ledger *ledger, struct fact *fact, const struct fact *amend)
{
	if (amend->note != NO_NAME)
		fact->note = ledger_note_is(ledger, amend, RECORD_NOTE_TAKEN) ? NO_NAME : amend->note;
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
}

/* The lines that name others, by time; nothing is taken back yet. */
static void gather_links(struct ledger *ledger, struct order *links)
{
	for (size_t i = 0; i < ledger->count; i++) {
		ledger->facts[i].is_void = false;
		if (names_a_line(&ledger->facts[i]))
			links->at[links->count++] = (uint32_t)i;
	}
	sort(links);
}

/* The latest first, so that a void which is taken back takes nothing back. */
static void take_back(const struct ledger *ledger, const struct order *links)
{
	for (size_t i = links->count; i > 0; i--) {
		const struct fact *link = &ledger->facts[links->at[i - 1]];
		struct fact *named = link->type != RECORD_VOID || link->is_void
			? NULL : ledger_named(ledger, link);
		if (named != NULL)
			named->is_void = true;
	}
}

static bool stands(const struct fact *fact)
{
	return !fact->is_void && !names_a_line(fact) && fact->type != RECORD_OTHER;
}

/* What stands, by time, as its own lines say. */
static void take_order(struct ledger *ledger, struct order *order)
{
	order->count = 0;
	for (size_t i = 0; i < ledger->count; i++) {
		if (stands(&ledger->facts[i]))
			order->at[order->count++] = (uint32_t)i;
	}
	sort(order);
	free(ledger->order);
	ledger->order = malloc((order->count > 0 ? order->count : 1) * sizeof(*ledger->order));
	if (ledger->order == NULL)
		abort();
	for (size_t i = 0; i < order->count; i++) {
		struct fact *fact = &ledger->facts[order->at[i]];
		fact->stands = (uint32_t)i + 1;
		ledger->order[i] = *fact;
	}
	ledger->order_count = order->count;
}

/* The latest last, so that it wins. What names an amend or a void amends nothing. */
static void take_amends(const struct ledger *ledger, const struct order *links)
{
	for (size_t i = 0; i < links->count; i++) {
		const struct fact *link = &ledger->facts[links->at[i]];
		const struct fact *named = link->type != RECORD_AMEND || link->is_void
			? NULL : ledger_named(ledger, link);
		if (named != NULL && stands(named))
			amend(ledger, &ledger->order[named->stands - 1], link);
	}
}

void ledger_settle(struct ledger *ledger)
{
	struct order links = order_init(ledger), order = order_init(ledger);
	gather_links(ledger, &links);
	take_back(ledger, &links);
	take_order(ledger, &order);
	take_amends(ledger, &links);
	order_clear(&links);
	order_clear(&order);
}
