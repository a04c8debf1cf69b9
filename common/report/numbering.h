/*
 * numbering - headings and items that are numbered as their siblings are not: a label of another style,
 * a number that comes twice, one that is left out.
 *
 * Siblings are the headings of one parent, or the items of one list (fzsect's sect).  Of a list with
 * labels of several styles the minority departs; on a tie, those that are not what GB/T 9704-2012 has
 * for the level (一、 （一） 1. （1）).  Converters print Word's automatic 一、 and （一） as `1、 ` and `（1） `,
 * the number, the mark and a blank: such a label is one of style, and its number says nothing.
 * A list may go on with the numbers of its parent's earlier list, or begin anew with 1.
 */
#ifndef FZ_NUMBERING_H
#define FZ_NUMBERING_H

#include "common/report/draft.h"
#include "common/report/finding.h"
#include "common/report/label.h"

struct numbering;

/* The numerals must last as long.  NULL: why tells. */
struct numbering *numbering_new(const struct numerals *, char why[TABLE_WHY]);
void numbering_free(struct numbering *);

void numbering_check(struct numbering *, const struct draft *, struct findings *);

#endif
