# What was found is found again, and where it stands stays the same.
for options in '' -o '-C 1'; do
	# shellcheck disable=SC2086  # options are words
	fzgrep $options 调解 rows.tsv >"$TMP/once"
	# shellcheck disable=SC2086
	fzgrep $options 调解 "$TMP/once" | cmp - "$TMP/once"
done
