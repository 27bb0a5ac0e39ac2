/*
 * control: the socket by which other programs tell the open coach what to do
 *
 *	a phone over ssh, a foot pedal, a desktop's key
 *	        |
 *	control_ask("pause") --> DIRECTORY/control --> control_serve() --> control_answer
 *	        ^                                                               |
 *	        +---------------------------- "ok" <----------------------------+
 *
 * A connection is one line and the line that answers it. The socket belongs to one person (0600, and
 * whoever connects is asked for by the kernel) and to one copy, which claims it (sys/claim): what a
 * copy that was killed has left is replaced, and that of one that runs never is. Nothing here waits
 * but control_ask(): clients that hang, flood or send garbage are few at a time, and each is read once
 * a turn. A control owns its sockets from control_open() to control_close().
 */
#ifndef SYS_CONTROL_H
#define SYS_CONTROL_H

#include <poll.h>
#include <stddef.h>

#include "sys/paths.h"

#define CONTROL_CLIENTS 8
#define CONTROL_POLLS (1 + CONTROL_CLIENTS)
#define CONTROL_LINE_SIZE 64   /* of a request with its newline */
#define CONTROL_REPLY_SIZE 512 /* of an answer with its NUL */
#define CONTROL_PATIENCE_MS 2000

struct control_client {
	int socket;           /* -1: there is none */
	unsigned number;      /* the lowest came first, and makes room for one too many */
	size_t used;          /* bytes of the line so far */
	char line[CONTROL_LINE_SIZE];
};

struct control {
	char path[PATH_SIZE];
	int listener;         /* -1 while it is closed */
	int claim;
	unsigned number;      /* clients so far */
	struct control_client clients[CONTROL_CLIENTS];
};

/* Says in `ret_reply`, without a newline, what the answer to a line is. */
typedef void control_answer(void *context, const char *line, char ret_reply[CONTROL_REPLY_SIZE]);

/*
 * Listens in the directory, which is made. 0, or an errno: EADDRINUSE when another copy does. Then it
 * is closed, and all below is fine with that.
 */
int control_open(struct control *control, const char *directory);

/* Ends all connections, and removes the socket. */
void control_close(struct control *control);

/* What to wait for: fills in up to CONTROL_POLLS, and returns how many. */
int control_polls(const struct control *control, struct pollfd ret_polls[CONTROL_POLLS]);

/* When poll() has told of one of those: has the lines answered that are there. */
void control_serve(struct control *control, control_answer *answer, void *context);

/*
 * Sends a line (without its newline) to the copy that listens in the directory, and waits for the
 * answer, CONTROL_PATIENCE_MS at most. 0, or an errno: ENOENT or ECONNREFUSED when nobody listens.
 */
int control_ask(const char *directory, const char *line, char ret_reply[CONTROL_REPLY_SIZE]);

#endif
