"""Rows about documents that go out: the recruiter's own sentences for one, and the ledger of all that were sent."""

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from recruiter_desk.storage.rows.table import Record, Table, by_row, link, private


class PackTextRow(Record):
    """A sentence of the recruiter's for one place (`slot`) of one edition, for a meeting or for a whole candidacy."""

    __tablename__ = "pack_text"
    __table_args__ = (Index(None, "candidacy_id", "edition", "slot"),)

    candidacy_id: Mapped[str] = link("candidacy.id")
    interview_id: Mapped[str | None] = link("interview.id")
    audience: Mapped[str] = private()
    edition: Mapped[str] = private()
    slot: Mapped[str] = private()
    text: Mapped[str] = by_row()


class ShareRow(Table):
    """A document that went out, once and for ever: outside the journal, never undone, without references that could
    take it along when a record is deleted. `shown` and `held` are JSON lists of the ids in it and kept from it.
    """

    __tablename__ = "share"
    __table_args__ = (Index(None, "candidacy_id", "shared_at"),)

    id: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    candidacy_id: Mapped[str] = private()
    interview_id: Mapped[str] = private(index=True)
    person: Mapped[str] = private()
    search: Mapped[str] = private()
    reader_id: Mapped[str] = private()
    reader: Mapped[str] = private()
    edition: Mapped[str] = private()
    length: Mapped[str] = private()
    paper: Mapped[str] = private()
    file_name: Mapped[str] = private()
    sha256: Mapped[str] = private()
    pack_id: Mapped[str] = private()
    printed_version: Mapped[int] = private()
    shown: Mapped[str] = private()
    held: Mapped[str] = private()
    shared_at: Mapped[str] = private()
