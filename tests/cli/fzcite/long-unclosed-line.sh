# a mark that never closes, in a line of 1 MB that is full of marks, and one in 20,000 pieces of a line: the
# time stays that of other lines
awk 'BEGIN { printf "text\n“"; for (i = 0; i < 40000; i++) printf "《甲“乙》\""; print "" }' >"$TMP/line"
fzcite "$TMP/line" | wc -l
awk 'BEGIN { printf "text\n"; for (i = 0; i < 40000; i++) printf "“"; for (i = 0; i < 40000; i++) printf "”"; print "甲" }' |
    fzcite | wc -l
awk 'BEGIN { print "doc\tline\ttext"; print "a\t1\t“"; for (i = 0; i < 20000; i++) print "a\t1\t甲《乙》" }' | fzcite | wc -l
awk 'BEGIN { print "doc\tline\ttext"; for (i = 1; i < 20000; i++) print "a\t" i "\t甲》乙《丙" }' | fzcite | wc -l
