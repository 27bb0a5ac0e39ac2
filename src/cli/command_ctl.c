/* ctl: a request for the coach that is open, of which nothing is read here: a key must be quick */
#include "cli/commands.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "sys/control.h"
#include "view/remote.h"

enum { DONE = 0, FAILED = 1, MISUSED = 2 };

static int misuse(const char *what, const char *request)
{
	char clean[CONTROL_LINE_SIZE];
	clean_text(clean, sizeof(clean), request);
	fprintf(stderr, "deadbug: %s '%s'\n", what, clean);
	return MISUSED;
}

static int say_unheard(const struct paths *paths, int error)
{
	char directory[256];
	paths_words(paths->runtime, directory, sizeof(directory));
	if (error == ENOENT || error == ECONNREFUSED)
		fprintf(stderr, "deadbug: no coach is open that listens in '%s'\n", directory);
	else if (error == ETIMEDOUT)
		fprintf(stderr, "deadbug: the coach does not answer; is it stopped?\n");
	else
		fprintf(stderr, "deadbug: cannot reach the coach: %s\n", strerror(error));
	return FAILED;
}

/* What it answered, behind "ok" or "error". */
static int tell(const char *reply, const struct print *print)
{
	const size_t word = strcspn(reply, " ");
	const char *words = reply + word + (reply[word] == ' ');
	char clean[CONTROL_REPLY_SIZE];
	clean_text(clean, sizeof(clean), words);
	if (word != strlen(REMOTE_OK) || strncmp(reply, REMOTE_OK, word) != 0) {
		fprintf(stderr, "deadbug: %s\n", clean);
		return FAILED;
	}
	if (clean[0] == '\0')
		return DONE;
	print_text(print, clean);
	print_text(print, "\n");
	return DONE;
}

int command_ctl(const struct options *options, const struct print *print)
{
	struct paths paths;
	const char *request = options->words[0];
	char reply[CONTROL_REPLY_SIZE];
	if (!remote_knows(request))
		return misuse("ctl takes " REMOTE_WORDS ", not", request);
	if (options->json && strcmp(request, REMOTE_STATUS) != 0)
		return misuse("only " REMOTE_STATUS " takes --json, not", request);
	paths_find(&paths);
	int error = control_ask(paths.runtime, options->json ? REMOTE_STATUS_JSON : request, reply);
	return error ? say_unheard(&paths, error) : tell(reply, print);
}
