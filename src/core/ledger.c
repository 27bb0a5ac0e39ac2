/* ledger: a table of facts, one by id, and what some of them say of others */
#include "core/ledger.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define ROOM_MIN 256
#define GROUP 64 /* lines of a session beside each other */
#define DIFFERS "another line has this id and says something else; the later one stands"

static void *grow(void *at, size_t count, size_t size)
{
	assert(count > 0 && size > 0);
	void *grown = count <= SIZE_MAX / size ? realloc(at, count * size) : NULL;
	if (grown == NULL)
		abort();
	return grown;
}

static void *empty(size_t count, size_t size)
{
	void *slots = calloc(count, size);
	if (slots == NULL)
		abort();
	return slots;
}

/* Twice as many slots as there may be entries, so that searches are short. */
static size_t slots_for(size_t entries)
{
	size_t count = ROOM_MIN;
	while (count < 2 * entries)
		count *= 2;
	return count;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
	return hash ^ hash >> 29;
}

static uint64_t hash_text(const char *text, size_t length)
{
	uint64_t hash = length;
	for (; length > sizeof(hash); text += sizeof(hash), length -= sizeof(hash)) {
		uint64_t value;
		memcpy(&value, text, sizeof(value));
		hash = mix(hash, value);
	}
	uint64_t rest = 0;
	memcpy(&rest, text, length);
	return mix(hash, rest);
}

/* Where the search for a line begins: beside a few of its session, as they are in a file. */
static size_t first_slot(const struct ledger *ledger, uint64_t session, int number)
{
	const uint64_t group = mix(session, (uint64_t)number / GROUP);
	const uint64_t place = (session + (uint64_t)number) % GROUP;
	return (size_t)(group * GROUP + place) & (ledger->slot_count - 1);
}

/* Past the group, which goes elsewhere as a whole; by an odd step, which reaches every slot. */
static size_t slot_after(const struct ledger *ledger, size_t slot)
{
	static_assert(GROUP % 2 == 0, "the step is odd");
	return (slot + GROUP + 1) & (ledger->slot_count - 1);
}

static uint32_t tag_of(uint64_t session, int number)
{
	return (uint32_t)(session >> 32) + (uint32_t)number;
}

struct id { /* of a line, where its text is */
	const char *text;
	size_t length;    /* of its session */
	uint64_t session; /* hashed */
	int number;
};

static bool is_called(const struct fact *fact, const struct id *id)
{
	if (fact->session != id->session || fact->number != id->number)
		return false;
	assert(fact->length > id->length);
	return memcmp(fact->line, id->text, id->length) == 0 && fact->line[id->length] == '.';
}

/* The slot of the fact called so, or the empty one where it would be. */
static struct ledger_slot *find_slot(const struct ledger *ledger, const struct id *id)
{
	const uint32_t tag = tag_of(id->session, id->number);
	size_t at = first_slot(ledger, id->session, id->number);
	for (;; at = slot_after(ledger, at)) {
		struct ledger_slot *slot = &ledger->slots[at];
		if (slot->fact == 0 ||
			(slot->tag == tag && is_called(&ledger->facts[slot->fact - 1], id)))
			return slot;
	}
}

/* Puts a fact into the first empty slot of its: no other has its id. */
static void add_slot(struct ledger *ledger, size_t i)
{
	const struct fact *fact = &ledger->facts[i];
	size_t at = first_slot(ledger, fact->session, fact->number);
	while (ledger->slots[at].fact != 0)
		at = slot_after(ledger, at);
	ledger->slots[at] =
		(struct ledger_slot){ tag_of(fact->session, fact->number), (uint32_t)i + 1 };
}

static void make_room(struct ledger *ledger)
{
	if (ledger->count < ledger->room)
		return;
	ledger->room = ledger->room > 0 ? 2 * ledger->room : ROOM_MIN;
	ledger->facts = grow(ledger->facts, ledger->room, sizeof(*ledger->facts));
	free(ledger->slots);
	ledger->slot_count = slots_for(ledger->room);
	ledger->slots = empty(ledger->slot_count, sizeof(*ledger->slots));
	for (size_t i = 0; i < ledger->count; i++)
		add_slot(ledger, i);
}

static size_t find_name_slot(const struct ledger *ledger, const char *name)
{
	size_t slot = (size_t)hash_text(name, strlen(name)) & (ledger->name_slot_count - 1);
	while (ledger->name_slots[slot] != 0 &&
		strcmp(ledger->names[ledger->name_slots[slot] - 1], name) != 0)
		slot = (slot + 1) & (ledger->name_slot_count - 1);
	return slot;
}

static void make_room_for_name(struct ledger *ledger)
{
	if (ledger->name_count < ledger->name_room)
		return;
	ledger->name_room = ledger->name_room > 0 ? 2 * ledger->name_room : ROOM_MIN;
	ledger->names = grow(ledger->names, (size_t)ledger->name_room, sizeof(*ledger->names));
	free(ledger->name_slots);
	ledger->name_slot_count = slots_for((size_t)ledger->name_room);
	ledger->name_slots = empty(ledger->name_slot_count, sizeof(*ledger->name_slots));
	for (int i = 0; i < ledger->name_count; i++)
		ledger->name_slots[find_name_slot(ledger, ledger->names[i])] = (uint32_t)i + 1;
}

