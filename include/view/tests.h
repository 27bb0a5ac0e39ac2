/*
 * tests: what the screen of the tests remembers
 *
 * A plain value, a part of struct app.
 */
#ifndef VIEW_TESTS_H
#define VIEW_TESTS_H

struct tests {
	int selected;
	int scroll;
};

#endif
