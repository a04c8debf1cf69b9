mkdir "$TMP/bin"
sort=$(command -v sort)
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
case "\$*" in
*2,2r) exec "$sort" "\$@" ;;	# it is tried out
esac
cat >/dev/null
kill -9 \$\$
END
chmod +x "$TMP/bin/sort"
fzsort -k town amounts.in
fzsort -O -k value:n amounts.in
