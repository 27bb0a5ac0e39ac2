/* ledger_line: a fact as the record and the line that it was, with the texts that the ledger keeps */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/ledger.h"

static void put_id(const struct ledger *ledger, int session, int number, char ret_id[FACT_ID_SIZE])
{
	const int bytes = snprintf(ret_id, FACT_ID_SIZE, "%s.%d",
		names_text(&ledger->sessions, session), number);
	assert(bytes > 0 && bytes < FACT_ID_SIZE);
	(void)bytes;
}

void ledger_id(const struct ledger *ledger, const struct fact *fact, char ret_id[FACT_ID_SIZE])
{
	put_id(ledger, fact->session, fact->number, ret_id);
}

bool ledger_note_is(const struct ledger *ledger, const struct fact *fact, const char *text)
{
	return fact->note != NO_NAME && strcmp(names_text(&ledger->notes, fact->note), text) == 0;
}

/* What was read fits where it was. */
static void put_text(char *ret, size_t size, const char *text)
{
	const size_t bytes = strlen(text) + 1;
	assert(bytes <= size);
	(void)size;
	memcpy(ret, text, bytes);
}

void ledger_record(const struct ledger *ledger, const struct fact *fact, struct record *ret)
{
	assert(fact->type < RECORD_OTHER);
	struct record record = {
		.line = fact->number,
		.when = { fact->when, fact->offset },
		.type = (enum record_type)fact->type,
		.level = fact->level,
		.set = fact->set,
		.sets = fact->sets,
		.side = fact->side,
		.unit = (enum unit)fact->unit,
		.target = fact->target,
		.done = fact->done,
		.clean = fact->clean,
		.felt = (enum felt)fact->felt,
		.pain = fact->pain,
		.sharp = fact->sharp,
		.effort = fact->effort,
	};
	put_text(record.session, sizeof(record.session), names_text(&ledger->sessions, fact->session));
	if (record.type == RECORD_AMEND || record.type == RECORD_VOID)
		put_id(ledger, fact->named_session, fact->named_number, record.exercise);
	else
		put_text(record.exercise, sizeof(record.exercise), ledger_name(ledger, fact));
	put_text(record.note, sizeof(record.note), names_text(&ledger->notes, fact->note));
	*ret = record;
}

size_t ledger_line(const struct ledger *ledger, const struct fact *fact,
	char ret_line[RECORD_LINE_MAX])
{
	if (fact->type == RECORD_OTHER)
		return (size_t)snprintf(ret_line, RECORD_LINE_MAX, "%s\n",
			names_text(&ledger->notes, fact->note));
	struct record record;
	ledger_record(ledger, fact, &record);
	return record_format(&record, ret_line);
}
