# a table that is a folder is no table; a folder that is not there is told; no folder named changes nothing
mkdir "$TMP/parts.tsv"
printf 'doc\tline\ttext\na\t1\t一、做法\n' >"$TMP/in"
FZ_DATA=$TMP fzsect "$TMP/in"
echo $?
FZ_DATA=/nosuch/folder fzsect -O "$TMP/in"
FZ_DATA= fzsect -O "$TMP/in"
