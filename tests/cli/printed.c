/* printed: a command run into a temporary file */
#include "printed.h"

#include <check.h>
#include <stdlib.h>

struct startup printed_startup;
bool printed_person;

void printed_begin(void)
{
	ck_assert_int_eq(setenv("HOME", "/nonexistent/home", 1), 0);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_STATE_HOME");
	startup_load(&printed_startup, NULL);
}

void printed_end(void)
{
	startup_clear(&printed_startup);
}

const char *printed_run(struct options options, int *ret_status)
{
	static char text[65536];
	struct print print = { .out = tmpfile(), .to_person = printed_person };
	ck_assert_ptr_nonnull(print.out);
	switch (options.command) {
	case COMMAND_PLAN: *ret_status = command_plan(&printed_startup, &options, &print); break;
	case COMMAND_LIST: *ret_status = command_list(&printed_startup, &print); break;
	case COMMAND_SHOW: *ret_status = command_show(&printed_startup, &options, &print); break;
	case COMMAND_SWAP: *ret_status = command_swap(&printed_startup, &options, &print); break;
	case COMMAND_HISTORY: *ret_status = command_history(&printed_startup, &options, &print); break;
	case COMMAND_STATS: *ret_status = command_stats(&printed_startup, &options, &print); break;
	case COMMAND_DUE: *ret_status = command_due(&printed_startup, &print); break;
	case COMMAND_ADD: *ret_status = command_add(&printed_startup, &options, &print); break;
	case COMMAND_UNDO: *ret_status = command_undo(&printed_startup, &options, &print); break;
	case COMMAND_IMPORT: *ret_status = command_import(&printed_startup, &options, &print); break;
	case COMMAND_EXPORT: *ret_status = command_export(&printed_startup, &options, &print); break;
	case COMMAND_THEMES: *ret_status = command_themes(&printed_startup, &print); break;
	case COMMAND_CHECK: *ret_status = command_check(&printed_startup, &options, &print); break;
	case COMMAND_COACH: *ret_status = command_today(&printed_startup, &options, &print); break;
	case COMMAND_CTL: *ret_status = command_ctl(&options, &print); break;
	case COMMAND_START:
	case COMMAND_HELP:
	case COMMAND_VERSION:
	case COMMAND_COUNT: ck_abort_msg("not a command that prints");
	}
	rewind(print.out);
	text[fread(text, 1, sizeof(text) - 1, print.out)] = '\0';
	fclose(print.out);
	return text;
}
