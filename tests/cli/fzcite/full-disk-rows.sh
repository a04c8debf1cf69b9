# more than the writer's buffer, so that the failure comes in the middle
awk 'BEGIN { print "text"; for (i = 1; i < 20000; i++) print "学《民法典》、“八五”" i }' | fzcite -O >/dev/full
