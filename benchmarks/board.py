"""Work on a board: open it, drop a card, move one by keys, undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from benchmarks.figures import Run
from recruiter_desk.services import searches
from recruiter_desk.ui.board.column import StageColumn
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.place import Place

if TYPE_CHECKING:
    from benchmarks.window import Bench

FROM, TO = "HR", "Hiring manager"
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def opening(bench: Bench, runs: int, cards: int) -> list[Run]:
    """From the list of searches to the board, drawn."""
    search = _search(bench, cards)
    _show(bench, search)
    taken = []
    for _ in range(runs):
        bench.window.open(Place("searches"))
        taken.append(bench.taken(_show, bench, search))
    return taken


def dropping(bench: Bench, runs: int, cards: int) -> list[Run]:
    """One card let go over the next column, there and back, until the board is drawn again."""
    _show(bench, _search(bench, cards))
    taken = []
    for run in range(runs + 2):
        there, back = _column(bench, FROM), _column(bench, TO)
        source, target = (there, back) if run % 2 == 0 else (back, there)
        parcel = source.model.mimeData([source.model.index(0)])
        taken.append(bench.taken(_drop, target, parcel))
    return taken[2:]


def by_keys(bench: Bench, runs: int, cards: int) -> list[Run]:
    """Ctrl+Shift+arrow and letting go, until the board is drawn again."""
    _show(bench, _search(bench, cards))
    bench.window.activateWindow()
    view = next(iter(bench.window.findChildren(BoardView)))
    view.select([_column(bench, FROM).model.card(0).id])
    taken = []
    for run in range(runs + 2):
        arrow = Qt.Key.Key_Right if run % 2 == 0 else Qt.Key.Key_Left
        before = len(bench.desk.workspace.history(limit=500))
        taken.append(bench.taken(_press, view, arrow))
        assert len(bench.desk.workspace.history(limit=500)) == before + 1, "the keys moved nothing"
    return taken[2:]


def undoing(bench: Bench, runs: int, cards: int) -> list[Run]:
    """Ctrl+Z after a drop, until the board is drawn again."""
    _show(bench, _search(bench, cards))
    taken = []
    for _ in range(runs + 2):
        source = _column(bench, FROM)
        _drop(_column(bench, TO), source.model.mimeData([source.model.index(0)]))
        taken.append(bench.taken(bench.window.undo))
    return taken[2:]


def _search(bench: Bench, cards: int) -> str:
    wanted = f"Store Managers ({cards})"
    return next(line.id for line in searches.listing(bench.desk.workspace) if line.title == wanted)


def _show(bench: Bench, search: str) -> None:
    bench.window.open(Place("search", search, "board"))


def _column(bench: Bench, name: str) -> StageColumn:
    bench.drawn()
    return next(one for one in bench.window.findChildren(StageColumn) if one.model.column.name == name)


def _drop(target: StageColumn, parcel: Any) -> None:
    assert target.model.dropMimeData(parcel, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def _press(view: BoardView, arrow: Qt.Key) -> None:
    cards = view.selection.current_list()
    assert cards is not None
    QTest.keyPress(cards, Qt.Key.Key_Control)
    QTest.keyPress(cards, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    QTest.keyPress(cards, arrow, HELD)
    QTest.keyRelease(cards, arrow, HELD)
    QTest.keyRelease(cards, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(cards, Qt.Key.Key_Control)


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {
    "board-200": partial(opening, cards=200),
    "board-2000": partial(opening, cards=2000),
    "drop-200": partial(dropping, cards=200),
    "drop-2000": partial(dropping, cards=2000),
    "key-200": partial(by_keys, cards=200),
    "key-2000": partial(by_keys, cards=2000),
    "undo-200": partial(undoing, cards=200),
    "undo-2000": partial(undoing, cards=2000),
}
