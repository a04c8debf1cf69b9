# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
{ head -n 1 warnings.in; for i in 1 2 3 4 5 6 7 8 9; do tail -n +2 warnings.in | sed "s/^K01/K$i/"; done; } >"$TMP/some"
for i in 1 2 3 4 5 6 7 8 9; do tail -n +2 "$TMP/some" | sed "s/^K/$i-K/"; done >"$TMP/more"
{ head -n 1 warnings.in; cat "$TMP/more"; for i in a b c d e f g h; do sed "s/^/$i/" "$TMP/more"; done; } >"$TMP/in"
{ fzlint "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
