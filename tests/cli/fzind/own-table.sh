# a table of one's own, by -t and by FZ_DATA
row=$(printf 'text\tunit\tverb\titem\n路修了3条。\t条\t修\t路\n')
head='ind\ttopic\tname_zh\tunit\tdefinition\tunits\tverbs\titems\tdelta\tper\theads\tparts\ttext\n'
printf "$head"'roads\tbuild\t修路\t条\troads built\t条|km\t修|建\t路\t\t\t\t\t\n' >"$TMP/own.tsv"
echo "$row" | fzind -t "$TMP/own.tsv"
fzind -l -t "$TMP/own.tsv"
mkdir "$TMP/data"
cp "$TMP/own.tsv" "$TMP/data/indicators.tsv"
echo "$row" | FZ_DATA=$TMP/data fzind | fzcols ind
