# ends by SIGPIPE, quietly
yes 全年受理 | head -n 1000000 >$TMP/a.txt
{ fzread $TMP/a.txt; echo $? >&2; } | head -n 2
