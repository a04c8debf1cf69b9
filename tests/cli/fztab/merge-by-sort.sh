# Another program may carry partials: sort(1) orders them by their first column, and knows no header.
columns='doc,line,town,value'
awk 'BEGIN { for (i = 0; i < 300; i++) printf "D%d\t%d\tt%d\t%d\n", i % 7, i, i * 7 % 5, i * 31 % 97 }' >"$TMP/rows"
split -l 40 "$TMP/rows" "$TMP/part."
head=$(fztab -P -r town -a sum:value,max:value -H "$columns" "$TMP/part.aa" | head -n 1 | tr '\t' ',')
for part in "$TMP"/part.*; do
	fztab -O -P -r town -a sum:value,max:value -H "$columns" "$part"
done | sort | fztab -M -n -H "$head"
fztab -n -r town -a sum:value,max:value -H "$columns" "$TMP/rows"
