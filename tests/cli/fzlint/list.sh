# all codes with level and rule, and without the header
fzlint -l | cut -f 1,2
fzlint -l -O | wc -l | tr -d ' '
fzlint -l basic.in
echo $?
