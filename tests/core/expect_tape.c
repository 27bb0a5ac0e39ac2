/* A tape as text. */
#include "expect_tape.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define TEXT_SIZE 8192

static void say_segment(const struct segment *segment, char *out, size_t size)
{
	char length[16] = "key", rep[16] = "-";
	if (segment->ms != UNTIL_KEY)
		snprintf(length, sizeof(length), "%g s", segment->ms / 1000.0);
	if (segment->rep > 0)
		snprintf(rep, sizeof(rep), "%d/%d", segment->rep, segment->reps);
	snprintf(out, size, "%-6s %5s %d/%d %-5s %s %d>%d%s%s", segment_names[segment->kind], length,
		segment->set, segment->sets, side_names[segment->side], rep, segment->from, segment->to,
		segment->mirrored ? " mirrored" : "", segment->ends_set ? " ends" : "");
}

static void say_tape(const struct timeline *tape, char *out, size_t size)
{
	size_t used = 0;
	for (int i = 0; i < tape->count && used < size; i++) {
		char line[80];
		say_segment(&tape->at[i], line, sizeof(line));
		used += (size_t)snprintf(out + used, size - used, "%s\n", line);
	}
}

void expect_tape(const struct timeline *tape, const char *sentence, const char *want)
{
	char text[TEXT_SIZE];
	say_tape(tape, text, sizeof(text));
	const char *got = text;
	for (int line = 1; *want || *got; line++) {
		const size_t want_bytes = strcspn(want, "\n"), got_bytes = strcspn(got, "\n");
		ck_assert_msg(want_bytes == got_bytes && strncmp(want, got, want_bytes) == 0,
			"%s, line %d:\nwant %.*s\ngot  %.*s", sentence, line, (int)want_bytes, want,
			(int)got_bytes, got);
		want += want_bytes + (want[want_bytes] == '\n');
		got += got_bytes + (got[got_bytes] == '\n');
	}
}
