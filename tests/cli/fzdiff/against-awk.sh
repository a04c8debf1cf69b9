# Whole numbers of many keys in some years, in no order: awk adds up and divides as exactly.
awk 'BEGIN {
	srand(7)
	print "k\tyear\tvalue"
	for (i = 0; i < 6000; i++)
		print int(rand() * 900) "\t" 2015 + int(rand() * 6) "\t" int(rand() * 1000)
}' >"$TMP/rows"
awk -F '\t' -v OFS='\t' '
function tenths(change, base) {
	t = int((2000 * (change < 0 ? -change : change) + base) / (2 * base))
	return (change < 0 && t ? "-" : "") t / 10
}
NR > 1 && $2 >= 2019 { k = $1; y = $2; n[k, y]++; sum[k, y] += $3 }
NR > 1 && !(($1, 0) in seen) && $2 >= 2019 { seen[$1, 0]; key[++keys] = $1 }
END {
	for (i = 1; i <= keys; i++) {
		k = key[i]
		if (!n[k, 2019])
			print k, 2019, 2020, "", sum[k, 2020], "", "", "new"
		else if (!n[k, 2020])
			print k, 2019, 2020, sum[k, 2019], "", "", "", "gone"
		else {
			c = sum[k, 2020] - sum[k, 2019]
			print k, 2019, 2020, sum[k, 2019], sum[k, 2020], c, sum[k, 2019] ? tenths(c, sum[k, 2019]) : "", ""
		}
	}
}' "$TMP/rows" | sort >"$TMP/want"
fzdiff -O -k k "$TMP/rows" | sort | cmp - "$TMP/want"
[ "$(wc -l <"$TMP/want")" -gt 500 ] || echo few
