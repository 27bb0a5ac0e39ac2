/* report: problems on paper */
#include "cli/report.h"

static void report_problem(const struct print *print, const char *lead, const struct problem *problem)
{
	print_text(print, lead);
	print_text(print, problem->file);
	if (problem->line > 0)
		print_format(print, ":%d", problem->line);
	print_text(print, ": ");
	print_text(print, problem->what);
	print_text(print, "\n");
}

static void report_left_out(const struct print *print, const char *lead,
	const struct problems *problems)
{
	print_format(print, "%sleft out: ", lead);
	for (int i = 0; i < problems->left_out_kept; i++) {
		print_text(print, i > 0 ? ", " : "");
		print_text(print, problems->left_out[i]);
	}
	if (problems->left_out_count > problems->left_out_kept)
		print_format(print, " and %d more", problems->left_out_count - problems->left_out_kept);
	print_text(print, "\n");
}

int report_problems(const struct print *print, const char *lead, const struct problems *problems)
{
	for (int i = 0; i < problems->kept; i++)
		report_problem(print, lead, &problems->at[i]);
	if (problems->count > problems->kept)
		print_format(print, "%sand %d more\n", lead, problems->count - problems->kept);
	if (problems->left_out_count > 0)
		report_left_out(print, lead, problems);
	return problems->count;
}
