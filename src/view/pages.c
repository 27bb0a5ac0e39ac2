/* The welcome, the questions, the warning signs and the disclaimer, in words for a person. */
#include "view/pages.h"

#include <string.h>

#define LINES_MAX 24

struct page {
	const char *title;
	struct {
		const char *text; /* "" is an empty row, "- …" hangs, NULL ends */
		enum role role;
	} lines[LINES_MAX];
};

static const struct page pages[PAGES] = {
	[PAGE_WELCOME] = { "Welcome", {
		{ "A core-training coach for people whose lower back aches in ab workouts.",
			ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "It is a tug-of-war: your abs against your hip flexors. When the abs let go, the hip "
			"flexors pull on the lower spine. The way out is not more reps, but "
			"teaching the abs to fire first.", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "Three steps: find it, keep it, use it. Two or three times a week, ten to "
			"twenty minutes. Lie down, and do what the screen says; it runs by itself.",
			ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "Tell it honestly what you feel. That decides what comes next.", ROLE_ACCENT },
		{ NULL, ROLE_TEXT },
	} },
	[PAGE_QUESTIONS] = { "Before you start", {
		{ "Is one of these true for you?", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "- a heart condition, or pills for blood pressure", ROLE_TEXT },
		{ "- chest pain, dizziness or fainting", ROLE_TEXT },
		{ "- a bone, joint or back problem that moving could make worse", ROLE_TEXT },
		{ "- pregnant, or a birth in the last six months", ROLE_TEXT },
		{ "- a recent operation, or a hernia", ROLE_TEXT },
		{ "- another reason to be careful", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "If so, please ask a doctor or physiotherapist first, and train only when they "
			"agree. You can look around here in the meantime.", ROLE_WARN },
		{ NULL, ROLE_TEXT },
	} },
	[PAGE_SIGNS] = { "Warning signs", {
		{ "Emergency: call for help now", ROLE_BAD },
		{ "- numb or tingling around genitals, anus or inner thighs", ROLE_TEXT },
		{ "- new trouble passing or holding urine or stool; new sexual numbness", ROLE_TEXT },
		{ "- pain, weakness or numbness in both legs; legs that don't obey", ROLE_TEXT },
		{ "- chest pain; after a serious fall or accident", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "See someone today", ROLE_WARN },
		{ "- fever, or weight lost without a reason", ROLE_TEXT },
		{ "- a new lump, or a back that changed its shape", ROLE_TEXT },
		{ "- worse at night, not eased by rest, worse on coughing or sneezing", ROLE_TEXT },
		{ "- pain between the shoulder blades", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "Book a visit", ROLE_TITLE },
		{ "- pain that runs below the knee; a numb or weak leg", ROLE_TEXT },
		{ "- cancer in the past, steroids, osteoporosis, weak immunity", ROLE_TEXT },
		{ "- a first back pain before 20 or after 50", ROLE_TEXT },
		{ "- no better after a few weeks, or back again after two steps down here", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "One sign alone is often a false alarm. Have it checked all the same.", ROLE_DIM },
		{ NULL, ROLE_TEXT },
	} },
	[PAGE_DISCLAIMER] = { "What this is, and is not", {
		{ "deadbug gives information. It is no substitute for medical advice, diagnosis "
			"or treatment, and it promises no cure.", ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "Ask your doctor, or another qualified professional, about any condition you have: "
			"an eating disorder, a deficiency, an injury, or any other concern.",
			ROLE_TEXT },
		{ "", ROLE_TEXT },
		{ "If it may be an emergency, call a doctor or the emergency services at once.",
			ROLE_WARN },
		{ "", ROLE_TEXT },
		{ "Burning abs are fine. Sharp or aching pain in the back is not: press x and stop.",
			ROLE_ACCENT },
		{ NULL, ROLE_TEXT },
	} },
};

void page_flow(struct flow *flow, enum page_name page)
{
	flow_text(flow, 0, pages[page].title, ROLE_TITLE);
	flow_gap(flow);
	for (int i = 0; pages[page].lines[i].text != NULL; i++) {
		const char *text = pages[page].lines[i].text;
		enum role role = pages[page].lines[i].role;
		if (text[0] == '\0')
			flow_gap(flow);
		else if (strncmp(text, "- ", 2) == 0)
			flow_pair(flow, 2, "-", ROLE_DIM, text + 2, role);
		else
			flow_text(flow, 0, text, role);
	}
}
