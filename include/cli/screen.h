/*
 * screen: the app on a whole terminal
 *
 *	canvas --sys/term--> terminal      keys and mouse --sys/term--> app
 *
 * The terminal is open as long as the screen is used (sys/term). A screen owns its canvas.
 */
#ifndef CLI_SCREEN_H
#define CLI_SCREEN_H

#include "cli/loop.h"
#include "cli/title.h"
#include "draw/canvas.h"

struct screen {
	struct face face;
	struct canvas canvas;
	struct title title;
};

/* A face for the loop. */
void screen_init(struct screen *screen);

/* Frees the canvas. */
void screen_clear(struct screen *screen);

#endif
