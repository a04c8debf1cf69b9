# a fz without its filters says so, and reads nothing
cp "$ROOT/scripts/fz" "$TMP/fz"
PATH=$(getconf PATH) sh "$TMP/fz" facts
