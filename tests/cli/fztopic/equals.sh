# the order of rows in the table decides between equals
printf 'word\ttopic\ttext\thead\n修路\troads\t4\t6\n打井\twater\t4\t6\n' >"$TMP/a.tsv"
printf 'word\ttopic\ttext\thead\n打井\twater\t4\t6\n修路\troads\t4\t6\n' >"$TMP/b.tsv"
for t in a b; do
	printf 'text\thead\n打井、修路\t\n' | fztopic -n 2 -s -O -t "$TMP/$t.tsv"
done
