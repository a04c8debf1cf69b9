echo x | fzread -d '龙门镇2020'
echo x | fzread -O -
echo x >$TMP/a.txt
echo y | fzread -O -d b $TMP/a.txt -
