printf '\267\250\326\316\377\267\250\n' >$TMP/x.txt
printf '\267\250\326\316\n\267' >$TMP/cut.txt
printf '\267\250\326\316\2041\2450\n' >$TMP/reserved.txt
cd $TMP && fzread x.txt cut.txt reserved.txt
