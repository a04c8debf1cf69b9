# half a unit at the end; a lone surrogate, first half, second half, cut off
cd $TMP
printf '\377\376\000\116\001' >odd.txt
printf '\377\376\061\000\100\330\062\000' >high.txt
printf '\377\376\061\000\000\334\062\000' >low.txt
printf '\377\376\061\000\100\330' >cut.txt
fzread odd.txt high.txt low.txt cut.txt
