/*
 * remarks: the sentences that the narrator says when something changed in a session
 *
 *	remark_on_arrival()   a segment begins, or goes on, or stands still
 *	remark_on_question()  the self-check asks, or pain does
 *	remark_on_advice()    the coach made something of the answers, or of pain
 *	remark_on_count()     the person counted a rep
 *
 * Each writes into *ret, and is true when that is to be said at that level of talk. For the narrator;
 * pure, nothing is owned.
 */
#ifndef CORE_REMARKS_H
#define CORE_REMARKS_H

#include <stdbool.h>

#include "core/session.h"
#include "core/talk.h"

enum arrival {
	ARRIVAL_NEW,
	ARRIVAL_BACK,     /* in a segment that was interrupted */
	ARRIVAL_FROM_PAIN /* which has been talked about */
};

bool remark_on_arrival(const struct session *session, const struct talk *talk, enum arrival arrival,
	struct said *ret);
bool remark_on_question(const struct session *session, const struct talk *talk, struct said *ret);
bool remark_on_advice(const struct session *session, const struct talk *talk, struct said *ret);
bool remark_on_count(const struct session *session, const struct talk *talk, struct said *ret);

#endif
