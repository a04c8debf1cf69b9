fzdiff -k town headless-out.in nosuch.tsv from.in
