# What ends the filter ends sort(1), before it takes half of the rows for all.
mkfifo "$TMP/fifo"
for key in town value:n; do
	fzsort -O -k $key "$TMP/fifo" >"$TMP/out" &
	pid=$!
	exec 3>"$TMP/fifo"
	cat amounts.in >&3
	sleep 0.3
	kill $pid
	wait $pid 2>/dev/null
	echo $?
	exec 3>&-
	cat "$TMP/out"
done
