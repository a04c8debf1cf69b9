for f in ./*.in; do
	case $f in
	./long-row.in | ./short-row.in | ./sql-broken.in | ./no-last-newline.in | ./names-given.in) continue ;;
	esac
	fzfmt -f tsv "$f" | cmp - "$f"
	fzfmt -f tsv "$f" | fzfmt -f tsv | cmp - "$f"
done
