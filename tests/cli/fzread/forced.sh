# what is valid in two encodings is read as told
cd $TMP && printf '法治' >x.txt
for e in utf-8 UTF8 gb18030 GBK gb2312; do fzread -O -e $e x.txt; done
printf '\061\000\062\000' | fzread -O -e utf-16le
printf '\061\000\062\000' | fzread -O -e utf-16be
printf '\000\061\000\062' | fzread -O -e utf-16
printf '\376\377\000\061' | fzread -O -e utf-16
printf '\377\376\061\000' | fzread -O -e utf-16le
printf 'a\000b' | fzread -O -e utf-8
