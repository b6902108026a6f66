"""Recruiter Desk: searches, names and stage boards for an executive recruiter, in one file on this laptop.

domain    frozen values and rules, standard library only
storage   the desk file: tables, journal, backups
services  use cases, one file per noun
cli       `recruiter-desk COMMAND`
ui        the windows
"""

__version__ = "0.1.0"
