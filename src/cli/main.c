/* deadbug: a core-training coach for the terminal. */
#include <stdio.h>

int main(void)
{
	puts("deadbug " VERSION);
	return 0;
}
