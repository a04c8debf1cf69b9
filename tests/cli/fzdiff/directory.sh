fzdiff -k town .
