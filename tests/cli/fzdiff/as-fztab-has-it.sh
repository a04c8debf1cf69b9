# needs fztab
# the pipe of the manual, and the same without fztab, which adds up as fzdiff does
printf '%s\t%s\t%s\t%s\t%s\n' town year value lo hi x 2019 1 1 2 x 2019 0.5 0.5 0.5 x 2020 7 7 '' y 2020 3 3 3 >"$TMP/facts"
fztab -r town,year -a sum:value "$TMP/facts" | fzdiff -k town -y year >"$TMP/by-fztab"
fzdiff -k town "$TMP/facts" | cmp - "$TMP/by-fztab"
cat "$TMP/by-fztab"
