# needs fzread fzsect fzcols
# what the sample reports cite, as a careful reader found it
fzread "$ROOT"/tests/reports/D0[125].txt "$ROOT"/tests/reports/D10.txt | fzsect | fzcite | fzcols doc,line,kind,name,number
