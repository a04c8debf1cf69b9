cd $TMP && fzread -l nosuch
echo $?
fzread -l .
