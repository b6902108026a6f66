"""Stands where the main window does: shows a board, draws it as text, and drives it with keys and drops."""

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.cards import mime_of
from recruiter_desk.ui.board.folded import FoldedStages
from recruiter_desk.ui.board.view import BoardView
from tests.desks import Given

STAGES = {
    "Met": "Met by me",
    "Manager": "Hiring manager",
    "Skipped": "Not taken forward",
    "Declined": "Client declined",
}
MOVE, LEFT, NONE = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Window(QWidget):
    """Shows the board, and keeps what was said to the user."""

    def __init__(self, view: BoardView, given: Given, search: str) -> None:
        super().__init__()
        self.view = view
        self.said: list[str] = []
        self._given = given
        self._search = search
        view.setParent(self)
        self.resize(1244, 700)
        view.resize(self.size())

    def say(self, sentence: str, _tone: str) -> None:
        self.said.append(sentence)

    # -- drawing -------------------------------------------------------------------------------------------------

    def drawn(self) -> str:
        """Draw what shows, chosen cards in brackets: "Met by me: Ines [Ruth] / | Panel / | Ended 2"."""
        return " / ".join(
            self._column(slot.key) if not slot.folded else self._strip(slot.key) for slot in self._slots()
        )

    def live(self) -> str:
        """Draw the open columns alone."""
        return " / ".join(self._column(slot.key) for slot in self._slots() if not slot.folded)

    def _slots(self):
        return self.view.lanes.slots()

    def _strip(self, key: str) -> str:
        strip = self.view.lanes.strip(key)
        assert strip is not None
        return f"| {strip.accessibleName()}"

    def _column(self, key: str) -> str:
        column = self.view.lanes.column(key)
        assert column is not None
        chosen = column.cards.selected_ids()
        cards = [column.model.card(row) for row in range(column.model.rowCount())]
        names = [f"[{card.name}]" if card.id in chosen else card.name for card in cards]
        names = [f"({n})" if c.id in column.model.ghosts else n for n, c in zip(names, cards, strict=True)]
        return f"{column.model.column.name}: {' '.join(names)}".strip()

    # -- finding -------------------------------------------------------------------------------------------------

    def ids(self, names: str) -> list[str]:
        return [self._given.ids[f"{name} for {self._search}"] for name in names.split()]

    def stage(self, name: str) -> str:
        return self._given.ids[f"{self._search}: {STAGES.get(name, name)}"]

    def cards(self, stage: str) -> CardList:
        column = self.view.lanes.column(self.stage(stage))
        assert column is not None, f"{stage} is folded"
        return column.cards

    # -- driving -------------------------------------------------------------------------------------------------

    def choose(self, names: str) -> None:
        """Choose cards, and give them the keyboard."""
        self.view.select(self.ids(names))
        self.view.selection.enter()

    def focus(self) -> QWidget:
        """Return what has the keyboard; QTest dies without."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def hold(self, *arrows: Qt.Key) -> None:
        """Press arrows while Ctrl and Shift are held, without letting go."""
        for arrow in arrows:
            QTest.keyPress(self.focus(), arrow, HELD)

    def let_go(self) -> None:
        QTest.keyRelease(self.focus(), Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)

    def drop(self, names: str, stage: str, row: int = -1) -> bool:
        """Let cards go on the model of a column, before *row* or at its end."""
        return self.cards(stage).cards().dropMimeData(mime_of(self.ids(names)), MOVE, row, 0, QModelIndex())

    def send_drop(self, names: str, target: QWidget, place: QPoint) -> list[bool]:
        """Send what a drag sends when it enters *target*, moves there and lets go; return what was accepted."""
        data = mime_of(self.ids(names))
        enter = QDragEnterEvent(place, MOVE, data, LEFT, NONE)
        move = QDragMoveEvent(place, MOVE, data, LEFT, NONE)
        drop = QDropEvent(QPointF(place), MOVE, data, LEFT, NONE)
        for event in (enter, move, drop):
            QApplication.sendEvent(target, event)
        return [move.isAccepted(), drop.isAccepted()]

    def send_hold(self, names: str, target: QWidget, place: QPoint) -> bool:
        """Hold cards over *target* without letting go; return whether it would take them."""
        data = mime_of(self.ids(names))
        enter, move = QDragEnterEvent(place, MOVE, data, LEFT, NONE), QDragMoveEvent(place, MOVE, data, LEFT, NONE)
        QApplication.sendEvent(target, enter)
        QApplication.sendEvent(target, move)
        return move.isAccepted()

    def send_leave(self, target: QWidget) -> None:
        QApplication.sendEvent(target, QDragLeaveEvent())

    def strip_of(self, stage: str) -> FoldedStages:
        strip = self.view.lanes.strip_of(self.stage(stage))
        assert strip is not None, f"{stage} is open"
        return strip
