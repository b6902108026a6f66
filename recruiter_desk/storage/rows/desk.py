"""Rows about the desk itself: what it is, its settings, and the journal of all changes."""

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from recruiter_desk.storage.rows.table import Record, Table, private


class AboutRow(Table):
    """Facts of the file: desk_id, needs_app, made_on, demo."""

    __tablename__ = "about"

    key: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    value: Mapped[str] = mapped_column(Text, info={"audience": "private"})


class SettingRow(Record):
    """A choice that travels with the desk; the id is its name."""

    __tablename__ = "setting"

    value: Mapped[str] = private()


class DraftRow(Table):
    """What was typed into a field and not stored yet, by the field's place. Outside the journal."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    text: Mapped[str] = private()


class JournalRow(Table):
    """One named change. `state` is done, undone, or dropped (undone, then overtaken by another change)."""

    __tablename__ = "journal"
    __table_args__ = (Index(None, "state", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True, info={"audience": "private"})
    at: Mapped[str] = private()
    template: Mapped[str] = private()
    arguments: Mapped[str] = private()
    state: Mapped[str] = private()


class JournalImageRow(Table):
    """One record before and after a change, as JSON; `version` is the row's version when the change was done."""

    __tablename__ = "journal_image"
    __table_args__ = (Index(None, "table_name", "row_id", "number"),)

    number: Mapped[int] = mapped_column(ForeignKey("journal.number"), primary_key=True, info={"audience": "private"})
    place: Mapped[int] = mapped_column(primary_key=True, info={"audience": "private"})
    table_name: Mapped[str] = private()
    row_id: Mapped[str] = private()
    version: Mapped[int] = private()
    before: Mapped[str | None] = private()
    after: Mapped[str | None] = private()
