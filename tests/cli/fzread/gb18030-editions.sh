# characters that the editions of 2000, 2005 and 2022 give different codes: one text on each system
printf '\246\331 \204\061\202\066 \250\274 \201\065\364\067 \376\131 \202\065\220\067 \376\121 \225\062\220\061\n' | fzread
# the blank of old Chinese systems
printf '\243\240\243\240\267\250\326\316\n' | fzread -O
