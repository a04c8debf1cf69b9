# a report that could not be read takes no name
cd $TMP && mkdir a b
printf '%%PDF-' >a/x.txt; echo 2 >b/x.txt
fzread a/x.txt b/x.txt
