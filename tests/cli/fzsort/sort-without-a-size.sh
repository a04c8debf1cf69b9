# one that is stable, but takes no size and no threads
mkdir "$TMP/bin"
sort=$(command -v sort)
PATH=$TMP/bin:$PATH
cat >"$TMP/bin/sort" <<END
#!/bin/sh
for arg; do
	case "\$arg" in
	-S | --parallel*) echo "sort: no such option" >&2; exit 2 ;;
	esac
done
exec "$sort" "\$@"
END
chmod +x "$TMP/bin/sort"
fzsort -P 2 -k town amounts.in
fzsort -O -k value:nr amounts.in
