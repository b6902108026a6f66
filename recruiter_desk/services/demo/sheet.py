"""Rows on their way into a fresh desk: collected a table at a time and written by the thousand."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.sql.schema import ColumnDefault

from recruiter_desk.domain.moments import moment_text
from recruiter_desk.storage.rows import Record

BATCH = 4000


class Sheet:
    """Collects rows and writes them in batches; ids and days come from the seed and from today alone."""

    def __init__(self, connection: Connection, draw: Random, today: date) -> None:
        self.draw = draw
        self.today = today
        self.written: Counter[str] = Counter()
        self._connection = connection
        self._waiting: dict[type[Record], list[dict[str, Any]]] = {}
        self._blank: dict[type[Record], dict[str, Any]] = {}
        self._born = int(datetime.combine(today, time(), UTC).timestamp() * 1000) - 40 * 86_400_000
        self._changed_at = self.moment(-1, "17:00")

    def add(self, kind: type[Record], /, **values: Any) -> str:
        """Put a row on the sheet and return its id; columns not named take their default."""
        blank = self._blank.get(kind)
        if blank is None:
            blank = self._blank[kind] = {**_defaults(kind), "version": 1, "changed_at": self._changed_at}
        row_id = self.new_id()
        waiting = self._waiting.setdefault(kind, [])
        waiting.append({**blank, "id": row_id, **values})
        if len(waiting) >= BATCH:
            self._write(kind)
        return row_id

    def flush(self) -> None:
        """Write whatever still waits."""
        for kind in list(self._waiting):
            self._write(kind)

    def new_id(self) -> str:
        """Return a UUIDv7 that only the seed and the order decide; ids rise as records were made."""
        self._born += 7
        head, tail = f"{self._born:012x}", f"{self.draw.getrandbits(76):019x}"
        variant = "89ab"[int(tail[3], 16) & 3]
        return f"{head[:8]}-{head[8:]}-7{tail[:3]}-{variant}{tail[4:7]}-{tail[7:19]}"

    def day(self, away: int) -> str:
        """Return the day *away* days from today."""
        return (self.today + timedelta(days=away)).isoformat()

    def moment(self, away: int, clock: str) -> str:
        """Return *clock* (UTC) of the day *away* days from today."""
        return moment_text(datetime.combine(self.today + timedelta(days=away), time.fromisoformat(clock), UTC))

    def _write(self, kind: type[Record]) -> None:
        rows = self._waiting.pop(kind)
        self._connection.execute(insert(_table(kind)), rows)
        self.written[kind.__tablename__] += len(rows)


def _table(kind: type[Record]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _defaults(kind: type[Record]) -> dict[str, Any]:
    """Return the defaults of the columns that have one, and None for those that may be empty."""
    found: dict[str, Any] = {}
    for column in _table(kind).columns:
        if isinstance(column.default, ColumnDefault):
            found[column.name] = column.default.arg
        elif column.nullable:
            found[column.name] = None
    return found
