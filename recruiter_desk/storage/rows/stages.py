"""Rows about stages: reusable sets, and the columns of one search."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link, of_candidate, of_company, private


class StageSetRow(Record):
    """A named list of stages that new searches are started from."""

    __tablename__ = "stage_set"

    name: Mapped[str] = private()


class StageRow(Record):
    """A column. It belongs to a search, or to a stage set as its pattern.

    Topics are one a line, for each side its own: what it should learn there may be counted in what it reads.
    """

    __tablename__ = "stage"
    __table_args__ = (Index(None, "search_id", "rank"), Index(None, "stage_set_id", "rank"))

    search_id: Mapped[str | None] = link("search.id")
    stage_set_id: Mapped[str | None] = link("stage_set.id")
    seat_id: Mapped[str | None] = link("seat.id")
    name: Mapped[str] = both()
    kind: Mapped[str] = private()
    rank: Mapped[int] = private()
    purpose: Mapped[str] = both(default="")
    company_topics: Mapped[str] = of_company(default="")
    candidate_topics: Mapped[str] = of_candidate(default="")
