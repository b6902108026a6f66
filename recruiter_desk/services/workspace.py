"""The one door to a desk: read, write, undo, redo, history, and whom to tell."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from tzlocal import get_localzone_name

from recruiter_desk.domain.changes import ChangeSet, HistoryEntry, Kind, Value
from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.domain.moments import moment_text
from recruiter_desk.services.naming import fill
from recruiter_desk.storage import journal
from recruiter_desk.storage.database import IMMEDIATE, told
from recruiter_desk.storage.journal import Recorder
from recruiter_desk.storage.lock import DeskLock
from recruiter_desk.storage.rows import AboutRow

Listener = Callable[[ChangeSet], None]


class Workspace:
    """An open desk. Belongs to the thread that opened it; a long job may write from its own lane."""

    def __init__(self, engine: Engine, path: Path, lock: DeskLock | None, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.clock = clock
        self._engine = engine
        self._lock = lock
        self._thread = threading.get_ident()
        self._job: tuple[int, str] | None = None
        self._listeners: list[Listener] = []
        self._writing = False

    def today(self) -> date:
        """Return the day on this laptop's clock."""
        return self.clock().astimezone().date()

    def zone(self) -> str:
        """Return the IANA name of the zone on this laptop's clock."""
        return get_localzone_name()

    def now(self) -> str:
        """Return this moment as the desk stores it (UTC)."""
        return moment_text(self.clock())

    def subscribe(self, listener: Listener) -> None:
        """Call *listener* after every committed change, in the thread that wrote it."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a short look at the desk. Never keep it open: a writer behind it would be refused."""
        with told(self.path), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self, template: str, **arguments: Value) -> Iterator[Session]:
        """Run one named change: commit it with its journal entry, then tell the listeners.

        *template* names the change for the user, "Moved {person} to {stage}"; *arguments* are the ids that fill
        it, each under the name of its table, or plain numbers and words. Raises whatever the body raises, after
        taking everything back; Refused while a long job runs; Environment when the machine did not let us save.
        """
        self._may_write()
        self._writing = True
        change: ChangeSet | None = None
        try:
            with told(self.path, saving=True), Session(self._engine, expire_on_commit=False) as session:
                session.connection(execution_options=IMMEDIATE)
                session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                recorder = Recorder(session, self.now())
                yield session
                session.flush()
                if recorder.rows():
                    change = recorder.keep(template, arguments)
                session.commit()
        except Environment:
            if not (change and _kept(self._engine, self.path, change.number, "done")):
                raise
        finally:
            self._writing = False
        if change:
            self._announce(change)

    def undo(self) -> ChangeSet:
        """Take the newest standing change back. Raises Refused when there is none, Stale when a row differs."""
        return self._step("done", "undone", "There is nothing to undo.")

    def redo(self) -> ChangeSet:
        """Do again what was undone last. Raises Refused when there is nothing, Stale when a row differs."""
        return self._step("undone", "redone", "There is nothing to redo.")

    def next_undo(self) -> str:
        """Return what `undo` would take back, in words, or ""."""
        return _label_of(self, "done")

    def next_redo(self) -> str:
        """Return what `redo` would do again, in words, or ""."""
        return _label_of(self, "undone")

    def label(self, change: ChangeSet) -> str:
        """Return *change* in words, with the names of today."""
        with self.read() as session:
            return fill(session.connection(), change.template, change.arguments)

    def history(self, *records: tuple[str, str], limit: int = 200) -> list[HistoryEntry]:
        """Return the newest changes first: of the whole desk, or of *records* ((table, id) pairs)."""
        with self.read() as session:
            connection = session.connection()
            query = select(journal.journal).order_by(journal.journal.c.number.desc()).limit(limit)
            if records:
                numbers = journal.numbers_touching(connection, records, limit)
                query = query.where(journal.journal.c.number.in_(numbers))
            return [
                HistoryEntry(
                    entry.number, entry.at, fill(connection, entry.template, entry.arguments), entry.state == "done"
                )
                for entry in connection.execute(query)
            ]

    def about(self) -> Mapping[str, str]:
        """Return the facts of the file: desk_id, needs_app, made_on, demo."""
        with self.read() as session:
            return {row.key: row.value for row in session.execute(select(AboutRow.key, AboutRow.value))}

    @contextmanager
    def long_job(self, name: str) -> Iterator[None]:
        """Reserve writing for the calling thread; meanwhile other writes are refused with "*name* running"."""
        if self._job:
            raise Refused(f"{self._job[1]} running. Wait for it, or cancel it.")
        self._job = (threading.get_ident(), name)
        try:
            yield
        finally:
            self._job = None

    def close(self) -> None:
        """Close the desk and give up its lock."""
        self._engine.dispose()
        if self._lock:
            self._lock.release()

    def _may_write(self) -> None:
        here = threading.get_ident()
        if self._job and self._job[0] != here:
            raise Refused(f"{self._job[1]} running. Wait for it, or cancel it.")
        if not self._job and here != self._thread:
            raise RuntimeError("a desk is written by the thread that opened it, or by a long job")
        if self._lock is None:
            raise RuntimeError("this desk was opened for reading")
        if self._writing:
            raise RuntimeError("writes do not nest: finish one change before the next")

    def _step(self, state: str, kind: Kind, nothing: str) -> ChangeSet:
        self._may_write()
        turned: ChangeSet | None = None
        try:
            with told(self.path, saving=True), self._engine.connect().execution_options(**IMMEDIATE) as connection:
                connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                change = journal.latest(connection, state)
                if change is None:
                    raise Refused(nothing)
                turned = journal.replay(connection, change, kind, self.now())
                connection.commit()
        except Environment:
            became = "undone" if kind == "undone" else "done"
            if not (turned and _kept(self._engine, self.path, turned.number, became)):
                raise
        self._announce(turned)
        return turned

    def _announce(self, change: ChangeSet) -> None:
        for listener in self._listeners:
            listener(change)


def _label_of(workspace: Workspace, state: str) -> str:
    with workspace.read() as session:
        change = journal.latest(session.connection(), state)
        return fill(session.connection(), change.template, change.arguments) if change else ""


def _kept(engine: Engine, path: Path, number: int, state: str) -> bool:
    """Read again, after a commit that failed, whether the change *number* is on the desk as *state* all the same.

    Raises Environment saying so when even that cannot be read.
    """
    engine.dispose()
    try:
        with told(path), engine.connect() as connection:
            return journal.state_of(connection, number) == state
    except Environment as error:
        raise Environment(
            f"The disk failed while {path.name} was being saved, and now it cannot be read. "
            "Close the desk, see to the disk, and look whether your last change is there."
        ) from error


def machine_clock() -> datetime:
    return datetime.now(UTC)
