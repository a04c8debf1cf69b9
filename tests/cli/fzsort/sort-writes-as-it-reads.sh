# more rows than two pipes hold: nobody waits for anybody
awk 'BEGIN { print "k"; for (i = 0; i < 100000; i++) print i }' >"$TMP/keys"
mkdir "$TMP/bin"
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
[ "\$5" ] && exec cat
exit 0
END
chmod +x "$TMP/bin/sort"
fzsort -k k "$TMP/keys" | cmp - "$TMP/keys"
fzsort -k k:n "$TMP/keys" | cmp - "$TMP/keys"
