# widths are fixed after the first 1,000 rows: numbers get two digits more, a wider text is cut or juts out
rows() {
	awk 'BEGIN {
		print "n\ttext\tlast"
		for (i = 1; i <= 1000; i++)
			print i % 10 "\tabc\tx"
		print "123\tabcd\tx"
		print "1234\tabcdefghijkl\tx"
	}'
}
rows | fzfmt | sed -n '1,3p;1003,$p'
rows | fzfmt -w 30 | sed -n '1,3p;1003,$p'
