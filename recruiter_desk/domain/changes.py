"""What one committed change did, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = str | int | None
Row = Mapping[str, Value]
Kind = Literal["done", "undone", "redone"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One record before and after; None stands for "was not there"."""

    table: str
    id: str
    before: Row | None
    after: Row | None

    def inverted(self) -> "RowChange":
        return RowChange(self.table, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One named change: its label as a template with the ids that fill it, and every row it touched."""

    number: int
    template: str
    arguments: Mapping[str, Value]
    rows: tuple[RowChange, ...]
    kind: Kind = "done"

    def inverted(self, kind: Kind) -> "ChangeSet":
        rows = tuple(row.inverted() for row in reversed(self.rows))
        return ChangeSet(self.number, self.template, self.arguments, rows, kind)

    def touched(self, *tables: str) -> frozenset[str]:
        """Return the ids of the records of *tables* that this change wrote."""
        return frozenset(row.id for row in self.rows if row.table in tables)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A change as the history shows it: when (UTC, ISO), what in words, and whether it stands."""

    number: int
    at: str
    label: str
    standing: bool
