"""The panel of one candidacy, beside the names and the board of its search."""
