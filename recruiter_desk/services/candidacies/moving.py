"""Candidacies into stages: what the rules say, where a card lands, and how an end is kept and taken back."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.ordering import NoRoom, ranks_at, spaced
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import ENDS, StageKind, is_end, is_live, needs_reason, why_not_end
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    BrakeRow,
    CandidacyRow,
    DecisionRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    StageRow,
    SubmittalRow,
)

Ids = str | Sequence[str]


class Stage(NamedTuple):
    """A stage as far as moving needs it."""

    id: str
    search_id: str
    name: str
    kind: str


def listed(ids: Ids) -> tuple[str, ...]:
    """Return *ids* without repeats, in order. Raises Refused when there are none."""
    found = (ids,) if isinstance(ids, str) else tuple(dict.fromkeys(ids))
    if not found:
        raise Refused("Nobody is selected.")
    return found


def rows_of(session: Session, ids: Sequence[str]) -> list[CandidacyRow]:
    """Return the candidacies in the order of *ids*. Raises Refused when one is gone."""
    found = {row.id: row for row in session.scalars(_rows(), {"ids": list(ids)})}
    if len(found) < len(ids):
        raise Refused("This person is no longer on the search.")
    return [found[one] for one in ids]


def stage_called(session: Session, stage_id: str) -> Stage:
    """Return a stage of a search. Raises Refused when it is gone."""
    found = session.execute(_stage(), {"stage": stage_id}).one_or_none()
    if found is None or found.search_id is None:
        raise Refused("This stage is no longer on the board.")
    return Stage(found.id, found.search_id, found.name, found.kind)


def stages_of(session: Session, ids: Sequence[str]) -> list[Stage]:
    """Return the stage each candidacy is in, in the order of *ids*. Raises Refused when one is gone."""
    rows = session.execute(_present(), {"ids": list(ids)})
    found = {row[0]: Stage(row[1], row[2], row[3], row[4]) for row in rows}
    if len(found) < len(ids):
        raise Refused("This person is no longer on the search.")
    return [found[one] for one in ids]


def known_to_client(session: Session, ids: Collection[str]) -> set[str]:
    """Return those of *ids* who were presented to the client or met somebody of theirs in an interview held."""
    presented = session.scalars(select(SubmittalRow.candidacy_id).where(SubmittalRow.candidacy_id.in_(ids)))
    met = session.scalars(
        select(InterviewRow.candidacy_id)
        .join(ParticipantRow, ParticipantRow.interview_id == InterviewRow.id)
        .where(InterviewRow.candidacy_id.in_(ids), InterviewRow.status == InterviewStatus.HELD)
    )
    return {*presented, *met}


def why_not_move(workspace: Workspace, ids: Ids, stage_id: str) -> str | None:
    """Say why these candidacies may not go into a stage, or None; a reason still to be asked for is no obstacle."""
    with workspace.read() as session:
        try:
            return why_not(session, listed(ids), stage_called(session, stage_id), reason=None)
        except Refused as refusal:
            return str(refusal)


def why_not(session: Session, ids: Sequence[str], stage: Stage, *, reason: str | None = "") -> str | None:
    """Say why *ids* may not go into *stage*; a *reason* of None leaves it out of the question."""
    return why_not_from(session, ids, stage, stages_of(session, ids), reason=reason)


def why_not_from(
    session: Session, ids: Sequence[str], stage: Stage, before: Sequence[Stage], *, reason: str | None = ""
) -> str | None:
    """Do what `why_not` does for who knows already the stages the candidacies are in."""
    if any(one.search_id != stage.search_id for one in before):
        return "This stage belongs to another search. Copy or move the person to that search instead."
    if all(one.id == stage.id for one in before):
        return None
    if is_live(stage.kind):
        return _why_not_live(session, stage)
    known = known_to_client(session, ids)
    unknown = [one for one in ids if one not in known]
    if why := why_not_end(stage.kind, known_to_client=not unknown):
        return why if len(ids) == 1 else _named(session, unknown, why)
    if reason is not None and needs_reason(stage.kind) and not reason.strip():
        return f"{stage.name} needs a reason. Say why, and repeat."
    return None


def check(session: Session, ids: Sequence[str], stage: Stage, *, reason: str = "") -> None:
    """Raise Refused when the rules do not let *ids* into *stage*."""
    if why := why_not(session, ids, stage, reason=reason):
        raise Refused(why)


def order_now(session: Session, stage_id: str) -> list[str]:
    """Return the candidacies of a stage from top to bottom."""
    return list(session.scalars(_order(), {"stage": stage_id}))


def order_after(now: Sequence[str], ids: Sequence[str], position: int | None) -> list[str]:
    """Return how a stage that reads *now* would read with *ids* at *position* among the others."""
    moved = set(ids)
    others = [one for one in now if one not in moved]
    at = len(others) if position is None else max(0, min(position, len(others)))
    return [*others[:at], *ids, *others[at:]]


def put_into(
    session: Session, ids: Sequence[str], stage: Stage, day: str, position: int | None = None, *, reason: str = "",
    declined: bool = False,
) -> None:  # fmt: skip
    """Put *ids* into *stage*, inside a change; the rules were asked before. *day* is when they entered it.

    Whoever leaves the end of those the client declined takes that decision with them, unless they *declined* all the
    same. An end closes a brake that is still open, whatever came of it, so that it does not come back with the card.
    """
    rows = rows_of(session, ids)
    leaving = [row for row in rows if row.stage_id != stage.id]
    kinds = {one.id: one.kind for one in stages_of(session, [row.id for row in leaving])} if leaving else {}
    gone: list[str] = []
    for row in leaving:
        if kinds[row.stage_id] == StageKind.CLIENT_DECLINED and not declined:
            _take_back_decline(session, row)
        from_live = is_live(kinds[row.stage_id])
        came_from = (row.stage_id, row.rank) if from_live else (row.ended_from_id, row.ended_rank)
        row.stage_id, row.entered_on = stage.id, day
        if is_end(stage.kind):
            row.ended_from_id, row.ended_rank = came_from
            row.ended_on, row.end_reason = day, reason.strip() or row.end_reason
            gone.append(row.id)
        else:
            row.ended_from_id, row.ended_rank = None, None
            row.ended_on, row.end_reason, row.told_on = "", "", ""
    _close_brakes(session, gone, day)
    _rank(session, rows, stage.id, position)


def end_in(session: Session, ids: Sequence[str], kind: str, day: str, reason: str = "") -> None:
    """End candidacies as *kind* in their own search, inside a change of the caller's; those ended already stay."""
    present = stages_of(session, ids)
    live = [one for one, stage in zip(ids, present, strict=True) if is_live(stage.kind)]
    for search_id in dict.fromkeys(stage.search_id for stage in present):
        here = [one for one, stage in zip(ids, present, strict=True) if stage.search_id == search_id and one in live]
        if here:
            put_into(session, here, end_of(session, search_id, kind), day, reason=reason)


