# needs fzread fzsect fznum
# without a file, standard input is a report; no bytes at all are no failure
echo '办理案件5件。' | fz facts | fzcols doc,quote
echo '办理案件5件。' | fz facts - | fzcols -O doc,quote
fz facts </dev/null | fzcols -O doc
