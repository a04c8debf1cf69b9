# places - makes the C of the gazetteer, so that nothing has to be built when a filter starts.
#
# usage: LC_ALL=C awk -f places.awk places.tsv SORTED
#
# places.tsv is in the order of codes; SORTED has its rows by name, then by code, without the header.
# What the arrays mean is said in common/data/data.h.

BEGIN {
	FS = "\t"
	for (i = 0; i < 256; i++)
		byte[sprintf("%c", i)] = i
	slots = 131072
	for (i = 0; i < slots; i++)
		slot[i] = 0
	for (i = 0; i < 4096; i++)
		ends[i] = 0
}

function print_array(type, name, value, n,    i) {
	printf "\nstatic const %s %s[] = {", type, name
	for (i = 0; i < n; i++)
		printf "%s%.0f,", i % 16 ? "" : "\n", value[i]
	print "\n};"
}

# The characters of s into c[1..]; returns how many.
function characters(s, c,    i, n, b) {
	n = 0
	for (i = 1; i <= length(s); i++) {
		b = byte[substr(s, i, 1)]
		if (b < 128)
			c[++n] = b
		else if (b < 192)
			c[n] = c[n] * 64 + b - 128
		else
			c[++n] = b < 224 ? b - 192 : b < 240 ? b - 224 : b - 240
	}
	return n
}

# A name that was not there before: its bytes.
function add_bytes(s,    i) {
	at[s] = nbytes
	for (i = 1; i <= length(s); i++)
		bytes[nbytes++] = byte[substr(s, i, 1)]
}

# A name that is to be found: its slot, and what it ends in.
function add_slot(s,    n, i, h, mark) {
	found[s]
	n = characters(s, c)
	h = 0
	for (i = n; i > 0; i--)
		h = (h * 69069 + c[i]) % 4294967296
	for (h = int(h * 69069 % 4294967296 / 32768); slot[h]; )
		h = (h + 1) % slots
	slot[h] = nby + 1
	if (n > 1) {
		mark = (c[n - 1] * 31 + c[n]) % 32768
		if (int(ends[int(mark / 8)] / 2 ^ (mark % 8)) % 2 == 0)
			ends[int(mark / 8)] += 2 ^ (mark % 8)
	}
}

FNR == 1 { file++ }
file == 1 && FNR > 1 { row[nrow++] = $0 }
file == 2 {
	if (!($2 in at))
		add_bytes($2)
	if ($5 != "stub") {
		if (!($2 in found))
			add_slot($2)
		key[nby++] = $1 "\t" $2 "\t" $3
	}
}

END {
	print "#include \"common/data/data.h\""
	print_array("unsigned char", "names", bytes, nbytes)
	printf "\nstatic const struct data_place rows[] = {\n"
	for (i = 0; i < nrow; i++) {
		split(row[i], f, "\t")
		number[f[1] "\t" f[2] "\t" f[3]] = i
		printf "{%.0f,%.0f,%d,%d,%d,%d},\n", f[1] / 1000, at[f[2]], length(f[2]), f[3] - 2000, f[4] - 2000,
		    f[5] == "stub"
	}
	print "};"
	for (i = 0; i < nby; i++)
		by_name[i] = number[key[i]]
	print_array("uint32_t", "by_name", by_name, nby)
	print_array("uint32_t", "slots", slot, slots)
	print_array("unsigned char", "ends", ends, 4096)
	print "\nconst struct data_places data_gazetteer = {"
	printf "\t(const char *)names, rows, %d, by_name, %d, slots, %d, ends\n};\n", nrow, nby, slots
	print "\nconst struct data data_places = { \"places\", \"code\\tname\\tfirst\\tlast\\tkind\\n\", 26 };"
}
