"""Rows about interviews and who sat in."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link


class InterviewRow(Record):
    """A meeting; `starts_at` is a UTC moment or "", `zone` the IANA zone agreed."""

    __tablename__ = "interview"
    __table_args__ = (Index(None, "status", "starts_at"),)

    candidacy_id: Mapped[str] = link("candidacy.id")
    stage_id: Mapped[str | None] = link("stage.id")
    status: Mapped[str] = both()
    starts_at: Mapped[str] = both(default="")
    zone: Mapped[str] = both(default="")
    minutes: Mapped[int] = both(default=60)
    place: Mapped[str] = both(default="")


class ParticipantRow(Record):
    """Somebody from the client's side; title and part are copies of that day."""

    __tablename__ = "participant"

    interview_id: Mapped[str] = link("interview.id")
    person_id: Mapped[str] = link("person.id")
    seat_id: Mapped[str | None] = link("seat.id")
    title: Mapped[str] = both(default="")
    part: Mapped[str] = both(default="")
