# The reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing.
awk 'BEGIN { print "k\tyear\tvalue"; for (i = 0; i < 40000; i++) print int(i / 2) "\t" 2019 + i % 2 "\t" i }' >"$TMP/rows"
{ fzdiff -k k "$TMP/rows"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
