/* arena: memory that is taken piece by piece and given back all at once */
#include "core/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_BYTES ((size_t)16 * 1024) /* a shipped catalog takes a few; a larger piece has its own */

struct arena_block {
	struct arena_block *older;
	size_t size, used;
	alignas(max_align_t) unsigned char bytes[];
};

static size_t product(size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		abort();
	return count * size;
}

static struct arena_block *block_new(size_t size, struct arena_block *older)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		abort();
	struct arena_block *block = calloc(1, sizeof(struct arena_block) + size);
	if (block == NULL)
		abort();
	block->older = older;
	block->size = size;
	return block;
}

/* Where the next piece would begin in a block, or past its end. */
static size_t aligned(size_t used, size_t alignment)
{
	return (used + alignment - 1) / alignment * alignment;
}

static unsigned char *take(struct arena *arena, size_t bytes, size_t alignment)
{
	struct arena_block *block = arena->head;
	if (block == NULL || aligned(block->used, alignment) > block->size ||
		block->size - aligned(block->used, alignment) < bytes) {
		block = block_new(bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES, block);
		arena->head = block;
	}
	unsigned char *piece = block->bytes + aligned(block->used, alignment);
	block->used = (size_t)(piece - block->bytes) + bytes;
	assert(block->used <= block->size);
	return piece;
}

void arena_init(struct arena *arena)
{
	arena->head = NULL;
}

void *arena_take(struct arena *arena, size_t count, size_t size)
{
	return take(arena, product(count, size), alignof(max_align_t));
}

char *arena_text(struct arena *arena, const char *text, size_t length)
{
	assert((text != NULL || length == 0) && length < SIZE_MAX);
	char *copy = (char *)take(arena, length + 1, 1);
	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

void arena_clear(struct arena *arena)
{
	while (arena->head != NULL) {
		struct arena_block *older = arena->head->older;
		free(arena->head);
		arena->head = older;
	}
}
