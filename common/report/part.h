/*
 * part - the statutory parts of a yearly report (《法治政府建设与责任落实督察工作规定》, 2019), by the
 * words of the headings that open them (common/data/parts.tsv).
 */
#ifndef FZ_PART_H
#define FZ_PART_H

#include "common/text/table.h"

struct parts;

/* file: a table to use instead of the one compiled in, or NULL. */
struct parts *parts_new(const char *file, char why[TABLE_WHY]);
void parts_free(struct parts *);

/*
 * The part that a heading's weightiest word stands for, of the first one among equals; empty where
 * it has none of the words.  Lives with the table.
 */
struct slice parts_of(const struct parts *, struct slice heading);

#endif
