"""Stages: the columns of a search, and the reusable sets that new searches start from."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ordering import spaced
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.stages import (
    BUILT_IN_SET,
    DEFAULT_SET,
    ENDS,
    TOPICS,
    Stage,
    StageKind,
    StagePlan,
    StageSet,
    is_end,
)
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    InterviewRow,
    PersonRow,
    SearchRow,
    SeatRow,
    StageRow,
    StageSetRow,
)

ENDS_STAY = "The five ends stay in every search, so that nobody ends without saying how."


def of_search(workspace: Workspace, search_id: str) -> tuple[Stage, ...]:
    """Return the stages of a search from left to right, ends last. A search that is gone has none."""
    cards = (
        select(CandidacyRow.stage_id, func.count().label("cards"))
        .where(CandidacyRow.search_id == search_id)
        .group_by(CandidacyRow.stage_id)
        .subquery()
    )
    query = (
        select(
            StageRow.id, StageRow.name, StageRow.kind, StageRow.purpose, StageRow.company_topics,
            StageRow.candidate_topics, StageRow.seat_id, PersonRow.name, cards.c.cards,
        )
        .outerjoin(SeatRow, SeatRow.id == StageRow.seat_id)
        .outerjoin(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .outerjoin(cards, cards.c.stage_id == StageRow.id)
        .where(StageRow.search_id == search_id)
        .order_by(StageRow.rank, StageRow.id)
    )  # fmt: skip
    with workspace.read() as session:
        return tuple(
            Stage(id_, name, kind, purpose, topics(company), topics(candidate), seat_id or "", seat or "", count or 0)
            for id_, name, kind, purpose, company, candidate, seat_id, seat, count in session.execute(query)
        )


def add(
    workspace: Workspace,
    search_id: str,
    name: str,
    kind: str = StageKind.ROUND,
    *,
    position: int | None = None,
    purpose: str = "",
) -> str:
    """Add a stage after the last round, or at *position*; return its id."""
    name = one_line(name, "stage name", required=True)
    if is_end(_kind(kind)):
        raise Refused(ENDS_STAY)
    stage_id = new_id()
    with workspace.write("Added stage {stage} to {search}", stage=stage_id, search=search_id) as session:
        if session.get(SearchRow, search_id) is None:
            raise Refused("This search is no longer on the desk.")
        live, ends = _live_and_ends(session, search_id)
        row = StageRow(
            id=stage_id, search_id=search_id, name=name, kind=kind, purpose=one_line(purpose, "purpose"), rank=0
        )
        session.add(row)
        live.insert(_after_rounds(live) if position is None else max(0, position), row)
        _rank(live + ends)
    return stage_id


def rename(workspace: Workspace, stage_id: str, name: str) -> None:
    """Call a stage something else."""
    edit(workspace, stage_id, name=name)


def edit(workspace: Workspace, stage_id: str, **fields: Any) -> None:
    """Change name, kind, purpose, seat_id, company_topics or candidate_topics of a stage.

    Raises Refused when an end would become a stage or a stage an end.
    """
    with workspace.write("Edited stage {stage}", stage=stage_id) as session:
        row = _stage(session, stage_id)
        for field, value in fields.items():
            match field:
                case "name":
                    row.name = one_line(value, "stage name", required=True)
                case "purpose":
                    row.purpose = one_line(value, "purpose")
                case "kind":
                    _change_kind(row, value)
                case "seat_id":
                    row.seat_id = _seat_of(session, row, value)
                case "company_topics" | "candidate_topics":
                    setattr(row, field, "\n".join(_known(value)))
                case _:
                    raise TypeError(f"a stage has no {field}")


def reorder(workspace: Workspace, search_id: str, stage_ids: Sequence[str]) -> None:
    """Put the stages of a search in the order of *stage_ids*; ends stay last, stages not named keep their order."""
    with workspace.write("Reordered the stages of {search}", search=search_id) as session:
        live, ends = _live_and_ends(session, search_id)
        places = {stage_id: place for place, stage_id in enumerate(stage_ids)}
        _rank(sorted(live, key=lambda row: places.get(row.id, len(places))) + ends)


def remove(workspace: Workspace, stage_id: str) -> None:
    """Remove a stage. Raises Refused while people are in it, for one with meetings, for an end and for the last one."""
    with workspace.write("Removed stage {stage}", stage=stage_id) as session:
        row = _stage(session, stage_id)
        if is_end(row.kind):
            raise Refused(ENDS_STAY)
        cards = _count(session, CandidacyRow, CandidacyRow.stage_id == stage_id)
        if cards:
            people = "1 person is" if cards == 1 else f"{cards} people are"
            raise Refused(f"{row.name} stays: {people} in it. Move them to another stage first.")
        met = _count(session, InterviewRow, InterviewRow.stage_id == stage_id)
        if met:
            meetings = "1 meeting belongs" if met == 1 else f"{met} meetings belong"
            raise Refused(f"{row.name} stays: {meetings} to it. Rename it instead.")
        live, _ends = _live_and_ends(session, row.search_id or "")
        if len(live) == 1:
            raise Refused(f"{row.name} is the last stage of this search.")
        place = live.index(row)
        beside = live[place - 1] if place else live[1]
        for ended in session.scalars(select(CandidacyRow).where(CandidacyRow.ended_from_id == stage_id)):
            ended.ended_from_id, ended.ended_rank = beside.id, None
        session.delete(row)


# -- sets ----------------------------------------------------------------------------------------------------


def sets(workspace: Workspace) -> tuple[StageSet, ...]:
    """Return the sets to choose from: the built-in one, then the recruiter's own by name."""
    with workspace.read() as session:
        names = session.execute(select(StageSetRow.id, StageSetRow.name).order_by(StageSetRow.name)).all()
        return (BUILT_IN_SET, *(StageSet(id_, name, plans(session, id_)) for id_, name in names))


