# no rows is no failure; nor is a report of blank lines only
: >$TMP/none.txt
printf ' \n\343\200\200\r\n\n\t\n' >$TMP/blank.txt
fzread $TMP/none.txt $TMP/blank.txt
