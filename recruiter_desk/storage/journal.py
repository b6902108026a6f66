"""The journal: record every row a session writes, keep it in the same transaction, and play it back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, Select, bindparam, delete, event, func, insert, inspect, select, update
from sqlalchemy.orm import LoaderCallableStatus, ORMExecuteState, Session

from recruiter_desk.domain.changes import ChangeSet, Kind, Row, RowChange, Value
from recruiter_desk.domain.errors import Environment, Stale
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import Record, Table
from recruiter_desk.storage.rows.table import UNJOURNALLED

journal = Table.metadata.tables["journal"]
images = Table.metadata.tables["journal_image"]
_STANDS = journal.c.state == "done"
_AT_ONCE = 500  # ids in one query
# what every change writes, built once: building a statement costs more than running it
_DROP = update(journal).where(journal.c.state == "undone").values(state="dropped")
_ENTER = insert(journal).returning(journal.c.number)
_KEEP = insert(images)
_Key = tuple[str, str]  # of a record: its table and its id
_K = TypeVar("_K")
_V = TypeVar("_V")


class Recorder:
    """Collects, at every flush of a session, each record before and after."""

    def __init__(self, session: Session, at: str) -> None:
        self._session = session
        self._at = at
        self._found: dict[_Key, RowChange] = {}
        self._versions: dict[_Key, int] = {}
        event.listen(session, "before_flush", self._stamp)
        event.listen(session, "after_flush", self._note_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def rows(self) -> tuple[RowChange, ...]:
        """Return what really changed: a row set to what it was is left out."""
        return tuple(change for change in self._found.values() if change.before != change.after)

    def keep(self, template: str, arguments: Mapping[str, Value]) -> ChangeSet:
        """Write the change into the desk, in the session's own transaction. What was undone can no more be redone."""
        rows = self.rows()
        connection = self._session.connection()
        connection.execute(_DROP)
        entry = {"at": self._at, "template": template, "arguments": json.dumps(dict(arguments)), "state": "done"}
        number: int = connection.execute(_ENTER, entry).scalar_one()
        connection.execute(
            _KEEP,
            [
                {
                    "number": number,
                    "place": place,
                    "table_name": change.table,
                    "row_id": change.id,
                    "version": self._versions[change.table, change.id],
                    "before": _packed(change.before),
                    "after": _packed(change.after),
                }
                for place, change in enumerate(rows)
            ],
        )
        return ChangeSet(number, template, dict(arguments), rows)

    def _stamp(self, session: Session, _context: object, _instances: object) -> None:
        for row in session.new:
            if isinstance(row, Record):
                row.id = row.id or new_id()
                row.changed_at = self._at
        for row in session.dirty:
            if isinstance(row, Record) and session.is_modified(row):
                row.changed_at = self._at

    def _note_flush(self, session: Session, _context: object) -> None:
        for row in session.new:
            if isinstance(row, Record):
                self._note(row, None, _image(row))
        for row in session.dirty:
            if isinstance(row, Record) and session.is_modified(row):
                self._note(row, _image(row, old=True), _image(row))
        for row in session.deleted:
            if isinstance(row, Record):
                self._note(row, _image(row, old=True), None)

    def _note(self, row: Record, before: Row | None, after: Row | None) -> None:
        key = (row.__tablename__, row.id)
        first = self._found.get(key)
        self._found[key] = RowChange(*key, first.before if first else before, after)
        self._versions[key] = row.version


def latest(connection: Connection, state: str) -> ChangeSet | None:
    """Return the change that is next to undo (*state* "done") or to redo ("undone"), or None."""
    pick = func.max(journal.c.number) if state == "done" else func.min(journal.c.number)
    number = connection.execute(select(pick).where(journal.c.state == state)).scalar()
    return None if number is None else read_change(connection, number)


def read_change(connection: Connection, number: int) -> ChangeSet:
    """Return the change *number* with all its rows."""
    entry = connection.execute(select(journal).where(journal.c.number == number)).mappings().one_or_none()
    if entry is None:
        raise Environment("The journal of this desk is damaged. Check the desk, and open its newest backup.")
    rows = connection.execute(select(images).where(images.c.number == number).order_by(images.c.place)).mappings()
    changes = tuple(
        RowChange(row["table_name"], row["row_id"], _unpacked(row["before"]), _unpacked(row["after"])) for row in rows
    )
    return ChangeSet(number, entry["template"], json.loads(entry["arguments"]), changes)


def position(connection: Connection) -> tuple[int, int]:
    """Return where the journal stands: its newest change, and the newest that is not undone. Equal means unchanged."""
    newest, standing = (
        connection.scalar(query) or 0
        for query in (select(func.max(journal.c.number)), select(func.max(journal.c.number)).where(_STANDS))
    )
    return newest, standing


def state_of(connection: Connection, number: int) -> str:
    """Return the state of the change *number*, or "" when the journal has no such change."""
    return connection.scalar(select(journal.c.state).where(journal.c.number == number)) or ""


