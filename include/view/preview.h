/*
 * preview: an exercise's figure, shown outside its work
 *
 *	key pose --its move--> key pose --its hold--> …   at its own tempo; where each side has its
 *	                                                  turn, turned to the other after each round
 *
 * A dose that names a pose aside is shown with that one. With reduced motion the figure stands still
 * in the pose that is reached or held. What is to be avoided is drawn as a fault. Without a figure
 * nothing is drawn. A preview is a plain value that borrows everything.
 */
#ifndef VIEW_PREVIEW_H
#define VIEW_PREVIEW_H

#include "core/date.h"
#include "core/settings.h"
#include "draw/canvas.h"

struct preview {
	const struct exercise *exercise;
	const struct dose *dose;         /* one of its doses, or NULL when it has none */
	const struct settings *settings;
	ms_t ms;                         /* since it began to be shown */
};

/* Draws the figure as large as the area allows. */
void preview_draw(const struct preview *preview, struct canvas *canvas, struct rect area);

/* What the figure shows at the moment: the name of its key pose, "" without one. */
const char *preview_name(const struct preview *preview);

/* Milliseconds until it looks different, in frames; NEVER when it stands still for good. */
ms_t preview_wait(const struct preview *preview);

#endif
