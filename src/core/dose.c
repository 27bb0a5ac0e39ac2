/* dose: words put behind one another */
#include "core/dose.h"

#include <assert.h>
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

struct words {
	char *out;
	size_t size, used;
};

static void say(struct words *words, const char *format, ...)
#ifdef __GNUC__
	__attribute__((format(printf, 2, 3)))
#endif
	;

static void say(struct words *words, const char *format, ...)
{
	if (words->used >= words->size)
		return;
	va_list list;
	va_start(list, format);
	int n = vsnprintf(words->out + words->used, words->size - words->used, format, list);
	va_end(list);
	words->used += n > 0 ? (size_t)n : 0;
}

static bool is_ladder(const struct dose *dose)
{
	for (int i = 1; i < dose->set_count; i++)
		if (dose->sets[i] != dose->sets[0])
			return true;
	return false;
}

static void say_sets(struct words *words, const struct dose *dose)
{
	if (is_ladder(dose)) {
		for (int i = 0; i < dose->set_count; i++)
			say(words, "%s%d", i > 0 ? "-" : "", dose->sets[i]);
		return;
	}
	if (dose->set_count > 1)
		say(words, "%d × ", dose->set_count);
	say(words, "%d", dose->sets[0]);
}

void dose_words(const struct dose *dose, char *out, size_t size)
{
	assert(dose->set_count > 0 && size > 0);
	struct words words = { out, size, 0 };
	say_sets(&words, dose);
	say(&words, dose->kind == KIND_HOLD ? " s" : " reps");
	if (dose->sides != SIDES_BOTH)
		say(&words, " a side");
	if (dose->kind == KIND_REPS_HOLD)
		say(&words, ", %d s each", dose->tempo.hold);
}

/* A phase and its seconds; the word's capitals are for the big letters, not for a line. */
static void say_phase(struct words *words, const char *phase, int seconds)
{
	if (seconds == 0)
		return;
	say(words, "%s", words->used > 0 ? ", " : "");
	for (; *phase != '\0'; phase++)
		say(words, "%c", tolower((unsigned char)*phase));
	say(words, " %d s", seconds);
}

void dose_pace_words(const struct dose *dose, const char *const words[3], char *out, size_t size)
{
	assert(size > 0);
	struct words pace = { out, size, 0 };
	out[0] = '\0';
	if (dose->kind == KIND_REPS) {
		say_phase(&pace, words[0], dose->tempo.lower);
		say_phase(&pace, words[1], dose->tempo.hold);
		say_phase(&pace, words[2], dose->tempo.return_home);
	}
	if (dose->set_count > 1)
		say_phase(&pace, "rest", dose->rest);
}

void dose_time_words(long seconds, char *out, size_t size)
{
	assert(seconds >= 0);
	long minutes = (seconds + 30) / 60;
	if (seconds < 60)
		snprintf(out, size, "%ld s", seconds);
	else if (minutes < 60)
		snprintf(out, size, "%ld min", minutes);
	else
		snprintf(out, size, "%ld h %02ld min", minutes / 60, minutes % 60);
}
