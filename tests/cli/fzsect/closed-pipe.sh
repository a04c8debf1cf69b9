# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "doc\tline\ttext"; for (i = 1; i < 200000; i++) printf "d%d\t1\t一、做法。好。\n", i }' >"$TMP/in"
{ fzsect "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
