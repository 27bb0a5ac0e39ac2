/*
 * duties: what programs of the person's own are started for (settings of the group "desktop")
 *
 *	hook-command        each line of the session or the test that is under way (core/occasion)
 *	notify-command      the end of a rest, while another window has the focus
 *	keep-awake-command  runs from the beginning of a session or a test to its end
 *
 * What is wrong with one of them is said once, and changes nothing else. Owns what it started.
 */
#ifndef CLI_DUTIES_H
#define CLI_DUTIES_H

#include "sys/errands.h"
#include "sys/keeper.h"
#include "view/app.h"

enum duty { DUTY_HOOK, DUTY_NOTIFY, DUTY_KEEP_AWAKE, DUTIES };

struct duties {
	struct errands errands;
	struct keeper keeper;
	bool is_awake;      /* it was tried for what is under way */
	bool in_session;    /* as it was last looked at … */
	int since;          /* … with the head at this segment */
	bool told[DUTIES];  /* what is wrong with it */
};

void duties_init(struct duties *duties);

/* Does what is due now. Once a turn, at least. */
void duties_follow(struct duties *duties, struct app *app);

/* A line was written. */
void duties_record(struct duties *duties, struct app *app, const struct record *record);

/* Milliseconds until there is something to do that comes by no change of the app; -1 never. */
ms_t duties_wait(const struct duties *duties, ms_t now);

/* Ends what must not outlive us; hooks keep their time (sys/errands). */
void duties_close(struct duties *duties, ms_t now);

#endif
