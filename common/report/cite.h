/*
 * cite - what a text cites or calls by a name: works, which stand in title marks 《…》 〈…〉, and phrases,
 * which stand in quotation marks “…” 「…」 "…".  Only what has both its marks is cited.  A mark in marks
 * is a cite of its own, behind the one that holds it.
 */
#ifndef FZ_CITE_H
#define FZ_CITE_H

#include "common/slice.h"

enum cite_kind { CITE_WORK, CITE_PHRASE };

struct cite {
	struct slice quote;		/* of the text, as the others are: the name with its marks */
	struct slice name;		/* without them and the blanks inside them */
	struct slice number;		/* the document number that follows; empty: none does */
	struct slice sentence;		/* the sentence it begins in */
	enum cite_kind kind;
};

/* A name that is longer is none, so that names in names in names stay a matter of bytes. */
enum { CITE_NAME_BYTES = 3000 };

struct cites;

/* NULL: no memory. */
struct cites *cites_new(void);
void cites_free(struct cites *);

/* The cites of a text, in the order of their first marks; *n of them, good until the next call.  NULL: no memory. */
const struct cite *cites_read(struct cites *, struct slice text, size_t *n);

/*
 * Whether a mark of the text that was read last waits for its partner, which a later piece of the same
 * line may hold.
 */
bool cites_wait(const struct cites *);

/*
 * Whether the text that was read last breaks off inside a mark, not long before its end, and next, the
 * line below it, has what closes the mark before anything that opens one.
 */
bool cites_go_on(const struct cites *, struct slice next);

/* The document number at the beginning of a text, behind blanks, in brackets or without; empty: none. */
struct slice cite_number(struct slice text);

/* The name of a kind as the column kind has it. */
struct slice cite_kind_name(enum cite_kind);

#endif
