# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "doc\trole\ttext"; for (i = 1; i < 200000; i++) printf "d%d\ttitle\t某镇\n", i }' >"$TMP/in"
{ fzmeta "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
