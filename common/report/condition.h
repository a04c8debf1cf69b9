/*
 * condition - what fzrows asks of a field: year>=2020, unit=件, text~调解.
 *
 * Two numbers are compared as numbers, of whatever length, anything else byte by byte.  An empty
 * field is not less, equal or greater than anything (but = of nothing), and contains only nothing.
 */
#ifndef FZ_CONDITION_H
#define FZ_CONDITION_H

#include "common/text/decimal.h"

enum condition_operator {
	CONDITION_EQ, CONDITION_NE, CONDITION_LT, CONDITION_LE, CONDITION_GT, CONDITION_GE,
	CONDITION_HAS, CONDITION_LACKS
};

struct condition {
	struct slice column;
	enum condition_operator is;
	struct slice constant;		/* as written */
	bool number;			/* the constant is one; */
	bool fits;			/* and this is it */
	struct decimal d;
	size_t rare;			/* where the constant has the byte to search for */
};

/*
 * Takes NAME OPERATOR CONSTANT apart; the parts are slices of text.  false: it is none, as there is
 * no name or no operator.
 */
bool condition_parse(const char *text, struct condition *);

bool condition_holds(const struct condition *, struct slice field);

#endif
