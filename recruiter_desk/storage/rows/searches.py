"""Rows about searches: the search, its seats, the spec that moves, and what in the job can move."""

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
    """The job as it stood at one time; a draft, edited freely, while agreed_on is "".

    `why` says what moved it, `said_by_id` who asked for that, `interview_id` after which meeting.
    """

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
    said_by_id: Mapped[str | None] = link("person.id")
    interview_id: Mapped[str | None] = link("interview.id")


class CriterionRow(Record):
    """One line of a revision; `key` is the same in every revision that holds this line.

    `moved` says raised, relaxed or reworded where its words alone do not show against the revision before.
    """

    __tablename__ = "criterion"
    __table_args__ = (Index(None, "revision_id", "rank"),)

    revision_id: Mapped[str] = link("spec_revision.id")
    key: Mapped[str] = private(index=True)
    topic: Mapped[str] = both(default="")
    text: Mapped[str] = both()
    must: Mapped[int] = both()
    rank: Mapped[int] = private()
    moved: Mapped[str] = both(default="", server_default="")


class LeverRow(Record):
    """Something in the job that can move, for anybody or for one candidacy.

    What it is today, how much room there is, who decides, whether it was asked for or granted, what it would settle.
    """

    __tablename__ = "lever"

    search_id: Mapped[str] = link("search.id")
    candidacy_id: Mapped[str | None] = link("candidacy.id")
    decides_id: Mapped[str | None] = link("person.id")
    question_id: Mapped[str | None] = link("question.id")
    audience: Mapped[str] = private(default="private")
    kind: Mapped[str] = by_row()
    today: Mapped[str] = by_row(default="")
    room: Mapped[str] = by_row(default="")
    state: Mapped[str] = by_row(default="")
    settles: Mapped[str] = by_row(default="")
    heard_on: Mapped[str] = by_row()
    rank: Mapped[int] = private()
