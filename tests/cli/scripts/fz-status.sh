# needs fzread fzsect fznum fzrows fztab fzfmt
# the worst status of the pipe is fz's, wherever in the pipe it comes from
echo '办理案件5件。' >"$TMP/a.txt"
fz facts "$TMP/a.txt" >"$TMP/out"; echo $?
fz facts "$TMP/nosuch.txt" "$TMP/a.txt" >"$TMP/out"; echo $?
fz table -r nosuch "$TMP/a.txt" 2>"$TMP/err"; echo $?
cut -d : -f 1,4- "$TMP/err" | cut -d '(' -f 1
fz table -f nosuch "$TMP/a.txt" 2>"$TMP/err"; echo $?
fz facts "$TMP/a.txt" >/dev/full 2>"$TMP/err"; echo $?
fz facts - "$TMP" </dev/null >"$TMP/out"; echo $?
