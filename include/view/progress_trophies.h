/*
 * progress_trophies: what the method promises, and how far each is
 *
 *	Plank              ########----  73 %     44 s clean: 16 to go.
 *	Dead bug, no arch  ############  *        earned on 25 October
 *
 * A page of view/progress_tab; nothing is owned.
 */
#ifndef VIEW_PROGRESS_TROPHIES_H
#define VIEW_PROGRESS_TROPHIES_H

#include "view/progress_tab.h"

#endif
