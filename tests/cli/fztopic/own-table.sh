# a table of one's own, by -t and by FZ_DATA
printf 'word\ttopic\ttext\thead\n修路\troads\t4\t6\n打井\twater\t4\t6\n修路灯\t\t\t\n' >"$TMP/topics.tsv"
rows() { printf 'text\thead\n修路3条\t\n修路灯9盏\t\n新建3处\t打井\n'; }
rows | fztopic -t "$TMP/topics.tsv" -s
rows | FZ_DATA=$TMP fztopic -O
