/*
 * clock: the one file that asks what time it is
 *
 * Read once per turn of the loop and passed on as a value. Nothing is owned, nothing fails: a
 * machine without CLOCK_MONOTONIC has no POSIX timers to run on either.
 */
#ifndef SYS_CLOCK_H
#define SYS_CLOCK_H

#include "core/date.h"

/* Milliseconds by the monotonic clock, from an origin of its own. */
ms_t clock_now(void);

/* Milliseconds since 1970 by the wall clock: seen jumping, it tells of a closed lid. */
int64_t clock_wall_ms(void);

/* The wall time, with the local offset; UTC, when that is a day or more. */
struct stamp clock_stamp(void);

/*
 * A local time of a day's number, in seconds after midnight, with the offset of that moment; one that
 * the clocks jumped over is an hour later.
 */
struct stamp clock_local(int64_t day, int seconds);

#endif
