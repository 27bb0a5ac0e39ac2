/* narrator: the moments of a session; what is said in them stands in core/remarks, core/beats */
#include "core/narrator.h"

#include "core/beats.h"
#include "core/remarks.h"

static bool stands(int phase)
{
	return phase == PHASE_PAUSED || phase == PHASE_RESUMING || phase == PHASE_PAIN;
}

static struct narrator look(const struct session *session, ms_t told)
{
	return (struct narrator){
		.is_open = true,
		.at = session->at,
		.phase = (int)session->phase,
		.began = session->began,
		.due = session->due,
		.asking = session->asking,
		.counted = session->counted,
		.checked = session->checked,
		.told = told,
	};
}

/* While it stands still, the segment's begin means nothing; a get-ready may begin anew. */
static bool is_new_scene(const struct narrator *before, const struct narrator *present)
{
	if (!before->is_open || before->at != present->at || before->phase != present->phase)
		return true;
	return stands(present->phase) ? before->due != present->due : before->began != present->began;
}

/* Whether the segment goes on after a pause. */
static bool goes_on(const struct narrator *before, const struct narrator *present)
{
	return before->is_open && before->at == present->at && !stands(present->phase) &&
		(before->phase == PHASE_PAUSED || before->phase == PHASE_RESUMING);
}

/* The moment at which the present scene began. */
static ms_t begin_of_scene(const struct narrator *before, const struct session *session, ms_t now)
{
	if (session->phase == PHASE_PAUSED || session->phase == PHASE_PAIN)
		return session->paused_at;
	if (session->phase == PHASE_RESUMING)
		return session->due - RESUME_MS;
	const struct narrator present = look(session, 0);
	if (!goes_on(before, &present))
		return session->began;
	return before->phase == PHASE_RESUMING && before->due < now ? before->due : now;
}

static enum arrival arrival_of(const struct narrator *before, const struct narrator *present)
{
	if (goes_on(before, present))
		return ARRIVAL_BACK;
	return before->is_open && before->phase == PHASE_PAIN ? ARRIVAL_FROM_PAIN : ARRIVAL_NEW;
}

static bool remark_on_change(const struct narrator *before, const struct session *session,
	const struct talk *talk, struct said *ret)
{
	if (before->checked != session->checked && session->checked == session->at)
		return remark_on_advice(session, talk, ret);
	if (before->asking != session->asking && session->phase == PHASE_PAIN)
		return remark_on_advice(session, talk, ret);
	if (before->asking != session->asking)
		return remark_on_question(session, talk, ret);
	return before->counted != session->counted && remark_on_count(session, talk, ret);
}

static void say(const struct said *said, ms_t at, struct effects *effects)
{
	effects_say(effects, at, said->kind, said->words);
}

/* What is not as it was at the last call. */
static void tell_change(struct narrator *narrator, const struct session *session,
	const struct talk *talk, ms_t now, struct effects *effects)
{
	const struct narrator before = *narrator;
	const struct narrator present = look(session, before.told);
	struct said said;
	*narrator = present;
	if (!is_new_scene(&before, &present)) {
		if (remark_on_change(&before, session, talk, &said))
			say(&said, now, effects);
		return;
	}
	const ms_t began = begin_of_scene(&before, session, now);
	narrator->told = stands(present.phase) ? before.told : began - session->began;
	if (remark_on_arrival(session, talk, arrival_of(&before, &present), &said))
		say(&said, began, effects);
}

void narrator_tell(struct narrator *narrator, const struct session *session, const struct talk *talk,
	ms_t now, struct effects *effects)
{
	struct said said;
	ms_t offset;
	tell_change(narrator, session, talk, now, effects);
	if (stands(narrator->phase))
		return;
	const ms_t elapsed = session_elapsed(session, now);
	while (effects->count < EFFECTS_MAX) {
		offset = beats_next(session, talk, narrator->told, &said);
		if (offset == NEVER || offset > elapsed)
			return;
		narrator->told = offset;
		say(&said, session->began + offset, effects);
	}
}

ms_t narrator_wait(const struct narrator *narrator, const struct session *session,
	const struct talk *talk, ms_t now)
{
	struct said said;
	const struct narrator present = look(session, narrator->told);
	if (is_new_scene(narrator, &present))
		return 0;
	if (stands(present.phase))
		return NEVER;
	const ms_t offset = beats_next(session, talk, narrator->told, &said);
	const ms_t elapsed = now - session->began;
	if (offset == NEVER)
		return NEVER;
	return offset > elapsed ? offset - elapsed : 0;
}
