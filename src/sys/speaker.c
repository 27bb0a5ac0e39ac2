/* Which program plays, the files it is given, and what becomes of it. */
#include "sys/speaker.h"

#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/wave.h"
#include "sys/program.h"
#include "sys/replace.h"

#define FILE_MODE  0600
#define PARTS_MAX  3

/* Those that know the desktop's sound server first: only they can share the loudspeaker. */
static const char *const players[][PARTS_MAX] = {
	{ "pw-play", "%s" },
	{ "paplay", "%s" },
	{ "aplay", "-q", "%s" },
	{ "afplay", "%s" },
};
enum { PLAYERS = sizeof(players) / sizeof(players[0]), CHOSEN = PLAYERS };

static void take_command(struct speaker *speaker, const char *const parts[PARTS_MAX])
{
	for (int i = 0; i < PARTS_MAX && parts[i] != NULL; i++) {
		bool fits = argv_add(&speaker->command, parts[i]);
		assert(fits && "the table's commands are short");
		(void)fits;
	}
}

/* What is under way was begun by another command than the one that is to come. */
static void forget_command(struct speaker *speaker)
{
	speaker->command = (struct argv){ 0 };
	speaker->failures = 0;
	for (int i = 0; i < SPEAKER_CHILDREN; i++)
		speaker->is_past[i] = true;
}

/* The first of the table from `candidate` on that is installed; none behind the last. */
static void find_from(struct speaker *speaker, int candidate)
{
	while (candidate < PLAYERS && !program_is_here(players[candidate][0]))
		candidate++;
	speaker->candidate = candidate;
	if (candidate < PLAYERS)
		take_command(speaker, players[candidate]);
}

static void fail(struct speaker *speaker)
{
	speaker->failures++;
	if (speaker->failures < SPEAKER_FAILURES)
		return;
	forget_command(speaker);
	find_from(speaker, speaker->candidate + 1);
}

/* The file of a sound; false where its path is too long to be told to a program. */
static bool file_of(const struct speaker *speaker, enum sound sound, char ret_path[PATH_SIZE])
{
	char name[32];
	snprintf(name, sizeof(name), "%s.wav", sound_names[sound]);
	return paths_join(ret_path, speaker->directory, name) && strlen(ret_path) < ARGV_WORDS_SIZE;
}

/* Whether the file holds just these bytes already. */
static bool holds(const char *path, const unsigned char *bytes, size_t length)
{
	unsigned char there[WAVE_BYTES_MAX + 1];
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (file < 0)
		return false;
	ssize_t got = read(file, there, sizeof(there));
	(void)close(file);
	return got >= 0 && (size_t)got == length && memcmp(there, bytes, length) == 0;
}

static bool write_file(const struct speaker *speaker, enum sound sound)
{
	unsigned char bytes[WAVE_BYTES_MAX];
	char path[PATH_SIZE];
	size_t length = wave_bytes(sound);
	if (!file_of(speaker, sound, path))
		return false;
	wave_write(sound, bytes);
	return holds(path, bytes, length) ||
		replace_file(path, (const char *)bytes, length, FILE_MODE) == 0;
}

static bool write_files(struct speaker *speaker)
{
	if (speaker->is_written)
		return true;
	bool is_written = speaker->directory[0] != '\0' && paths_make(speaker->directory) == 0;
	for (int sound = 0; sound < SOUNDS && is_written; sound++)
		is_written = write_file(speaker, (enum sound)sound);
	speaker->is_written = is_written;
	return is_written;
}

static void find_command(struct speaker *speaker, const struct argv *chosen)
{
	forget_command(speaker);
	speaker->chosen = *chosen;
	speaker->candidate = CHOSEN;
	if (chosen->count == 0)
		find_from(speaker, 0);
	else if (program_is_here(argv_part(chosen, 0)))
		speaker->command = *chosen;
}

void speaker_open(struct speaker *speaker, const char *state, const struct argv *chosen)
{
	*speaker = (struct speaker){ .is_written = false };
	if (state[0] != '\0')
		(void)paths_join(speaker->directory, state, "tones");
	find_command(speaker, chosen);
}

bool speaker_tune(struct speaker *speaker, const struct argv *chosen)
{
	if (memcmp(chosen, &speaker->chosen, sizeof(*chosen)) == 0)
		return false;
	find_command(speaker, chosen);
	return true;
}

bool speaker_plays(const struct speaker *speaker)
{
	return speaker->command.count > 0;
}

const char *speaker_name(const struct speaker *speaker)
{
	return speaker_plays(speaker) ? argv_part(&speaker->command, 0) : "";
}

void speaker_play(struct speaker *speaker, enum sound sound, ms_t now)
{
	char path[PATH_SIZE];
	struct argv_filled filled;
	speaker_poll(speaker, now);
	struct child *child = children_place(speaker->children, SPEAKER_CHILDREN);
	if (!speaker_plays(speaker) || child == NULL)
		return;
	if (!write_files(speaker) || !file_of(speaker, sound, path)) {
		speaker->command = (struct argv){ 0 };
		return;
	}
	argv_fill(&speaker->command, path, &filled);
	const struct child_start start = {
		.argv = (const char *const *)filled.argv, .longest = SPEAKER_LONGEST_MS,
	};
	speaker->is_past[child - speaker->children] = false;
	if (child_start(child, &start, now) != 0)
		fail(speaker);
}

static void take_end(struct speaker *speaker, int status)
{
	if (status == 0)
		speaker->failures = 0;
	else
		fail(speaker);
}

void speaker_poll(struct speaker *speaker, ms_t now)
{
	int status;
	for (int i = 0; i < SPEAKER_CHILDREN; i++) {
		if (child_poll(&speaker->children[i], now, &status) && !speaker->is_past[i])
			take_end(speaker, status);
	}
}

ms_t speaker_wait(const struct speaker *speaker, ms_t now)
{
	return children_wait(speaker->children, SPEAKER_CHILDREN, now);
}

void speaker_close(struct speaker *speaker)
{
	for (int i = 0; i < SPEAKER_CHILDREN; i++)
		child_kill(&speaker->children[i]);
	*speaker = (struct speaker){ .candidate = CHOSEN };
}
