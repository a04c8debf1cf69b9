# Keys of few values, so that many are equal; numbers of at most three places, as sort -n reads them.
awk 'BEGIN {
	srand(11)
	for (i = 0; i < 5000; i++)
		printf "%d\t%.3f\t%c%c\t%d\n", i, (rand() - 0.5) * 100, 97 + rand() * 4, 65 + rand() * 3, rand() * 12
}' >"$TMP/rows"
tab=$(printf '\t')
with() {
	keys=$1
	shift
	fzsort -O -H i,x,t,m -k "$keys" "$TMP/rows" >"$TMP/got"
	sort -s -t "$tab" "$@" "$TMP/rows" | cmp - "$TMP/got" || echo "$keys"
}
with t -k 3,3
with t:r -k 3,3r
with x:n -k 2,2n
with x:nr -k 2,2nr
with m:n,t -k 4,4n -k 3,3
with t,m:nr -k 3,3 -k 4,4nr
with t:r,m:n,x -k 3,3r -k 4,4n -k 2,2
with m,t:r,x:nr -k 4,4 -k 3,3r -k 2,2nr
