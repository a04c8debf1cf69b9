fzread -x a
echo $?
fzread --nosuch
echo $?
fzread -l
echo $?
fzread -l a -l b
echo $?
fzread -0
