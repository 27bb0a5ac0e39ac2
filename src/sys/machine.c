/* The machine: see sys/machine.h. */
#include "sys/machine.h"

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif

#include "sys/clock.h"
#include "sys/state.h"

#define FACT "machine"
#define HOST_SIZE (MACHINE_SIZE - TAG_SIZE)

static const char alphabet[] = "abcdefghijkmnpqrstuvwxyz23456789"; /* 32, without l and o, 0 and 1 */

void machine_tag(char ret_tag[TAG_SIZE])
{
	uint8_t bytes[TAG_SIZE - 1];
	static_assert(sizeof(alphabet) - 1 == 32, "each byte chooses evenly");
	if (getentropy(bytes, sizeof(bytes)) != 0) {
		uint64_t mixed = (uint64_t)clock_wall_ms() * 2654435761u ^ (uint64_t)getpid() << 7;
		memcpy(bytes, &mixed, sizeof(bytes));
	}
	for (size_t i = 0; i < sizeof(bytes); i++)
		ret_tag[i] = alphabet[bytes[i] % 32];
	ret_tag[sizeof(bytes)] = '\0';
}

static bool is_plain(char character)
{
	return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

/* The host's name up to its first dot, as a-z, 0-9 and single hyphens. */
static void host_name(char ret_name[HOST_SIZE])
{
	char host[256] = "";
	size_t length = 0;
	if (gethostname(host, sizeof(host) - 1) != 0)
		host[0] = '\0';
	for (const char *from = host; *from && *from != '.' && length + 1 < HOST_SIZE; from++) {
		char character = (char)tolower((unsigned char)*from);
		if (is_plain(character))
			ret_name[length++] = character;
		else if (length > 0 && ret_name[length - 1] != '-')
			ret_name[length++] = '-';
	}
	while (length > 0 && ret_name[length - 1] == '-')
		length--;
	ret_name[length] = '\0';
	if (length == 0)
		memcpy(ret_name, "machine", sizeof("machine"));
}

/* A name that could have come from here: it becomes part of a file's name. */
static bool is_name(const char *text)
{
	size_t length = strlen(text);
	if (length == 0 || length >= MACHINE_SIZE || text[0] == '-')
		return false;
	for (size_t i = 0; i < length; i++)
		if (!is_plain(text[i]) && text[i] != '-')
			return false;
	return true;
}

static bool read_name(const char *state, char ret_name[MACHINE_SIZE])
{
	char text[STATE_SIZE];
	if (!state_read(state, FACT, text) || !is_name(text))
		return false;
	memcpy(ret_name, text, strlen(text) + 1);
	return true;
}

void machine_name(const char *state, char ret_name[MACHINE_SIZE])
{
	char host[HOST_SIZE], tag[TAG_SIZE], name[MACHINE_SIZE];
	if (read_name(state, ret_name))
		return;
	host_name(host);
	machine_tag(tag);
	snprintf(name, sizeof(name), "%s-%s", host, tag);
	if (state_create(state, FACT, name) == EEXIST) {
		if (read_name(state, ret_name)) /* another copy was first */
			return;
		(void)state_write(state, FACT, name);
	}
	memcpy(ret_name, name, sizeof(name));
}
