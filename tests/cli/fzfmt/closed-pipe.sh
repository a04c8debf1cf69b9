# a reader that is gone ends it quietly, as it ends cat
{
	{ echo a; yes 1; } | fzfmt -w 20
	echo "$?" >"$TMP/status"
} | head -n 3
# killed by SIGPIPE: 128 + 13, or 256 + 13 in ksh
case $(cat "$TMP/status") in
141 | 269) echo SIGPIPE ;;
*) cat "$TMP/status" ;;
esac
