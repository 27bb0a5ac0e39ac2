/* claim: a lock on a file that stays */
#include "sys/claim.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "sys/paths.h"

int claim_take(const char *directory, const char *name)
{
	char path[PATH_SIZE];
	if (!directory[0] || !paths_join(path, directory, name) || paths_make(directory) != 0)
		return CLAIM_NONE;
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
	if (file < 0)
		return CLAIM_NONE;
	if (flock(file, LOCK_EX | LOCK_NB) == 0)
		return file;
	int claim = errno == EWOULDBLOCK ? CLAIM_HELD : CLAIM_NONE;
	(void)close(file);
	return claim;
}

void claim_leave(int claim)
{
	if (claim >= 0)
		(void)close(claim);
}
