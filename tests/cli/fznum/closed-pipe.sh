# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "text"; for (i = 1; i < 200000; i++) print "办了" i "件" }' >"$TMP/in"
{ fznum "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
