fztab -r town pivot.in >/dev/full
