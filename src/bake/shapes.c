/* shapes: each struct's members, in the order of its header */
#include "bake/shapes.h"

#include "core/catalog.h"
#include "core/pages.h"
#include "draw/theme.h"

#define ONE(type, member, of) { &(of), HELD_INSIDE, offsetof(struct type, member), 0 }
#define ARRAY(type, member, of) { &(of), HELD_INSIDE, offsetof(struct type, member), \
	sizeof(((const struct type *)0)->member) / sizeof(((const struct type *)0)->member[0]) }
#define LIST(type, member, counted_by, of) \
	{ &(of), HELD_LISTED, offsetof(struct type, member), offsetof(struct type, counted_by) }
#define APART(type, member, of) { &(of), HELD_APART, offsetof(struct type, member), 0 }
#define SHAPE(type, members) \
	{ "struct " #type, sizeof(struct type), NULL, sizeof(members) / sizeof((members)[0]), members }

_Static_assert(sizeof(enum step) == sizeof(int), "an enum is printed as an int");

static const struct member point_members[] = {
	ONE(point, x, shape_double),
	ONE(point, y, shape_double),
};
static const struct shape shape_point = SHAPE(point, point_members);

static const struct member pose_members[] = {
	ARRAY(pose, at, shape_point),
};
static const struct shape shape_pose = SHAPE(pose, pose_members);

static const struct member key_pose_members[] = {
	ONE(key_pose, name, shape_text),
	ONE(key_pose, move_ms, shape_int),
	ONE(key_pose, hold_ms, shape_int),
	ONE(key_pose, pose, shape_pose),
};
static const struct shape shape_key_pose = SHAPE(key_pose, key_pose_members);

static const struct member prop_members[] = {
	ONE(prop, a, shape_point),
	ONE(prop, b, shape_point),
};
static const struct shape shape_prop = SHAPE(prop, prop_members);

static const struct member pose_set_members[] = {
	ONE(pose_set, scale, shape_double),
	ONE(pose_set, anchor, shape_int),
	ONE(pose_set, cycle, shape_int),
	ONE(pose_set, loop_from, shape_int),
	ONE(pose_set, contacts, shape_unsigned),
	ONE(pose_set, key_count, shape_int),
	ONE(pose_set, aside_count, shape_int),
	LIST(pose_set, keys, key_count, shape_key_pose),
	APART(pose_set, fault, shape_key_pose),
	ONE(pose_set, prop_count, shape_int),
	LIST(pose_set, props, prop_count, shape_prop),
};
static const struct shape shape_pose_set = SHAPE(pose_set, pose_set_members);

static const struct member texts_members[] = {
	ONE(texts, count, shape_int),
	LIST(texts, at, count, shape_text),
};
static const struct shape shape_texts = SHAPE(texts, texts_members);

static const struct member links_members[] = {
	ONE(links, count, shape_int),
	LIST(links, at, count, shape_int),
};
static const struct shape shape_links = SHAPE(links, links_members);

static const struct member tempo_members[] = {
	ONE(tempo, lower, shape_int),
	ONE(tempo, hold, shape_int),
	ONE(tempo, return_home, shape_int),
};
static const struct shape shape_tempo = SHAPE(tempo, tempo_members);

static const struct member dose_members[] = {
	ONE(dose, level, shape_int),
	ONE(dose, name, shape_text),
	ONE(dose, note, shape_text),
	ONE(dose, kind, shape_int),
	ONE(dose, sides, shape_int),
	ONE(dose, set_count, shape_int),
	ARRAY(dose, sets, shape_int),
	ONE(dose, tempo, shape_tempo),
	ONE(dose, between, shape_int),
	ONE(dose, rest, shape_int),
	ONE(dose, key, shape_int),
};
static const struct shape shape_dose = SHAPE(dose, dose_members);

static const struct member cue_members[] = {
	ONE(cue, text, shape_text),
	ONE(cue, when, shape_int),
};
static const struct shape shape_cue = SHAPE(cue, cue_members);

static const struct member fault_members[] = {
	ONE(fault, sign, shape_text),
	ONE(fault, fix, shape_text),
	ONE(fault, part, shape_text),
};
static const struct shape shape_fault = SHAPE(fault, fault_members);

static const struct member exercise_members[] = {
	ONE(exercise, id, shape_text),
	ONE(exercise, name, shape_text),
	ONE(exercise, aliases, shape_texts),
	ONE(exercise, step, shape_int),
	ONE(exercise, level, shape_int),
	ONE(exercise, category, shape_text),
	ONE(exercise, kind, shape_int),
	ONE(exercise, sides, shape_int),
	ONE(exercise, back, shape_int),
	ONE(exercise, equipment, shape_texts),
	ONE(exercise, primary_muscles, shape_texts),
	ONE(exercise, setup, shape_texts),
	ONE(exercise, moves, shape_texts),
	ARRAY(exercise, words, shape_text),
	ONE(exercise, dose_count, shape_int),
	LIST(exercise, doses, dose_count, shape_dose),
	ONE(exercise, cue_count, shape_int),
	LIST(exercise, cues, cue_count, shape_cue),
	ONE(exercise, fault_count, shape_int),
	LIST(exercise, faults, fault_count, shape_fault),
	ONE(exercise, check, shape_text),
	ONE(exercise, easier, shape_links),
	ONE(exercise, harder, shape_links),
	ONE(exercise, replaces, shape_links),
	ONE(exercise, easier_note, shape_text),
	ONE(exercise, harder_note, shape_text),
	ONE(exercise, avoid_if, shape_texts),
	ONE(exercise, why, shape_text),
	ONE(exercise, instead, shape_links),
	ONE(exercise, trophy, shape_text),
	ONE(exercise, gate, shape_int),
	ONE(exercise, gate_level, shape_int),
	ONE(exercise, source, shape_text),
	ONE(exercise, poses, shape_pose_set),
};
static const struct shape shape_exercise = SHAPE(exercise, exercise_members);

static const struct member routine_item_members[] = {
	ONE(routine_item, exercise, shape_int),
	ONE(routine_item, level, shape_int),
	ONE(routine_item, set_count, shape_int),
	ARRAY(routine_item, sets, shape_int),
};
static const struct shape shape_routine_item = SHAPE(routine_item, routine_item_members);

static const struct member routine_members[] = {
	ONE(routine, id, shape_text),
	ONE(routine, name, shape_text),
	ONE(routine, step, shape_int),
	ONE(routine, extra, shape_bool),
	ONE(routine, next, shape_int),
	ONE(routine, item_count, shape_int),
	LIST(routine, items, item_count, shape_routine_item),
};
static const struct shape shape_routine = SHAPE(routine, routine_members);

static const struct member need_members[] = {
	ONE(need, of, shape_links),
	ONE(need, level, shape_int),
	ONE(need, sets, shape_int),
	ONE(need, amount, shape_int),
};
static const struct shape shape_need = SHAPE(need, need_members);

static const struct member gate_members[] = {
	ONE(gate, step, shape_int),
	ONE(gate, what, shape_text),
	ONE(gate, sessions, shape_int),
	ONE(gate, together, shape_bool),
	ONE(gate, at_least, shape_int),
	ONE(gate, need_count, shape_int),
	LIST(gate, needs, need_count, shape_need),
};
static const struct shape shape_gate = SHAPE(gate, gate_members);

static const struct member catalog_members[] = {
	ONE(catalog, exercise_count, shape_int),
	LIST(catalog, exercises, exercise_count, shape_exercise),
	ONE(catalog, routine_count, shape_int),
	LIST(catalog, routines, routine_count, shape_routine),
	ONE(catalog, gate_count, shape_int),
	LIST(catalog, gates, gate_count, shape_gate),
};
const struct shape shape_catalog = SHAPE(catalog, catalog_members);

static const struct member picture_stroke_members[] = {
	ONE(picture_stroke, point_count, shape_int),
	LIST(picture_stroke, points, point_count, shape_point),
	ONE(picture_stroke, is_curve, shape_bool),
	ONE(picture_stroke, is_thick, shape_bool),
	ONE(picture_stroke, is_dashed, shape_bool),
	ONE(picture_stroke, tone, shape_int),
};
static const struct shape shape_picture_stroke = SHAPE(picture_stroke, picture_stroke_members);

static const struct member picture_label_members[] = {
	ONE(picture_label, text, shape_text),
	ONE(picture_label, at, shape_point),
	ONE(picture_label, tone, shape_int),
};
static const struct shape shape_picture_label = SHAPE(picture_label, picture_label_members);

static const struct member picture_members[] = {
	ONE(picture, height, shape_double),
	ONE(picture, stroke_count, shape_int),
	LIST(picture, strokes, stroke_count, shape_picture_stroke),
	ONE(picture, label_count, shape_int),
	LIST(picture, labels, label_count, shape_picture_label),
};
static const struct shape shape_picture = SHAPE(picture, picture_members);

static const struct member chart_bar_members[] = {
	ONE(chart_bar, label, shape_text),
	ONE(chart_bar, value, shape_double),
	ONE(chart_bar, tone, shape_int),
};
static const struct shape shape_chart_bar = SHAPE(chart_bar, chart_bar_members);

static const struct member chart_members[] = {
	ONE(chart, unit, shape_text),
	ONE(chart, bar_count, shape_int),
	LIST(chart, bars, bar_count, shape_chart_bar),
};
static const struct shape shape_chart = SHAPE(chart, chart_members);

static const struct member block_members[] = {
	ONE(block, kind, shape_int),
	ONE(block, tone, shape_int),
	ONE(block, text, shape_text),
	ONE(block, items, shape_texts),
	APART(block, picture, shape_picture),
	APART(block, chart, shape_chart),
};
static const struct shape shape_block = SHAPE(block, block_members);

static const struct member page_members[] = {
	ONE(page, id, shape_text),
	ONE(page, title, shape_text),
	ONE(page, group, shape_text),
	ONE(page, exercise, shape_text),
	ONE(page, places, shape_unsigned),
	ONE(page, block_count, shape_int),
	LIST(page, blocks, block_count, shape_block),
};
static const struct shape shape_page = SHAPE(page, page_members);

static const struct member pages_members[] = {
	ONE(pages, count, shape_int),
	LIST(pages, at, count, shape_page),
};
const struct shape shape_pages = SHAPE(pages, pages_members);
static const struct member colour_members[] = {
	ONE(colour, is_default, shape_bool),
	ONE(colour, r, shape_uint8),
	ONE(colour, g, shape_uint8),
	ONE(colour, b, shape_uint8),
};
static const struct shape shape_colour = SHAPE(colour, colour_members);

static const struct member style_members[] = {
	ONE(style, fg, shape_colour),
	ONE(style, bg, shape_colour),
	ONE(style, basic_fg, shape_int8),
	ONE(style, basic_bg, shape_int8),
	ONE(style, attributes, shape_uint8),
	ONE(style, mono, shape_uint8),
};
static const struct shape shape_style = SHAPE(style, style_members);

static const struct member theme_members[] = {
	ONE(theme, name, shape_letters),
	ONE(theme, description, shape_letters),
	ONE(theme, file, shape_text),
	ARRAY(theme, styles, shape_style),
};
const struct shape shape_theme = SHAPE(theme, theme_members);

static const struct member theme_list_members[] = {
	ONE(theme_list, count, shape_int),
	LIST(theme_list, at, count, shape_theme),
};
const struct shape shape_themes = SHAPE(theme_list, theme_list_members);
