# what install puts there, uninstall takes away
unset MAKEFLAGS MAKELEVEL
make -s -C "$ROOT" BUILD="${BIN#"$ROOT"/}" DESTDIR="$TMP/a b" PREFIX=/usr install || exit
"$TMP/a b/usr/bin/fz" help | head -n 1
"$TMP/a b/usr/bin/fzcols" --help | head -n 1 | cut -c 1-13
ls "$TMP/a b/usr/share/man/man1/fzcols.1" | sed 's/.*share/share/'
ls "$TMP/a b/usr/share/man/man5/fz-tables.5" "$TMP/a b/usr/share/fz/words.tsv" | sed 's/.*share/share/'
make -s -C "$ROOT" BUILD="${BIN#"$ROOT"/}" DESTDIR="$TMP/a b" PREFIX=/usr uninstall
find "$TMP" -type f
