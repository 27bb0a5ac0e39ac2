/*
 * home: today's workout, and beginning it
 *
 *	Space --> may it be? --> app_choose(): must something be asked first? --> the session
 *
 * Its screen is view_home (view/view.h). Nothing is owned.
 */
#ifndef VIEW_HOME_H
#define VIEW_HOME_H

struct app;

/* Plans what is selected anew: the past has changed. */
void home_refresh(struct app *app);

#endif
