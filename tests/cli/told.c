/* A history for tests of commands. */
#include "told.h"

#include <check.h>
#include <stdlib.h>

#include "core/record.h"
#include "sys/paths.h"
#include "sys/scratch.h"

const char *const told_lines = RECORD_MAGIC RECORD_HEADER
	"20261110T160000Z-aaaa.1\t2026-11-10T17:05:00+01:00\tset\tplank\t1\t1/2\tboth\ts\t10\t10\t-"
	"\t-\t-\t-\t-\n"
	"20261110T160000Z-aaaa.2\t2026-11-10T17:05:09+01:00\tamend\t20261110T160000Z-aaaa.1"
	"\t-\t-\t-\t-\t-\t-\t10\tabs\t0\t-\t-\n"
	"20261110T160000Z-aaaa.3\t2026-11-10T17:10:00+01:00\tsession\tplank\t-\t-\t-\ts\t600\t540\t-"
	"\t-\t-\t-\tfinished\n"
	"20261117T160000Z-bbbb.1\t2026-11-17T17:05:00+01:00\tset\tdead-bug\t2\t1/3\talt\treps\t10"
	"\t10\t-\t-\t-\t-\t-\n"
	"20261117T160000Z-bbbb.2\t2026-11-17T17:05:09+01:00\tamend\t20261117T160000Z-bbbb.1"
	"\t-\t-\t-\t-\t-\t-\t7\tback\t0\t-\tlost it at 8\n"
	"20261117T160000Z-bbbb.3\t2026-11-17T17:08:00+01:00\tset\tplank\t1\t1/1\tboth\ts\t30\t30\t30"
	"\tabs\t0\t-\t-\n"
	"20261117T160000Z-bbbb.4\t2026-11-17T17:09:00+01:00\tset\tplank\t1\t1/1\tboth\ts\t90\t90\t90"
	"\tabs\t0\t-\t-\n"
	"20261117T160000Z-bbbb.5\t2026-11-17T17:10:00+01:00\tsession\tstep-3-a\t-\t-\t-\ts\t840\t790"
	"\t-\t-\t-\t-\tfinished\n"
	"20261117T160000Z-bbbb.6\t2026-11-17T17:11:00+01:00\tvoid\t20261117T160000Z-bbbb.4\t-\t-\t-"
	"\t-\t-\t-\t-\t-\t-\t-\t-\n"
	"20261120T160000Z-cccc.1\t2026-11-20T17:05:00+01:00\ttest\tplank\t-\t-\tboth\ts\t60\t43\t43"
	"\t-\t-\t-\t-\n"
	"20261121T160000Z-dddd.1\t2026-11-21T17:05:00+01:00\tset\tplank\t1\t1/1\tboth\ts\t30\t35\t-"
	"\t-\t-\t-\t-\n"
	"20261121T160000Z-dddd.2\t2026-11-21T17:08:00+01:00\tsession\tplank\t-\t-\t-\ts\t300\t280\t-"
	"\t-\t-\t-\tstopped\n";

static void load(void)
{
	startup_load(&printed_startup, NULL);
	ck_assert(stamp_parse(TOLD_NOW, &printed_startup.now));
}

void told_begin(void)
{
	scratch_make();
	setenv("HOME", scratch_directory(), 1);
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	ck_assert_int_eq(paths_make(scratch_path(".local/share/deadbug/history")), 0);
	scratch_write(TOLD_FILE, told_lines);
	load();
}

void told_end(void)
{
	startup_clear(&printed_startup);
	scratch_remove();
}

void told_again(void)
{
	startup_clear(&printed_startup);
	load();
}
