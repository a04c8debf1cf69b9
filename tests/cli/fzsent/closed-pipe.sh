# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "text"; for (i = 1; i < 100000; i++) print "甲。乙；丙" i }' >"$TMP/in"
{ fzsent "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
