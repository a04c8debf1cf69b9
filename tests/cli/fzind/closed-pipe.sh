# the reader goes away at once: the filter ends by SIGPIPE (141 in sh) and says nothing
awk 'BEGIN { print "text\tunit\tverb\titem"; for (i = 1; i < 200000; i++) printf "审查合同%d份。\t份\t审查\t合同\n", i }' >"$TMP/in"
{ fzind "$TMP/in"; echo $? >"$TMP/status"; } | head -n 1
cat "$TMP/status"
