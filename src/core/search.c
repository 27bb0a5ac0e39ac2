/* search: one pass of shifted bits over each text, and the best ones kept in a heap */
#include "core/search.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

#define CLOSE_MAX     256 /* what a shorter text gains among equals; less than one point of the table */
#define INSIDE_MIN    2   /* letters from which on they may stand anywhere in a word … */
#define SCATTERED_MIN 3   /* … and with others between them */
#define SLIP_MIN      4   /* letters of which one may be wrong */
#define SLIP_SHARE    5   /* one in so many, from there on */

const char *const search_field_titles[SEARCH_FIELDS] = {
	[SEARCH_NAME] = "name", [SEARCH_ID] = "id", [SEARCH_ALIAS] = "also", [SEARCH_MUSCLE] = "muscle",
	[SEARCH_EQUIPMENT] = "needs", [SEARCH_CUE] = "cue",
};

enum grade { /* how the letters stand in a text, worst first */
	GRADE_NONE,
	GRADE_SLIP,      /* nearly */
	GRADE_SCATTERED, /* in order, from the start of a word */
	GRADE_INSIDE,    /* together, in the middle of a word */
	GRADE_PIECES,    /* as beginnings of several words, in order */
	GRADE_WORD,      /* together, from the start of a word */
	GRADE_START,     /* together, from the start */
	GRADE_WHOLE,     /* all of it */
	GRADE_COUNT
};

static const unsigned char points[SEARCH_FIELDS][GRADE_COUNT] = {
	/*                    none slip scattered inside pieces word start whole */
	[SEARCH_NAME] =      { 0, 10, 26, 40, 60, 80, 90, 100 },
	[SEARCH_ID] =        { 0, 10, 26, 40, 60, 80, 90, 100 },
	[SEARCH_ALIAS] =     { 0,  8, 24, 35, 55, 75, 85,  95 },
	[SEARCH_MUSCLE] =    { 0,  0, 20, 20, 45, 50, 50,  50 },
	[SEARCH_EQUIPMENT] = { 0,  0,  0, 20, 45, 50, 50,  50 },
	[SEARCH_CUE] =       { 0,  0,  0, 15, 22, 28, 28,  28 },
};

static void needle_init(struct needle *needle, const struct fold *letters)
{
	memset(needle, 0, sizeof(*needle));
	needle->letters = *letters;
	fold_singular(&needle->letters);
	for (int i = 0; i < needle->letters.count; i++)
		needle->places[(unsigned char)needle->letters.at[i]] |= (uint64_t)1 << i;
}

static bool is_empty(const struct query *query)
{
	return query->whole.letters.count == 0;
}

void query_init(struct query *query, const char *typed)
{
	struct fold all, word;
	fold_text(typed, &all);
	needle_init(&query->whole, &all);
	query->word_count = 0;
	for (int i = 0; i < all.count && query->word_count < QUERY_WORDS_MAX; i++) {
		if ((all.starts >> i & 1) == 0)
			continue;
		fold_word(&all, i, &word);
		needle_init(&query->words[query->word_count++], &word);
	}
}

/*
 * All grades in one pass. Bit n of a set: the needle's first n letters have been seen in this way, the
 * present letter being the last of them; so a letter moves those that it continues one to the left.
 */
static enum grade grade_of(const struct needle *needle, const struct fold *text)
{
	const int length = needle->letters.count;
	if (length == 0 || length >= FOLD_MAX || length > text->count)
		return GRADE_NONE;
	const uint64_t done = (uint64_t)1 << length;
	uint64_t start = 1, word = 0, inside = 0, piece = 0, pieces = 1, scattered = 0;
	enum grade grade = GRADE_NONE;
	for (int i = 0; i < text->count; i++) {
		const uint64_t places = needle->places[(unsigned char)text->at[i]];
		const uint64_t begins = text->starts >> i & 1;
		start = (start & places) << 1;
		word = ((word | begins) & places) << 1;
		inside = ((inside | 1) & places) << 1;
		piece = ((begins ? pieces : piece) & places) << 1;
		pieces |= piece;
		scattered |= ((scattered | begins) & places) << 1;
		if (start & done)
			return length == text->count ? GRADE_WHOLE : GRADE_START;
		if (word & done)
			grade = GRADE_WORD;
		if ((inside & done) && length >= INSIDE_MIN && grade < GRADE_INSIDE)
			grade = GRADE_INSIDE;
	}
	if (grade < GRADE_PIECES && (pieces & done))
		return GRADE_PIECES;
	if (grade == GRADE_NONE && (scattered & done) && length >= SCATTERED_MIN)
		return GRADE_SCATTERED;
	return grade;
}

/* Whether `text` is the needle but for a slip or two. Most are told apart by their letters. */
static bool is_slip(const struct needle *needle, const struct fold *text)
{
	int most = needle->letters.count / SLIP_SHARE, strange = 0;
	most = most > 1 ? most : 1;
	int apart = needle->letters.count - text->count;
	if (apart > most || apart < -most)
		return false;
	for (int i = 0; i < text->count; i++)
		strange += needle->places[(unsigned char)text->at[i]] == 0;
	return strange <= most && text_distance(needle->letters.at, text->at) <= most;
}

static enum grade slip_of(const struct needle *needle, const struct fold *text)
{
	struct fold word;
	if (needle->letters.count < SLIP_MIN)
		return GRADE_NONE;
	if (is_slip(needle, text))
		return GRADE_SLIP;
	for (int i = 0; i < text->count; i++) {
		if ((text->starts >> i & 1) == 0)
			continue;
		fold_word(text, i, &word);
		if (is_slip(needle, &word))
			return GRADE_SLIP;
	}
	return GRADE_NONE;
}

