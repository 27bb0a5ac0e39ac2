/*
 * machine: this machine's name in the history's file names, and random tags
 *
 *	state/machine    "ada-laptop-k3f9": the host's name and a tag, chosen once
 *
 * The tag keeps two machines of one name from writing the same file. A plain text; nothing is owned.
 */
#ifndef SYS_MACHINE_H
#define SYS_MACHINE_H

#define TAG_SIZE 5      /* four characters of a-z and 2-9, and a NUL */
#define MACHINE_SIZE 48

/* Fills a tag with random characters. */
void machine_tag(char ret_tag[TAG_SIZE]);

/*
 * Finds the name kept in the directory `state`, or chooses one and keeps it there. Where it can't be
 * kept, it is good for this process alone.
 */
void machine_name(const char *state, char ret_name[MACHINE_SIZE]);

#endif
