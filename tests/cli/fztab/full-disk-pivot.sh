fztab -r town -c ind pivot.in >/dev/full
