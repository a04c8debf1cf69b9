: >$TMP/list
echo x | fzread -l $TMP/list
