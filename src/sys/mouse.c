/* Reports of the mouse: see sys/mouse.h. */
#include "sys/mouse.h"

#define DOUBLE_MS    400
#define OLD_LENGTH   5     /* "[M" and three bytes */
#define OLD_OFFSET   32
#define NUMBER_MOST  9999
#define BUTTON_MAIN  0     /* without Shift, Alt or Ctrl, which would add to it */
#define BUTTON_UP    64    /* the wheel */
#define BUTTON_DOWN  65

struct report {
	int button, x, y; /* cells are counted from 1 */
	bool released;
};

/* Reads a number and the character after it, and moves on. False: there is none, or a senseless one. */
static bool read_number(const struct escape *escape, int *at, int *ret_number, uint8_t *ret_end)
{
	int number = 0, first = *at;
	while (*at < escape->length && escape->text[*at] >= '0' && escape->text[*at] <= '9') {
		number = number * 10 + (escape->text[(*at)++] - '0');
		if (number > NUMBER_MOST)
			return false;
	}
	if (*at == first || *at == escape->length)
		return false;
	*ret_number = number;
	*ret_end = escape->text[(*at)++];
	return true;
}

static bool read_new(const struct escape *escape, struct report *ret_report)
{
	struct report report;
	uint8_t end;
	int at = 2;
	if (escape->length < at || escape->text[0] != '[' || escape->text[1] != '<')
		return false;
	if (!read_number(escape, &at, &report.button, &end) || end != ';' ||
		!read_number(escape, &at, &report.x, &end) || end != ';' ||
		!read_number(escape, &at, &report.y, &end) || (end != 'M' && end != 'm'))
		return false;
	report.released = end == 'm';
	*ret_report = report;
	return true;
}

static bool read_old(const struct escape *escape, struct report *ret_report)
{
	const uint8_t *text = escape->text;
	if (escape->length != OLD_LENGTH || text[0] != '[' || text[1] != 'M')
		return false;
	*ret_report = (struct report){ text[2] - OLD_OFFSET, text[3] - OLD_OFFSET,
		text[4] - OLD_OFFSET, false };
	return true;
}

static enum pointer_kind click(struct mouse *mouse, const struct pointer *pointer, ms_t now)
{
	bool second = mouse->clicked && now - mouse->at <= DOUBLE_MS && mouse->x == pointer->x &&
		mouse->y == pointer->y;
	*mouse = (struct mouse){ !second, now, pointer->x, pointer->y };
	return second ? POINTER_DOUBLE : POINTER_CLICK;
}

bool mouse_read(struct mouse *mouse, const struct escape *escape, ms_t now,
	struct pointer *ret_pointer)
{
	struct report report;
	if (!read_new(escape, &report) && !read_old(escape, &report))
		return false;
	struct pointer pointer = { POINTER_CLICK, report.x - 1, report.y - 1 };
	if (report.released || report.x < 1 || report.y < 1)
		return false;
	if (report.button == BUTTON_UP)
		pointer.kind = POINTER_WHEEL_UP;
	else if (report.button == BUTTON_DOWN)
		pointer.kind = POINTER_WHEEL_DOWN;
	else if (report.button == BUTTON_MAIN)
		pointer.kind = click(mouse, &pointer, now);
	else
		return false;
	*ret_pointer = pointer;
	return true;
}
