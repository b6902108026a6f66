"""Who is live: the people on the board of a search. Names before it and those who ended are not counted."""

from collections.abc import Mapping
from itertools import groupby

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.stages import on_board
from recruiter_desk.storage.rows import CandidacyRow, SearchRow, StageRow


def by_search(session: Session, which: ColumnElement[bool]) -> Mapping[str, int]:
    """Count, for each search *which* holds for, who is on its board."""
    stages = session.execute(
        select(StageRow.search_id, StageRow.kind, func.count(CandidacyRow.id))
        .join(SearchRow, SearchRow.id == StageRow.search_id)
        .outerjoin(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
        .where(which)
        .group_by(StageRow.id)
        .order_by(StageRow.search_id, StageRow.rank, StageRow.id)
    )
    found: dict[str, int] = {}
    for search, rows in groupby(stages, key=lambda row: str(row[0])):
        here = [(kind, count) for _, kind, count in rows]
        shown = on_board([kind for kind, _ in here])
        found[search] = sum(count for (_, count), on in zip(here, shown, strict=True) if on)
    return found
