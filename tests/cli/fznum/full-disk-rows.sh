# more than the writer's buffer, so that the failure comes in the middle
awk 'BEGIN { print "text"; for (i = 1; i < 20000; i++) print "办了" i "件" }' | fznum -O >/dev/full
