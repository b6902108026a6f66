"""`recruiter-desk COMMAND`: the same services without a screen."""

from recruiter_desk.cli.commands import main

__all__ = ["main"]
