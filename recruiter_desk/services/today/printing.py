"""My day on one page for a phone, as a PDF."""

from datetime import date
from pathlib import Path

from recruiter_desk.domain.day_sheet import DaySheet, day_sheet
from recruiter_desk.services import outgoing
from recruiter_desk.services.today.reading import read
from recruiter_desk.services.workspace import Workspace


def sheet(workspace: Workspace) -> DaySheet:
    """Return what the page says as of this moment."""
    return day_sheet(read(workspace), sample=bool(workspace.about()["demo"]))


def file_name(day: date) -> str:
    """Return the usual name of the file: "My day 2026-11-24.pdf"."""
    return f"My day {day.isoformat()}.pdf"


def print_day(workspace: Workspace, path: Path) -> None:
    """Write the page to *path*, replacing a file that is there.

    Raises Refused for a folder, Environment when the file cannot be written or the fonts are missing.
    """
    from recruiter_desk.packs import day  # noqa: PLC0415 - reportlab and pikepdf take 0.3 s to load

    outgoing.check(path)
    outgoing.write(path, day.draw(sheet(workspace)))
