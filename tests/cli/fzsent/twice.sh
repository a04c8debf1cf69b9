# needs fzread fzsect
# run on its own output it changes nothing, in either way of cutting
fzread -p "$ROOT"/tests/reports*/[A-Z]*.txt | fzsect >"$TMP/sect"
for how in -- -w; do
	fzsent $how "$TMP/sect" >"$TMP/once"
	fzsent $how "$TMP/once" | cmp - "$TMP/once" && echo same
done
