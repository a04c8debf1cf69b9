printf 'doc\tline\na\t1\nb\n' | fzcols doc
