# this piece of UTF-8 is valid GB18030 all through: it is damaged UTF-8 all the same
cd $TMP
printf '法治政府建设年度\346\212' >x.txt
fzread x.txt
