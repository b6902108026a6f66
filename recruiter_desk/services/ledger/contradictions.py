"""What does not go together about a candidacy: found anew each time, and what the recruiter said to it."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.contradictions import (
    Contradiction,
    Key,
    SpecLines,
    State,
    found,
    judged,
    key_of,
    may_differ,
)
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.searches import Part
from recruiter_desk.services.ledger import findings, lines_read, way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import ContradictionRow, FindingRow, SpecRevisionRow


def of(workspace: Workspace, candidacy_id: str) -> tuple[Contradiction, ...]:
    """Return what does not go together, proposed or confirmed, in the order it was heard in.

    What was dismissed or settled is left out. Raises Refused when the candidacy is gone.
    """
    with workspace.read() as session:
        return read(session, candidacy_id)


def of_lines(workspace: Workspace, candidacy_id: str, lines: Iterable[Finding]) -> tuple[Contradiction, ...]:
    """Do what `of` does for who has the findings already."""
    with workspace.read() as session:
        return among(session, candidacy_id, lines)


def read(session: Session, candidacy_id: str, reader: Side = Side.RECRUITER) -> tuple[Contradiction, ...]:
    """Do what `of` does inside a look at the desk; for another *reader* only of lines that it may read."""
    return among(session, candidacy_id, lines_read.findings(session, "candidacy", candidacy_id, reader))


def among(session: Session, candidacy_id: str, lines: Iterable[Finding]) -> tuple[Contradiction, ...]:
    """Return those of *lines*, all of one candidacy, that do not go together, proposed or confirmed."""
    lines = tuple(lines)
    if not may_differ(lines):
        return ()
    search_id = way_up.facts(session, candidacy_id).search_id
    ladder = way_up.seats(session, search_id)
    executives = {one.person_id for one in ladder if one.person_id and one.part != Part.GATEKEEPER}
    proposed = found(lines, way_up.criteria(session, search_id), _spec(session, search_id), executives)
    if not proposed:
        return ()
    return judged(proposed, _states(session, candidacy_id))


def confirm(workspace: Workspace, candidacy_id: str, one: Contradiction) -> None:
    """Say that two lines do not go together; they show until that is settled."""
    with workspace.write("Confirmed what does not go together about {candidacy}", candidacy=candidacy_id) as session:
        put(session, candidacy_id, one, State.CONFIRMED, workspace.today().isoformat())


def dismiss(workspace: Workspace, candidacy_id: str, one: Contradiction) -> None:
    """Say that two lines do go together; nobody asks again."""
    with workspace.write("Let two lines about {candidacy} stand together", candidacy=candidacy_id) as session:
        put(session, candidacy_id, one, State.DISMISSED, workspace.today().isoformat())


def settle(workspace: Workspace, candidacy_id: str, one: Contradiction, line: str = "") -> None:
    """Say that it is settled, with the *line* that settles it as a note of the recruiter's, if there is one."""
    with workspace.write("Settled what did not go together about {candidacy}", candidacy=candidacy_id) as session:
        today = workspace.today().isoformat()
        put(session, candidacy_id, one, State.SETTLED, today)
        if line.strip():
            findings.put(
                session, PadPlace(candidacy_id=candidacy_id), today=today, side=Side.RECRUITER, about=one.first.about,
                text=line, topic=one.first.topic, criterion_key=one.first.criterion_key,
            )  # fmt: skip


def put(session: Session, candidacy_id: str, one: Contradiction, state: State, today: str) -> None:
    """Keep what was said to *one*, inside another change. Raises Stale when one of its lines is gone."""
    lines = [record(session, FindingRow, each.id) for each in (one.first, one.second) if each is not None]
    if any(line.candidacy_id != candidacy_id for line in lines):
        raise Refused("These lines belong to another candidacy.")
    row = next((kept for kept in session.scalars(_rows(), {"candidacy": candidacy_id}) if _key(kept) == one.key), None)
    if row is None:
        second = one.second.id if one.second else None
        row = ContradictionRow(
            id=new_id(), candidacy_id=candidacy_id, first_id=one.first.id, second_id=second, spec_key=one.spec_key
        )
        session.add(row)
    row.state, row.judged_on = state.value, today


def _states(session: Session, candidacy_id: str) -> Mapping[Key, str]:
    return {_key(row): row.state for row in session.scalars(_rows(), {"candidacy": candidacy_id})}


def _key(row: ContradictionRow) -> Key:
    return key_of(row.first_id, row.second_id or "", row.spec_key)


def _spec(session: Session, search_id: str) -> SpecLines:
    row = session.execute(_newest(), {"search": search_id}).first()
    return SpecLines(*row) if row else SpecLines()


@cache
def _rows() -> Select[ContradictionRow]:
    return select(ContradictionRow).where(ContradictionRow.candidacy_id == bindparam("candidacy"))


@cache
def _newest() -> Select[*tuple[Any, ...]]:
    row = SpecRevisionRow
    query = select(row.pay, row.place, row.start, row.made_on).where(row.search_id == bindparam("search"))
    return query.order_by(row.number.desc()).limit(1)
