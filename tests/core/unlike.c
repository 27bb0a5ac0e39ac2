/* unlike: another value for any setting. */
#include "unlike.h"

#include <string.h>

void make_unlike(const struct setting_row *row, struct settings *settings)
{
	void *value = (char *)settings + row->offset;
	if (row->kind == SETTING_THEME)
		strcpy(value, "paper");
	else if (row->kind == SETTING_COMMAND)
		(void)(argv_add(value, "say \"it\"") && row->most > 0 && argv_add(value, "%s"));
	else
		setting_turn(row, settings, -1);
}