/* The number of a name, which may be new. */
static int take_name(struct ledger *ledger, const char *name)
{
	if (name[0] == '\0')
		return LEDGER_NO_NAME;
	make_room_for_name(ledger);
	uint32_t *slot = &ledger->name_slots[find_name_slot(ledger, name)];
	if (*slot == 0) {
		ledger->names[ledger->name_count] = arena_text(&ledger->texts, name, strlen(name));
		*slot = (uint32_t)++ledger->name_count;
	}
	return (int)*slot - 1;
}

static bool names_a_line(enum record_type type)
{
	return type == RECORD_AMEND || type == RECORD_VOID;
}

/* What the line names is mostly there, as it was written before. */
static uint32_t take_named(const struct ledger *ledger, const char *id)
{
	const struct fact *named = ledger_find(ledger, id);
	return named != NULL ? (uint32_t)(named - ledger->facts) + 1 : 0;
}

static struct fact fact_of(struct ledger *ledger, const struct record *record, const char *line,
	size_t length)
{
	enum record_type type = record->type;
	struct fact fact = {
		.when = record->when.seconds,
		.line = line,
		.session = hash_text(record->session, strlen(record->session)),
		.length = (uint16_t)length,
		.number = record->line,
		.target = record->target,
		.done = record->done,
		.clean = record->clean,
		.offset = (int16_t)record->when.offset,
		.type = (uint8_t)type,
		.level = (int8_t)record->level,
		.set = (int8_t)record->set,
		.sets = (int8_t)record->sets,
		.side = (int8_t)record->side,
		.felt = (int8_t)record->felt,
		.pain = (int8_t)record->pain,
		.effort = (int8_t)record->effort,
		.unit = (uint8_t)record->unit,
		.sharp = record->sharp,
		.noted = record->note[0] != '\0' ? (uint32_t)ledger->count + 1 : 0,
	};
	if (names_a_line(type))
		fact.named = take_named(ledger, record->exercise);
	else
		fact.name = take_name(ledger, record->exercise);
	return fact;
}

static const char *add_copy(struct ledger *ledger, struct fact *fact, const struct fact *copy)
{
	if (fact->length == copy->length && memcmp(fact->line, copy->line, copy->length) == 0)
		return NULL;
	if (fact_is_later(copy, fact)) {
		const uint32_t own = (uint32_t)(fact - ledger->facts) + 1;
		*fact = *copy;
		fact->line = arena_text(&ledger->texts, copy->line, copy->length);
		fact->noted = copy->noted != 0 ? own : 0;
	}
	return DIFFERS;
}

void ledger_init(struct ledger *ledger)
{
	*ledger = (struct ledger){ .count = 0 };
}

void ledger_clear(struct ledger *ledger)
{
	free(ledger->facts);
	free(ledger->slots);
	free(ledger->order);
	free(ledger->names);
	free(ledger->name_slots);
	arena_clear(&ledger->texts);
	ledger_init(ledger);
}

const char *ledger_add(struct ledger *ledger, const char *line, size_t length)
{
	struct record record;
	const char *wrong = record_parse(line, length, &record);
	if (wrong != NULL)
		return wrong;
	make_room(ledger);
	struct fact fact = fact_of(ledger, &record, line, length);
	const struct id id = { line, strlen(record.session), fact.session, fact.number };
	struct ledger_slot *slot = find_slot(ledger, &id);
	if (slot->fact != 0)
		return add_copy(ledger, &ledger->facts[slot->fact - 1], &fact);
	fact.line = arena_text(&ledger->texts, line, length);
	ledger->facts[ledger->count] = fact;
	*slot = (struct ledger_slot){ tag_of(fact.session, fact.number), (uint32_t)++ledger->count };
	return NULL;
}

/* Of one id (a file that was edited) by the bytes. */
bool fact_is_later(const struct fact *a, const struct fact *b)
{
	if (a->when != b->when)
		return a->when > b->when;
	if (a->session == b->session && a->number != b->number)
		return a->number > b->number;
	size_t length = a->length < b->length ? a->length : b->length;
	int order = memcmp(a->line, b->line, length);
	return order != 0 ? order > 0 : a->length > b->length;
}

struct fact *ledger_find(const struct ledger *ledger, const char *id)
{
	struct id sought = { .text = id, .length = strcspn(id, ".\t") };
	if (ledger->count == 0 || id[sought.length] != '.')
		return NULL;
	sought.session = hash_text(id, sought.length);
	for (const char *digit = id + sought.length + 1; *digit >= '0' && *digit <= '9'; digit++)
		sought.number = 10 * sought.number + (*digit - '0');
	const struct ledger_slot *slot = find_slot(ledger, &sought);
	return slot->fact != 0 ? &ledger->facts[slot->fact - 1] : NULL;
}

const struct fact *ledger_at(const struct ledger *ledger, size_t i)
{
	assert(i < ledger->order_count);
	return &ledger->facts[ledger->order[i]];
}

const char *ledger_name(const struct ledger *ledger, const struct fact *fact)
{
	if (names_a_line((enum record_type)fact->type) || fact->name == LEDGER_NO_NAME)
		return "";
	assert(fact->name < ledger->name_count);
	return ledger->names[fact->name];
}

int ledger_find_name(const struct ledger *ledger, const char *name)
{
	if (ledger->name_count == 0)
		return LEDGER_NO_NAME;
	return (int)ledger->name_slots[find_name_slot(ledger, name)] - 1;
}
