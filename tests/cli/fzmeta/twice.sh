# needs fzread fzsect
# Run on its own output it changes nothing.
fzread ../../reports/D0[1-9].txt | fzsect | fzmeta >"$TMP/once"
fzmeta "$TMP/once" | cmp - "$TMP/once" && echo same
