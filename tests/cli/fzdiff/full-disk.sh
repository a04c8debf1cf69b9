fzdiff -k town from.in >/dev/full
