/* A process that stops as the shell expects it. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "sys/stop.h"

static volatile sig_atomic_t caught;

static void on_stop(int number)
{
	(void)number;
	caught++;
}

/* In a process of its own, in whose session somebody can continue it. */
static int stop_and_tell(void)
{
	(void)setpgid(0, 0);
	(void)signal(SIGTSTP, on_stop);
	stop_process();
	if (caught != 0)
		return 1;
	(void)raise(SIGTSTP);
	return caught == 1 ? 0 : 2;
}

START_TEST(it_stops_and_the_handler_is_there_again)
{
	int status;
	pid_t process = fork();
	ck_assert_int_ge(process, 0);
	if (process == 0)
		_exit(stop_and_tell());
	ck_assert_int_eq(waitpid(process, &status, WUNTRACED), process);
	ck_assert(WIFSTOPPED(status));
	ck_assert_int_eq(WSTOPSIG(status), SIGTSTP);
	ck_assert_int_eq(kill(process, SIGCONT), 0);
	ck_assert_int_eq(waitpid(process, &status, 0), process);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 0);
}
END_TEST

Suite *stop_suite(void)
{
	Suite *suite = suite_create("stop");
	TCase *tcase = tcase_create("stop");
	tcase_add_test(tcase, it_stops_and_the_handler_is_there_again);
	suite_add_tcase(suite, tcase);
	return suite;
}
