# a report of many rows and a long line, read whole
awk 'BEGIN { print "doc\tline\trole\tpart\ttext"; print "a\t1\ttitle\t\t平岗镇2020年报告"
	for (i = 2; i < 30000; i++) printf "a\t%d\tbody\tdone\t与郜家店镇、县县县县委委县、和县、县县政府政府省市区县委\n", i
	printf "a\t30000\tbody\tdone\t"; for (i = 0; i < 200000; i++) printf "县委、A县、与县《市"; print "" }' |
    fzmeta -d | cut -f 1-12
