# what all filters share: --help and --version on standard output, wrong options, a full disk
for filter in "$BIN"/fz*; do
	f=${filter##*/}
	[ -f "$filter" ] && [ -x "$filter" ] || continue
	"$f" --version | grep -q "^$f (fz) [0-9.]*\$" || echo "$f --version"
	"$f" --help | head -n 1 | grep -q "^usage: $f " || echo "$f --help"
	"$f" --help >/dev/full 2>"$TMP/err"
	[ $? -eq 2 ] && [ "$(wc -l <"$TMP/err")" -eq 1 ] || echo "$f --help >/dev/full"
	"$f" --nosuch >"$TMP/out" 2>"$TMP/err"
	[ $? -eq 2 ] || echo "$f --nosuch: status"
	[ -s "$TMP/out" ] && echo "$f --nosuch: writes to standard output"
	[ "$(cat "$TMP/err")" = "$f: --nosuch: no such option ($f --help tells more)" ] || cat "$TMP/err"
done