def save_as_set(workspace: Workspace, search_id: str, name: str) -> str:
    """Keep the stages of a search as a set; one of the same name is replaced. Return the set's id."""
    name = one_line(name, "set name", required=True)
    if folded(name) == folded(BUILT_IN_SET.name):
        raise Refused(f"{BUILT_IN_SET.name} is built in. Choose another name for your set.")
    with workspace.read() as session:
        same = [row.id for row in session.execute(select(StageSetRow.id, StageSetRow.name)) if row.name == name]
    set_id = same[0] if same else new_id()
    with workspace.write("Saved the stages as {stage_set}", stage_set=set_id) as session:
        if same:
            _sweep(session, set_id)
        else:
            session.add(StageSetRow(id=set_id, name=name))
        _put(session, _plans(session, StageRow.search_id == search_id), stage_set_id=set_id)
    return set_id


def remove_set(workspace: Workspace, set_id: str) -> None:
    """Forget a set; searches started from it keep their stages."""
    with workspace.write("Removed stage set {stage_set}", stage_set=set_id) as session:
        row = session.get(StageSetRow, set_id)
        if row is None:
            raise Refused("This stage set is no longer on the desk.")
        _sweep(session, set_id)
        session.delete(row)


def use_set(workspace: Workspace, search_id: str, set_id: str) -> None:
    """Give a search the stages of a set. Raises Refused once somebody is on it."""
    with workspace.write("Changed the stages of {search}", search=search_id) as session:
        if _count(session, CandidacyRow, CandidacyRow.search_id == search_id):
            raise Refused("There are people on this search already. Add, rename and remove its stages one by one.")
        for row in session.scalars(select(StageRow).where(StageRow.search_id == search_id)):
            session.delete(row)
        put_set(session, search_id, set_id)


def put_set(session: Session, search_id: str, set_id: str) -> list[str]:
    """Give a new search the stages of a set ("" = the built-in one), inside a change; return their ids."""
    chosen = plans(session, set_id) if set_id else DEFAULT_SET
    if not chosen:
        raise Refused("This stage set is no longer on the desk.")
    return _put(session, chosen, search_id=search_id)


