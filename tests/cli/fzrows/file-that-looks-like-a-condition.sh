cp number.in "$TMP/year=2020"
cd "$TMP" || exit
fzrows 'ind=mediate' -- year=2020
fzrows 'ind=mediate' year=2020 <year=2020
