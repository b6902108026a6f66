"""Rows about what is to be done: tasks, and the rows of Today that follow from a record and were done or put off."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, link, private


class TaskRow(Record):
    """Something promised, on one record or on none; due on a day or at a UTC moment, done on a day ("" = not yet)."""

    __tablename__ = "task"
    __table_args__ = (Index(None, "done_on", "due_at"),)

    candidacy_id: Mapped[str | None] = link("candidacy.id")
    interview_id: Mapped[str | None] = link("interview.id")
    person_id: Mapped[str | None] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    search_id: Mapped[str | None] = link("search.id")
    text: Mapped[str] = private()
    due_at: Mapped[str] = private(default="")
    made_on: Mapped[str] = private()
    done_on: Mapped[str] = private(default="")


class HandledRow(Record):
    """A row of Today that follows from a candidacy or a meeting, like sending its pack: done on a day, or put off.

    `kind` names the row; `until` is the day or UTC moment from which it shows again.
    """

    __tablename__ = "handled"

    candidacy_id: Mapped[str] = link("candidacy.id")
    interview_id: Mapped[str | None] = link("interview.id")
    kind: Mapped[str] = private()
    done_on: Mapped[str] = private(default="")
    until: Mapped[str] = private(default="")
