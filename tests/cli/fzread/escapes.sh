printf 'a\tb\\c\\\tn\n' | fzread
