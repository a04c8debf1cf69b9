cd $TMP && printf 'x\n' >a.txt && printf 'a.txt\nb.txt\0c.txt\0' >list
fzread -l list
