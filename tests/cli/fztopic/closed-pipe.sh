# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "text\thead"; for (i = 1; i < 200000; i++) printf "审查合同%d份。\t\n", i }' >"$TMP/in"
{ fztopic "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
