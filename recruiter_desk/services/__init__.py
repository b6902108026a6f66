"""Use cases, one file per noun, behind one door for writing."""
