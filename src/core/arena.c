/* arena: memory that is taken piece by piece and given back all at once */
#include "core/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_MIN ((size_t)16 * 1024) /* a shipped catalog takes a few */
#define BLOCK_MAX ((size_t)1024 * 1024)

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

/* Each twice the one before, so that few are asked for; a larger piece has a block of its own. */
static size_t next_size(const struct arena_block *block, size_t bytes)
{
	size_t size = block == NULL ? BLOCK_MIN : 2 * block->size;
	size = size > BLOCK_MAX ? BLOCK_MAX : size;
	return bytes > size ? bytes : size;
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
		block = block_new(next_size(block, bytes), block);
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
