/* Escape sequences: see sys/escape.h. */
#include "sys/escape.h"

#include <assert.h>

#define BELL 7
#define ESCAPE 27
#define NUMBER_MAX 9999
#define NO_NUMBER (-1)
#define PASTE_BEGINS 200
#define PASTE_ENDS 201
#define MOUSE_CHARACTERS 3

static bool is_final(uint32_t character)
{
	return character >= '@' && character <= '~';
}

/* The number so far, NO_NUMBER once there is more to it than digits. */
static int add_digit(int number, uint32_t character)
{
	if (character < '0' || character > '9' || number == NO_NUMBER || number > NUMBER_MAX)
		return NO_NUMBER;
	return number * 10 + (int)(character - '0');
}

static enum escape_state after_begin(uint32_t character)
{
	switch (character) {
	case '[': return ESCAPE_CONTROL;
	case 'O': return ESCAPE_KEYPAD;
	case ']':
	case 'P':
	case 'X':
	case '^':
	case '_': return ESCAPE_STRING;
	default: return ESCAPE_OVER;
	}
}

static enum escape_state after_control(struct escape *escape, uint32_t character)
{
	if (!is_final(character)) {
		escape->number = add_digit(escape->number, character);
		return ESCAPE_CONTROL;
	}
	if (character == '~' && escape->number == PASTE_BEGINS)
		return ESCAPE_PASTE;
	if (character == 'M' && escape->number == 0) {
		escape->number = MOUSE_CHARACTERS;
		return ESCAPE_MOUSE;
	}
	return ESCAPE_OVER;
}

static enum escape_state in_string(uint32_t character)
{
	return character == ESCAPE ? ESCAPE_STRING_END : ESCAPE_STRING;
}

static enum escape_state in_paste(uint32_t character)
{
	return character == ESCAPE ? ESCAPE_PASTE_ESCAPE : ESCAPE_PASTE;
}

static enum escape_state after_paste_control(struct escape *escape, uint32_t character)
{
	if (!is_final(character)) {
		escape->number = add_digit(escape->number, character);
		return ESCAPE_PASTE_CONTROL;
	}
	return character == '~' && escape->number == PASTE_ENDS ? ESCAPE_OVER : ESCAPE_PASTE;
}

static enum escape_state after(struct escape *escape, uint32_t character)
{
	switch (escape->state) {
	case ESCAPE_BEGUN: return after_begin(character);
	case ESCAPE_CONTROL: return after_control(escape, character);
	case ESCAPE_MOUSE: return --escape->number > 0 ? ESCAPE_MOUSE : ESCAPE_OVER;
	case ESCAPE_STRING: return character == BELL ? ESCAPE_OVER : in_string(character);
	case ESCAPE_STRING_END: return character == '\\' ? ESCAPE_OVER : in_string(character);
	case ESCAPE_PASTE: return in_paste(character);
	case ESCAPE_PASTE_ESCAPE:
		escape->number = 0;
		return character == '[' ? ESCAPE_PASTE_CONTROL : in_paste(character);
	case ESCAPE_PASTE_CONTROL: return after_paste_control(escape, character);
	case ESCAPE_KEYPAD:
	case ESCAPE_OVER: break;
	}
	return ESCAPE_OVER;
}

void escape_begin(struct escape *escape)
{
	*escape = (struct escape){ .state = ESCAPE_BEGUN };
}

bool escape_feed(struct escape *escape, uint32_t character)
{
	assert(escape->state != ESCAPE_OVER);
	if (escape->length < ESCAPE_TEXT_SIZE)
		escape->text[escape->length++] = character <= UINT8_MAX ? (uint8_t)character : 0;
	escape->state = after(escape, character);
	return escape->state != ESCAPE_OVER;
}
