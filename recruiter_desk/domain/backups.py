"""A backup as the user sees it, and when the next one is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

EVERY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One copy beside the desk: where, why, when it was made (UTC), how old it is now, its bytes."""

    path: Path
    reason: str
    made_at: datetime
    age: timedelta
    size: int

    def said(self) -> str:
        """Return its age in words: "12 min ago"."""
        return ago(self.age)


def ago(age: timedelta) -> str:
    """Say an *age* in one unit: "just now", "12 min ago", "3 h ago", "2 days ago"."""
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 48 * 60:
        return f"{minutes // 60} h ago"
    return f"{minutes // (24 * 60)} days ago"


def is_due(age: timedelta | None, changed: bool) -> bool:
    """Return whether a desk should be copied now: it *changed* since the last copy, which is *age* old or missing.

    A copy from the future (the clock was set back) counts as old.
    """
    return changed and (age is None or abs(age) >= EVERY)
