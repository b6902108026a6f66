"""Today: the rows that are due, promised or going cold, and what is done with one."""

from recruiter_desk.services.today.doing import done, snooze
from recruiter_desk.services.today.drafting import draft
from recruiter_desk.services.today.reading import read

__all__ = ["done", "draft", "read", "snooze"]
