#include "core/csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "sys/scratch.h"

static struct csv_row row;

static const struct {
	const char *story, *text;
	const char *rows; /* "LINE:cell|cell|" a row */
} STORY[] = {
	{ "commas", "a,b\nc,d\n", "1:a|b| 2:c|d| " },
	{ "semicolons", "a;b;c,x\nd;e;f\n", "1:a|b|c,x| 2:d|e|f| " },
	{ "tabs", "a\tb\tc,d\n", "1:a|b|c,d| " },
	{ "a row without its end", "a,b\nc,d", "1:a|b| 2:c|d| " },
	{ "CRLF, and a lone CR in a cell", "a,b\r\nc\rc,d\r\n", "1:a|b| 2:c\rc|d| " },
	{ "the last CR ends a row, too", "a,b\r", "1:a|b| " },
	{ "empty cells", ",a,\n,,\n", "1:|a|| 2:||| " },
	{ "empty rows are none", "\n\na,b\n\r\nc,d\n\n", "3:a|b| 5:c|d| " },
	{ "quotes", "\"a,b\",\"c \"\"d\"\"\"\n", "1:a,b|c \"d\"| " },
	{ "ends of lines in quotes", "\"a\nb\",c\nd,e\n", "1:a\nb|c| 3:d|e| " },
	{ "separators in quotes are not counted", "\"a;b;c\",d\n", "1:a;b;c|d| " },
	{ "what follows a closing quote belongs to it", "\"a\"b,c\n", "1:ab|c| " },
	{ "a byte order mark", "\xEF\xBB\xBF" "a,b\n", "1:a|b| " },
	{ "nothing", "", "" },
	{ "a quote without an end", "a,b\nc,\"d\ne,f\n", "1:a|b| 2!a quote has no end " },
	{ "a single column", "a\nb\n", "1:a| 2:b| " },
};

START_TEST(rows_have_cells)
{
	struct csv csv;
	char seen[512] = "";
	size_t used = 0;
	csv_init(&csv, STORY[_i].text, strlen(STORY[_i].text));
	while (csv_next(&csv, &row)) {
		used += (size_t)snprintf(seen + used, sizeof(seen) - used, "%d%s%s", row.line,
			row.wrong ? "!" : ":", row.wrong ? row.wrong : "");
		for (int i = 0; i < row.count; i++)
			used += (size_t)snprintf(seen + used, sizeof(seen) - used, "%s|", row.cells[i]);
		used += (size_t)snprintf(seen + used, sizeof(seen) - used, " ");
	}
	ck_assert_msg(strcmp(seen, STORY[_i].rows) == 0, "%s: %s", STORY[_i].story, seen);
}
END_TEST

static const struct {
	const char *story, *piece;
	int times;
	const char *wrong;
} LONG[] = {
	{ "as many cells as there are", "x,", CSV_CELLS_MAX - 1, NULL },
	{ "one too many", "x,", CSV_CELLS_MAX, "the row has too many cells" },
	{ "far too many", "x,", 1000, "the row has too many cells" },
	{ "a cell as long as it may be", "x", CSV_ROW_SIZE - 5, NULL },
	{ "a longer one", "x", CSV_ROW_SIZE, "the row is too long" },
};

START_TEST(a_row_that_is_too_much_is_said_and_the_next_is_read)
{
	struct csv csv;
	char *text = calloc(1, 2 * CSV_ROW_SIZE);
	ck_assert_ptr_nonnull(text);
	const size_t bytes = strlen(LONG[_i].piece);
	for (int i = 0; i < LONG[_i].times; i++)
		memcpy(text + (size_t)i * bytes, LONG[_i].piece, bytes);
	strcat(text, "y\na,b\n");
	csv_init(&csv, text, strlen(text));
	ck_assert(csv_next(&csv, &row));
	ck_assert_pstr_eq(row.wrong, LONG[_i].wrong);
	ck_assert(csv_next(&csv, &row));
	ck_assert_str_eq(row.cells[0], "a");
	ck_assert_int_eq(row.line, 2);
	ck_assert(!csv_next(&csv, &row));
	free(text);
}
END_TEST

Suite *csv_suite(void)
{
	Suite *suite = suite_create("csv");
	TCase *tcase = tcase_create("csv");
	tcase_add_loop_test(tcase, rows_have_cells, 0, ROWS(STORY));
	tcase_add_loop_test(tcase, a_row_that_is_too_much_is_said_and_the_next_is_read, 0, ROWS(LONG));
	suite_add_tcase(suite, tcase);
	return suite;
}
