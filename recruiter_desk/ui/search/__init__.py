"""The page of one search: its header, Names and Board, the panel beside them, and the spec in a drawer."""
