"""Guess from the text of a résumé who it is of. Pure functions; nothing unsure is filled in."""

from recruiter_desk.domain.resume_reading.guessing import guess
from recruiter_desk.domain.resume_reading.lines import clean

__all__ = ["clean", "guess"]
