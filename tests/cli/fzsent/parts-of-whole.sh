# whole sentences cut into parts are the text cut into parts
# needs fzread fzsect
fzread -p "$ROOT"/tests/reports*/[A-Z]*.txt | fzsect >"$TMP/sect"
fzsent "$TMP/sect" >"$TMP/parts"
fzsent -w "$TMP/sect" | fzsent | cmp - "$TMP/parts" && echo same
