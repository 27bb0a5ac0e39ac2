/*
 * pages: what one reads once: why it hurts, what to do, what to expect, when to see someone
 *
 *	pages --- page[] --- block[]   paragraph | heading | bullets | steps | picture | chart
 *
 * sys/config builds them from docs/pages.cfg and checks everything, as it does the catalog. A block
 * has a tone, which says what it means; draw/tone knows how that looks. Plain values that point into
 * the memory they were read into; read only.
 */
#ifndef CORE_PAGES_H
#define CORE_PAGES_H

#include "core/catalog.h"
#include "core/picture.h"

enum block_kind {
	BLOCK_TEXT,    /* a paragraph: `text` */
	BLOCK_HEADING, /* `text` */
	BLOCK_BULLETS, /* `items`, each behind a dash … */
	BLOCK_STEPS,   /* … or behind its number */
	BLOCK_PICTURE,
	BLOCK_CHART
};

struct chart_bar {
	const char *label;
	double value;
	enum tone tone;
};

struct chart {
	const char *unit; /* of the values: "N" */
	int bar_count;
	const struct chart_bar *bars;
};

struct block {
	enum block_kind kind;
	enum tone tone;
	const char *text;
	struct texts items;
	const struct picture *picture;
	const struct chart *chart;
};

enum page_place { /* bits: where a page is shown, besides the screen of all pages */
	PLACE_START = 1, /* before the first session, to be accepted */
	PLACE_HELP = 2   /* under `?` */
};

struct page {
	const char *id;
	const char *title;
	const char *group;    /* what it stands under in a list, with those beside it */
	const char *exercise; /* the id of one to try afterwards, or "" */
	unsigned places;
	int block_count;
	const struct block *blocks;
};

struct pages {
	int count;
	const struct page *at;
};

/* The index of the page called `id`; -1 when there is none. */
int pages_find(const struct pages *pages, const char *id);

/* The page number `number`, from 0, of those that are shown at a place; NULL past the last one. */
const struct page *pages_at(const struct pages *pages, enum page_place place, int number);

/* How many are shown there. */
int pages_count(const struct pages *pages, enum page_place place);

#endif
