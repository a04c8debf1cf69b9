# needs fzread
# Run on its own output it changes nothing: the pieces keep their place, path and column.
fzread ../../reports/D0[1-9].txt | fzsect >"$TMP/once"
fzsect "$TMP/once" | cmp - "$TMP/once" && echo same
