# more rows than a pipe holds
awk 'BEGIN { print "k"; for (i = 0; i < 100000; i++) print i }' >"$TMP/keys"
mkdir "$TMP/bin"
sort=$(command -v sort)
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
case "\$*" in
*2,2r) exec "$sort" "\$@" ;;	# it is tried out
esac
exit 0
END
chmod +x "$TMP/bin/sort"
fzsort -k k "$TMP/keys"
fzsort -O -k k:n "$TMP/keys"
