# needs fzread fzsect fzmeta fzlint
# names that are equal as numbers are not the same report
mkdir "$TMP/d"
for name in 1 01 1.0; do
	printf '某镇2020年报告\n受理案件12件。“未\n' >"$TMP/d/$name.txt"
done
fz lint "$TMP/d" | grep -v '^ '
