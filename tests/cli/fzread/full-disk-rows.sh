# the header goes out at once; rows fail later
head -c 1000000 /dev/zero | tr '\0' '\n' | sed 's/^/x/' >$TMP/a.txt
fzread -O $TMP/a.txt >/dev/full
