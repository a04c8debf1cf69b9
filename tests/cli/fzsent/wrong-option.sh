printf 'text\n甲。乙；丙\n' | fzsent -x
echo $?
printf 'text\n甲。乙；丙\n' | fzsent -H
