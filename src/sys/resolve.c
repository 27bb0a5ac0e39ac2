/* resolve: links first, then the circles among them, then routines. */
#include "sys/resolve.h"

#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define REPS_MAX 50
#define HOLD_SECONDS_MIN 3
#define HOLD_SECONDS_MAX 300
#define SUGGEST_AMONG_MAX 2000 /* names that are compared with a misspelt one */
#define SUGGESTION_SIZE 64

struct resolver {
	struct arena *scratch, *arena;
	struct problems *problems;
	struct draft_index exercises, routines;
	const char **ids;         /* of the exercises, for suggestions */
	struct exercise *values;
};

static const struct {
	const char *name;
	size_t offset;  /* in an exercise, of its struct links */
	bool to_avoid;  /* it leads to an exercise to avoid, else to one that can be done */
	bool is_ladder; /* it must not lead back */
} link_rules[LINK_COUNT] = {
	[LINK_EASIER] = { "easier", offsetof(struct exercise, easier), false, true },
	[LINK_HARDER] = { "harder", offsetof(struct exercise, harder), false, true },
	[LINK_REPLACES] = { "replaces", offsetof(struct exercise, replaces), true, false },
	[LINK_INSTEAD] = { "instead", offsetof(struct exercise, instead), false, false },
	[LINK_GATE] = { "gate", 0, false, false },
};

int resolve_sets_least(enum kind kind)
{
	return kind == KIND_HOLD ? HOLD_SECONDS_MIN : 1;
}

int resolve_sets_most(enum kind kind)
{
	return kind == KIND_REPS || kind == KIND_REPS_HOLD ? REPS_MAX : HOLD_SECONDS_MAX;
}

static const struct exercise_draft *draft_of(const struct resolver *resolver, int exercise)
{
	assert(exercise >= 0 && exercise < resolver->exercises.count);
	return (const struct exercise_draft *)resolver->exercises.at[exercise];
}

static struct links *links_of(struct resolver *resolver, int exercise, enum link link)
{
	assert(link != LINK_GATE);
	return (struct links *)(void *)((char *)&resolver->values[exercise] + link_rules[link].offset);
}

static void unknown_exercise(struct resolver *resolver, const struct draft *draft, const char *field,
	const struct reference *reference)
{
	const char *nearest = NULL;
	char suggestion[SUGGESTION_SIZE] = "";

	if (problems_has_left_out(resolver->problems, reference->id)) {
		problems_add(resolver->problems, draft->file, reference->line,
		"%s: %s: exercise '%s' is left out",
			draft->id, field, reference->id);
		return;
	}
	if (resolver->exercises.count <= SUGGEST_AMONG_MAX && !problems_full(resolver->problems))
		nearest = text_nearest(reference->id, resolver->ids, resolver->exercises.count);
	if (nearest != NULL)
		snprintf(suggestion, sizeof(suggestion), " (did you mean '%s'?)", nearest);
	problems_add(resolver->problems, draft->file, reference->line,
		"%s: %s: unknown exercise '%s'%s", draft->id, field, reference->id, suggestion);
}

/* The exercise of a reference that must lead to one to avoid, or to one that can be done; or -1. */
static int resolve_reference(struct resolver *resolver, const struct draft *draft, const char *field,
	const struct reference *reference, bool to_avoid)
{
	int exercise = draft_find(&resolver->exercises, reference->id);
	const struct exercise *value;

	if (exercise < 0) {
		unknown_exercise(resolver, draft, field, reference);
		return -1;
	}
	value = &draft_of(resolver, exercise)->value;
	if (to_avoid ? value->step == STEP_AVOID : exercise_can_be_done(value))
		return exercise;
	problems_add(resolver->problems, draft->file, reference->line, "%s: %s: '%s' is %s", draft->id,
		field, reference->id,
		to_avoid ? "not an exercise to avoid"
		: value->step == STEP_AVOID ? "an exercise to avoid" : "a test without doses");
	return -1;
}

static struct links resolve_links(struct resolver *resolver, const struct exercise_draft *draft,
	enum link link)
{
	const struct references *references = &draft->links[link];
	int *at = arena_take(resolver->arena, (size_t)references->count, sizeof(*at)), count = 0;

	for (int i = 0; i < references->count; i++) {
		int exercise = resolve_reference(resolver, &draft->draft, link_rules[link].name,
			&references->at[i], link_rules[link].to_avoid);

		if (exercise >= 0)
			at[count++] = exercise;
	}
	return (struct links){ count, at };
}

static void resolve_exercise(struct resolver *resolver, int exercise)
{
	const struct exercise_draft *draft = draft_of(resolver, exercise);
	struct links gate = resolve_links(resolver, draft, LINK_GATE);

	resolver->values[exercise] = draft->value;
	resolver->values[exercise].gate = gate.count > 0 ? gate.at[0] : NO_EXERCISE;
	for (enum link link = 0; link < LINK_GATE; link++)
		*links_of(resolver, exercise, link) = resolve_links(resolver, draft, link);
}

