# more than the writer's buffer, so that the failure comes in the middle
awk 'BEGIN { print "text"; for (i = 1; i < 20000; i++) print "甲。乙；丙" i }' | fzsent -O >/dev/full
