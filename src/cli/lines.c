/* lines: a table of forms: what stands before, for and behind the lines */
#include "cli/lines.h"

#include "core/export.h"

const char *const form_names[FORM_COUNT] = {
	[FORM_TSV] = "tsv", [FORM_CSV] = "csv", [FORM_JSON] = "json",
};

struct pen {
	FILE *out;
	struct json json;
};

static void flush(struct pen *pen)
{
	fwrite(pen->json.text, 1, pen->json.used, pen->out);
	json_forget(&pen->json);
}

static void begin_tsv(struct pen *pen)
{
	fputs(RECORD_MAGIC RECORD_HEADER, pen->out);
}

static void write_tsv(struct pen *pen, const char *line, size_t length)
{
	fwrite(line, 1, length, pen->out);
	fputc('\n', pen->out);
}

static void begin_csv(struct pen *pen)
{
	fputs(EXPORT_CSV_HEADER, pen->out);
}

static void write_csv(struct pen *pen, const char *line, size_t length)
{
	char row[EXPORT_CSV_SIZE];
	size_t bytes = export_csv(line, length, row);
	fwrite(row, 1, bytes, pen->out);
}

static void begin_json(struct pen *pen)
{
	json_open(&pen->json, NULL, '[');
}

static void write_json(struct pen *pen, const char *line, size_t length)
{
	export_json(line, length, &pen->json);
	flush(pen);
}

static void end_json(struct pen *pen)
{
	json_close(&pen->json);
	flush(pen);
	fputc('\n', pen->out);
}

static void end_nothing(struct pen *pen)
{
	(void)pen;
}

static const struct {
	void (*begin)(struct pen *pen);
	void (*write)(struct pen *pen, const char *line, size_t length);
	void (*end)(struct pen *pen);
} forms[FORM_COUNT] = {
	[FORM_TSV] = { begin_tsv, write_tsv, end_nothing },
	[FORM_CSV] = { begin_csv, write_csv, end_nothing },
	[FORM_JSON] = { begin_json, write_json, end_json },
};

void lines_write(FILE *out, const struct ledger *ledger, const struct filter *filter, enum form form,
	bool all)
{
	struct pen pen = { .out = out };
	json_init(&pen.json, 1);
	forms[form].begin(&pen);
	for (size_t i = 0; i < (all ? ledger->count : ledger->order_count); i++) {
		const struct fact *fact = all ? &ledger->facts[i] : ledger_at(ledger, i);
		char line[RECORD_LINE_MAX];
		if (filter_keeps(filter, ledger, fact))
			forms[form].write(&pen, line, ledger_line(ledger, fact, line) - 1);
	}
	forms[form].end(&pen);
	json_clear(&pen.json);
}
