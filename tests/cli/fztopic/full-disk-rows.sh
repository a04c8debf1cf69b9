awk 'BEGIN { print "text\thead"; for (i = 1; i < 20000; i++) printf "审查合同%d份。\t\n", i }' | fztopic >/dev/full
