# 20,000 lines, numbered by position
awk 'BEGIN {
	print "doc\tline\ttext"
	for (i = 1; i <= 5000; i++)
		printf "a\t%d\t一、做法\na\t%d\t（一）甲。好。\na\t%d\t1.子。\na\t%d\t好。\n", 4 * i - 3, 4 * i - 2, 4 * i - 1, 4 * i
}' | fzsect | fzcols sect,role | tail -n 5
