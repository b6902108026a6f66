"""Rows about documents, long texts and the bytes they stand for."""

from sqlalchemy import LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from recruiter_desk.storage.rows.table import Record, Table, link, private


class DocumentRow(Record):
    """A file kept with a person: its name, type and size in bytes; the bytes lie in `blob` under their hash.

    `kind` is "resume" or "". `to_check` is 1 while what was taken from it has not been looked at by the recruiter.
    """

    __tablename__ = "document"

    person_id: Mapped[str] = link("person.id")
    name: Mapped[str] = private()
    media_type: Mapped[str] = private(default="")
    size: Mapped[int] = private()
    sha256: Mapped[str] = private(index=True)
    added_on: Mapped[str] = private()
    kind: Mapped[str] = private(default="", server_default="")
    to_check: Mapped[int] = private(default=0, server_default="0")


class TextRow(Record):
    """A long text, apart from the lists so that they stay quick: kind is notes, terms or job description."""

    __tablename__ = "text"

    person_id: Mapped[str | None] = link("person.id")
    company_id: Mapped[str | None] = link("company.id")
    search_id: Mapped[str | None] = link("search.id")
    kind: Mapped[str] = private()
    text: Mapped[str] = private()


class BlobRow(Table):
    """Bytes by their SHA-256. Not journalled: undo keeps the hash, so the bytes stay for it."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    bytes: Mapped[bytes] = mapped_column(LargeBinary, info={"audience": "private"})


class ResumeTextRow(Table):
    """What a résumé says, by the hash of its bytes: its text and a picture of its first page (PNG).

    Apart from the documents so that lists stay quick. Not journalled: it can be read from the bytes again.
    """

    __tablename__ = "resume_text"

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    text: Mapped[str] = private()
    pages: Mapped[int] = private()
    picture: Mapped[bytes | None] = mapped_column(LargeBinary, info={"audience": "private"})
