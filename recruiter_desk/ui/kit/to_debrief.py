"""The way to the debrief of the last meeting that is over, from wherever somebody presses D."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import debriefs
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.place import Place


def go_to_debrief(owner: QWidget, desk: Desk, candidacy_id: str, go: Callable[[Place], object]) -> bool:
    """Have *go* show the debrief; return whether there is a meeting to tell of, else the window of *owner* says so."""
    meeting = debriefs.last_meeting(desk.workspace, candidacy_id) if candidacy_id else ""
    if meeting:
        go(Place("debrief", meeting))
    elif candidacy_id:
        tell(owner, Refused(owner.tr("No meeting has been held yet. Book one with I, then press D after it.")))
    return bool(meeting)
