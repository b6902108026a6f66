"""Meetings of a candidacy: booked in the zone agreed, held, cancelled, and who of the client sat in."""

from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Interview, InterviewStatus, Participant, starts
from recruiter_desk.domain.zones import zone_called
from recruiter_desk.services import removal
from recruiter_desk.services.records import record, rows_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SeatRow,
    StageRow,
)

LONGEST = 24 * 60


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
        candidacy = record(session, CandidacyRow, candidacy_id)
        row = InterviewRow(id=new_id(), candidacy_id=candidacy_id, stage_id=stage_id or candidacy.stage_id)
        _set_time(row, starts_at, zone, minutes, place)
        _set_status(row, status)
        session.add(row)
        _seat(session, row.id, seat_ids)
        return row.id


def set_status(workspace: Workspace, interview_id: str, status: str) -> None:
    """Say how far it is: wanted, times offered, booked, held, cancelled, did not show."""
    with workspace.write(f"{_SAID[InterviewStatus(status)]} {{interview}}", interview=interview_id) as session:
        _set_status(record(session, InterviewRow, interview_id), status)


def reschedule(
    workspace: Workspace, interview_id: str, starts_at: str, zone: str = "", minutes: int = 0, place: str | None = None
) -> None:
    """Move a meeting to another time; zone, length and place stay unless given. It is booked again."""
    with workspace.write("Moved the meeting with {interview}", interview=interview_id) as session:
        row = record(session, InterviewRow, interview_id)
        _set_time(row, starts_at, zone or row.zone, minutes or row.minutes, row.place if place is None else place)
        _set_status(row, InterviewStatus.BOOKED)


def set_participants(workspace: Workspace, interview_id: str, seat_ids: Sequence[str]) -> None:
    """Have exactly the holders of these seats sit in; who sat in already keeps the title of that day."""
    with workspace.write("Changed who meets {interview}", interview=interview_id) as session:
        record(session, InterviewRow, interview_id)
        present = {
            row.seat_id: row for row in rows_of(session, ParticipantRow, ParticipantRow.interview_id, [interview_id])
        }
        for seat_id, row in present.items():
            if seat_id not in seat_ids:
                session.delete(row)
        _seat(session, interview_id, [seat_id for seat_id in seat_ids if seat_id not in present])


def remove(workspace: Workspace, interview_id: str) -> None:
    """Delete a meeting, as if it had never been planned."""
    with workspace.write("Removed the meeting with {interview}", interview=interview_id) as session:
        record(session, InterviewRow, interview_id)
        removal.take_interviews(session, [interview_id])


def of(workspace: Workspace, candidacy_id: str) -> tuple[Interview, ...]:
    """Return the meetings of a candidacy, those without a time first, then the latest."""
    with workspace.read() as session:
        return read(session, candidacies=[candidacy_id])


def read(session: Session, candidacies: Iterable[str] = (), interviews: Iterable[str] = ()) -> tuple[Interview, ...]:
    """Return the meetings of *candidacies* and *interviews* (ids), those without a time first, then the latest."""
    wanted = {"candidacies": list(candidacies), "interviews": list(interviews)}
    lines = session.execute(_meetings(), wanted).all()
    sat_in = _participants(session, [line[0] for line in lines])
    return tuple(
        Interview(line[0], line[1], line[2] or "", line[3] or "", *line[4:], tuple(sat_in.get(line[0], ())))
        for line in lines
    )


_SAID = {
    InterviewStatus.WANTED: "Wants to meet",
    InterviewStatus.OFFERED: "Offered times to",
    InterviewStatus.BOOKED: "Booked",
    InterviewStatus.HELD: "Held the meeting with",
    InterviewStatus.CANCELLED: "Cancelled the meeting with",
    InterviewStatus.NO_SHOW: "Noted a missed meeting with",
}


def _set_time(row: InterviewRow, starts_at: str, zone: str, minutes: int, place: str) -> None:
    row.zone = zone_called(zone)
    if starts_at and not row.zone:
        raise Refused("A meeting needs the time zone that was agreed, like Europe/London.")
    row.starts_at = starts(starts_at, row.zone) if starts_at else ""
    if not 1 <= minutes <= LONGEST:
        raise Refused(f"A meeting lasts from 1 minute to 24 hours, not {minutes} minutes.")
    row.minutes = minutes
    row.place = one_line(place, "place")


def _set_status(row: InterviewRow, status: str) -> None:
    row.status = InterviewStatus(status)
    if row.status in (InterviewStatus.BOOKED, InterviewStatus.HELD) and not row.starts_at:
        raise Refused(f"A meeting that is {row.status} needs its day and time.")


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


def _participants(session: Session, interview_ids: list[str]) -> dict[str, list[Participant]]:
    if not interview_ids:
        return {}
    found: dict[str, list[Participant]] = {}
    rows = session.execute(_people(), {"interviews": interview_ids})
    for interview_id, row_id, person_id, person, seat_id, title, part in rows:
        participant = Participant(row_id, person_id, person, seat_id or "", title, part)
        found.setdefault(interview_id, []).append(participant)
    return found


# -- the statements, built once: building one costs more than running it ----------------------------------------


@cache
def _meetings() -> Select[str, str, str | None, str, str, str, str, int, str]:
    row = InterviewRow
    of_candidacies = row.candidacy_id.in_(bindparam("candidacies", expanding=True))
    return (
        select(
            row.id, row.candidacy_id, row.stage_id, StageRow.name, row.status, row.starts_at, row.zone, row.minutes,
            row.place,
        )
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(or_(of_candidacies, row.id.in_(bindparam("interviews", expanding=True))))
        .order_by(row.starts_at != "", row.starts_at.desc(), row.id.desc())
    )  # fmt: skip


@cache
def _people() -> Select[str, str, str, str, str | None, str, str]:
    row = ParticipantRow
    return (
        select(row.interview_id, row.id, row.person_id, PersonRow.name, row.seat_id, row.title, row.part)
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(row.interview_id.in_(bindparam("interviews", expanding=True)))
        .order_by(row.id)
    )
