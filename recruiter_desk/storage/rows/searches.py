"""Rows about searches: the search, its seats, and the spec that moves."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, by_row, link, private


class SearchRow(Record):
    """A job the recruiter fills for a company. `title` is the role as people say it, "CFO"."""

    __tablename__ = "search"
    __table_args__ = (Index(None, "status", "opened_on"),)

    company_id: Mapped[str] = link("company.id")
    title: Mapped[str] = both()
    kind: Mapped[str] = private(default="contingency")
    status: Mapped[str] = private(default="open")
    opened_on: Mapped[str] = private()
    closed_on: Mapped[str] = private(default="")


class SeatRow(Record):
    """One rung of the ladder of a search; without affiliation nobody is known to sit there yet."""

    __tablename__ = "seat"
    __table_args__ = (Index(None, "search_id", "rank"),)

    search_id: Mapped[str] = link("search.id")
    affiliation_id: Mapped[str | None] = link("affiliation.id")
    part: Mapped[str] = both()
    rank: Mapped[int] = private()


class SpecRevisionRow(Record):
    """The job as it stood at one time; a draft, edited freely, while agreed_on is ""."""

    __tablename__ = "spec_revision"
    __table_args__ = (Index(None, "search_id", "number", unique=True),)

    search_id: Mapped[str] = link("search.id")
    number: Mapped[int] = both()
    title: Mapped[str] = both(default="")
    summary: Mapped[str] = both(default="")
    place: Mapped[str] = both(default="")
    pay: Mapped[str] = both(default="")
    reporting_line: Mapped[str] = both(default="")
    start: Mapped[str] = both(default="")
    made_on: Mapped[str] = both(default="")
    agreed_on: Mapped[str] = both(default="")
    why: Mapped[str] = by_row(default="")
    audience: Mapped[str] = private(default="private")


class CriterionRow(Record):
    """One line of a revision; `key` is the same in every revision that holds this line."""

    __tablename__ = "criterion"
    __table_args__ = (Index(None, "revision_id", "rank"),)

    revision_id: Mapped[str] = link("spec_revision.id")
    key: Mapped[str] = private(index=True)
    topic: Mapped[str] = both(default="")
    text: Mapped[str] = both()
    must: Mapped[int] = both()
    rank: Mapped[int] = private()
