printf 'abc\267\250\n' | fzread -e utf-8
printf '\344\270\200\n' | fzread -e gb18030
printf 'abc' | fzread -e utf-16le
