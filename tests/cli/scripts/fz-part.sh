# needs fzread fzsect fznum fzind fzrows fzcols fztab fzfmt
# partials of parts of the reports, merged in any order, are the table
cd "$ROOT/tests/reports" || exit
fz table -f tsv D0*.txt >"$TMP/whole"
printf '%s\0' D0[1-4].txt | fz part -0 -l - >"$TMP/p1"
printf '%s\n' D0[5-7].txt | fz part -l - >"$TMP/p2"
fz lines D08.txt D09.txt | fz part -L >"$TMP/p3"
fz merge -f tsv "$TMP/p3" "$TMP/p1" "$TMP/p2" | cmp - "$TMP/whole"
cat "$TMP/p3" "$TMP/p2" "$TMP/p1" | fz merge -z -x | head -c 9 | od -An -tx1
fz table -z -x D0*.txt >"$TMP/whole.csv"
cat "$TMP/p3" "$TMP/p2" "$TMP/p1" | fz merge -z -x | cmp - "$TMP/whole.csv"
fz part </dev/null | tr '\t' ' ' | cut -c 1-20
fz part -O </dev/null
printf 'nosuch.txt\nD01.txt\n' | fz lines -O -l - | head -n 1
printf 'a\tb\n' | fz merge
echo "$?"
