# A stream cut at random places, and the partials merged in random trees: the same bytes as of the whole.
awk 'BEGIN {
	srand(5)
	print "doc\tline\tcol\ttown\tyear\tword\tvalue\tlo\thi\tpop"
	for (i = 0; i < 1500; i++) {
		v = int(rand() * 4000) - 900
		printf "D%03d\t%d\t%d\tt%d\t%d\tw\\\\%d\t%s\t%s\t%s\t%s\n", i / 40, 1 + i % 40 / 3, 1 + i % 40 % 3, rand() * 9,
		    2015 + rand() * 5, rand() * 30, rand() < 0.1 ? "" : v / 100, rand() < 0.01 ? "" : v / 100 - 1,
		    rand() < 0.01 ? "" : v / 100 + 1, int(rand() * 9) / 4
	}
}' >"$TMP/all"

# Cuts the stream into parts, of which one has no rows and one no bytes; writes their names in random order.
cut_up() {
	rm -rf "$TMP/parts"
	mkdir "$TMP/parts"
	awk -v seed="$1" -v dir="$TMP/parts/" 'BEGIN { srand(seed); at = 2 }
	NR == 1 { header = $0 }
	NR == at { close(part); n++; part = dir n; print header >part; at += 1 + int(rand() * rand() * 700) }
	NR > 1 { print >part }
	END {
		n += 2
		print header >(dir n - 1)
		printf "" >(dir n)
		for (i = 1; i <= n; i++)
			order[i] = i
		for (i = n; i > 0; i--) {
			k = 1 + int(rand() * i)
			print order[k]
			order[k] = order[i]
		}
	}' "$TMP/all"
}

# The arguments after the seed, of the whole stream and of parts.
try() {
	seed=$1
	shift
	fztab "$@" "$TMP/all" >"$TMP/want"
	cut_up "$seed" >"$TMP/order"
	set_of=
	while read -r part; do
		fztab -P "$@" "$TMP/parts/$part" >"$TMP/parts/$part.p"
		set_of="$set_of $part.p"
	done <"$TMP/order"
	merge "$@"
}

# Two or three at once by -M -P, put at the end, till a few are left; those by -M.
merge() {
	n=0
	# shellcheck disable=SC2086  # a list of names without blanks
	while
		words=$(echo $set_of | wc -w)
		[ "$words" -gt 3 ]
	do
		n=$((n + 1))
		take=$((2 + (seed + n) % 2))
		some=$(echo $set_of | cut -d ' ' -f "-$take")
		set_of="$(echo $set_of | cut -d ' ' -f "$((take + 1))-") m$n"
		(cd "$TMP/parts" && cat $some) | fztab -M -P >"$TMP/parts/m$n"
	done
	# shellcheck disable=SC2086
	(cd "$TMP/parts" && fztab -M "$@" $set_of) >"$TMP/got"
	cmp "$TMP/got" "$TMP/want" && wc -l <"$TMP/got" | tr -d ' '
}

try 1 -r town,year -a count,sum:value,mean:value,min:value,max:value
try 2 -r town -c year -s -T -a sum:value,median:value,distinct:word,first:word,last:word,rowshare:value
try 3 -n -r word -c town -w pop -T -a count,sum:value,mean:value,median:lo,share
