"""The ledger: what each side knows, what it asks, who may read it, what is covered, and where a question climbs."""
