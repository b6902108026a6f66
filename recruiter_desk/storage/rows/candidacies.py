"""Rows about a person in a search: the candidacy, the leave to present them, what was presented."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link, private


class CandidacyRow(Record):
    """A person in a search.

    `entered_on` is the day the present stage was entered, `move_of` whose move it is (company, candidate, me or "")
    since `move_since`. `touch` is how the last call went on `touched_on` after `tries` calls without an answer.
    `next_step` is due at `next_at`: a day, a UTC moment or "". An end keeps the stage it came from and its reason;
    `told_on` is the day the person was told.
    """

    __tablename__ = "candidacy"
    __table_args__ = (Index(None, "stage_id", "rank"), Index(None, "next_at"))

    search_id: Mapped[str] = link("search.id")
    person_id: Mapped[str] = link("person.id")
    stage_id: Mapped[str] = link("stage.id")
    rank: Mapped[int] = private()
    role_applied: Mapped[str] = both(default="")
    via: Mapped[str] = private(default="")
    entered_on: Mapped[str] = private()
    paused_until: Mapped[str] = private(default="")
    move_of: Mapped[str] = private(default="")
    move_since: Mapped[str] = private(default="")
    touch: Mapped[str] = private(default="")
    touched_on: Mapped[str] = private(default="")
    tries: Mapped[int] = private(default=0)
    next_step: Mapped[str] = private(default="")
    next_at: Mapped[str] = private(default="")
    ended_from_id: Mapped[str | None] = link("stage.id")
    ended_on: Mapped[str] = private(default="")
    end_reason: Mapped[str] = private(default="")
    told_on: Mapped[str] = private(default="")


class RepresentationRow(Record):
    """The person's leave to be presented to this client: how (phone, writing), when, until when, on what paper."""

    __tablename__ = "representation"

    candidacy_id: Mapped[str] = link("candidacy.id")
    document_id: Mapped[str | None] = link("document.id")
    how: Mapped[str] = private()
    given_on: Mapped[str] = private()
    until: Mapped[str] = private(default="")


class SubmittalRow(Record):
    """One presentation to the client: to whom, when, with which document."""

    __tablename__ = "submittal"

    candidacy_id: Mapped[str] = link("candidacy.id")
    affiliation_id: Mapped[str | None] = link("affiliation.id")
    document_id: Mapped[str | None] = link("document.id")
    sent_on: Mapped[str] = private()
