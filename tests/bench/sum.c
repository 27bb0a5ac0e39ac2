/*
 * sum: what reading a history costs, up to the clean reps of each exercise
 *
 * usage: sum DIRECTORY
 *
 * Every line is read, found to be one by its id, amended or taken back, and put in order, as at a
 * start; then one line is printed: the milliseconds, the lines and the clean reps and seconds of all.
 */
#include <stdio.h>
#include <time.h>

#include "core/ledger.h"
#include "sys/store.h"

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static const char *keep(void *context, const char *line, size_t length)
{
	return ledger_add(context, line, length);
}

int main(int argc, char **argv)
{
	struct ledger ledger;
	long clean = 0;
	double began = now_ms();
	ledger_init(&ledger);
	if (argc != 2 || store_read(argv[1], keep, NULL, &ledger) != 0)
		return 1;
	ledger_settle(&ledger);
	for (size_t i = 0; i < ledger.order_count; i++)
		clean += ledger_at(&ledger, i)->clean > 0 ? ledger_at(&ledger, i)->clean : 0;
	printf("%.1f ms, %zu lines, %ld clean\n", now_ms() - began, ledger.count, clean);
	ledger_clear(&ledger);
	return 0;
}
