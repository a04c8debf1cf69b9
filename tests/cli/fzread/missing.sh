cd $TMP && echo 1 >a.txt && echo 2 >b.txt
fzread a.txt nosuch.txt . b.txt
