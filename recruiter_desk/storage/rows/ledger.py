"""Rows of the ledger: what each side knows, what it still asks, and what was decided.

A line belongs to one record: a candidacy, or as a plain note to a person, a company or a search.
"""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, by_row, link, private


class FindingRow(Record):
    """Something somebody knows: *side* knows it, about the person or the job. Words as typed, and as readers see them.

    `said_by_id` is the person it was heard from. A fact (pay, notice, interest ...) keeps its value beside the words:
    amounts in whole units of `currency` a `period`, or a number of days; None where none was given.
    """

    __tablename__ = "finding"
    __table_args__ = (Index(None, "candidacy_id", "side"),)

    candidacy_id: Mapped[str | None] = link("candidacy.id")
    person_id: Mapped[str | None] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    search_id: Mapped[str | None] = link("search.id")
    interview_id: Mapped[str | None] = link("interview.id")
    question_id: Mapped[str | None] = link("question.id")
    said_by_id: Mapped[str | None] = link("person.id")
    audience: Mapped[str] = private(default="private")
    side: Mapped[str] = by_row()
    about: Mapped[str] = by_row()
    topic: Mapped[str] = by_row(default="")
    criterion_key: Mapped[str] = by_row(default="")
    text: Mapped[str] = by_row()
    wording: Mapped[str] = by_row(default="")
    rating: Mapped[str] = by_row(default="")
    source: Mapped[str] = by_row(default="")
    heard_on: Mapped[str] = by_row()
    settles: Mapped[str] = by_row(default="")
    beyond_resume: Mapped[str] = by_row(default="")
    fact: Mapped[str] = by_row(default="")
    low: Mapped[int | None] = by_row()
    high: Mapped[int | None] = by_row()
    currency: Mapped[str] = by_row(default="")
    period: Mapped[str] = by_row(default="")


class QuestionRow(Record):
    """Something *side* still wants to know; a person, else a seat, else the topic says who can answer."""

    __tablename__ = "question"
    __table_args__ = (Index(None, "candidacy_id", "status"),)

    candidacy_id: Mapped[str | None] = link("candidacy.id")
    person_id: Mapped[str | None] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    search_id: Mapped[str | None] = link("search.id")
    interview_id: Mapped[str | None] = link("interview.id")
    answerer_id: Mapped[str | None] = link("person.id")
    seat_id: Mapped[str | None] = link("seat.id")
    audience: Mapped[str] = private(default="private")
    side: Mapped[str] = by_row()
    topic: Mapped[str] = by_row(default="")
    criterion_key: Mapped[str] = by_row(default="")
    text: Mapped[str] = by_row()
    wording: Mapped[str] = by_row(default="")
    why: Mapped[str] = by_row(default="")
    weight: Mapped[str] = by_row(default="important")
    status: Mapped[str] = by_row(default="open")
    asked_on: Mapped[str] = by_row()


class AskingRow(Record):
    """One time that a question was put to somebody, and what they said to it."""

    __tablename__ = "asking"

    question_id: Mapped[str] = link("question.id")
    interview_id: Mapped[str | None] = link("interview.id")
    person_id: Mapped[str | None] = link("person.id")
    audience: Mapped[str] = private(default="private")
    said: Mapped[str] = by_row(default="")
    asked_on: Mapped[str] = by_row()


class DecisionRow(Record):
    """What a side decided: pass, hold, decline, offer; go on, unsure, wants out, accept. The newest a side counts."""

    __tablename__ = "decision"

    candidacy_id: Mapped[str] = link("candidacy.id")
    interview_id: Mapped[str | None] = link("interview.id")
    audience: Mapped[str] = private(default="private")
    side: Mapped[str] = by_row()
    kind: Mapped[str] = by_row()
    reason: Mapped[str] = by_row(default="")
    rests_on: Mapped[str] = by_row(default="")
    decided_on: Mapped[str] = by_row()


class ContradictionRow(Record):
    """Two findings that do not go together, or one (`first_id`) and a line of the spec (`spec_key`).

    `state` is confirmed, dismissed or settled; one that nobody has judged is computed and not kept.
    """

    __tablename__ = "contradiction"

    candidacy_id: Mapped[str] = link("candidacy.id")
    first_id: Mapped[str] = link("finding.id")
    second_id: Mapped[str | None] = link("finding.id")
    spec_key: Mapped[str] = private(default="")
    state: Mapped[str] = private()
    judged_on: Mapped[str] = private()
