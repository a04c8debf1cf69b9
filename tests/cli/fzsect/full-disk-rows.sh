# more than the writer's buffer, so that the failure comes in the middle
awk 'BEGIN { print "doc\tline\ttext"; for (i = 1; i < 20000; i++) printf "d%d\t1\t一、做法。好。\n", i }' |
    fzsect -O >/dev/full
