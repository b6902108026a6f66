"""The briefing pack: what goes into it at the left, its pages at the right, and the file that is saved."""
