"""The page of all companies."""
