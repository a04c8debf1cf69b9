# Sums, counts and extremes of some thousand rows in hundredths, which a double adds exactly.
awk 'BEGIN {
	srand(7)
	print "doc\ttown\tind\tvalue\tlo\thi"
	for (i = 0; i < 5000; i++) {
		v = int(rand() * 20001) - 4000
		lo = rand() < 0.02 ? "" : v - int(rand() * 50)
		hi = rand() < 0.02 ? "" : v + int(rand() * 50)
		if (rand() < 0.05)
			v = ""
		printf "d%d\tt%d\ti%d\t%s\t%s\t%s\n", i / 50, rand() * 40, rand() * 6,
		    v == "" ? "" : v / 100, lo == "" ? "" : lo / 100, hi == "" ? "" : hi / 100
	}
}' >"$TMP/facts"
fztab -r town,ind -a count,count:value,sum:value,min:value,max:value -O "$TMP/facts" | sort >"$TMP/got"
awk -F'\t' '
function round(x) { return int(x * 100 + (x < 0 ? -0.5 : 0.5)) }
function shown(n) { return n == "" ? "" : n / 100 "" }
NR > 1 {
	k = $2 "\t" $3
	count[k]++
	if ($4 == "")
		next
	v = round($4)
	if (!n[k]++ || v < min[k]) min[k] = v
	if (n[k] == 1 || v > max[k]) max[k] = v
	sum[k] += v
	if ($5 == "") lo_open[k] = 1
	if ($6 == "") hi_open[k] = 1
	lo[k] += round($5)
	hi[k] += round($6)
}
END {
	for (k in count)
		print k "\t" count[k] "\t" n[k] + 0 "\t" shown(sum[k]) "\t" (lo_open[k] ? "" : shown(lo[k])) \
		    "\t" (hi_open[k] ? "" : shown(hi[k])) "\t" shown(min[k]) "\t" shown(max[k])
}' OFMT=%.12g CONVFMT=%.12g "$TMP/facts" | sort >"$TMP/want"
cmp "$TMP/got" "$TMP/want" && wc -l <"$TMP/got" | tr -d ' '

# The pivot has the same cells, in order of first appearance.
fztab -r town -c ind -a count -O "$TMP/facts" | sort >"$TMP/got"
awk -F'\t' 'NR > 1 {
	if (!($3 in seen)) { seen[$3]; ind[++m] = $3 }
	town[$2]
	n[$2, $3]++
}
END {
	for (t in town) {
		printf "%s", t
		for (i = 1; i <= m; i++)
			printf "\t%s", n[t, ind[i]]
		print ""
	}
}' "$TMP/facts" | sort >"$TMP/want"
cmp "$TMP/got" "$TMP/want" && wc -l <"$TMP/got" | tr -d ' '
