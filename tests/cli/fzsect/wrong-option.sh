printf 'doc\tline\ttext\na\t1\t好\n' | fzsect -x
echo $?
printf 'doc\tline\ttext\na\t1\t好\n' | fzsect -t
echo $?
printf 'doc\tline\ttext\na\t1\t好\n' | fzsect -H
