#include "common/report/role.h"

static const char *const names[] = { "title", "intro", "head", "item", "body", "sign", "date", "noise" };

struct slice
outline_role_name(enum outline_role role)
{
	return (struct slice){ names[role], strlen(names[role]) };
}

enum outline_role
outline_role_of(struct slice name)
{
	int role;

	for (role = 0; role < ROLE_NOISE && !slice_is(name, names[role]); role++)
		;
	return (enum outline_role)role;
}
