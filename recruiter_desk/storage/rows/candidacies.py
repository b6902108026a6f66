"""Rows about a person in a search: the candidacy, leave and presentations, the brake, the second look."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, by_row, link, private


class CandidacyRow(Record):
    """A person in a search.

    `entered_on` is the day the present stage was entered, `move_of` whose move it is (company, candidate, me or "")
    since `move_since`. `touch` is how the last call went on `touched_on` after `tries` calls without an answer.
    `next_step` is due at `next_at`: a day, a UTC moment or "". An end keeps the stage it came from, the rank there and
    its reason; `told_on` is the day the person was told.
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
    ended_rank: Mapped[int | None] = private()
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


class BrakeRow(Record):
    """The wish to leave a process, and what was done about it.

    `opened_at` and `closed_at` are UTC moments ("" = still open), `said` what they said, `hold_until` a day or a UTC
    moment, `outcome` asked up, held, let go, firm no, or stayed.
    """

    __tablename__ = "brake"
    __table_args__ = (Index(None, "closed_at"),)

    candidacy_id: Mapped[str] = link("candidacy.id")
    opened_at: Mapped[str] = private()
    said: Mapped[str] = private(default="")
    hold_until: Mapped[str] = private(default="")
    outcome: Mapped[str] = private(default="")
    reason: Mapped[str] = private(default="")
    closed_at: Mapped[str] = private(default="")


class DoubtRow(Record):
    """A question that holds somebody back while a brake is open."""

    __tablename__ = "doubt"

    brake_id: Mapped[str] = link("brake.id")
    question_id: Mapped[str] = link("question.id")


class SecondLookRow(Record):
    """What was decided about somebody whom a revision of the spec brought back: reopened or dismissed."""

    __tablename__ = "second_look"

    candidacy_id: Mapped[str] = link("candidacy.id")
    revision_id: Mapped[str] = link("spec_revision.id")
    state: Mapped[str] = private()
    decided_on: Mapped[str] = private()


class OwnCriterionRow(Record):
    """One of up to three things a candidate measures the job by; findings rate it under its id as criterion key."""

    __tablename__ = "own_criterion"

    candidacy_id: Mapped[str] = link("candidacy.id")
    audience: Mapped[str] = private(default="private")
    text: Mapped[str] = by_row()
    topic: Mapped[str] = by_row(default="")
    rank: Mapped[int] = private()
