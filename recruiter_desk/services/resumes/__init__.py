"""Résumés: read in a process of their own, looked at, kept with the person they are of."""

from recruiter_desk.services.resumes.keeping import ToKeep, checked, keep, keep_all, of_person
from recruiter_desk.services.resumes.matching import matches
from recruiter_desk.services.resumes.reading import read_file, read_files, stop, warm

__all__ = [
    "ToKeep",
    "checked",
    "keep",
    "keep_all",
    "matches",
    "of_person",
    "read_file",
    "read_files",
    "stop",
    "warm",
]
