"""Packs: built from what their reader may read, cleared for, drawn, saved, and remembered once they went out."""
