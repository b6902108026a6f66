"""Seats: the ladder of a search, up to whoever signs off."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import guess_level, guess_part
from recruiter_desk.domain.ordering import spaced
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Part, Seat
from recruiter_desk.services import people
from recruiter_desk.services.records import record, rows_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    SearchRow,
    SeatRow,
    StageRow,
)

LADDER = tuple(Part)


def of_search(workspace: Workspace, search_id: str) -> tuple[Seat, ...]:
    """Return the ladder of a search from its foot up."""
    held = AffiliationRow
    query = (
        select(SeatRow.id, SeatRow.rank, SeatRow.part, held.id, PersonRow.id, PersonRow.name, held.title, held.level)
        .outerjoin(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .where(SeatRow.search_id == search_id)
        .order_by(SeatRow.rank, SeatRow.id)
    )
    with workspace.read() as session:
        return tuple(
            Seat(id_, rank, part, affiliation or "", person or "", name or "", title or "", level)
            for id_, rank, part, affiliation, person, name, title, level in session.execute(query)
        )


def add(
    workspace: Workspace, search_id: str, name: str = "", title: str = "", part: str = "", *, affiliation_id: str = ""
) -> str:
    """Add a seat where its part belongs on the ladder; return its id.

    *name* is looked up at the client and added there when nobody is called so; no name leaves the seat empty.
    An empty *part* is guessed from the title. *affiliation_id* seats somebody known instead of a name.
    """
    label = "Added seat of {name} to {search}" if name else "Added a seat to {search}"
    with workspace.write(label, name=name, search=search_id) as session:
        return put(
            session, search_id, name, title, part, affiliation_id=affiliation_id, today=workspace.today().isoformat()
        )


def edit(
    workspace: Workspace, seat_id: str, *, name: str | None = None, title: str | None = None, part: str | None = None
) -> None:
    """Seat somebody else ("" empties the seat), change their title at the client, or the seat's part."""
    with workspace.read() as session:
        search_id = record(session, SeatRow, seat_id).search_id
    with workspace.write("Edited a seat of {search}", search=search_id) as session:
        row = record(session, SeatRow, seat_id)
        if name is not None:
            row.affiliation_id = _somebody(session, search_id, name, title or "", workspace.today().isoformat())
        if title is not None and row.affiliation_id:
            held = record(session, AffiliationRow, row.affiliation_id)
            held.title = one_line(title, "title")
            held.level = held.level or guess_level(held.title)
        if part is not None:
            row.part = _part(part)


def remove(workspace: Workspace, seat_id: str) -> None:
    """Take a seat off the ladder. Who sat there stays at the client, and in the meetings held.

    Questions marked for it go where their topic sends them.
    """
    with workspace.read() as session:
        search_id = record(session, SeatRow, seat_id).search_id
    with workspace.write("Removed a seat of {search}", search=search_id) as session:
        for stage in session.scalars(select(StageRow).where(StageRow.seat_id == seat_id)):
            stage.seat_id = None
        for participant in session.scalars(select(ParticipantRow).where(ParticipantRow.seat_id == seat_id)):
            participant.seat_id = None
        for question in rows_of(session, QuestionRow, QuestionRow.seat_id, [seat_id]):
            question.seat_id = None
        session.delete(record(session, SeatRow, seat_id))


def reorder(workspace: Workspace, search_id: str, seat_ids: Sequence[str]) -> None:
    """Put the seats in the order of *seat_ids*, lowest first."""
    with workspace.write("Reordered the seats of {search}", search=search_id) as session:
        places = {id_: place for place, id_ in enumerate(seat_ids)}
        _rank(sorted(_ladder(session, search_id), key=lambda row: places.get(row.id, len(places))))


def put(
    session: Session,
    search_id: str,
    name: str = "",
    title: str = "",
    part: str = "",
    *,
    affiliation_id: str = "",
    today: str = "",
) -> str:
    """Add a seat inside a change; return its id."""
    record(session, SearchRow, search_id)
    ladder = _ladder(session, search_id)
    part = _part(part or guess_part(title, [row.part for row in ladder]))
    held = affiliation_id or _somebody(session, search_id, name, title, today)
    row = SeatRow(id=new_id(), search_id=search_id, part=part, affiliation_id=held, rank=0)
    session.add(row)
    place = next((n for n, one in enumerate(ladder) if _height(one.part) > _height(part)), len(ladder))
    ladder.insert(place, row)
    _rank(ladder)
    return row.id


def _somebody(session: Session, search_id: str, name: str, title: str, today: str) -> str | None:
    """Return the affiliation of *name* at the client, made when nobody there is called so; None for no name."""
    name, title = one_line(name, "name"), one_line(title, "title")
    if not name:
        return None
    company_id = record(session, SearchRow, search_id).company_id
    query = (
        select(AffiliationRow)
        .join(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .where(AffiliationRow.company_id == company_id, PersonRow.name_key == folded(name))
        .order_by(AffiliationRow.ended != "", AffiliationRow.id)
    )
    if found := session.scalars(query.limit(1)).one_or_none():
        found.title = found.title or title
        found.level = found.level or guess_level(found.title)
        return found.id
    person_id = people.put_person(session, name, today=today)
    held = AffiliationRow(
        id=new_id(), person_id=person_id, company_id=company_id, title=title, level=guess_level(title)
    )
    session.add(held)
    return held.id


def _ladder(session: Session, search_id: str) -> list[SeatRow]:
    query = select(SeatRow).where(SeatRow.search_id == search_id).order_by(SeatRow.rank, SeatRow.id)
    return list(session.scalars(query))


def _rank(rows: Sequence[SeatRow]) -> None:
    for row, rank in zip(rows, spaced(len(rows)), strict=True):
        row.rank = rank


def _height(part: str) -> int:
    return LADDER.index(Part(part))


def _part(part: str) -> str:
    if part not in list(Part):
        raise Refused(f"There is no part called {part}. There are: {', '.join(Part)}.")
    return part
