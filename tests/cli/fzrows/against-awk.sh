# Each operator on some thousand rows of numbers, where awk compares numbers too, and of text.
awk 'BEGIN {
	srand(3)
	print "n\tt"
	for (i = 0; i < 4000; i++)
		printf "%s\t%s\n", rand() < 0.1 ? "" : (int(rand() * 2000) - 1000) / 8, int(rand() * 100000)
}' >"$TMP/rows"
for op in '<' '<=' '>' '>=' '==' '!='; do
	fz=$op
	[ "$op" = == ] && fz='='
	for x in 0 -12.5 7.25 99; do
		fzrows -O "n$fz$x" "$TMP/rows" >"$TMP/got"
		awk -F'\t' -v x="$x" "NR > 1 && (\$1 == \"\" ? \"$op\" == \"!=\" : \$1 + 0 $op x + 0)" "$TMP/rows" >"$TMP/want"
		cmp "$TMP/got" "$TMP/want" || echo "n$fz$x"
	done
done
for x in 1 77 123 00 99999; do
	fzrows -O "t~$x" "$TMP/rows" >"$TMP/got"
	awk -F'\t' -v x="$x" 'NR > 1 && index($2, x)' "$TMP/rows" >"$TMP/want"
	cmp "$TMP/got" "$TMP/want" || echo "t~$x"
	fzrows -O -v "t!~$x" "$TMP/rows" | cmp - "$TMP/want" || echo "-v t!~$x"
done
