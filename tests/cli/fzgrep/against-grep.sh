# One word, thousands, none: the rows that grep has, of the searched column alone.
awk -v words="$TMP/words" 'BEGIN {
	srand(5)
	n = split("政 府 信 息 公 开 法 治 建 设 a b", c, " ")
	for (i = 0; i < 3000; i++) {
		s = ""
		for (k = int(rand() * 30); k >= 0; k--)
			s = s c[int(rand() * n) + 1]
		print s
	}
	for (i = 0; i < 300; i++) {
		s = ""
		for (k = int(rand() * 5); k >= 0; k--)
			s = s c[int(rand() * n) + 1]
		print s >words
	}
}' >"$TMP/rows"
for word in 政府 法 a ab 信息公开 ba法; do
	grep -F "$word" "$TMP/rows" >"$TMP/want"
	fzgrep -H text -O "$word" "$TMP/rows" | cmp - "$TMP/want" || echo "$word"
	grep -v -F "$word" "$TMP/rows" >"$TMP/want"
	fzgrep -H text -O -v "$word" "$TMP/rows" | cmp - "$TMP/want" || echo "-v $word"
done
for n in 2 10 50 300; do
	tail -n "$n" "$TMP/words" >"$TMP/some"
	grep -F -f "$TMP/some" "$TMP/rows" >"$TMP/want"
	fzgrep -H text -O -f "$TMP/some" "$TMP/rows" | cmp - "$TMP/want" || echo "-f $n"
done
grep -E '(政|法)府|^a' "$TMP/rows" >"$TMP/want"
fzgrep -H text -O -E '(政|法)府|^a' "$TMP/rows" | cmp - "$TMP/want"
