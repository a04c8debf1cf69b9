# the filter ends by SIGPIPE, as cat does: 141 in the shell
{ { echo text; yes; } | { fzcols text; echo $? >"$TMP/status"; } } | head -n 2
cat "$TMP/status"
