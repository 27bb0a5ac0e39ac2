/* How much it hurts. */
#include "view/rating.h"

#define KEY_COLUMNS 5

void rating_flow(struct flow *flow, bool sharp)
{
	flow_text(flow, 0, "Let go. Roll onto your side. Breathe.", ROLE_BAD);
	flow_gap(flow);
	flow_text(flow, 0, "How strong is it, 0 to 10?", ROLE_TITLE);
	flow_pair(flow, KEY_COLUMNS, "0-9", ROLE_KEY, "none to very strong", ROLE_TEXT);
	flow_pair(flow, KEY_COLUMNS, "t", ROLE_KEY, "ten", ROLE_TEXT);
	flow_pair(flow, KEY_COLUMNS, "s", ROLE_KEY,
		sharp ? "sharp or aching: yes" : "sharp or aching: no", ROLE_TEXT);
	flow_gap(flow);
	flow_text(flow, 0, "3 and more: no more of this today.", ROLE_DIM);
}

void rating_far(struct far *far, bool sharp)
{
	far_answer(far, "0-9", "rate");
	far_answer(far, "t", "ten");
	far_answer(far, "s", sharp ? "sharp: yes" : "sharp: no");
}

enum rating rating_type(key_code key, bool *sharp, int *ret_pain)
{
	if (key == 's') {
		*sharp = !*sharp;
		return RATING_SHARP;
	}
	if (key != 't' && (key < '0' || key > '9'))
		return RATING_NONE;
	*ret_pain = key == 't' ? 10 : (int)(key - '0');
	return RATING_GIVEN;
}
