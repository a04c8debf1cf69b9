/*
 * frame - the lines round a report's text: titles, signatures, dates, page furniture, residue of
 * converters.  Here a line is judged by itself; where it stands is the outline's business.  The
 * words are data (common/data/lines.tsv).
 */
#ifndef FZ_FRAME_H
#define FZ_FRAME_H

#include "common/report/date.h"
#include "common/text/lexicon.h"

struct frame;

struct frame *frame_new(char why[TABLE_WHY]);
void frame_free(struct frame *);

/* Bytes of converter residue and blanks at the line's start: [bookmark: _GoBack] */
size_t frame_residue(const struct frame *, struct slice line);

/* A menu, a breadcrumb, a counter, a publication note. */
bool frame_furniture(const struct frame *, struct slice line);

/* A line that ends as titles do, and one that speaks of what titles speak of. */
bool frame_title_end(const struct frame *, struct slice line);
bool frame_title_word(const struct frame *, struct slice line);

/* A line that a title may begin with that goes on in the next one. */
bool frame_title_lead(const struct frame *, struct slice line);

/* A line by which a title goes on that could have ended before: 及2022年工作安排 */
bool frame_title_tail(const struct frame *, struct slice line);

/* The name of a unit that signs, alone in its line. */
bool frame_sign(const struct frame *, struct slice line);

/* A paragraph that leads into the report: ……情况报告如下： */
bool frame_intro_end(const struct frame *, struct slice line);

/* A page number alone in its line: - 3 -, —3—, 第3页. */
bool frame_page_number(const struct numerals *, struct slice line);

/* Marks that only sentences have: 。；！？ */
bool frame_sentence(struct slice line);

#endif
