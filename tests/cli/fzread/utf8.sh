# the plain case, and a file without its last newline
printf '一、总体情况\n\n全年受理12件。' >$TMP/a.txt
fzread $TMP/a.txt
