"""The names of a search: a list to call down, and a field to paste into."""
