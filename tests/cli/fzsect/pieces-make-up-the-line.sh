# the texts of a line's pieces, in order, are the line; col is where each begins
fzsect -O report.in | awk -F '\t' '{ t[$2] = t[$2] $3 } END { for (i = 1; i in t; i++) print t[i] }' >"$TMP/got"
sed 1d report.in | cut -f 3 | cmp - "$TMP/got"
