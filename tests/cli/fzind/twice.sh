# run on its own output it changes nothing
for f in few parts steps delta-and-per; do
	fzind $f.in >"$TMP/once" && fzind "$TMP/once" | cmp - "$TMP/once"
done
