# needs fzread fzsect fznum fzind fzrows fzcols fztab fzfmt
# a row for each report; plans, rates, shares and changes are left out
fz table "$ROOT/tests/reports" | tail -n +3 | cut -d ' ' -f 1 | head -n 3
fz table -f csv "$ROOT/tests/reports" | head -n 1 | tr ',' '\n' | grep -e '%' -e '百分点' || echo none
