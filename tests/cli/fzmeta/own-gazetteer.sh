# -t: another gazetteer; the one compiled in does not count then
printf 'code\tname\tfirst\tlast\n990000000000\t岚川省\t2020\t2024\n990100000000\t泮州市\t2020\t2024\n990101000000\t峪川县\t2020\t2024\n990101100000\t霜桥镇\t2020\t2024\n' >"$TMP/p"
printf 'doc\trole\ttext\na\ttitle\t峪川县霜桥镇2024年报告\nb\ttitle\t税郭镇2020年报告\n' | fzmeta -d -t "$TMP/p" | cut -f 1,3-9,13
printf 'code\tname\tfirst\tlast\n9901\t岚川省\t2020\t2024\n' >"$TMP/p"
fzmeta -t "$TMP/p" </dev/null
echo $?
fzmeta -t "$TMP/nosuch" </dev/null
echo $?
