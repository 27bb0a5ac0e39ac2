/*
 * page_flow: how a page of core/pages looks as text that flows
 *
 *	title
 *	                          an empty row before each block but the one behind its heading
 *	paragraph, PAGE_COLUMNS wide at most
 *	[ picture, as wide as the area ]
 *
 * The intake shows pages one by one, the help two in a row, the screen of all pages the one that is
 * selected. Nothing is owned.
 */
#ifndef VIEW_PAGE_FLOW_H
#define VIEW_PAGE_FLOW_H

#include "core/pages.h"
#include "view/flow.h"

#define PAGE_COLUMNS 76 /* of a text: longer lines are hard to follow */

/* Adds a page, its title first. */
void page_flow(struct flow *flow, const struct page *page);

#endif
