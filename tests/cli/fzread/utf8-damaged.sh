# the bad byte is named, counted from 1; nothing of the report is written; the others are read
cd $TMP
printf '全年受理行政复议\377件\n' >middle.txt
printf '全年受理行政复议案件\350\241' >cut.txt
printf '全年受理行政复议案\355\240\200\n' >surrogate.txt
printf '全年受理行政复议案\300\257\n' >long.txt
printf '\357\273\277全\377\n' >bom.txt
printf '好\n' >good.txt
fzread middle.txt cut.txt surrogate.txt long.txt bom.txt good.txt
