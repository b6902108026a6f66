"""Briefing packs as PDF: drawn from one frozen value (domain/packs.py), which is all this package sees."""
