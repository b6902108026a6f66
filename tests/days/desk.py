"""A random day at a desk: what every kind of action shares. It acts, remembers, takes back and does again."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from sqlalchemy import text

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import Record
from tests.desks import TUESDAY

UNTOLD = {"version", "changed_at"}
COLUMNS = {
    table.name: [column.name for column in table.columns if column.name not in UNTOLD]
    for table in Record.metadata.sorted_tables
    if "changed_at" in table.columns
}
QUERIES = {name: text(f"SELECT {', '.join(columns)} FROM {name} ORDER BY id") for name, columns in COLUMNS.items()}
SEVERAL = 4
Dump = dict[str, list[dict[str, Any]]]


def dump(workspace: Workspace) -> Dump:
    """Return every record of the desk but for its version and when it changed."""
    with workspace.read() as session:
        connection = session.connection()
        return {
            name: [dict(zip(COLUMNS[name], row, strict=True)) for row in connection.execute(query)]
            for name, query in QUERIES.items()
        }


class Day(RuleBasedStateMachine):
    """Two searches on one desk; each action is remembered with the desk before it."""

    scene: tuple[Path, dict[str, str]]

    def __init__(self) -> None:
        super().__init__()
        made, self.ids = self.scene
        self.folder = TemporaryDirectory()
        self.path = Path(shutil.copy(made, Path(self.folder.name) / "northside.desk"))
        self.searches = [self.ids["CFO at Halden Marine"], self.ids["VP Product at Orrery"]]
        self.workspace = desks.open_for_writing(self.path, clock=lambda: TUESDAY)
        self.now = dump(self.workspace)
        self.before: list[Dump] = []
        self.undone: list[Dump] = []

    @precondition(lambda self: self.before)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.before))):
            self.undone.append(self.now)
            self.workspace.undo()
            self.now = dump(self.workspace)
            assert self.now == self.before.pop()

    @precondition(lambda self: self.undone)
    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.undone))):
            self.before.append(self.now)
            self.workspace.redo()
            self.now = dump(self.workspace)
            assert self.now == self.undone.pop()

    @rule()
    def open_again(self) -> None:
        self.workspace.close()
        self.workspace = desks.open_for_writing(self.path, clock=lambda: TUESDAY)
        assert dump(self.workspace) == self.now

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    # -- how

    def do(self, act: Callable[..., object], *what: object, **more: object) -> bool:
        """Act on the desk, remember it as it was; what was refused must have changed nothing."""
        undo, redo = self.workspace.next_undo(), self.workspace.next_redo()
        try:
            act(self.workspace, *what, **more)
        except Refused as refusal:
            assert str(refusal).endswith((".", "?"))
            assert (dump(self.workspace), self.workspace.next_redo()) == (self.now, redo)
            return False
        after = dump(self.workspace)
        if after != self.now:
            self.before.append(self.now)
            self.undone.clear()
            self.now = after
        else:
            assert (self.workspace.next_undo(), self.workspace.next_redo()) == (undo, redo)
        return True

    def rows(self, table: str, **values: object) -> list[dict[str, Any]]:
        """Return the records of a table as they are now, those with *values* only."""
        return [row for row in self.now[table] if all(row[key] == value for key, value in values.items())]

    def some(self, data: st.DataObject, ids: list[str]) -> list[str]:
        """Draw some of *ids*, none where there are none."""
        return data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=SEVERAL, unique=True)) if ids else []

    def some_of(self, data: st.DataObject, table: str, **values: object) -> list[str]:
        return self.some(data, [row["id"] for row in self.rows(table, **values)])

    def one_of(self, data: st.DataObject, table: str, **values: object) -> list[str]:
        """Draw one record of a table, for a loop that is skipped where there is none."""
        ids = [row["id"] for row in self.rows(table, **values)]
        return [data.draw(st.sampled_from(ids))] if ids else []
