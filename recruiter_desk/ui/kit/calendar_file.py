"""The calendar file of a meeting: for which party, with names or without, and where to."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.candidacies import first_name, short_company
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import interviews
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.save_as import save_as
from recruiter_desk.ui.kit.shown import one_line


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("CalendarFile", text)


def add_calendar_menu(menu: QMenu, owner: QWidget, desk: Desk, interview_id: str) -> None:
    """Add to *menu* what saves the calendar file of a meeting that has a time, for either party."""
    meeting = interviews.line(desk.workspace, interview_id)
    if not (meeting.starts_at or meeting.offered):
        return
    files = menu.addMenu(tr("Calendar file"))
    parties = [(Side.COMPANY, short_company(meeting.company))] if meeting.participants else []
    for party, whose in (*parties, (Side.CANDIDATE, first_name(meeting.person))):
        for names, words in ((False, tr("For {whose}, with initials")), (True, tr("For {whose}, with names"))):
            action = files.addAction(escaped(words.format(whose=one_line(whose, 40))))
            action.triggered.connect(partial(_triggered, owner, desk, interview_id, party, names))


def save_calendar_file(owner: QWidget, desk: Desk, interview_id: str, party: Side, names: bool) -> bool:
    """Ask where to, and write it there; return whether it was written."""
    saved: list[Path | None] = []

    def work() -> None:
        name = interviews.calendar_name(desk.workspace, interview_id, party, names=names)
        write = partial(interviews.save_calendar, desk.workspace, interview_id, party, names=names)
        saved.append(save_as(owner, desk, tr("Save the calendar file"), name, tr("Calendar (*.ics)"), write))

    attempt(owner, work)
    return any(saved)


def _triggered(owner: QWidget, desk: Desk, interview_id: str, party: Side, names: bool, _checked: bool = False) -> None:
    save_calendar_file(owner, desk, interview_id, party, names)
