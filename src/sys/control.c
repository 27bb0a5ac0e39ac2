/* The control socket: see sys/control.h. */
#ifdef __linux__
#define _GNU_SOURCE 1 /* struct ucred */
#endif
#include "sys/control.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "sys/claim.h"
#include "sys/clock.h"

#define SOCKET_NAME "control"
#define CLAIM_NAME "control.lock"
#define SOCKET_MASK 0177 /* leaves 0600 */
#define WAITING_MOST 16  /* connections that nobody has taken yet */
#define RETRY_MS 10

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* there SO_NOSIGPIPE does it */
#endif

static bool set_up(int socket)
{
#ifdef SO_NOSIGPIPE
	const int on = 1;
	if (setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on)) != 0)
		return false;
#endif
	return fcntl(socket, F_SETFL, O_NONBLOCK) == 0 && fcntl(socket, F_SETFD, FD_CLOEXEC) == 0;
}

/* A socket that never blocks, and its address. 0 or an errno. */
static int make_socket(const char *path, struct sockaddr_un *ret_address, int *ret_socket)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	if (path[0] == '\0')
		return ENOENT;
	if (strlen(path) >= sizeof(address.sun_path))
		return ENAMETOOLONG;
	memcpy(address.sun_path, path, strlen(path));
	int made = socket(AF_UNIX, SOCK_STREAM, 0);
	if (made < 0)
		return errno;
	if (!set_up(made)) {
		int error = errno;
		(void)close(made);
		return error;
	}
	*ret_address = address;
	*ret_socket = made;
	return 0;
}

/* Listening */

/* What a copy that was killed has left; of anything else bind() says that it is there. */
static void remove_stale(const char *path)
{
	struct stat status;
	if (lstat(path, &status) == 0 && S_ISSOCK(status.st_mode))
		(void)unlink(path);
}

/* Only under the claim: nobody else removes or makes the socket meanwhile. */
static int listen_at(const char *path, int *ret_listener)
{
	struct sockaddr_un address;
	int listener = -1, error = make_socket(path, &address, &listener);
	if (error)
		return error;
	remove_stale(path);
	mode_t before = umask(SOCKET_MASK);
	if (bind(listener, (const struct sockaddr *)&address, sizeof(address)) != 0 ||
		listen(listener, WAITING_MOST) != 0)
		error = errno;
	(void)umask(before);
	if (error)
		(void)close(listener);
	else
		*ret_listener = listener;
	return error;
}

int control_open(struct control *control, const char *directory)
{
	*control = (struct control){ .listener = -1, .claim = CLAIM_NONE };
	for (int i = 0; i < CONTROL_CLIENTS; i++)
		control->clients[i].socket = -1;
	if (!paths_join(control->path, directory, SOCKET_NAME))
		return directory[0] ? ENAMETOOLONG : ENOENT;
	control->claim = claim_take(directory, CLAIM_NAME);
	if (control->claim < 0)
		return control->claim == CLAIM_HELD ? EADDRINUSE : EACCES;
	int error = listen_at(control->path, &control->listener);
	if (error)
		claim_leave(control->claim);
	return error;
}

static void part_with(struct control_client *client)
{
	if (client->socket >= 0)
		(void)close(client->socket);
	client->socket = -1;
}

void control_close(struct control *control)
{
	if (control->listener < 0)
		return;
	for (int i = 0; i < CONTROL_CLIENTS; i++)
		part_with(&control->clients[i]);
	(void)unlink(control->path);
	(void)close(control->listener);
	claim_leave(control->claim);
	control->listener = -1;
}

int control_polls(const struct control *control, struct pollfd ret_polls[CONTROL_POLLS])
{
	int count = 0;
	if (control->listener < 0)
		return 0;
	ret_polls[count++] = (struct pollfd){ .fd = control->listener, .events = POLLIN };
	for (int i = 0; i < CONTROL_CLIENTS; i++)
		if (control->clients[i].socket >= 0)
			ret_polls[count++] =
				(struct pollfd){ .fd = control->clients[i].socket, .events = POLLIN };
	return count;
}

/* Whether the one at the other end is who runs the coach. */
static bool is_own(int socket)
{
#ifdef __linux__
	struct ucred peer;
	socklen_t size = sizeof(peer);
	return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
#else
	uid_t user;
	gid_t group;
	return getpeereid(socket, &user, &group) == 0 && user == geteuid();
#endif
}

