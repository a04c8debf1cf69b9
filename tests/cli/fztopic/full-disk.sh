fztopic header-only.in >/dev/full
