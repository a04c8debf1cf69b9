# The reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing.
awk 'BEGIN { print "text"; for (i = 0; i < 200000; i++) print "word" i }' >"$TMP/rows"
{ fzgrep word "$TMP/rows"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