def plans(session: Session, set_id: str) -> tuple[StagePlan, ...]:
    """Return the stages of one of the recruiter's own sets."""
    return _plans(session, StageRow.stage_set_id == set_id)


# -- within --------------------------------------------------------------------------------------------------


def topics(lines: str) -> tuple[str, ...]:
    """Return the topics that a row keeps one a line."""
    return tuple(lines.split("\n")) if lines else ()


def _plans(session: Session, belongs: Any) -> tuple[StagePlan, ...]:
    query = select(
        StageRow.name, StageRow.kind, StageRow.purpose, StageRow.company_topics, StageRow.candidate_topics
    ).where(belongs)
    return tuple(
        StagePlan(name, StageKind(kind), purpose, topics(company), topics(candidate))
        for name, kind, purpose, company, candidate in session.execute(query.order_by(StageRow.rank, StageRow.id))
    )


def _put(session: Session, chosen: Sequence[StagePlan], **home: str) -> list[str]:
    missing = [plan for plan in DEFAULT_SET if plan.kind in ENDS and plan.kind not in {one.kind for one in chosen}]
    rows = [
        StageRow(
            id=new_id(), name=plan.name, kind=plan.kind, rank=rank, purpose=plan.purpose,
            company_topics="\n".join(plan.company_topics), candidate_topics="\n".join(plan.candidate_topics), **home,
        )
        for plan, rank in zip((*chosen, *missing), spaced(len(chosen) + len(missing)), strict=True)
    ]  # fmt: skip
    session.add_all(rows)
    return [row.id for row in rows]


def _sweep(session: Session, set_id: str) -> None:
    for row in session.scalars(select(StageRow).where(StageRow.stage_set_id == set_id)):
        session.delete(row)


def _stage(session: Session, stage_id: str) -> StageRow:
    row = session.get(StageRow, stage_id)
    if row is None or row.search_id is None:
        raise Refused("This stage is no longer on the board.")
    return row


def _live_and_ends(session: Session, search_id: str) -> tuple[list[StageRow], list[StageRow]]:
    query = select(StageRow).where(StageRow.search_id == search_id).order_by(StageRow.rank, StageRow.id)
    rows = list(session.scalars(query))
    return [row for row in rows if not is_end(row.kind)], [row for row in rows if is_end(row.kind)]


def _after_rounds(live: Sequence[StageRow]) -> int:
    last = (StageKind.OFFER, StageKind.PLACED)
    return next((place for place, row in enumerate(live) if row.kind in last), len(live))


def _rank(rows: Sequence[StageRow]) -> None:
    for row, rank in zip(rows, spaced(len(rows)), strict=True):
        row.rank = rank


def _kind(kind: str) -> StageKind:
    if kind not in list(StageKind):
        raise Refused(f"There is no kind of stage called {kind}. There are: {', '.join(StageKind)}.")
    return StageKind(kind)


def _change_kind(row: StageRow, kind: str) -> None:
    if kind != row.kind and (is_end(_kind(kind)) or is_end(row.kind)):
        raise Refused(ENDS_STAY)
    row.kind = kind


def _seat_of(session: Session, row: StageRow, seat_id: str | None) -> str | None:
    if not seat_id:
        return None
    seat = session.get(SeatRow, seat_id)
    if seat is None or seat.search_id != row.search_id:
        raise Refused("This seat is no longer on the search.")
    return seat_id


def _known(chosen: Sequence[str]) -> list[str]:
    unknown = [topic for topic in chosen if topic not in TOPICS]
    if unknown:
        raise Refused(f"There is no topic called {unknown[0]}. There are: {', '.join(TOPICS)}.")
    return [topic for topic in TOPICS if topic in chosen]


def _count(session: Session, row: Any, condition: Any) -> int:
    return session.scalar(select(func.count()).select_from(row).where(condition)) or 0
