/* print: columns and paragraphs over core/text */
#include "cli/print.h"

#include <assert.h>
#include <stdarg.h>

#include "core/text.h"

#define LINES_MAX 40

static void put(const struct print *print, const char *text, int bytes)
{
	uint32_t character;
	for (int n; bytes > 0 && (n = text_decode(text, &character)) > 0; text += n, bytes -= n) {
		if (print->ascii && character >= 0x80)
			fputc(text_ascii(character), print->out);
		else
			fwrite(text, 1, (size_t)n, print->out);
	}
}

void print_text(const struct print *print, const char *text)
{
	uint32_t character;
	for (int n; (n = text_decode(text, &character)) > 0; text += n)
		put(print, text, n);
}

void print_format(const struct print *print, const char *format, ...)
{
	char text[512];
	va_list list;
	va_start(list, format);
	vsnprintf(text, sizeof(text), format, list);
	va_end(list);
	print_text(print, text);
}

void print_column(const struct print *print, const char *text, int columns)
{
	char fitted[256];
	int used = text_fit(fitted, sizeof(fitted), text, columns);
	print_text(print, fitted);
	fprintf(print->out, "%*s", columns - used, "");
}

void print_paragraph(const struct print *print, const char *lead, const char *text)
{
	struct text_line lines[LINES_MAX];
	int indent = text_columns(lead);
	assert(indent < PRINT_COLUMNS);
	int count = text_wrap(text, PRINT_COLUMNS - indent, lines, LINES_MAX);
	for (int i = 0; i < count && i < LINES_MAX; i++) {
		if (i == 0)
			print_text(print, lead);
		else
			fprintf(print->out, "%*s", indent, "");
		put(print, lines[i].start, lines[i].bytes);
		fputc('\n', print->out);
	}
}
