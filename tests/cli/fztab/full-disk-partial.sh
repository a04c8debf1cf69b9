fztab -P -r town pivot.in >/dev/full
