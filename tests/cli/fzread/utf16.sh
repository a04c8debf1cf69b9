cd $TMP
# with and without byte order mark, both orders; a surrogate pair; 一 has a NUL byte as ASCII has
printf '\377\376\000\116\001\060\061\000\n\000\100\330\000\334' >le-bom.txt
printf '\376\377\116\000\060\001\000\061\000\n\330\100\334\000' >be-bom.txt
printf '\000\116\001\060\061\000\n\000\100\330\000\334' >le.txt
printf '\116\000\060\001\000\061\000\n\330\100\334\000' >be.txt
fzread le-bom.txt be-bom.txt le.txt be.txt
