/* spaced - names whose letters have blanks between them, as signatures are set: 某 县 人 民 政 府. */
#ifndef FZ_SPACED_H
#define FZ_SPACED_H

#include "common/slice.h"

/* Are these letters, four at least, with blanks between each two? */
bool spaced_out(struct slice text);

/* Writes the text without its blanks to `to`, which has room for text.n bytes; returns how many it wrote. */
size_t spaced_close(struct slice text, char *to);

#endif
