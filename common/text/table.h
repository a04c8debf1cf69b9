/*
 * table - the data tables: TSV with a header, LF or CRLF, one entry a row; see fz-tables(5).
 * They are compiled in; FZ_DATA=DIR in the environment puts DIR/NAME.tsv in the place of the one
 * of that name where such a file is, and a file named by the user goes before both.
 * Nothing here prints; every complaint comes back as "file:line: what".
 */
#ifndef FZ_TABLE_H
#define FZ_TABLE_H

#include "common/data/data.h"
#include "common/slice.h"

enum { TABLE_WHY = 1280 };	/* room for a complaint */

struct table;

/*
 * Loads a table: from file where one is named, else from FZ_DATA, else the one compiled in.
 * columns: the names that it must have, ended by NULL; cells are asked for by their order.  One that
 * begins with ? need not be there: its cells are empty then.
 * NULL: it can't be read, lacks a column, or a row is short or long; why tells.
 */
struct table *table_open(const struct data *, const char *file, const char *const columns[],
    char why[TABLE_WHY]);
void table_free(struct table *);

size_t table_rows(const struct table *);

/* The cell of a row in the column of that index in the list of table_open(); lives with the table. */
struct slice table_cell(const struct table *, size_t row, size_t column);

/* Puts "file:line: what" into why; returns false, for `return table_complain(...)`. */
bool table_complain(const struct table *, size_t row, const char *what, char why[TABLE_WHY]);

/* Puts the one complaint that no table is to blame for into why. */
void table_out_of_memory(char why[TABLE_WHY]);

/* Which of the names, ended by NULL, a cell holds.  false: none. */
bool table_one_of(struct slice cell, const char *const names[], int *which);

/* Cuts the next word off a cell's list of words parted by blanks.  false: there is none left. */
bool table_word(struct slice *list, struct slice *word);

#endif