def end_of(session: Session, search_id: str, kind: str) -> Stage:
    """Return the stage in which candidacies of a search end as *kind*. Raises Refused when it has none."""
    query = select(StageRow.id).where(StageRow.search_id == search_id, StageRow.kind == kind)
    found = session.scalar(query.order_by(StageRow.rank).limit(1))
    if found is None:
        raise Refused("This search has no stage for this end. Add one under Spec, Stages.")
    return stage_called(session, found)


def restore_in(session: Session, ids: Sequence[str], day: str, *, declined: bool = False) -> None:
    """Bring ended candidacies back to where each was, inside a change of the caller's: its stage, its place there.

    That the client *declined* them goes with the end, unless it did so all the same.
    """
    rows = rows_of(session, ids)
    ranks = {row.id: row.ended_rank for row in rows}
    back: dict[str, list[CandidacyRow]] = {}
    for row in rows:
        back.setdefault(row.ended_from_id or _first_live(session, row.search_id), []).append(row)
    for former, here in back.items():
        put_into(session, [row.id for row in here], stage_called(session, former), day, declined=declined)
        placed = [(rank, row) for row in here if (rank := ranks[row.id]) is not None]
        _rank_back(session, sorted(placed, key=lambda one: one[0]), former)


def restore(workspace: Workspace, ids: Ids) -> None:
    """Bring ended candidacies back to the stage each came from. Raises Refused for live ones and closed searches."""
    ids = listed(ids)
    with workspace.read() as session:
        for one in stages_of(session, ids):
            if is_live(one.kind):
                raise Refused("This person is still in the running.")
            if why := _why_not_live(session, one):
                raise Refused(why)
    with workspace.write(f"Restored {who(ids)}", **slots(ids)) as session:
        restore_in(session, ids, workspace.today().isoformat())


def who(ids: Sequence[str]) -> str:
    """Return the words for *ids* in a change's name; `slots` fills them."""
    return "{candidacy}" if len(ids) == 1 else "{count} candidacies"


def slots(ids: Sequence[str]) -> dict[str, str | int]:
    return {"candidacy": ids[0]} if len(ids) == 1 else {"count": len(ids)}


