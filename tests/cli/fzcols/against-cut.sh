# cut(1) chooses the same fields, in the order of the input.
awk 'BEGIN {
	srand(5)
	print "a\tb\tc\td"
	for (i = 0; i < 3000; i++)
		printf "%d\t%s\t%d\t%s\n", rand() * 1000, rand() < 0.3 ? "" : "x" i, i, rand() < 0.5 ? "" : i
}' >"$TMP/rows"
fzcols b,d "$TMP/rows" >"$TMP/got"
cut -f 2,4 "$TMP/rows" | cmp - "$TMP/got"
fzcols -v b,d "$TMP/rows" >"$TMP/got"
cut -f 1,3 "$TMP/rows" | cmp - "$TMP/got"