static int line_of_link(const struct exercise_draft *draft, enum link link, const char *id)
{
	for (int i = 0; i < draft->links[link].count; i++)
		if (strcmp(draft->links[link].at[i].id, id) == 0)
			return draft->links[link].at[i].line;
	return draft->draft.line;
}

/* Takes link number `number` of an exercise away, and says that it leads back. */
static void drop_link(struct resolver *resolver, int exercise, enum link link, int number)
{
	const struct exercise_draft *draft = draft_of(resolver, exercise);
	struct links *links = links_of(resolver, exercise, link);
	const char *target = draft_of(resolver, links->at[number])->draft.id;
	int *at = arena_take(resolver->arena, (size_t)links->count, sizeof(*at)), count = 0;

	problems_add(resolver->problems, draft->draft.file, line_of_link(draft, link, target),
		"%s: %s: '%s' leads back to '%s', in a circle", draft->draft.id, link_rules[link].name,
		target,
		draft->draft.id);
	for (int i = 0; i < links->count; i++)
		if (i != number)
			at[count++] = links->at[i];
	*links = (struct links){ count, at };
}

enum visit { VISIT_NEW, VISIT_OPEN, VISIT_DONE }; /* open: on the path from the start to here */

struct walk { /* depth first, without recursion: a ladder may have thousands of rungs */
	unsigned char *visits;
	int *path,
		*next; /* the exercises that are open; the number of the link that each goes on with */
	int depth;
};

static void enter(struct walk *walk, int exercise)
{
	walk->visits[exercise] = VISIT_OPEN;
	walk->path[walk->depth++] = exercise;
}

static void walk_on(struct resolver *resolver, struct walk *walk, enum link link)
{
	int exercise = walk->path[walk->depth - 1];
	const struct links *links = links_of(resolver, exercise, link);
	int number = walk->next[exercise], target;

	if (number == links->count) {
		walk->visits[exercise] = VISIT_DONE;
		walk->depth--;
		return;
	}
	target = links->at[number];
	if (walk->visits[target] == VISIT_OPEN) {
		drop_link(resolver, exercise, link, number);
		return;
	}
	walk->next[exercise]++;
	if (walk->visits[target] == VISIT_NEW)
		enter(walk, target);
}

static void break_circles(struct resolver *resolver, enum link link)
{
	size_t count = (size_t)resolver->exercises.count;
	struct walk walk = {
		.visits = arena_take(resolver->scratch, count, sizeof(*walk.visits)),
		.path = arena_take(resolver->scratch, count, sizeof(*walk.path)),
		.next = arena_take(resolver->scratch, count, sizeof(*walk.next)),
	};

	for (int i = 0; i < resolver->exercises.count; i++) {
		if (walk.visits[i] != VISIT_NEW)
			continue;
		enter(&walk, i);
		while (walk.depth > 0)
			walk_on(resolver, &walk, link);
	}
}

static void resolve_exercises(struct resolver *resolver, const struct draft_list *list)
{
	size_t count;

	draft_merge(list, resolver->scratch, resolver->problems, &resolver->exercises);
	count = (size_t)resolver->exercises.count;
	resolver->ids = arena_take(resolver->scratch, count, sizeof(*resolver->ids));
	resolver->values = arena_take(resolver->arena, count, sizeof(*resolver->values));
	for (int i = 0; i < resolver->exercises.count; i++)
		resolver->ids[i] = resolver->exercises.at[i]->id;
	for (int i = 0; i < resolver->exercises.count; i++)
		resolve_exercise(resolver, i);
	for (enum link link = 0; link < LINK_COUNT; link++)
		if (link_rules[link].is_ladder)
			break_circles(resolver, link);
}

static bool sets_fit(struct resolver *resolver, const struct routine_draft *draft,
	const struct item_draft *item, enum kind kind)
{
	int least = resolve_sets_least(kind), most = resolve_sets_most(kind);

	for (int i = 0; i < item->value.set_count; i++) {
		if (item->value.sets[i] >= least && item->value.sets[i] <= most)
			continue;
		problems_add(resolver->problems, draft->draft.file, item->exercise.line,
			"%s: items: sets %d of %s is out of range (%d to %d)", draft->draft.id,
			item->value.sets[i],
			item->exercise.id, least, most);
		return false;
	}
	return true;
}

/* The items of a routine, resolved; false when any of them can't be done. */
static bool resolve_items(struct resolver *resolver, const struct routine_draft *draft,
	struct routine *ret)
{
	struct routine_item *items = arena_take(resolver->arena, (size_t)draft->item_count,
	sizeof(*items));
	bool fits = true;

	if (draft_find(&resolver->exercises, draft->draft.id) >= 0) {
		problems_add(resolver->problems, draft->draft.file, draft->draft.line,
			"%s: the id is an exercise's too", draft->draft.id);
		fits = false;
	}
	for (int i = 0; i < draft->item_count; i++) {
		const struct item_draft *item = &draft->items[i];
		int exercise = resolve_reference(resolver, &draft->draft, "items", &item->exercise,
			false);

		items[i] = item->value;
		items[i].exercise = exercise;
		fits = exercise >= 0 && sets_fit(resolver, draft, item,
			exercise_dose(&resolver->values[exercise], item->value.level)->kind) && fits;
	}
	*ret = draft->value;
	ret->items = items;
	ret->item_count = draft->item_count;
	return fits;
}

