# doc, line and col of -o find the words in the report.
# needs fzread fzsect
fzread "$ROOT"/tests/reports/*.txt >"$TMP/lines"
fzsect "$TMP/lines" | fzgrep -O -o -E '[0-9]+(件|人)' >"$TMP/hits"
awk 'END { print (NR > 50) }' "$TMP/hits"
awk -F '\t' '
function characters(s) { gsub(/[\200-\277]/, "", s); return length(s) }
NR == FNR { text[$1, $2] = $3; next }
{
	line = text[$1, $2]
	for (from = 1; at = index(substr(line, from), $3); from += at)
		if (characters(substr(line, 1, from + at - 2)) == $NF - 1)
			next
	print
}' "$TMP/lines" "$TMP/hits"
