/* day: a date, or a number of units ago */
#include "core/day.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/date.h"

#define DAY_SECONDS 86400
#define DIGITS_MAX 4

static bool parse_date(const char *text, int64_t *ret)
{
	char whole[STAMP_SIZE];
	struct stamp midnight;
	if (strlen(text) != DAY_SIZE - 1)
		return false;
	snprintf(whole, sizeof(whole), "%sT00:00:00Z", text);
	if (!stamp_parse(whole, &midnight))
		return false;
	*ret = date_training_day(midnight, 0);
	return true;
}

static bool parse_ago(const char *text, int64_t today, int64_t *ret)
{
	static const struct {
		const char *words;
		int days;
	} units[] = {
		{ " day ago", 1 }, { " days ago", 1 }, { " week ago", 7 }, { " weeks ago", 7 },
	};
	const size_t digits = strspn(text, "0123456789");
	if (digits == 0 || digits > DIGITS_MAX)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (strcmp(text + digits, units[i].words) == 0) {
			*ret = today - strtol(text, NULL, 10) * units[i].days;
			return true;
		}
	}
	return false;
}

bool day_parse(const char *text, int64_t today, int64_t *ret)
{
	const bool is_yesterday = strcmp(text, "yesterday") == 0;
	if (!is_yesterday && strcmp(text, "today") != 0)
		return parse_date(text, ret) || parse_ago(text, today, ret);
	*ret = today - is_yesterday;
	return true;
}

void day_format(int64_t day, char ret_text[DAY_SIZE])
{
	const int64_t first = date_day(0, 1, 1), last = date_day(9999, 12, 31);
	char whole[STAMP_SIZE];
	day = day < first ? first : day > last ? last : day;
	stamp_format((struct stamp){ .seconds = day * DAY_SECONDS }, whole);
	assert(whole[DAY_SIZE - 1] == 'T');
	memcpy(ret_text, whole, DAY_SIZE - 1);
	ret_text[DAY_SIZE - 1] = '\0';
}