/* The latest of the drafts of one id that can be done; NULL when none can. */
static const struct routine_draft *resolve_routine(struct resolver *resolver,
	const struct draft *latest, struct routine *ret)
{
	for (const struct draft *draft = latest; draft != NULL; draft = draft->earlier) {
		if (resolve_items(resolver, (const struct routine_draft *)draft, ret))
			return (const struct routine_draft *)draft;
		problems_leave_out(resolver->problems, draft->id);
	}
	return NULL;
}

/* The next routine of the same step that is not extra, and round again; itself where there is none. */
static int following(const struct routine *routines, int count, int routine)
{
	if (routines[routine].extra)
		return routine;
	for (int i = 1; i < count; i++) {
		int next = (routine + i) % count;

		if (routines[next].step == routines[routine].step && !routines[next].extra)
			return next;
	}
	return routine;
}

static int find_routine(const struct routine *routines, int count, const char *id)
{
	for (int i = 0; i < count; i++)
		if (strcmp(routines[i].id, id) == 0)
			return i;
	return -1;
}

static int resolve_next(struct resolver *resolver, const struct routine *routines, int count,
	int routine, const struct routine_draft *draft)
{
	int next;

	if (draft->next.count == 0)
		return following(routines, count, routine);
	next = find_routine(routines, count, draft->next.at[0].id);
	if (next >= 0)
		return next;
	problems_add(resolver->problems, draft->draft.file, draft->next.at[0].line,
		"%s: next: unknown routine '%s'", draft->draft.id, draft->next.at[0].id);
	return following(routines, count, routine);
}

static void resolve_routines(struct resolver *resolver, const struct draft_list *list,
	struct catalog *ret)
{
	const struct routine_draft **used;
	struct routine *routines;
	int count = 0;

	draft_merge(list, resolver->scratch, resolver->problems, &resolver->routines);
	used = arena_take(resolver->scratch, (size_t)resolver->routines.count, sizeof(*used));
	routines = arena_take(resolver->arena, (size_t)resolver->routines.count, sizeof(*routines));
	for (int i = 0; i < resolver->routines.count; i++) {
		used[count] = resolve_routine(resolver, resolver->routines.at[i], &routines[count]);
		count += used[count] != NULL;
	}
	for (int i = 0; i < count; i++)
		routines[i].next = resolve_next(resolver, routines, count, i, used[i]);
	ret->routines = routines;
	ret->routine_count = count;
}

/* Its exercises; one that can't be done is a problem, and left out. */
static bool resolve_need(struct resolver *resolver, const struct gate_draft *draft,
	const struct need_draft *need, struct need *ret)
{
	int *at = arena_take(resolver->arena, (size_t)need->of.count, sizeof(*at)), count = 0;

	for (int i = 0; i < need->of.count; i++) {
		at[count] = resolve_reference(resolver, &draft->draft, "needs", &need->of.at[i], false);
		count += at[count] >= 0;
	}
	*ret = need->value;
	ret->of = (struct links){ count, at };
	return count > 0;
}

/* False when one of its needs could never be met. */
static bool resolve_gate(struct resolver *resolver, const struct gate_draft *draft, struct gate *ret)
{
	struct need *needs = arena_take(resolver->arena, (size_t)draft->need_count, sizeof(*needs));
	bool can_open = true;

	for (int i = 0; i < draft->need_count; i++)
		can_open = resolve_need(resolver, draft, &draft->needs[i], &needs[i]) && can_open;
	*ret = draft->value;
	ret->needs = needs;
	ret->need_count = draft->need_count;
	return can_open;
}

static void resolve_gates(struct resolver *resolver, const struct draft_list *list, struct catalog *ret)
{
	struct gate *gates = arena_take(resolver->arena, (size_t)list->count, sizeof(*gates));
	int count = 0;

	for (const struct draft *draft = list->first; draft != NULL; draft = draft->next) {
		if (draft->text != list->last->text)
			continue;
		if (resolve_gate(resolver, (const struct gate_draft *)draft, &gates[count]))
			count++;
		else
			problems_leave_out(resolver->problems, draft->id);
	}
	ret->gates = gates;
	ret->gate_count = count;
}

bool resolve_drafts(const struct drafts *drafts, struct arena *scratch, struct arena *arena,
	struct catalog *ret, struct problems *problems)
{
	struct resolver resolver = { .scratch = scratch, .arena = arena, .problems = problems };
	struct catalog catalog = { 0 };
	bool is_usable = false;

	resolve_exercises(&resolver, &drafts->exercises);
	catalog.exercises = resolver.values;
	catalog.exercise_count = resolver.exercises.count;
	resolve_routines(&resolver, &drafts->routines, &catalog);
	resolve_gates(&resolver, &drafts->gates, &catalog);
	for (int i = 0; i < catalog.exercise_count; i++)
		is_usable = is_usable || exercise_can_be_done(&catalog.exercises[i]);
	if (is_usable)
		*ret = catalog;
	return is_usable;
}
