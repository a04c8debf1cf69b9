# run twice it changes nothing
fztopic -n 2 -s few.in >"$TMP/once"
fztopic -n 2 -s "$TMP/once" | cmp - "$TMP/once"
