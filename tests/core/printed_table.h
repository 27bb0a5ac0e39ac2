/*
 * printed_table: the table of a state machine, as its header prints it
 *
 *	 *	            tick     go       pause        names of events, then rows of a phase and
 *	 *	BRIEF       next     next     pause        its verbs; as many such blocks as it takes
 *
 * So that a test can hold the machine against what its readers are told. A plain value.
 */
#ifndef PRINTED_TABLE_H
#define PRINTED_TABLE_H

#define PRINTED_MAX 24 /* phases, and events */
#define PRINTED_WORD 16

struct printed_table {
	char verb[PRINTED_MAX][PRINTED_MAX][PRINTED_WORD]; /* by phase and event, "" where none is */
};

/* Reads the table of a header, whose phases and events have these names. */
void printed_table_read(const char *header, const char *const *phases, int phase_count,
	const char *const *events, int event_count, struct printed_table *ret);

#endif
