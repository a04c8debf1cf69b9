/*
 * layout - how wide the columns of a table are when it has to fit a window.
 * What is wide gives way first, down to LAYOUT_MIN; numbers never do, for a cut number is another
 * number (only their header may be cut), and the first column, by which rows are told apart, does not
 * below LAYOUT_FIRST, or a third of a small window.  If that is not enough, columns at the right are left out.
 */
#ifndef FZ_LAYOUT_H
#define FZ_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

enum {
	LAYOUT_GAP = 2,		/* blanks between two columns */
	LAYOUT_MIN = 6,		/* no column is cut to less: two Chinese characters and the mark */
	LAYOUT_FIRST = 30
};

struct layout {
	size_t head;		/* the width of the header */
	size_t body;		/* of the widest cell */
	bool number;
	size_t width;		/* what the column gets */
};

/*
 * Sets the width of n columns for a window of that many terminal columns (0: as wide as they are).
 * Returns how many are shown, counted from the left; one at least.
 */
size_t layout_fit(struct layout *, size_t n, size_t window);

#endif
