# zero width, soft hyphen, direction marks, control characters, DEL, C1
printf 'a\342\200\213b\342\200\217c\342\201\240d\357\273\277e\302\255f\342\200\252\342\200\256g\342\201\246h\342\201\251i\330\234j\001k\033l\177m\302\200n\302\237o\n' | fzread
