"""A meeting for somebody's calendar: an .ics file for the company or for the candidate."""

from pathlib import Path

from recruiter_desk.domain.calendars import entry_of, initials, withdrawn_of
from recruiter_desk.domain.documents import safe_name
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import local
from recruiter_desk.services import outgoing
from recruiter_desk.services.interviews import reading
from recruiter_desk.services.workspace import Workspace


def calendar_entry(workspace: Workspace, interview_id: str, party: Side, *, names: bool = False) -> bytes:
    """Return the calendar file of a meeting for *party*; people go by initials unless *names* are asked for.

    Raises Refused for a meeting without any time, and for a company of which nobody sits in.
    """
    from recruiter_desk.exchange import ics  # noqa: PLC0415 - its library takes 0.2 s that no window waits for

    with workspace.read() as session:
        found = reading.read(session, interviews=[interview_id])
    meeting = reading.line(workspace, interview_id)
    entry = entry_of(meeting, found[0].sequence, party, names=names)
    return ics.written(entry, workspace.clock())


def calendar_name(workspace: Workspace, interview_id: str, party: Side, *, names: bool = False) -> str:
    """Return the usual name of the file: "A.O. 2026-11-26.ics"."""
    meeting = reading.line(workspace, interview_id)
    whose = meeting.person if party == Side.COMPANY else meeting.company
    at = meeting.starts_at or next(iter(meeting.offered), "")
    day = f" {local(at, meeting.zone).date().isoformat()}" if at else ""
    return safe_name(f"{whose if names else initials(whose)}{day}.ics")


def save_calendar(workspace: Workspace, interview_id: str, party: Side, path: Path, *, names: bool = False) -> None:
    """Write the calendar file to *path*, replacing a file that is there.

    Raises Refused as `calendar_entry` does and for a folder, Environment when the file cannot be written.
    """
    outgoing.write(path, calendar_entry(workspace, interview_id, party, names=names))


def save_withdrawn(workspace: Workspace, interview_id: str, party: Side, path: Path, *, names: bool = False) -> bool:
    """Write beside it what takes the times offered out of a calendar again, once one is booked; a file has one method.

    Return whether there was anything to write. Raises as `save_calendar` does.
    """
    from recruiter_desk.exchange import ics  # noqa: PLC0415 - its library takes 0.2 s that no window waits for

    with workspace.read() as session:
        found = reading.read(session, interviews=[interview_id])
    entry = withdrawn_of(reading.line(workspace, interview_id), found[0].sequence, party, names=names)
    if entry is not None:
        outgoing.write(path, ics.written(entry, workspace.clock()))
    return entry is not None