def _rank(session: Session, rows: Sequence[CandidacyRow], stage_id: str, position: int | None) -> None:
    moved = {row.id for row in rows}
    with session.no_autoflush:
        found = session.execute(_order(), {"stage": stage_id}).all()
    others = [one for one in found if one.id not in moved]
    at = len(others) if position is None else max(0, min(position, len(others)))
    try:
        ranks = ranks_at([one.rank for one in others], at, len(rows))
    except NoRoom:
        beside = rows_of(session, [one.id for one in others])
        rows = [*beside[:at], *rows, *beside[at:]]
        ranks = spaced(len(rows))
    for row, rank in zip(rows, ranks, strict=True):
        row.rank = rank


def _close_brakes(session: Session, gone: Sequence[str], day: str) -> None:
    """Close the brakes of those who are gone on *day*, with the outcome each has."""
    if gone:
        for brake in session.scalars(_open_brakes(), {"candidacies": list(gone)}):
            brake.closed_at = max(brake.opened_at, f"{day}T00:00:00Z")


def _rank_back(session: Session, placed: Sequence[tuple[int, CandidacyRow]], stage_id: str) -> None:
    """Give cards of a stage the rank they had there, or one as near as can be; each with its rank, in their order."""
    session.flush()
    back = {row.id for _, row in placed}
    taken = [(one.rank, one.id) for one in session.execute(_order(), {"stage": stage_id}) if one.id not in back]
    for rank, row in placed:
        at = bisect_right([each for each, _ in taken], rank)
        free = not at or taken[at - 1][0] < rank
        try:
            row.rank = rank if free else ranks_at([each for each, _ in taken], at, 1)[0]
        except NoRoom:
            order = [*(one for _, one in taken[:at]), row.id, *(one for _, one in taken[at:])]
            taken = list(zip(spaced(len(order)), order, strict=True))
            for (fresh, _), beside in zip(taken, rows_of(session, order), strict=True):
                beside.rank = fresh
        else:
            taken.insert(at, (row.rank, row.id))


def _take_back_decline(session: Session, row: CandidacyRow) -> None:
    """Take back the decision that an end as declined wrote; one that belongs to a meeting was said there and stays."""
    decision = DecisionRow
    written = select(decision).where(
        decision.candidacy_id == row.id, decision.side == Side.COMPANY, decision.kind == DecisionKind.DECLINE,
        decision.decided_on == row.ended_on, decision.reason == row.end_reason, decision.interview_id.is_(None),
    )  # fmt: skip
    newest = session.scalars(written.order_by(decision.id.desc()).limit(1)).one_or_none()
    if newest is not None:
        session.delete(newest)


def _why_not_live(session: Session, stage: Stage) -> str | None:
    status = session.scalar(_status(), {"search": stage.search_id})
    return "This search is closed. Reopen it first." if status == SearchStatus.CLOSED else None


def _named(session: Session, ids: Sequence[str], why: str) -> str:
    query = select(PersonRow.name).join(CandidacyRow, CandidacyRow.person_id == PersonRow.id)
    names = list(session.scalars(query.where(CandidacyRow.id.in_(ids)).order_by(PersonRow.sort_key).limit(3)))
    more = f" and {len(ids) - len(names)} more" if len(ids) > len(names) else ""
    return f"{', '.join(names)}{more}: {why}"


def _first_live(session: Session, search_id: str) -> str:
    query = select(StageRow.id).where(StageRow.search_id == search_id, StageRow.kind.not_in(ENDS))
    found = session.scalar(query.order_by(StageRow.rank).limit(1))
    if found is None:
        raise Refused("This search has no stage to go back to. Add one under Spec, Stages.")
    return found


# -- what every drop asks, built once: building a statement costs more than running it --------------------------


@cache
def _rows() -> Select[CandidacyRow]:
    return select(CandidacyRow).where(CandidacyRow.id.in_(bindparam("ids", expanding=True)))


@cache
def _stage() -> Select[str, str | None, str, str]:
    row = StageRow
    return select(row.id, row.search_id, row.name, row.kind).where(row.id == bindparam("stage"))


@cache
def _present() -> Select[str, str, str, str, str]:
    return (
        select(CandidacyRow.id, StageRow.id, CandidacyRow.search_id, StageRow.name, StageRow.kind)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .where(CandidacyRow.id.in_(bindparam("ids", expanding=True)))
    )


@cache
def _order() -> Select[str, int]:
    row = CandidacyRow
    return select(row.id, row.rank).where(row.stage_id == bindparam("stage")).order_by(row.rank, row.id)


@cache
def _open_brakes() -> Select[BrakeRow]:
    row = BrakeRow
    return select(row).where(row.candidacy_id.in_(bindparam("candidacies", expanding=True)), row.closed_at == "")


@cache
def _status() -> Select[str]:
    return select(SearchRow.status).where(SearchRow.id == bindparam("search"))
