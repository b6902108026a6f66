"""The ledger on the desk: read for one candidacy, written line by line."""
