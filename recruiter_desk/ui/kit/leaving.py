"""Somebody wants out: what they said, asked in a strip or a box; and the letter that asks for a talk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl

from recruiter_desk.domain.brake import Message
from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import brakes
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.mailto import mailto
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.strip import Question


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Leaving", text)


def ask_wants_out(
    box: Question, desk: Desk, candidacy_id: str, person: str, opened: Callable[[], object] = lambda: None
) -> None:
    """Ask in *box* what *person* said, and open the brake over it; then *opened* is called. One line, or none.

    Where there is no process to leave, that is said instead.
    """
    if why := brakes.why_not_leave(desk.workspace, candidacy_id):
        tell(box, Refused(why))
        return
    said = field(tr("In their words; it becomes the doubt"), says=tr("What did they say?"))
    said.setProperty("grows", True)

    def keep() -> bool:
        return attempt(box, lambda: brakes.wants_out(desk.workspace, candidacy_id, said.text()))

    def done() -> bool:
        if not keep():
            return False
        opened()
        return True

    title = tr("{person} wants out. What did they say?").format(person=one_line(first_name(person), 40))
    box.ask(title, (said,), tr("Open the brake"), done)


def letter(message: Message, address: str) -> QUrl:
    """Return what begins *message* as a letter to *address* ("" leaves it open)."""
    return mailto(address, message.subject, message.text)
