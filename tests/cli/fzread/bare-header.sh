printf 'x\n' | fzread -O
printf '' | fzread -O
