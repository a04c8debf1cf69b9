# another county's levels and rules
sed 's/^label-gap	warning/label-gap	error/' "$ROOT/common/data/findings.tsv" >"$TMP/findings.tsv"
FZ_DATA=$TMP fzlint basic.in | grep label-gap | cut -f 4,5
