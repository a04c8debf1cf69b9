printf 'doc\na\n' | fzcols doc >&-