/* A place for one more: a free one, or that of who has been silent longest. */
static struct control_client *make_room(struct control *control)
{
	struct control_client *place = &control->clients[0];
	for (int i = 0; i < CONTROL_CLIENTS && place->socket >= 0; i++) {
		struct control_client *client = &control->clients[i];
		if (client->socket < 0 || client->number < place->number)
			place = client;
	}
	part_with(place);
	return place;
}

static void admit(struct control *control)
{
	for (int i = 0; i < CONTROL_CLIENTS; i++) {
		int socket = accept(control->listener, NULL, NULL);
		if (socket < 0)
			return;
		if (!is_own(socket) || !set_up(socket)) {
			(void)close(socket);
			continue;
		}
		struct control_client *client = make_room(control);
		client->socket = socket;
		client->number = control->number++;
		client->used = 0;
	}
}

/* Best effort: who does not take it has gone, or will see that the connection ends. */
static void reply(const struct control_client *client, const char *words)
{
	char line[CONTROL_REPLY_SIZE + 1];
	int length = snprintf(line, sizeof(line), "%s\n", words);
	assert(length > 0 && (size_t)length < sizeof(line));
	ssize_t sent = send(client->socket, line, (size_t)length, MSG_NOSIGNAL);
	(void)sent;
}

/* Reads what is there; false when there is no more to come of it, which a whole line ends. */
static bool serve(struct control_client *client, control_answer *answer, void *context)
{
	char words[CONTROL_REPLY_SIZE];
	ssize_t length = recv(client->socket, client->line + client->used,
		sizeof(client->line) - client->used, 0);
	if (length < 0)
		return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
	client->used += (size_t)length;
	char *end = memchr(client->line, '\n', client->used);
	if (end == NULL)
		return length > 0 && client->used < sizeof(client->line);
	*end = '\0';
	bool is_text = strlen(client->line) == (size_t)(end - client->line);
	answer(context, is_text ? client->line : "", words);
	reply(client, words);
	return false;
}

void control_serve(struct control *control, control_answer *answer, void *context)
{
	if (control->listener < 0)
		return;
	admit(control);
	for (int i = 0; i < CONTROL_CLIENTS; i++) {
		struct control_client *client = &control->clients[i];
		if (client->socket >= 0 && !serve(client, answer, context))
			part_with(client);
	}
}

/* Asking */

/* Connects, again and again while more are waiting than there is room for. */
static int reach(int socket, const struct sockaddr_un *address, ms_t deadline)
{
	while (connect(socket, (const struct sockaddr *)address, sizeof(*address)) != 0) {
		if (errno != EAGAIN && errno != EINTR)
			return errno;
		if (clock_now() >= deadline)
			return ETIMEDOUT;
		(void)poll(NULL, 0, RETRY_MS);
	}
	return 0;
}

/* The line that comes before the deadline; 0 or an errno. */
static int hear(int socket, ms_t deadline, char ret_reply[CONTROL_REPLY_SIZE])
{
	struct pollfd answer = { .fd = socket, .events = POLLIN };
	char line[CONTROL_REPLY_SIZE + 1];
	size_t used = 0;
	for (;;) {
		ms_t left = deadline - clock_now();
		if (left <= 0 || poll(&answer, 1, (int)left) == 0)
			return ETIMEDOUT;
		ssize_t length = recv(socket, line + used, sizeof(line) - used, 0);
		if (length < 0 && (errno == EAGAIN || errno == EINTR))
			continue;
		if (length <= 0)
			return length < 0 ? errno : ECONNRESET;
		used += (size_t)length;
		char *end = memchr(line, '\n', used);
		if (end != NULL) {
			*end = '\0';
			memcpy(ret_reply, line, (size_t)(end - line) + 1);
			return 0;
		}
		if (used == sizeof(line))
			return EMSGSIZE;
	}
}

int control_ask(const char *directory, const char *line, char ret_reply[CONTROL_REPLY_SIZE])
{
	char path[PATH_SIZE], request[CONTROL_LINE_SIZE + 1];
	struct sockaddr_un address;
	int socket = -1, length = snprintf(request, sizeof(request), "%s\n", line);
	const ms_t deadline = clock_now() + CONTROL_PATIENCE_MS;
	assert(length > 0 && length <= CONTROL_LINE_SIZE);
	(void)paths_join(path, directory, SOCKET_NAME);
	int error = make_socket(path, &address, &socket);
	if (error)
		return error;
	error = reach(socket, &address, deadline);
	if (!error && send(socket, request, (size_t)length, MSG_NOSIGNAL) != length)
		error = errno;
	if (!error)
		error = hear(socket, deadline, ret_reply);
	(void)close(socket);
	return error;
}
