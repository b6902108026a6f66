"""Rows about people: the person, ways to reach them, tags."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link, private


class PersonRow(Record):
    """One human being, whether candidate, contact or interviewer.

    `name_key` is the folded name to find by, `sort_key` the folded name with the surname first.
    """

    __tablename__ = "person"
    __table_args__ = (Index(None, "sort_key", "name_key"),)

    name: Mapped[str] = both()
    name_key: Mapped[str] = private()
    sort_key: Mapped[str] = private()
    pronouns: Mapped[str] = both(default="")
    zone: Mapped[str] = both(default="")
    place: Mapped[str] = private(default="")
    via: Mapped[str] = private(default="")
    made_on: Mapped[str] = private(default="")


class ContactPointRow(Record):
    """A phone number, address or link as typed; `normal` is the form by which two are compared, or none."""

    __tablename__ = "contact_point"
    __table_args__ = (Index(None, "normal"),)

    person_id: Mapped[str | None] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    kind: Mapped[str] = private()
    value: Mapped[str] = private()
    normal: Mapped[str | None] = private()
    rank: Mapped[int] = private(default=0)


class TagRow(Record):
    """A word the recruiter put on a person."""

    __tablename__ = "tag"
    __table_args__ = (Index(None, "name"),)

    person_id: Mapped[str] = link("person.id")
    name: Mapped[str] = private()
