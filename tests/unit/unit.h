/* unit - the frame of a module's unit test: one suite a file, one test case a function. */
#ifndef FZ_UNIT_H
#define FZ_UNIT_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Runs the tests that add() puts into the case.  The last line is 'N passed, N failed', which
 * tests/sum adds up; the exit status says whether all passed.
 */
static inline int
unit_main(const char *name, void (*add)(TCase *))
{
	Suite *suite = suite_create(name);
	TCase *tc = tcase_create(name);
	SRunner *runner;
	int run, failed;

	add(tc);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	run = srunner_ntests_run(runner);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	printf("%d passed, %d failed\n", run - failed, failed);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
