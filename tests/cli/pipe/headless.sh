# needs fzsect fznum
# without headers between them: -O on one side, -H with all its columns on the other
printf 'a\t1\t一、做法。办了3件。\n' |
    fzsect -O -H doc,line,text |
    fznum -O -H doc,line,text,sect,label,role,part,head,col
