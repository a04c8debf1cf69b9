# Where documents come in no order, rows and columns of what is merged come as the parts do.
awk 'BEGIN {
	print "doc\tline\ttown\tyear\tvalue"
	for (i = 0; i < 400; i++)
		printf "D%d\t%d\tt%d\t%d\t%d\n", i * 7 % 40, i, i * i % 31, 2030 - i * i % 7, i
}' >"$TMP/all"
fztab -r town -c year -a sum:value "$TMP/all" >"$TMP/want"
split -l 90 "$TMP/all" "$TMP/part."
for part in "$TMP"/part.*; do
	{ head -n 1 "$TMP/all"; cat "$part"; } | fztab -P -r town -c year -a sum:value
done | fztab -M >"$TMP/got"
cmp "$TMP/want" "$TMP/got" && wc -l <"$TMP/got" | tr -d ' '
