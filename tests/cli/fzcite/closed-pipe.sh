# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "text"; for (i = 1; i < 100000; i++) print "学《民法典》、“八五”" i }' >"$TMP/in"
{ fzcite "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
