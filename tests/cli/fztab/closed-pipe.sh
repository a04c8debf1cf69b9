# The reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing.
awk 'BEGIN { print "k"; for (i = 0; i < 200000; i++) print i }' >"$TMP/keys"
{ fztab -r k "$TMP/keys"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
