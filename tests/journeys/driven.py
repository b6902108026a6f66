"""The real program in a real window, which also answers on stdin where things are; hands and keys come from outside.

Run as a process of its own: python -m tests.journeys.driven DESK. Each line on stdin is a question, a Python
expression over the functions below; the answer is one JSON line on stdout.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QSocketNotifier, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from recruiter_desk.app import Program, application_of
from recruiter_desk.domain.candidacies import Card
from recruiter_desk.ui.board.column import StageColumn
from recruiter_desk.ui.candidacy.brake import BrakeBox
from recruiter_desk.ui.candidacy.brake_talk import Talk
from recruiter_desk.ui.candidacy.panel import CandidacyPanel
from recruiter_desk.ui.debrief.side_view import SideView
from recruiter_desk.ui.kit.line_list import LineList
from recruiter_desk.ui.kit.pad_field import PadField
from recruiter_desk.ui.packs.clear_row import ClearRow
from recruiter_desk.ui.search.criteria import CriterionRow
from recruiter_desk.ui.today.row import DayRow

Spot = list[int]
Kind = TypeVar("Kind", bound=QWidget)
_STOOD: dict[str, Spot] = {}


def middle(widget: QWidget) -> Spot:
    """Return the middle of *widget* on the screen."""
    point = widget.mapToGlobal(widget.rect().center())
    return [point.x(), point.y()]


def seen(kind: type[Kind]) -> list[Kind]:
    """Return the visible widgets of *kind*."""
    return [one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()]


def shown_lists() -> list[QAbstractItemView]:
    """Return the visible lists and tables; their headers are views of the same model, but none to click."""
    return [view for view in seen(QAbstractItemView) if not isinstance(view, QHeaderView)]


def item(text: str) -> Spot | None:
    """Return where the list or table item that begins with *text* is drawn, or None when none is in sight."""
    for view in shown_lists():
        for index in indexes(view.model()):
            area = view.visualRect(index)
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
            if words.startswith(text) and view.viewport().rect().contains(area.center()):
                point = view.viewport().mapToGlobal(QPoint(area.left() + min(60, area.width() // 2), area.center().y()))
                return [point.x(), point.y()]
    return None


def indexes(model: QAbstractItemModel) -> list[QModelIndex]:
    """Return the first column of *model*."""
    return [model.index(row, 0) for row in range(model.rowCount())]


def column_cards(name: str) -> list[str]:
    """Return the names on the cards of the column of the board called *name*, top to bottom."""
    for one in seen(StageColumn):
        if one.cards.accessibleName().startswith(name):
            return [str(index.data()) for index in indexes(one.model)]
    return []


def cards() -> list[Card]:
    """Return the cards of all columns that show."""
    return [one.model.card(index.row()) for one in seen(StageColumn) for index in indexes(one.model)]


def card_id(name: str) -> str:
    """Return the id of the card of *name*."""
    return next(one.id for one in cards() if one.name == name)


def chip(name: str) -> str:
    """Return what the card of *name* is marked with; "" when there is none."""
    return next((one.chip.text for one in cards() if one.name == name), "")


def held_over(name: str) -> str:
    """Return what the column of the board called *name* says of what is held over it; "" while nothing is."""
    marks = [one.cards.mark() for one in seen(StageColumn) if one.cards.accessibleName().startswith(name)]
    return next((mark.words for mark in marks if mark), "")


def lists() -> list[list[str]]:
    """Return the words in each visible list, top to bottom."""
    return [[str(index.data()) for index in indexes(view.model())] for view in shown_lists()]


def named(name: str) -> Spot | None:
    """Return the middle of the visible widget whose accessible name, text or placeholder begins with *name*."""
    for one in seen(QWidget):
        words = [one.accessibleName()]
        if isinstance(one, QAbstractButton | QLabel):
            words.append(one.text().replace("&", ""))
        if isinstance(one, QLineEdit | QPlainTextEdit):
            words.append(one.placeholderText())
        if any(word.startswith(name) for word in words):
            return middle(one)
    return None


def button(text: str) -> Spot | None:
    """Return the middle of the visible button that reads *text*."""
    return next((middle(one) for one in seen(QAbstractButton) if one.text() == text), None)


def steady(text: str) -> Spot | None:
    """Return the middle of the button that begins with *text* once it is in sight and has stopped moving."""
    return _stands(text, [one for one in seen(QAbstractButton) if one.text().replace("&", "").startswith(text)])


def reason(label: str, text: str) -> Spot | None:
    """Return the middle of the chip *text* beside the words *label*, once it has stopped moving."""
    groups = [group for one in seen(QLabel) if one.text() == label and (group := one.parentWidget())]
    chips = [chip for group in groups for chip in group.findChildren(QAbstractButton) if chip.text() == text]
    return _stands(label + text, chips)


def line(name: str) -> Spot | None:
    """Return the middle of the field called *name*, once it has stopped moving."""
    return _stands(f"line {name}", [one for one in seen(QLineEdit) if one.accessibleName() == name])


def more_of(text: str) -> Spot | None:
    """Return the middle of the dots of the line of the spec that begins with *text*."""
    rows = [row for row in seen(CriterionRow) if row.words.value().startswith(text)]
    return _stands(text, [row.findChildren(QAbstractButton)[-1] for row in rows])


def _stands(key: str, found: Sequence[QWidget]) -> Spot | None:
    """Return the middle of the first of *found* in sight, once it is where it was when *key* was asked before."""
    spot = next((middle(one) for one in found if one.visibleRegion().contains(one.rect().center())), [])
    before, _STOOD[key] = _STOOD.get(key), spot
    return spot if spot and spot == before else None


def menus() -> int:
    """Return how many menus are open."""
    return len(seen(QMenu))


def focus() -> str:
    """Return what has the keyboard: class, accessible name."""
    widget = QApplication.focusWidget()
    return f"{type(widget).__name__} {widget.accessibleName()}" if widget else ""


def fields() -> dict[str, str]:
    """Return what stands in each visible field, by its name."""
    written = {one.accessibleName(): one.text() for one in seen(QLineEdit)}
    return written | {one.accessibleName(): one.toPlainText() for one in seen(QPlainTextEdit)}


def pad_text() -> str | None:
    """Return what stands in the pad that has the keyboard; None when none has."""
    pad = QApplication.focusWidget()
    return pad.typed() if isinstance(pad, PadField) else None


def told() -> dict[str, list[str]]:
    """Return the lines of the panel under their headings, those below its edge included, and what was decided.

    Of a debrief it is the account in hand.
    """
    found = {one.heading.text().partition(" · ")[0]: one.words() for one in seen(LineList) if one.heading.text()}
    accounts = {one.debrief.heading: one.words() for one in seen(SideView) if one.debrief}
    decided = [one.deciding.decided() for one in seen(SideView)]
    return found | accounts | {"decided": decided or [one.parts.decided.text() for one in seen(CandidacyPanel)]}


def brake() -> list[str]:
    """Return the words of the brake that shows, what it asks folded in."""
    return [one.text() for box in seen(BrakeBox) for one in box.findChildren(QLabel) if one.isVisible()]


def talk() -> list[str]:
    """Return the words that ask for a talk, while they show."""
    return [one.text() for box in seen(Talk) for one in box.findChildren(QLabel)]


def today_rows() -> list[str]:
    """Return the rows of Today, those below its edge included."""
    return [one.accessibleName() for one in seen(DayRow)]


def to_clear() -> list[str]:
    """Return the lines that a pack offers to clear."""
    return [one.accessibleName() for one in seen(ClearRow)]


def main() -> int:
    program = Program(application_of())
    program.start(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    answers = {**globals(), "program": program}

    def answer() -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        print(json.dumps(eval(line, {**answers, "window": program.window})), flush=True)

    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listening.activated.connect(answer)
    print(json.dumps("started"), flush=True)
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
