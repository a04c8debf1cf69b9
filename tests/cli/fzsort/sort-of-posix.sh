# one that knows what POSIX has, and puts equal keys in an order of its own
mkdir "$TMP/bin"
sort=$(command -v sort)
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
case "\$1" in
-s | -S) echo "sort: no such option" >&2; exit 2 ;;
esac
exec "$sort" "\$@"
END
chmod +x "$TMP/bin/sort"
fzsort -k town amounts.in
fzsort -O -k year:r amounts.in
fzsort -O -k value:nr amounts.in
