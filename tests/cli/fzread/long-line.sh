# a row over 16 MiB no reader would take: the line is refused, the others are written
{ echo a; head -c 16777216 /dev/zero | tr '\0' x; echo; echo b; } | fzread
head -c 8500000 /dev/zero | tr '\0' '\\' | fzread -O
