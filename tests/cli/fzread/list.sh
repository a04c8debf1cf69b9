# names one a line; empty ones are none; a Windows list; the last name without newline
cd $TMP && mkdir sub
for i in a b c; do printf "$i\n" >"sub/$i 1.txt"; done
printf 'sub/a 1.txt\n\nsub/b 1.txt\r\nsub/c 1.txt' >list
fzread -l list
fzread -O -l - <list
fzread -O -l list -p 'sub/../sub/a 1.txt'
