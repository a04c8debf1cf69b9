# The reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing.
awk 'BEGIN { print "k"; for (i = 0; i < 100000; i++) print i }' >"$TMP/keys"
for key in k k:n; do
	{ fzsort -k $key "$TMP/keys"; echo $? >"$TMP/status"; } | head -n 2
	cat "$TMP/status"
done
