fzdiff -O -k town from.in >/dev/full
