# rows without a header go through sort(1) and come back
printf 'doc\tline\nb\t2\na\t1\n' | fzcols -O line,doc | sort | fzcols -H line,doc doc
