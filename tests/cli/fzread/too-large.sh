cd $TMP
dd if=/dev/zero of=sparse.txt bs=1 count=1 seek=67108864 2>/dev/null
fzread sparse.txt
tr '\0' ' ' </dev/zero | fzread
