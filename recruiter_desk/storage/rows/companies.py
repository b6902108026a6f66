"""Rows about companies and who works there."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from recruiter_desk.storage.rows.table import Record, both, link, private


class CompanyRow(Record):
    """A company; it is a client once it has terms or a search."""

    __tablename__ = "company"
    __table_args__ = (Index(None, "name_key"),)

    name: Mapped[str] = both()
    name_key: Mapped[str] = private()
    zone: Mapped[str] = both(default="")
    place: Mapped[str] = both(default="")


class AffiliationRow(Record):
    """A person at a company, or at one not known yet (company_id None).

    `began` and `ended` are ISO to the year, month or day; ended "" = still there.
    """

    __tablename__ = "affiliation"

    person_id: Mapped[str] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    title: Mapped[str] = both(default="")
    level: Mapped[int | None] = private()
    began: Mapped[str] = private(default="")
    ended: Mapped[str] = private(default="")
    reports_to_id: Mapped[str | None] = link("affiliation.id")
    blind_as: Mapped[str] = both(default="")
