"""Read files that may be résumés, one after another, in the process kept warm for it. No desk is needed.

A file takes from milliseconds to ten seconds, so windows call this from a lane of `ui/background`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.resumes import Found, Problem
from recruiter_desk.exchange.child import Child
from recruiter_desk.services import documents

_CHILD = Child()


def read_files(
    paths: Sequence[Path], progress: Callable[[int, int], None] | None = None
) -> tuple[Found | Problem, ...]:
    """Return for each file, in order, what was found in it or why nothing was. Never raises for a file.

    *progress* is called in this thread with how many are done, and of how many.
    """
    answers: list[Found | Problem] = []
    for path in paths:
        answers.append(read_file(path))
        if progress:
            progress(len(answers), len(paths))
    return tuple(answers)


def read_file(path: Path) -> Found | Problem:
    """Return what was found in one file, or why nothing was."""
    try:
        return _CHILD.read(path.name, documents.content_of(path))
    except DeskError as error:
        return Problem(path.name, str(error))


def warm() -> None:
    """Start the process now, so that the first file does not wait for it."""
    _CHILD.warm()


def stop() -> None:
    """End the process. The next file starts another; at the end of the program this happens by itself."""
    _CHILD.close()
