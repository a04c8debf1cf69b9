cd $TMP && printf 'x\n' >a.txt
printf -- '-\na.txt\n' | fzread -l -
