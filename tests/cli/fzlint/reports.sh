# needs fzread fzsect fzmeta fzlint
# reports with planted defects, and clean ones, from the text on
fzread "$ROOT"/tests/reports-lint/*.txt | fzsect | fzmeta | fzlint | cut -f 1-6
