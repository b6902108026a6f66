"""The board of one search: stages as columns, candidacies as cards."""
