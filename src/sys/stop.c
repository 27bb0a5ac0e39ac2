/* stop: the signal with its default action, for once */
#include "sys/stop.h"

#include <signal.h>
#include <stddef.h>

void stop_process(void)
{
	struct sigaction stop = { .sa_handler = SIG_DFL }, before;
	sigemptyset(&stop.sa_mask);
	(void)sigaction(SIGTSTP, &stop, &before);
	(void)raise(SIGTSTP);
	(void)sigaction(SIGTSTP, &before, NULL);
}
