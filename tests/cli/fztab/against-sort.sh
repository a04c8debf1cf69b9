# -n against sort(1), distinct and median against sort and awk.
awk 'BEGIN {
	srand(11)
	print "k\tv"
	for (i = 0; i < 4000; i++)
		printf "%d\t%d\n", rand() * 600 - 300, rand() * 90
}' >"$TMP/rows"
fztab -n -r k -a distinct:v,median:v -O "$TMP/rows" >"$TMP/got"
sed 1d "$TMP/rows" | sort -k1,1n -k2,2n | awk -F'\t' '
function put(   m) {
	m = (v[int((n + 1) / 2)] + v[int((n + 2) / 2)]) / 2
	print k "\t" d "\t" m
}
NR > 1 && $1 != k { put(); n = d = 0 }
{ if (n == 0 || $2 != last) d++; k = $1; last = $2; v[++n] = $2 }
END { put() }' >"$TMP/want"
cmp "$TMP/got" "$TMP/want" && wc -l <"$TMP/got" | tr -d ' '
