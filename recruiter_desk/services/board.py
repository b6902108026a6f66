"""The board of a search: read it whole, and move cards on it."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import Board, Card, Column, brief_name
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.stages import is_end
from recruiter_desk.services import brakes, picks
from recruiter_desk.services.candidacies import ending, moving
from recruiter_desk.services.candidacies.cards import Clock, cards, gather
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import AffiliationRow, PersonRow, SearchRow, SeatRow, StageRow


def read(workspace: Workspace, search_id: str, *, cover: int | None = None) -> Board:
    """Return every stage of a search with its cards. Raises Refused when the search is gone.

    With *cover* only so many cards from the top of each stage say what each side knows: `Board.uncovered` are the rest.
    """
    clock = Clock(workspace.now(), workspace.today(), workspace.zone())
    with workspace.read() as session:
        empty = _empty_columns(session, search_id)
        gathered = gather(session, picks.of_search(search_id), clock, cover=cover)
    by_stage: dict[str, list[Card]] = defaultdict(list)
    for card in gathered.cards:
        by_stage[card.stage_id].append(card)
    columns = (
        Column(one.stage_id, one.name, one.kind, one.subtitle, tuple(by_stage.get(one.stage_id, ()))) for one in empty
    )
    return Board(search_id, tuple(columns), gathered.uncovered)


def cards_of(workspace: Workspace, candidacy_ids: Sequence[str]) -> tuple[Card, ...]:
    """Return the cards of these candidacies as they are now, so that a board need not be read whole after a change."""
    clock = Clock(workspace.now(), workspace.today(), workspace.zone())
    with workspace.read() as session:
        return tuple(cards(session, picks.some(candidacy_ids), clock))


def move(
    workspace: Workspace,
    candidacy_ids: Sequence[str],
    stage_id: str,
    position: int | None = None,
    *,
    reason: str = "",
    rests_on: str = "",
    say_day: str = "",
) -> None:
    """Put cards into a stage, in the order given, as one change.

    *position* counts the stage's cards without those that move; None is the end. Into an end stage they end, with
    *reason* where that end needs one and what it *rests_on*; out of an end they are restored. *say_day* is entered
    instead of today. A single one who would withdraw stays: that opens the brake, with *reason* as what they said.
    Raises Refused, with nothing changed, when the rules of the stages do not allow it for one of them.
    """
    ids = moving.listed(candidacy_ids)
    with workspace.read() as session:
        stage = moving.stage_called(session, stage_id)
        before = moving.stages_of(session, ids)
        if why := moving.why_not_from(session, ids, stage, before, reason=reason):
            raise Refused(why)
        now = moving.order_now(session, stage_id)
        if moving.order_after(now, ids, position) == now:
            return
        braked = ending.opens_brake(session, ids, stage, workspace.today().isoformat())
    if braked:
        brakes.wants_out(workspace, ids[0], reason)
        return
    day = say_day or workspace.today().isoformat()
    with workspace.write(_label(ids, stage, before), **moving.slots(ids), stage=stage_id) as session:
        ending.put(session, ids, stage, day, position, reason=reason, rests_on=rests_on)


def _label(ids: Sequence[str], stage: moving.Stage, before: Sequence[moving.Stage]) -> str:
    who = moving.who(ids)
    if all(one.id == stage.id for one in before):
        return f"Moved {who} within {{stage}}"
    if is_end(stage.kind):
        return f"Ended {who}: {{stage}}"
    if all(is_end(one.kind) for one in before):
        return f"Restored {who} to {{stage}}"
    return f"Moved {who} to {{stage}}"


def _empty_columns(session: Session, search_id: str) -> list[Column]:
    if session.scalar(select(SearchRow.id).where(SearchRow.id == search_id)) is None:
        raise Refused("This search is no longer on the desk.")
    return [
        Column(stage_id, name, kind, " · ".join(part for part in (purpose, brief_name(seated or "")) if part), ())
        for stage_id, name, kind, purpose, seated in session.execute(_stages(), {"search": search_id})
    ]


@cache
def _stages() -> Select[str, str, str, str, str]:
    """Built once, because building costs more than running it."""
    return (
        select(StageRow.id, StageRow.name, StageRow.kind, StageRow.purpose, PersonRow.name)
        .outerjoin(SeatRow, SeatRow.id == StageRow.seat_id)
        .outerjoin(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .where(StageRow.search_id == bindparam("search"))
        .order_by(StageRow.rank, StageRow.id)
    )
