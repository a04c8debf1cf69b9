/*
 * marks - the marks that stand in pairs: “…” 「…」 《…》 （…） and their kin, and the straight " that opens
 * and closes alike.  Which characters they are is GB/T 15834-2011 (4.8 quotations, 4.9 brackets, 4.15
 * titles), and what else is met in their place.
 *
 * Two marks are partners when the second is the nearest that closes what the first opens, and no
 * partner stands across them: of “甲《乙”丙》 the title marks are alone.
 */
#ifndef FZ_MARKS_H
#define FZ_MARKS_H

#include <stdint.h>

#include "common/slice.h"

enum mark_form {
	MARK_NONE,
	MARK_CURLY,		/* “ ” */
	MARK_STRAIGHT,		/* " and its full-width twin: either side */
	MARK_SINGLE,		/* ‘ ’ */
	MARK_CORNER,		/* 「 」 */
	MARK_HOLLOW,		/* 『 』 */
	MARK_PRIME,		/* 〝 〞 〟 */
	MARK_TITLE,		/* 《 》 */
	MARK_SUBTITLE,		/* 〈 〉 */
	MARK_ROUND,		/* （ ） ( ) */
	MARK_SQUARE,		/* [ ] ［ ］ */
	MARK_TORTOISE,		/* 〔 〕 */
	MARK_LENS		/* 【 】 */
};

#define MARKS(form) (1u << (form))
#define MARKS_QUOTES (MARKS(MARK_CURLY) | MARKS(MARK_STRAIGHT) | MARKS(MARK_SINGLE) | MARKS(MARK_CORNER) | \
    MARKS(MARK_HOLLOW) | MARKS(MARK_PRIME))
#define MARKS_TITLES (MARKS(MARK_TITLE) | MARKS(MARK_SUBTITLE))
#define MARKS_BRACKETS (MARKS(MARK_ROUND) | MARKS(MARK_SQUARE) | MARKS(MARK_TORTOISE) | MARKS(MARK_LENS))

enum mark_side { MARK_OPENS = 1, MARK_CLOSES = 2, MARK_EITHER = 3 };

#define MARK_ALONE UINT32_MAX

struct mark {
	uint32_t at;		/* the byte of the text it begins at */
	uint32_t partner;	/* its index among the marks, or MARK_ALONE */
	uint32_t below;		/* while pairing: what was open before it */
	uint8_t form, n;	/* n: its bytes */
	uint8_t side;		/* of a straight one with a partner: the side it took */
};

/* The marks of a text; all zeros at first.  They are good until the next reading. */
struct marks {
	struct mark *mark;
	size_t n, cap;
};

/* The form of the character c, and its side; MARK_NONE: it is no such mark. */
enum mark_form mark_of(int32_t c, enum mark_side *);

/*
 * Reads the marks of some forms, in their order, and pairs them.  Takes one pass, however they stand.
 * Texts are shorter than 4 GiB.  false: no memory.
 */
bool marks_read(struct marks *, struct slice text, unsigned forms);
void marks_release(struct marks *);

/*
 * The place behind the mark that closes what opens at i, where it ends within max bytes; 0: there is
 * none, or none opens at i.  It looks only at what stands behind i.
 */
size_t marks_behind(struct slice text, size_t i, size_t max);

#endif
