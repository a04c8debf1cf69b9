mkdir "$TMP/bin"
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
[ "\$5" ] || exit 0
cat >/dev/null
echo "sort: cannot create temporary file" >&2
exit 2
END
chmod +x "$TMP/bin/sort"
fzsort -k town amounts.in
fzsort -O -k value:n amounts.in
