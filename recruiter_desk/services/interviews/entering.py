"""Meetings as they are entered: wanted, offered, booked, moved, held, cancelled, and who of the client sits in."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus, starts
from recruiter_desk.domain.zones import zone_called
from recruiter_desk.services import removal
from recruiter_desk.services.records import record, rows_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, CandidacyRow, InterviewRow, ParticipantRow, SeatRow

LONGEST = 24 * 60

_SAID = {
    InterviewStatus.WANTED: "Wants to meet",
    InterviewStatus.OFFERED: "Offered times to",
    InterviewStatus.BOOKED: "Booked",
    InterviewStatus.HELD: "Held the meeting with",
    InterviewStatus.CANCELLED: "Cancelled the meeting with",
    InterviewStatus.NO_SHOW: "Noted a missed meeting with",
}


def add(
    workspace: Workspace,
    candidacy_id: str,
    starts_at: str = "",
    zone: str = "",
    minutes: int = 60,
    place: str = "",
    stage_id: str = "",
    seat_ids: Sequence[str] = (),
    status: str = InterviewStatus.BOOKED,
) -> str:
    """Add a meeting; return its id. *starts_at* is a UTC moment or a local time in *zone* (see domain `starts`).

    Without *seat_ids* it is a talk with the recruiter; with them, each holder is a participant with title and part of
    this day. Raises Refused for a time that does not exist or exists twice, an empty seat, a booking without a time.
    """
    label = {"booked": "Booked {candidacy}", "held": "Met {candidacy}"}.get(status, "Planned to meet {candidacy}")
    with workspace.write(label, candidacy=candidacy_id) as session:
        return put(session, candidacy_id, starts_at, zone, minutes, place, stage_id, seat_ids, status)


def put(
    session: Session,
    candidacy_id: str,
    starts_at: str = "",
    zone: str = "",
    minutes: int = 60,
    place: str = "",
    stage_id: str = "",
    seat_ids: Sequence[str] = (),
    status: str = InterviewStatus.BOOKED,
) -> str:
    """Add a meeting within another change; otherwise as `add`."""
    row = _new(session, candidacy_id, stage_id)
    _set_time(row, starts_at, zone, minutes, place)
    _set_status(row, status)
    _seat(session, row.id, seat_ids)
    return row.id


def offer(
    workspace: Workspace,
    candidacy_id: str,
    times: Sequence[str],
    zone: str = "",
    minutes: int = 0,
    place: str | None = None,
    stage_id: str = "",
    seat_ids: Sequence[str] | None = None,
    *,
    interview_id: str = "",
) -> str:
    """Keep the *times* offered for a new meeting, or for the one called *interview_id*; return its id.

    Each is read as by `add`. Zone, length, place and people of a known meeting stay unless given; a time it was booked
    for is given up. Raises Refused without any time, and as `add` does.
    """
    with workspace.write("Offered times to {candidacy}", candidacy=candidacy_id) as session:
        row = record(session, InterviewRow, interview_id) if interview_id else _new(session, candidacy_id, stage_id)
        if row.status == InterviewStatus.HELD:
            raise Refused("This meeting was held. Book another one to offer times.")
        _set_time(row, "", zone or row.zone, minutes or row.minutes, row.place if place is None else place)
        row.offered = "\n".join(_moments(times, row.zone))
        _set_status(row, InterviewStatus.OFFERED)
        if seat_ids is not None:
            _sit(session, row.id, seat_ids, anew=True)
        return row.id


def book(workspace: Workspace, interview_id: str, starts_at: str) -> None:
    """Book a meeting for *starts_at*, one of the times offered, read as by `add`. Raises Refused for any other."""
    with workspace.write("Booked {interview}", interview=interview_id) as session:
        row = record(session, InterviewRow, interview_id)
        at = starts(starts_at, row.zone) if row.zone else starts_at
        if not at or at not in row.offered.split("\n"):
            raise Refused("This time was not offered. Choose one that was, or move the meeting to it.")
        _set_time(row, at, row.zone, row.minutes, row.place)
        _set_status(row, InterviewStatus.BOOKED)


def set_status(workspace: Workspace, interview_id: str, status: str) -> None:
    """Say how far it is: wanted, times offered, booked, held, cancelled, did not show."""
    with workspace.write(f"{_SAID[InterviewStatus(status)]} {{interview}}", interview=interview_id) as session:
        _set_status(record(session, InterviewRow, interview_id), status)


def reschedule(
    workspace: Workspace,
    interview_id: str,
    starts_at: str,
    zone: str = "",
    minutes: int = 0,
    place: str | None = None,
    seat_ids: Sequence[str] | None = None,
) -> None:
    """Move a meeting to another time; zone, length, place and people stay unless given.

    It is booked again; one that was held and whose new time has been stays held.
    """
    with workspace.write("Moved the meeting with {interview}", interview=interview_id) as session:
        row = record(session, InterviewRow, interview_id)
        before, was_held = row.sequence, row.status == InterviewStatus.HELD
        _set_time(row, starts_at, zone or row.zone, minutes or row.minutes, row.place if place is None else place)
        held = was_held and row.starts_at <= workspace.now()
        _set_status(row, InterviewStatus.HELD if held else InterviewStatus.BOOKED)
        row.sequence = before + 1
        if seat_ids is not None:
            _sit(session, interview_id, seat_ids, anew=True)


def set_participants(workspace: Workspace, interview_id: str, seat_ids: Sequence[str]) -> None:
    """Have exactly the holders of these seats sit in; who sat in already keeps the title of that day."""
    with workspace.write("Changed who meets {interview}", interview=interview_id) as session:
        record(session, InterviewRow, interview_id)
        _sit(session, interview_id, seat_ids)


def remove(workspace: Workspace, interview_id: str) -> None:
    """Delete a meeting, as if it had never been planned."""
    with workspace.write("Removed the meeting with {interview}", interview=interview_id) as session:
        record(session, InterviewRow, interview_id)
        removal.take_interviews(session, [interview_id])


def _new(session: Session, candidacy_id: str, stage_id: str) -> InterviewRow:
    candidacy = record(session, CandidacyRow, candidacy_id)
    row = InterviewRow(
        id=new_id(), candidacy_id=candidacy_id, stage_id=stage_id or candidacy.stage_id, starts_at="", zone="",
        minutes=60, place="", offered="", sequence=0, status=InterviewStatus.WANTED,
    )  # fmt: skip
    session.add(row)
    return row


def _set_time(row: InterviewRow, starts_at: str, zone: str, minutes: int, place: str) -> None:
    """Set the time; one that was told to somebody before makes the sequence rise."""
    row.zone = zone_called(zone)
    if starts_at and not row.zone:
        raise Refused("A meeting needs the time zone that was agreed, like Europe/London.")
    at = starts(starts_at, row.zone) if starts_at else ""
    if row.starts_at and at != row.starts_at:
        row.sequence += 1
    row.starts_at = at
    if not 1 <= minutes <= LONGEST:
        raise Refused(f"A meeting lasts from 1 minute to 24 hours, not {minutes} minutes.")
    row.minutes = minutes
    row.place = one_line(place, "place")


def _set_status(row: InterviewRow, status: str) -> None:
    before, row.status = row.status, InterviewStatus(status)
    if row.status in (InterviewStatus.BOOKED, InterviewStatus.HELD) and not row.starts_at:
        raise Refused(f"A meeting that is {row.status} needs its day and time.")
    if before != row.status and InterviewStatus.CANCELLED in (before, row.status):
        row.sequence += 1


def _moments(times: Iterable[str], zone: str) -> list[str]:
    if not zone:
        raise Refused("Times are offered on somebody’s clock. Name the time zone, like Europe/London.")
    found = sorted({starts(each, zone) for each in times if each.strip()})
    if not found:
        raise Refused("Write at least one time to offer, like Tue 10:00, Wed 14:30.")
    return found


def _sit(session: Session, interview_id: str, seat_ids: Sequence[str], *, anew: bool = False) -> None:
    """Have the holders of these seats sit in; people without a seat stay. *anew* brings those who hold a seat now."""
    stays = set()
    for row in rows_of(session, ParticipantRow, ParticipantRow.interview_id, [interview_id]):
        if row.seat_id is None:
            continue
        if row.seat_id in seat_ids and not (anew and _is_somebody_else(session, row)):
            stays.add(row.seat_id)
        else:
            session.delete(row)
    _seat(session, interview_id, [seat_id for seat_id in seat_ids if seat_id not in stays])


def _is_somebody_else(session: Session, row: ParticipantRow) -> bool:
    """Tell whether another person holds the seat by now."""
    seat = session.get(SeatRow, row.seat_id)
    holder = session.get(AffiliationRow, seat.affiliation_id) if seat and seat.affiliation_id else None
    return holder is not None and holder.person_id != row.person_id


def _seat(session: Session, interview_id: str, seat_ids: Iterable[str]) -> None:
    for seat_id in seat_ids:
        seat = record(session, SeatRow, seat_id)
        if seat.affiliation_id is None:
            raise Refused(f"Nobody sits in the seat “{seat.part}” yet. Name the person first.")
        holder = record(session, AffiliationRow, seat.affiliation_id)
        session.add(
            ParticipantRow(
                id=new_id(),
                interview_id=interview_id,
                person_id=holder.person_id,
                seat_id=seat_id,
                title=holder.title,
                part=seat.part,
            )
        )
