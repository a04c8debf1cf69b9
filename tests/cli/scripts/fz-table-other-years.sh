# needs fzread fzsect fzmeta fznum fzind fzrows fztab fzfmt
# figures of another year than the report's are no part of its sums
report() {
	printf '%s\n' '霜桥镇2023年法治政府建设年度报告' 一、工作情况 "$1" 二、存在的问题 人手不足。 >"$TMP/$2.txt"
}
report '排查矛盾纠纷186件（去年同期201件）。' a
report '化解矛盾纠纷186件，2022年化解201件。2021—2023年化解矛盾纠纷600件。' b
fz table -f tsv "$TMP"
# two reports of one place and year are said, and a Chinese name finds its indicators
fz table -f tsv -r town,year -z -i 矛盾 "$TMP"
fz table -i nosuch "$TMP"
echo $?
fz table -P 'done duty' "$TMP"
echo $?
