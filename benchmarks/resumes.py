"""Read résumés in the warm process: one PDF of two pages, and fifty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from benchmarks.figures import Run, timed
from recruiter_desk.domain.resumes import Found
from recruiter_desk.services import resumes

if TYPE_CHECKING:
    from benchmarks.window import Bench

FIFTY = 50


def one(_bench: Bench, runs: int) -> list[Run]:
    """A PDF of two pages in the warm process."""
    with _two_pages() as file:
        resumes.warm()
        taken = [timed(_read, file) for _ in range(runs + 2)]
        resumes.stop()
    return taken[2:]


def fifty(_bench: Bench, runs: int) -> list[Run]:
    """Fifty of them, after which the process is replaced."""
    with _two_pages() as file:
        resumes.warm()
        taken = [timed(_read_fifty, file) for _ in range(runs)]
        resumes.stop()
    return taken


def _read(file: Path) -> None:
    found = resumes.read_file(file)
    assert isinstance(found, Found) and found.name == "Ines Aldana", found


def _read_fifty(file: Path) -> None:
    for _ in range(FIFTY):
        _read(file)


@contextmanager
def _two_pages() -> Iterator[Path]:
    """A file that is there meanwhile."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "aldana.pdf"
        _draw(Canvas(str(file), invariant=1))
        yield file


def _draw(canvas: Canvas) -> None:
    for page in range(2):
        canvas.setFont("Helvetica", 20 if page == 0 else 10)
        canvas.drawString(56, 780, "Ines Aldana")
        canvas.setFont("Helvetica", 10)
        for line in range(50):
            canvas.drawString(56, 750 - 13 * line, f"{page} {line} refinanced the group, closed a plant in nine weeks")
        canvas.showPage()
    canvas.save()


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {"resume": one, "resume-50": fifty}