def replay(connection: Connection, change: ChangeSet, kind: Kind, at: str) -> ChangeSet:
    """Take *change* back ("undone") or do it again ("redone") and mark it so; raise Stale if a row differs."""
    turned = (
        change.inverted("undone")
        if kind == "undone"
        else ChangeSet(change.number, change.template, change.arguments, change.rows, "redone")
    )
    present = _present(connection, turned.rows)
    if any(_as_left(row, present) != row.before for row in turned.rows):
        raise Stale("This was changed again since, so it cannot be taken back. Nothing was changed.")
    gone = select(images.c.table_name, images.c.row_id, images.c.version).where(images.c.number == change.number)
    versions = {(row.table_name, row.row_id): row.version + 1 for row in connection.execute(gone)}
    versions.update((key, found["version"] + 1) for key, found in present.items())
    _play(connection, turned.rows, versions, at)
    _keep_versions(connection, change.number, versions)
    state = "undone" if kind == "undone" else "done"
    connection.execute(update(journal).where(journal.c.number == change.number).values(state=state))
    return turned


def _present(connection: Connection, rows: Sequence[RowChange]) -> dict[_Key, RowMapping]:
    """Return those of the records in *rows* that the desk holds now."""
    present: dict[_Key, RowMapping] = {}
    for name, ids in _grouped((row.table, row.id) for row in rows).items():
        table = Table.metadata.tables[name]
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            found = connection.execute(select(table).where(table.c.id.in_(some))).mappings()
            present.update(((name, each["id"]), each) for each in found)
    return present


def _as_left(row: RowChange, present: Mapping[_Key, RowMapping]) -> Row | None:
    found = present.get((row.table, row.id))
    known = row.before or {}  # an image from before a migration lacks the columns that came with it
    return {key: found.get(key) for key in known} if found else None


def _play(connection: Connection, rows: Sequence[RowChange], versions: Mapping[_Key, int], at: str) -> None:
    """Write *rows* a table at a time. What goes is first, so that what comes may take its place in a unique index."""
    goes = _grouped((row.table, row.id) for row in rows if row.after is None)
    for name, ids in goes.items():
        table = Table.metadata.tables[name]
        connection.execute(delete(table).where(table.c.id == bindparam("of_id")), [{"of_id": each} for each in ids])
    for is_new in (False, True):
        for (name, *_), images_of in _alike(row for row in rows if (row.before is None) is is_new):
            table = Table.metadata.tables[name]
            stamped = [
                {**after, "version": versions[name, row_id], "changed_at": at} | ({} if is_new else {"of_id": row_id})
                for row_id, after in images_of
            ]
            statement = insert(table) if is_new else update(table).where(table.c.id == bindparam("of_id"))
            connection.execute(statement, stamped)


def _alike(rows: Iterable[RowChange]) -> Iterable[tuple[tuple[str, ...], list[tuple[str, Row]]]]:
    """Group what *rows* become by table and columns: an image from before a migration knows fewer columns."""
    return _grouped(((row.table, *row.after), (row.id, row.after)) for row in rows if row.after is not None).items()


def _keep_versions(connection: Connection, number: int, versions: Mapping[_Key, int]) -> None:
    of_row = (images.c.table_name == bindparam("of_table")) & (images.c.row_id == bindparam("of_row"))
    connection.execute(
        update(images).where(images.c.number == number, of_row).values(version=bindparam("now")),
        [{"of_table": table, "of_row": row_id, "now": version} for (table, row_id), version in versions.items()],
    )


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, list[_V]]:
    groups: dict[_K, list[_V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def last_image(connection: Connection, table: str, row_id: str) -> Row | None:
    """Return the newest image kept of a record, also of one that is gone; None if the journal never saw it."""
    query = select(images.c.after, images.c.before).where(images.c.table_name == table, images.c.row_id == row_id)
    found = connection.execute(query.order_by(images.c.number.desc()).limit(1)).one_or_none()
    return None if found is None else _unpacked(found.after) or _unpacked(found.before)


def numbers_touching(connection: Connection, records: Sequence[tuple[str, str]], limit: int) -> list[int]:
    """Return the newest *limit* changes, newest first, that wrote any of *records* ((table, id) pairs)."""
    numbers: set[int] = set()
    for table, ids in _grouped(records).items():
        wanted = {"of_table": table, "of_rows": ids, "most": limit}
        numbers.update(connection.scalars(_touching(), wanted))
    return sorted(numbers, reverse=True)[:limit]


@cache
def _touching() -> Select[int]:
    """Built once, because building costs more than running it."""
    of_rows = (images.c.table_name == bindparam("of_table")) & images.c.row_id.in_(bindparam("of_rows", expanding=True))
    query = select(images.c.number).distinct().where(of_rows)
    return query.order_by(images.c.number.desc()).limit(bindparam("most"))


def _image(row: Record, *, old: bool = False) -> Row:
    """Return what *row* holds, or held when it was read. SQLAlchemy's histories say the same at five times the cost."""
    state = inspect(row)
    image: dict[str, Value] = {
        name: state.dict[name] if name in state.dict else getattr(row, name)
        for name in state.mapper.column_attrs.keys()  # noqa: SIM118 - no mapping: iterating it gives the values
        if name not in UNJOURNALLED
    }
    if old:
        were = {name: value for name, value in state.committed_state.items() if name in image}
        image.update((name, value) for name, value in were.items() if not isinstance(value, LoaderCallableStatus))
    return image


def _packed(row: Row | None) -> str | None:
    return None if row is None else json.dumps(dict(row), ensure_ascii=False)


def _unpacked(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise RuntimeError("bulk statements pass the journal by; change rows one by one")
