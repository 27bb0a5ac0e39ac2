/*
 * set_page: a set that was, to be corrected
 *
 *	Dead bug 2/3                         what it was
 *	  Felt in      < lower back >        Left and Right turn what is selected
 *	> Clean          7 of 10
 *	  Pain           2
 *	  Sharp          no
 *	  Note           lost it at 8_       letters go into it, where it is selected
 *
 * Nothing is written before it is accepted; then one new line has all that changed. The state is a
 * plain value, a part of struct app.
 */
#ifndef VIEW_SET_PAGE_H
#define VIEW_SET_PAGE_H

#include "core/ledger.h"

struct app;

enum set_field { SET_FELT, SET_CLEAN, SET_PAIN, SET_SHARP, SET_NOTE, SET_FIELDS };

struct set_page {
	struct record was, now;
	enum set_field field;
};

/* Opens a set of a past session. */
void set_page_open(struct app *app, const struct fact *set);

#endif
