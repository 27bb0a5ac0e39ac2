/*
 * arena: memory that is taken piece by piece and given back all at once
 *
 * A catalog is a few thousand small texts that live and die together. Each is a bump of a pointer:
 *
 *	head -> [ block: used ....... free ] -> [ older block: full ] -> NULL
 *
 * The arena owns every piece it hands out; pieces are never freed one by one.
 */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *head; /* the block that pieces are taken from, NULL in an empty arena */
};

/* Makes an empty arena. It takes no memory until the first piece, and can't fail. */
void arena_init(struct arena *arena);

/*
 * Takes `count` zeroed elements of `size` bytes each, aligned for any type; `count` may be 0.
 * Never returns NULL: a machine without memory for a catalog ends the program (abort), which
 * the terminal's crash handler survives with the screen restored.
 */
void *arena_take(struct arena *arena, size_t count, size_t size);

/* Takes a copy of the `length` bytes at `text`, with a NUL behind them. Fails as arena_take(). */
char *arena_text(struct arena *arena, const char *text, size_t length);

/* Gives everything back; the arena is empty again and may be used again. A zeroed arena is fine. */
void arena_clear(struct arena *arena);

#endif
