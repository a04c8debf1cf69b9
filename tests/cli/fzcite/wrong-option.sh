printf 'text\n学《民法典》、“八五”\n' | fzcite -x
echo $?
printf 'text\n学《民法典》、“八五”\n' | fzcite -H
