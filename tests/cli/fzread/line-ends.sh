# CR LF, CR, VT, FF, U+0085, U+2028, U+2029: each ends a line, CR LF is one end
printf '1\r\n2\r3\v4\f5\302\2056\342\200\2507\342\200\2519\r\r\nend\r' | fzread
