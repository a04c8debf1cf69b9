# needs fzread fzsect fznum fzind fzrows fzcols fztab fzfmt
# a row for each report; plans, rates, shares and changes are left out
fz table "$ROOT/tests/reports" | sed -n '3,5p' | cut -d ' ' -f 1
fz table -f csv "$ROOT/tests/reports" | sed -n 1p | tr ',' '\n' | grep -e '%' -e '百分点' || echo none
