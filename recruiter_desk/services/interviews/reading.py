"""Meetings as they are read: those of a candidacy, of some days, without a time yet, and at the same time."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Clash, Interview, InterviewLine, InterviewStatus, Participant
from recruiter_desk.domain.meeting_times import overlap
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.services.interviews.entering import LONGEST
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    StageRow,
)

TIMED = (InterviewStatus.BOOKED, InterviewStatus.HELD, InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
UNTIMED = (InterviewStatus.WANTED, InterviewStatus.OFFERED)


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
        Interview(
            line[0], line[1], line[2] or "", line[3] or "", line[4], line[5], line[6], line[7], line[8],
            sat_in.get(line[0], ()), _times(line[9]), line[10],
        )
        for line in lines
    )  # fmt: skip


def between(workspace: Workspace, first: date, days: int) -> tuple[InterviewLine, ...]:
    """Return the meetings that start on *days* days from *first* on, on this laptop's clock, the earliest first."""
    with workspace.read() as session:
        return between_in(session, first, days)


def between_in(session: Session, first: date, days: int) -> tuple[InterviewLine, ...]:
    """Return the same within a look at the desk."""
    from_, to = _span(first, days)
    return _lines(session, _timed(), {"from": from_, "to": to, "statuses": TIMED})


def waiting(workspace: Workspace) -> tuple[InterviewLine, ...]:
    """Return the meetings wanted or offered that have no time yet, of those still in the running, the oldest first."""
    with workspace.read() as session:
        return waiting_in(session)


def waiting_in(session: Session) -> tuple[InterviewLine, ...]:
    """Return the same within a look at the desk."""
    return _lines(session, _untimed(), {"statuses": UNTIMED})


def line(workspace: Workspace, interview_id: str) -> InterviewLine:
    """Return one meeting. Raises Refused when it is no longer on the desk."""
    with workspace.read() as session:
        found = _lines(session, _one(), {"interview": interview_id})
    if not found:
        raise Refused("This meeting is no longer on the desk.")
    return found[0]


def clashes(workspace: Workspace, starts_at: str, minutes: int, but: str = "") -> tuple[Clash, ...]:
    """Return the booked meetings, without *but*, at the same time as *minutes* from the UTC moment *starts_at* on."""
    begins = moment(starts_at)
    span = {
        "from": moment_text(begins - timedelta(minutes=LONGEST)),
        "to": moment_text(begins + timedelta(minutes=minutes)),
        "statuses": [InterviewStatus.BOOKED],
    }
    with workspace.read() as session:
        found = [Clash(*row) for row in session.execute(_booked(), span)]
    return tuple(
        one for one in found if one.interview_id != but and overlap(starts_at, minutes, one.starts_at, one.minutes)
    )


def count_ahead(session: Session, today: date, days: int = 7) -> int:
    """Count the meetings booked for *days* days from *today* on."""
    from_, to = _span(today, days)
    span = {"from": from_, "to": to, "statuses": [InterviewStatus.BOOKED]}
    return session.scalar(_counted(), span) or 0


def _span(first: date, days: int) -> tuple[str, str]:
    begins, ends = (datetime.combine(day, time()).astimezone() for day in (first, first + timedelta(days)))
    return moment_text(begins), moment_text(ends)


def _lines(session: Session, query: Select[Any], values: dict[str, Any]) -> tuple[InterviewLine, ...]:
    rows = session.execute(query, values).mappings().all()
    sat_in = _participants(session, [row["id"] for row in rows])
    return tuple(
        InterviewLine(
            **{name: row[name] or "" for name in _TEXTS},
            minutes=row["minutes"],
            offered=_times(row["offered"]),
            participants=sat_in.get(row["id"], ()),
            ended=bool(row["ended_on"]),
        )
        for row in rows
    )


_TEXTS = (
    "id", "candidacy_id", "person_id", "person", "search_id", "search", "company_id", "company", "stage", "status",
    "starts_at", "zone", "place", "person_zone", "company_zone",
)  # fmt: skip


def _times(offered: str) -> tuple[str, ...]:
    return tuple(each for each in offered.split("\n") if each)


def _participants(session: Session, interview_ids: Sequence[str]) -> dict[str, tuple[Participant, ...]]:
    if not interview_ids:
        return {}
    found: dict[str, tuple[Participant, ...]] = {}
    for interview_id, row_id, person_id, person, seat_id, title, part in session.execute(
        _people(), {"interviews": list(interview_ids)}
    ):
        participant = Participant(row_id, person_id, person, seat_id or "", title, part)
        found[interview_id] = (*found.get(interview_id, ()), participant)
    return found


# -- the statements, built once: building one costs more than running it ----------------------------------------

_Query = Select[*tuple[Any, ...]]


@cache
def _meetings() -> _Query:
    row = InterviewRow
    of_candidacies = row.candidacy_id.in_(bindparam("candidacies", expanding=True))
    return (
        select(
            row.id, row.candidacy_id, row.stage_id, StageRow.name, row.status, row.starts_at, row.zone, row.minutes,
            row.place, row.offered, row.sequence,
        )
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(or_(of_candidacies, row.id.in_(bindparam("interviews", expanding=True))))
        .order_by(row.starts_at != "", row.starts_at.desc(), row.id.desc())
    )  # fmt: skip


@cache
def _people() -> _Query:
    row = ParticipantRow
    return (
        select(row.interview_id, row.id, row.person_id, PersonRow.name, row.seat_id, row.title, row.part)
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(row.interview_id.in_(bindparam("interviews", expanding=True)))
        .order_by(row.id)
    )


def _listed() -> _Query:
    row = InterviewRow
    return (
        select(
            row.id, row.candidacy_id, CandidacyRow.person_id, PersonRow.name.label("person"), CandidacyRow.search_id,
            SearchRow.title.label("search"), SearchRow.company_id, CompanyRow.name.label("company"),
            StageRow.name.label("stage"), row.status, row.starts_at, row.zone, row.minutes, row.place,
            PersonRow.zone.label("person_zone"), CompanyRow.zone.label("company_zone"), row.offered,
            CandidacyRow.ended_on,
        )
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
    )  # fmt: skip


def _within(query: _Query) -> _Query:
    row = InterviewRow
    return query.where(
        row.status.in_(bindparam("statuses", expanding=True)),
        row.starts_at >= bindparam("from"),
        row.starts_at < bindparam("to"),
    )


@cache
def _timed() -> _Query:
    return _within(_listed()).order_by(InterviewRow.starts_at, InterviewRow.id)


@cache
def _untimed() -> _Query:
    row = InterviewRow
    waits = row.status.in_(bindparam("statuses", expanding=True))
    return _listed().where(waits, CandidacyRow.ended_on == "").order_by(row.id)


@cache
def _one() -> _Query:
    return _listed().where(InterviewRow.id == bindparam("interview"))


@cache
def _booked() -> _Query:
    row = InterviewRow
    columns = select(row.id, row.candidacy_id, PersonRow.name, CompanyRow.name, row.starts_at, row.minutes)
    return _within(
        columns.join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
    ).order_by(row.starts_at, row.id)


@cache
def _counted() -> _Query:
    return _within(select(func.count()).select_from(InterviewRow))
