/*
 * suites: the test modules, a function each
 *
 * tests/LAYER/test_NAME.c defines NAME_suite(); the list (build/gen/suites.list) is made from the file
 * names, so a new test needs no other line.
 */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

#define SUITE(name) Suite *name##_suite(void);
#include "suites.list"
#undef SUITE

#endif
