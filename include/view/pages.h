/*
 * pages: the texts that are read once, and again under `?`
 *
 * What the program is, the questions before the first session, the warning signs and the disclaimer:
 * the intake shows them one by one, the help all in a row. Constant; nothing is owned.
 */
#ifndef VIEW_PAGES_H
#define VIEW_PAGES_H

#include "view/flow.h"

enum page_name {
	PAGE_WELCOME,
	PAGE_QUESTIONS,
	PAGE_SIGNS,
	PAGE_DISCLAIMER,
	PAGES
};

/* Adds a page, its title first. */
void page_flow(struct flow *flow, enum page_name page);

#endif
