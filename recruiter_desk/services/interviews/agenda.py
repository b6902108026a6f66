"""What the page of interviews shows: the meetings of some days, those without a time, and debriefs due."""

from datetime import date

from recruiter_desk.domain.agenda import Agenda
from recruiter_desk.services.debriefs.due import due, with_calls
from recruiter_desk.services.interviews.reading import between_in, waiting_in
from recruiter_desk.services.workspace import Workspace


def read(workspace: Workspace, first: date, days: int) -> Agenda:
    """Return what there is for *days* days from *first* on, on this laptop's clock."""
    now, zone = workspace.now(), workspace.zone()
    with workspace.read() as session:
        return Agenda(
            now,
            workspace.today(),
            zone,
            between_in(session, first, days),
            waiting_in(session),
            with_calls(session, due(session, now, zone)),
        )
