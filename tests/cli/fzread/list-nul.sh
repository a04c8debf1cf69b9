cd $TMP
printf 'x\n' >'a
b.txt'
printf 'y\n' >-c.txt
printf 'a\nb.txt\0-c.txt\0\0' | fzread -0 -l -
