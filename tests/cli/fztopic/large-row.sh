# a text and a heading of a megabyte, and 3000 headings above each other
awk 'BEGIN {
	for (i = 0; i < 16; i++) t = t (i ? t : "种树九棵，审查合同。")
	print "role\tsect\thead\ttext"
	print "body\t\t" t "\t" t
	for (i = 0; i < 3000; i++) print "head\t" (s = s (i ? ".1" : "1")) "\t严格执法\t严格执法"
}' >"$TMP/in"
fztopic -s "$TMP/in" | cut -f 5,6 | uniq -c | sed 's/^ *//'