static void match_text(const struct needle *needle, enum search_field field, const char *text,
	bool slips, struct match *best)
{
	struct fold letters;
	fold_text(text, &letters);
	enum grade grade = grade_of(needle, &letters);
	if (grade == GRADE_NONE && slips && points[field][GRADE_SLIP] > 0)
		grade = slip_of(needle, &letters);
	int score = points[field][grade] * CLOSE_MAX;
	score += score > 0 ? CLOSE_MAX - 1 - letters.count : 0;
	if (score > best->score)
		*best = (struct match){ score, field, text };
}

static void match_texts(const struct needle *needle, enum search_field field, const struct texts *texts,
	bool slips, struct match *best)
{
	for (int i = 0; i < texts->count; i++)
		match_text(needle, field, texts->at[i], slips, best);
}

/* The best that a field can still do is not enough: its texts need no look. */
static bool is_settled(const struct match *best, enum search_field field)
{
	return best->score >= (points[field][GRADE_WHOLE] + 1) * CLOSE_MAX;
}

static struct match match_needle(const struct needle *needle, const struct exercise *exercise,
	enum search_field last, bool slips)
{
	struct match best = { 0, SEARCH_NAME, "" };
	for (enum search_field field = 0; field <= last && !is_settled(&best, field); field++) {
		switch (field) {
		case SEARCH_NAME: match_text(needle, field, exercise->name, slips, &best); break;
		case SEARCH_ID: match_text(needle, field, exercise->id, slips, &best); break;
		case SEARCH_ALIAS: match_texts(needle, field, &exercise->aliases, slips, &best); break;
		case SEARCH_MUSCLE:
			match_texts(needle, field, &exercise->primary_muscles, slips, &best);
			break;
		case SEARCH_EQUIPMENT:
			match_texts(needle, field, &exercise->equipment, slips, &best);
			break;
		case SEARCH_CUE:
			for (int i = 0; i < exercise->cue_count; i++)
				match_text(needle, field, exercise->cues[i].text, slips, &best);
			break;
		case SEARCH_FIELDS: break;
		}
	}
	return best;
}

/* All words must be somewhere; what they are worth together is what the worst of them is. */
static struct match match_words(const struct query *query, const struct exercise *exercise,
	enum search_field last, bool slips)
{
	struct match worst = match_needle(&query->words[0], exercise, last, slips);
	for (int i = 1; i < query->word_count && worst.score > 0; i++) {
		struct match match = match_needle(&query->words[i], exercise, last, slips);
		if (match.score < worst.score)
			worst = match;
	}
	return worst;
}

static struct match match_query(const struct query *query, const struct exercise *exercise,
	enum search_field last, bool slips)
{
	if (is_empty(query))
		return (struct match){ STEP_COUNT - (int)exercise->step, SEARCH_NAME, "" };
	struct match whole = match_needle(&query->whole, exercise, last, slips);
	if (whole.score > 0 || query->word_count < 2)
		return whole;
	return match_words(query, exercise, last, slips);
}

struct match search_match(const struct query *query, const struct exercise *exercise, bool slips)
{
	return match_query(query, exercise, SEARCH_CUE, slips);
}

bool search_is_called(const struct query *query, const struct exercise *exercise)
{
	return match_query(query, exercise, SEARCH_ALIAS, false).score >=
		points[SEARCH_ALIAS][GRADE_WORD] * CLOSE_MAX;
}

static bool is_worse(const struct found *a, const struct found *b)
{
	return a->score != b->score ? a->score < b->score : a->exercise > b->exercise;
}

/* Lets the first of a heap, whose first is to be the worst, find its place among `count`. */
static void sink(struct found *heap, int count)
{
	struct found sinking = heap[0];
	int at = 0;
	for (int child; (child = 2 * at + 1) < count; at = child) {
		if (child + 1 < count && is_worse(&heap[child + 1], &heap[child]))
			child++;
		if (!is_worse(&heap[child], &sinking))
			break;
		heap[at] = heap[child];
	}
	heap[at] = sinking;
}

static void rise(struct found *heap, int at)
{
	struct found rising = heap[at];
	for (int parent; at > 0; at = parent) {
		parent = (at - 1) / 2;
		if (!is_worse(&rising, &heap[parent]))
			break;
		heap[at] = heap[parent];
	}
	heap[at] = rising;
}

/* Keeps the best `most`. */
static void keep(struct found *heap, int *count, int most, struct found found)
{
	if (*count < most) {
		heap[*count] = found;
		rise(heap, (*count)++);
	} else if (is_worse(&heap[0], &found)) {
		heap[0] = found;
		sink(heap, most);
	}
}

/* The worst goes to the end, then the next one before it. */
static void best_first(struct found *heap, int count)
{
	for (int last = count - 1; last > 0; last--) {
		struct found worst = heap[0];
		heap[0] = heap[last];
		heap[last] = worst;
		sink(heap, last);
	}
}

static int collect(const struct catalog *catalog, const struct facet *facet, const struct query *query,
	bool slips, struct found *ret, int most)
{
	int count = 0;
	for (int i = 0; i < catalog->exercise_count; i++) {
		if (!facet_has(facet, &catalog->exercises[i]))
			continue;
		struct match match = search_match(query, &catalog->exercises[i], slips);
		if (match.score > 0)
			keep(ret, &count, most, (struct found){ i, match.score });
	}
	best_first(ret, count);
	return count;
}

int search(const struct catalog *catalog, const struct facet *facet, const struct query *query,
	struct found *ret, int most, bool *ret_slipped)
{
	assert(most > 0);
	int count = collect(catalog, facet, query, false, ret, most);
	*ret_slipped = count == 0;
	return count > 0 ? count : collect(catalog, facet, query, true, ret, most);
}
