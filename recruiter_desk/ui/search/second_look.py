"""Second look: a quiet bar that says whom the newest spec brings back, and in the drawer each of them to decide on."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.second_look import SecondLook
from recruiter_desk.services import second_looks
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, quiet
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.words import tr
from recruiter_desk.ui.theme import current_palette

MOST = 3


class LookActs(NamedTuple):
    """What a row asks for."""

    reopen: Callable[[SecondLook], object]
    dismiss: Callable[[SecondLook], object]
    step: Callable[[SecondLook, int], object]


def bar_words(looks: tuple[SecondLook, ...]) -> str:
    """Say whom a spec brings back: "Spec 4 brings back 2 people."."""
    numbers = sorted({one.number for one in looks})
    people = tr("1 person") if len(looks) == 1 else tr("{count} people").format(count=len(looks))
    if len(numbers) == 1:
        return tr("Spec {number} brings back {people}.").format(number=numbers[0], people=people)
    some = tr("{some} and {last}").format(some=", ".join(map(str, numbers[:-1])), last=numbers[-1])
    listed = some if len(numbers) <= MOST else tr("{first} to {last}").format(first=numbers[0], last=numbers[-1])
    return tr("Specs {numbers} bring back {people}.").format(numbers=listed, people=people)


class SecondLookBar(QWidget):
    """Hidden while nobody deserves a second look."""

    asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Shown(role="second")
        self.look = quiet(self.tr("Look"), self.asked.emit, hint=self.tr("Who comes back, and why"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 5)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.look)
        row.addStretch(1)
        self.hide()

    def show_search(self, search_id: str) -> None:
        """Say whom the spec of a search brings back."""
        looks = second_looks.waiting(self._desk.workspace, search_id)
        if looks:
            self.words.show_text(bar_words(looks))
        self.setVisible(bool(looks))


class Listed(NamedTuple):
    """Somebody in the list; `headed` = what the company did stands above, for them and those beneath."""

    look: SecondLook
    headed: bool


class LookRow(QWidget):
    """Enter reopens, X dismisses, the arrows walk."""

    def __init__(self, listed: Listed, acts: LookActs) -> None:
        super().__init__()
        self._look = listed.look
        self._acts = acts
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._headline = Shown(role="second", wrap=True)
        self._headline.setContentsMargins(0, 0, 0, 3)
        self._name = Shown(role="name", elide=True)
        self._why = Shown(role="small", wrap=True)
        reopen = button(self.tr("Reopen"), lambda: acts.reopen(self._look), hint=self.tr("Enter"), small=True)
        dismiss = quiet(self.tr("Dismiss"), lambda: acts.dismiss(self._look), hint=self.tr("X"), small=True)
        for each in (reopen, dismiss):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._name, 1)
        head.addWidget(dismiss)
        head.addWidget(reopen)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 8)
        column.setSpacing(1)
        column.addWidget(self._headline)
        column.addLayout(head)
        column.addWidget(self._why)
        self.show_value(listed)

    def show_value(self, listed: Listed) -> None:
        """Show somebody as they stand now."""
        look = self._look = listed.look
        self._headline.show_text(look.headline)
        self._headline.setVisible(listed.headed)
        self._name.show_text(look.person)
        there = self.tr("in {search}, so they come as a copy").format(search=look.elsewhere) if look.elsewhere else ""
        why = " ".join(part for part in (look.why, there) if part)
        self._why.show_text(why)
        self.setAccessibleName(f"{look.person}. {look.headline} {why}")

    def words(self) -> str:
        """Return what the row says beneath the name."""
        return self._why.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._acts.reopen(self._look)
            case Qt.Key.Key_X | Qt.Key.Key_Delete:
                self._acts.dismiss(self._look)
            case Qt.Key.Key_Down:
                self._acts.step(self._look, 1)
            case Qt.Key.Key_Up:
                self._acts.step(self._look, -1)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        own = (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in own and not event.modifiers():
            event.accept()  # this row is meant, not a card of the board
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        ground = "accent_ground" if self.hasFocus() else "hover" if self.underMouse() else ""
        painter = QPainter(self)
        if ground:
            painter.fillRect(self.rect(), QColor(palette.colour(ground)))
        painter.fillRect(6, self.height() - 1, self.width() - 12, 1, QColor(palette.line))
        painter.end()


class SecondLooks(QWidget):
    """The section of the drawer; hidden while nobody deserves a second look."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._shown: tuple[SecondLook, ...] = ()
        acts = LookActs(self._reopen, self._dismiss, self._step)
        self.rows: KeyedRows[Listed] = KeyedRows(
            lambda one: LookRow(one, acts), lambda one: f"{one.look.candidacy_id} {one.look.search_id}"
        )
        self._all = False
        self.more = quiet("", self._show_all, small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addLayout(inset(section(self.tr("Second look"))))
        column.addWidget(self.rows)
        beneath = inset(self.more)
        beneath.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(beneath)
        self.hide()

    def show_search(self, search_id: str) -> None:
        """Show whom the spec of a search brings back: at first a few, so that the job beneath stays in sight."""
        if search_id != self._search:
            self._search, self._all = search_id, False
        place = self._focused()
        found = second_looks.waiting(self._desk.workspace, search_id)
        self._shown = found if self._all or len(found) <= MOST + 1 else found[:MOST]
        before = ("", *(one.headline for one in self._shown))
        values = [Listed(one, one.headline != said) for one, said in zip(self._shown, before, strict=False)]
        self.rows.show_values(values)
        left = len(found) - len(self._shown)
        self.more.setText(self.tr("Show {count} more").format(count=left))
        self.more.setVisible(bool(left))
        self.setVisible(bool(self._shown))
        if place is not None and self._shown:
            self._go_to(min(place, len(self._shown) - 1))

    def enter(self) -> None:
        """Show all of them and go to the first one."""
        self._show_all()
        if self._shown:
            QTimer.singleShot(0, self, lambda: self._go_to(0))  # once the drawer has shown it

    def _show_all(self) -> None:
        self._all = True
        if self._search:
            self.show_search(self._search)

    def _reopen(self, look: SecondLook) -> None:
        attempt(self, lambda: second_looks.reopen(self._desk.workspace, look.candidacy_id, look.revision_id))

    def _dismiss(self, look: SecondLook) -> None:
        attempt(self, lambda: second_looks.dismiss(self._desk.workspace, look.candidacy_id, look.revision_id))

    def _step(self, look: SecondLook, by: int) -> None:
        place = self._shown.index(look) + by
        if 0 <= place < len(self._shown):
            self._go_to(place)

    def _go_to(self, place: int) -> None:
        rows = self.rows.rows()
        if place < len(rows):
            rows[place].setFocus()

    def _focused(self) -> int | None:
        return next((place for place, row in enumerate(self.rows.rows()) if row.hasFocus()), None)
