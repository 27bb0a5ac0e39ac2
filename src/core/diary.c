/* diary: a session's lines, and new ones about them */
#include "core/diary.h"

int diary_sets(const struct ledger *ledger, uint64_t session, int most, const struct fact **ret)
{
	int count = 0;
	for (size_t i = 0; i < ledger->order_count && count < most; i++) {
		const struct fact *fact = ledger_at(ledger, i);
		if (fact->session == session && fact->type == RECORD_SET)
			ret[count++] = fact;
	}
	return count;
}
