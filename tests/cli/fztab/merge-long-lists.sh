# A list that is too long for one row goes on in the next; nothing is lost or counted twice.
awk 'BEGIN { print "doc\tline\tv"; for (i = 1; i <= 30000; i++) printf "D1\t%d\t%d\n", i, i * 7919 % 30011 }' >"$TMP/all"
set -- -s -a count,median:v,distinct:v,sum:v
fztab -P "$@" "$TMP/all" >"$TMP/part"
wc -l <"$TMP/part" | tr -d ' '
fztab "$@" "$TMP/all" >"$TMP/want"
fztab -M "$TMP/part" | cmp - "$TMP/want"
fztab -M -P "$TMP/part" | fztab -M | cmp - "$TMP/want" && cut -f 1-4 "$TMP/want"
