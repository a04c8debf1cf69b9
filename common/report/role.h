/*
 * role - what a line, or a piece of one, is to its report; see fzsect(1).
 */
#ifndef FZ_ROLE_H
#define FZ_ROLE_H

#include "common/slice.h"

enum outline_role {
	ROLE_TITLE, ROLE_INTRO, ROLE_HEAD, ROLE_ITEM, ROLE_BODY, ROLE_SIGN, ROLE_DATE, ROLE_NOISE
};

/* The role of that name; ROLE_NOISE where it is none. */
enum outline_role outline_role_of(struct slice name);

/* The role as fzsect writes it. */
struct slice outline_role_name(enum outline_role);

#endif
