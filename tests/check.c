/* Runs the suites of all tests/LAYER/test_NAME.c; the arguments of Check's environment apply. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "suites.h"

static Suite *(*const suites[])(void) = {
#define SUITE(name) name##_suite,
#include "suites.list"
#undef SUITE
};

int main(void)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	SRunner *runner = srunner_create(suite_create("deadbug"));
	for (size_t i = 0; i < sizeof(suites) / sizeof(suites[0]); i++)
		srunner_add_suite(runner, suites[i]());
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
