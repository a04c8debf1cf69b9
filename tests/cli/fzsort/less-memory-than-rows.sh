# so that sort(1) writes files; they are gone afterwards
mkdir "$TMP/files"
awk 'BEGIN { srand(5); print "k\tx"; for (i = 0; i < 60000; i++) print int(rand() * 1e6) "\t" i }' >"$TMP/keys"
fzsort -k k "$TMP/keys" >"$TMP/want"
fzsort -S 100k -T "$TMP/files" -k k "$TMP/keys" | cmp - "$TMP/want"
ls "$TMP/files"
