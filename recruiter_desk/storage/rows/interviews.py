"""Rows about interviews: who sat in, each side's account afterwards, and what to ask for in one."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link, private


class InterviewRow(Record):
    """A meeting; `starts_at` is a UTC moment or "", `zone` the IANA zone agreed.

    `offered` holds the UTC moments offered, one a line. `sequence` rises each time the meeting is moved or cancelled.
    """

    __tablename__ = "interview"
    __table_args__ = (Index(None, "status", "starts_at"),)

    candidacy_id: Mapped[str] = link("candidacy.id")
    stage_id: Mapped[str | None] = link("stage.id")
    status: Mapped[str] = both()
    starts_at: Mapped[str] = both(default="")
    zone: Mapped[str] = both(default="")
    minutes: Mapped[int] = both(default=60)
    place: Mapped[str] = both(default="")
    offered: Mapped[str] = both(default="", server_default="")
    sequence: Mapped[int] = private(default=0, server_default="0")


class ParticipantRow(Record):
    """Somebody from the client's side; title and part are copies of that day."""

    __tablename__ = "participant"

    interview_id: Mapped[str] = link("interview.id")
    person_id: Mapped[str] = link("person.id")
    seat_id: Mapped[str | None] = link("seat.id")
    title: Mapped[str] = both(default="")
    part: Mapped[str] = both(default="")


class DebriefRow(Record):
    """One side's account of a meeting: who told it, what was ticked as found out (a line each), the day it was done."""

    __tablename__ = "debrief"

    interview_id: Mapped[str] = link("interview.id")
    told_by_id: Mapped[str | None] = link("person.id")
    side: Mapped[str] = private()
    ticked: Mapped[str] = private(default="")
    done_on: Mapped[str] = private(default="")


class QuestionListRow(Record):
    """What the recruiter tries to find out from one side after any meeting, in their own words, one a line."""

    __tablename__ = "question_list"

    side: Mapped[str] = private()
    name: Mapped[str] = private()
    lines: Mapped[str] = private(default="")
    rank: Mapped[int] = private()
