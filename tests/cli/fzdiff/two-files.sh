fzdiff -k town from.in headless-out.in
