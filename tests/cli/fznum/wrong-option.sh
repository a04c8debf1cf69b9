printf 'text\n3件\n' | fznum -x
echo $?
printf 'text\n3件\n' | fznum -H
