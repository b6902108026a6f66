"""The time a document may take: laying out and drawing ask here, and a pack that never ends becomes a sentence."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from recruiter_desk.domain.errors import Environment

SECONDS = 30.0
_until: ContextVar[float] = ContextVar("until", default=0.0)


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Let the body take *seconds*: `check` raises Environment afterwards."""
    before = _until.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _until.reset(before)


def check() -> None:
    """Raise Environment when the time is up."""
    if (until := _until.get()) and time.monotonic() > until:
        raise Environment("This pack takes too long to draw. Please leave out a section or shorten its longest entry.")
