/*
 * stop: what Ctrl-Z does
 *
 *	stop_process() --> stopped … fg --> returns
 *
 * Whoever has taken SIGTSTP for itself must stop by itself, once all is in order. In a process group
 * that nobody controls it does nothing, as the signal does. Nothing is owned.
 */
#ifndef SYS_STOP_H
#define SYS_STOP_H

/* Stops the process, and returns when it is continued. SIGTSTP is then handled as before. */
void stop_process(void);

#endif
