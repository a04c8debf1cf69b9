/*
 * peers - the numeral module against an outside table of cases (columns model, input, text, value).
 *
 * usage: peers number_cases.tsv
 *
 * Each text of a number case that is within reach must be read whole, with the value beside it.  Out
 * of reach, for no report holds it: K and M for thousands, 打 for twelve, powers, signs, fractions of
 * fractions and mixed ones (fznum reads 四分之三 itself), a bare 千三 or 五十千.  Percent cases are left
 * to fznum.
 */
#include <stdio.h>
#include <stdlib.h>

#include "common/text/numeral.h"

static const char *const beyond[] = {
	"k", "K", "M", "G", "e", "E", "^", "/", "-", "\xe6\x89\x93", "\xe5\x88\x86", "\xe5\x8f\x88", "\xe8\xb4\x9f",
	"\xe8\xb2\xa0", NULL
};

static bool
within_reach(const char *text)
{
	int i;

	for (i = 0; beyond[i]; i++)
		if (strstr(text, beyond[i]))
			return false;
	return *text != '.';
}

static bool
reads_as(const struct numerals *ns, const char *text, const char *want)
{
	struct slice value = { want, strlen(want) };
	struct decimal expected;
	struct numeral m;

	return numeral_read(ns, text, strlen(text), &m) && m.n == strlen(text) && decimal_read(value, &expected) &&
	    decimal_cmp(m.value, expected) == 0;
}

/* Cuts " | " lists: the next part of *list, or NULL. */
static char *
next_part(char **list)
{
	char *part = *list, *end;

	if (!part || !*part)
		return NULL;
	end = strstr(part, " | ");
	*list = end ? end + 3 : NULL;
	if (end)
		*end = '\0';
	return part;
}

int
main(int argc, char *argv[])
{
	char line[4096], why[TABLE_WHY];
	struct numerals *ns = numerals_new(why);
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	int cases = 0, read = 0;

	if (!ns || !f) {
		fprintf(stderr, "peers: %s\n", ns ? "no table of cases" : why);
		return 2;
	}
	while (fgets(line, sizeof line, f)) {
		char *tab = strchr(line, '\t'), *text = tab ? strchr(tab + 1, '\t') : NULL;
		char *value = text ? strchr(text + 1, '\t') : NULL, *one, *number;

		if (strncmp(line, "number\t", 7) != 0 || !value)
			continue;
		*value++ = '\0';
		text++;
		value[strcspn(value, "\n")] = '\0';
		while ((one = next_part(&text)) && (number = next_part(&value))) {
			if (!within_reach(one) || strchr(number, 'E'))
				continue;
			cases++;
			if (reads_as(ns, one, number))
				read++;
			else
				printf("- %s %s\n", one, number);
		}
	}
	fclose(f);
	numerals_free(ns);
	printf("numerals         %.4f   %d of %d within reach\n", cases ? (double)read / cases : 1.0, read, cases);
	return cases && read * 100 >= cases * 97 ? 0 : 1;
}
