"""Candidacies come and go: onto a search, copied or moved to another one, taken off with all that hangs on them."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import DeskError, Refused
from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import ENDS, StageKind
from recruiter_desk.services import removal
from recruiter_desk.services.candidacies.moving import Ids, end_in, listed, rows_of, slots, stage_called, who
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, PersonRow, SearchRow, StageRow

MOVED = "moved"


def add(
    workspace: Workspace, search_id: str, person_id: str, stage_id: str = "", via: str = "", role_applied: str = ""
) -> str:
    """Put a person on a search, into its first stage unless another is given; return the candidacy's id.

    Raises Refused when the search is closed, the person is on it already, or the stage is an end or another search's.
    """
    with workspace.write("Added {person} to {search}", person=person_id, search=search_id) as session:
        record(session, PersonRow, person_id)
        return put_in(session, search_id, person_id, stage_id, via, role_applied, today=workspace.today().isoformat())


def why_not_add(workspace: Workspace, search_id: str, stage_id: str = "") -> str | None:
    """Say why nobody can be added to a stage of a search, or None."""
    with workspace.read() as session:
        try:
            open_stage(session, search_id, stage_id)
        except DeskError as refusal:
            return str(refusal)
    return None


def put_in(
    session: Session,
    search_id: str,
    person_id: str,
    stage_id: str = "",
    via: str = "",
    role_applied: str = "",
    *,
    today: str,
) -> str:
    """Do what `add` does inside another change."""
    stage = open_stage(session, search_id, stage_id)
    present = select(CandidacyRow.stage_id).where(
        CandidacyRow.search_id == search_id, CandidacyRow.person_id == person_id
    )
    if (there := session.scalar(present)) is not None:
        name = session.scalar(select(PersonRow.name).where(PersonRow.id == person_id))
        raise Refused(f"{name} is on this search already, in {stage_called(session, there).name}.")
    row = _new(search_id, person_id, stage, end_rank(session, stage), today)
    row.via, row.role_applied = one_line(via, "source"), one_line(role_applied, "role applied for")
    session.add(row)
    return row.id


def on_search(session: Session, search_id: str) -> dict[str, str]:
    """Return who is on a search: candidacy ids by person id."""
    query = select(CandidacyRow.person_id, CandidacyRow.id).where(CandidacyRow.search_id == search_id)
    return {row[0]: row[1] for row in session.execute(query)}


def copy_to(workspace: Workspace, ids: Ids, search_id: str) -> list[str]:
    """Put the people of candidacies on another search as well; return the new candidacies' ids.

    What was learned stays with the old candidacy. Raises Refused when one of them is on that search already.
    """
    ids = listed(ids)
    with workspace.write(f"Copied {who(ids)} to {{search}}", **slots(ids), search=search_id) as session:
        return copy_in(session, ids, search_id, workspace.today().isoformat())


def move_to(workspace: Workspace, ids: Ids, search_id: str) -> list[str]:
    """Put people on another search and end the old candidacies as moved; return the new candidacies' ids."""
    ids = listed(ids)
    day = workspace.today().isoformat()
    with workspace.write(f"Moved {who(ids)} to {{search}}", **slots(ids), search=search_id) as session:
        made = copy_in(session, ids, search_id, day)
        end_in(session, ids, StageKind.NOT_TAKEN_FORWARD, day, MOVED)
        return made


def remove(workspace: Workspace, ids: Ids) -> None:
    """Take candidacies off their search, with meetings, leaves and submittals. The people stay on the desk."""
    ids = listed(ids)
    with workspace.write(f"Removed {who(ids)} from the search", **slots(ids)) as session:
        rows_of(session, ids)
        removal.take_candidacies(session, ids)


def copy_in(session: Session, ids: Sequence[str], search_id: str, day: str) -> list[str]:
    """Do what `copy_to` does inside another change; *day* is today (ISO)."""
    rows = rows_of(session, ids)
    stage = open_stage(session, search_id, "")
    there = on_search(session, search_id)
    if again := [row.person_id for row in rows if row.person_id in there]:
        query = select(PersonRow.name).where(PersonRow.id.in_(again)).order_by(PersonRow.sort_key)
        names = list(session.scalars(query))
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        verb = "is" if len(names) == 1 else "are"
        raise Refused(f"{', '.join(names[:3])}{more} {verb} on that search already.")
    titles = select(SearchRow.id, SearchRow.title).where(SearchRow.id.in_([row.search_id for row in rows]))
    applied = {row[0]: row[1] for row in session.execute(titles)}
    rank = end_rank(session, stage)
    made: dict[str, CandidacyRow] = {}
    for row in rows:
        if row.person_id in made:
            continue
        copy = _new(search_id, row.person_id, stage, rank + len(made) * GAP, day)
        copy.via, copy.role_applied = row.via, row.role_applied or applied[row.search_id]
        made[row.person_id] = copy
    session.add_all(made.values())
    return [copy.id for copy in made.values()]


def _new(search_id: str, person_id: str, stage_id: str, rank: int, day: str) -> CandidacyRow:
    return CandidacyRow(
        id=new_id(), search_id=search_id, person_id=person_id, stage_id=stage_id, rank=rank, entered_on=day
    )


def open_stage(session: Session, search_id: str, stage_id: str) -> str:
    """Return the stage people are added to: *stage_id*, or the first. Raises Refused for an end or a closed search."""
    search = record(session, SearchRow, search_id)
    if search.status == SearchStatus.CLOSED:
        raise Refused(f"{search.title} is closed. Reopen the search first.")
    query = select(StageRow.id).where(StageRow.search_id == search_id, StageRow.kind.not_in(ENDS))
    if stage_id:
        query = query.where(StageRow.id == stage_id)
    found = session.scalar(query.order_by(StageRow.rank).limit(1))
    if found is None:
        raise Refused("People are added to a stage of this search that is no end.")
    return found


def end_rank(session: Session, stage_id: str) -> int:
    """Return the rank after the last card of a stage."""
    last = session.scalar(select(func.max(CandidacyRow.rank)).where(CandidacyRow.stage_id == stage_id))
    return 0 if last is None else last + GAP
