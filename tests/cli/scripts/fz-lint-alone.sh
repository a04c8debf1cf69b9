# without fzmeta there is no fz lint, and it says so
mkdir "$TMP/bin"
cp "$ROOT/scripts/fz" "$TMP/bin/fz"
for filter in fzread fzsect fzlint; do
	printf '#!/bin/sh\n' >"$TMP/bin/$filter"
	chmod +x "$TMP/bin/$filter"
done
PATH=$(getconf PATH) sh "$TMP/bin/fz" lint "$ROOT/tests/reports-lint"
echo $?
fz lint -x
echo $?
