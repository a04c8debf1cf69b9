cd $TMP && printf 'x\n' >a.txt && printf 'nosuch.txt\na.txt\n.\n' >list
fzread -l list
