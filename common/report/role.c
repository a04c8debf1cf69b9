#include "common/report/role.h"

struct slice
outline_role_name(enum outline_role role)
{
	static const char *const names[] = { "title", "intro", "head", "item", "body", "sign", "date", "noise" };

	return (struct slice){ names[role], strlen(names[role]) };
}
