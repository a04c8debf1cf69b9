# FZ_DATA: a measure word, a bound and a set phrase of one's own
printf 'text\n新建5垛，少说3件，五连环\n' >"$TMP/in"
fznum "$TMP/in" | fzcols quote,rel,unit
echo
mkdir "$TMP/data"
printf 'word\tunit\tclass\tchinese\n垛\t垛\tcount\tyes\n连\t连\tcount\tyes\n件\t件\tcount\tyes\n' >"$TMP/data/units.tsv"
printf 'word\tside\trel\tnear\n少说\tbefore\t>\t\n' >"$TMP/data/bounds.tsv"
FZ_DATA=$TMP/data fznum "$TMP/in" | fzcols quote,rel,unit
echo
printf 'phrase\tkind\tper\n五连环\tno\t\n' >"$TMP/data/phrases.tsv"
FZ_DATA=$TMP/data fznum "$TMP/in" | fzcols quote,rel,unit
