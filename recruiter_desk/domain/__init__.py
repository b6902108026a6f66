"""Frozen values and rules in the recruiter's words; standard library only."""
