"""To clear: the lines that would help this reader and that nobody has cleared yet, one keystroke each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.keycap import key_with_word
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.packs.clear_row import Clearable, ClearActs, ClearRow


class KeyWord(QWidget):
    """A key and its word; a click does what the key does."""

    def __init__(self, key: str, word: str, do: Callable[[], object]) -> None:
        super().__init__()
        self._do = do
        inner = key_with_word(key, word)
        inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)
        for label in inner.findChildren(Shown):
            label.show_role("keycap" if label.property("look") == "keycap" else "small")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(inner.accessibleName())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._do()


class ClearList(QWidget):
    """Arrows walk; what is included or kept out goes, and the next line is the current one."""

    emptied = Signal()  # the last line went while the focus was here
    walked = Signal(object)  # ClearRow that is current now

    def __init__(self, acts: ClearActs) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._current = ""
        self._lines: tuple[Clearable, ...] = ()
        self._nothing = ""
        self._title = Shown("", "heading")
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(7)
        for key, word, do in (
            (self.tr("Space"), self.tr("include"), ClearRow.include),
            ("E", self.tr("edit"), ClearRow.edit),
            ("X", self.tr("keep out"), ClearRow.keep_out),
        ):
            keys.addWidget(KeyWord(key, word, partial(self._on_current, do)))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._keys)
        self._none = Shown("", "second", wrap=True)
        self._none.setContentsMargins(8, 0, 8, 4)
        self.rows: KeyedRows[Clearable] = KeyedRows(lambda line: self._made(line, acts), lambda line: line.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.rows)

    def show_lines(self, lines: Sequence[Clearable], nothing: str) -> None:
        """Show *lines*; with none *nothing* is said."""
        focused = self._has_focus()
        self._nothing = nothing
        before = [line.id for line in self._lines]
        self._lines = tuple(lines)
        self.rows.show_values(self._lines)
        count = len(self._lines)
        self._title.show_text(self.tr("To clear {count}").format(count=count) if count else self.tr("To clear"))
        self.setAccessibleName(self._title.text())
        self._keys.setVisible(count > 0)
        self._none.show_text(nothing)
        self._none.setVisible(not count)
        self._choose(self._next(before))
        if focused and self._current:
            self.enter()
        elif focused:
            self.emptied.emit()

    def row(self) -> ClearRow:
        """Return the current row; KeyError when there is none."""
        return self._row(self._current)

    def has_lines(self) -> bool:
        return bool(self._lines)

    def enter(self) -> None:
        """Take the focus at the current row."""
        if self._current:
            self.row().show()  # the layout would show a new row only later, and focus needs it now
            self.row().setFocus()

    def sizeHint(self) -> QSize:
        return QSize(320, super().sizeHint().height())

    def _drop(self, line_id: str) -> None:
        """Let a line go at once: what is read later says the same, and the next key is for the next line."""
        self.show_lines([line for line in self._lines if line.id != line_id], self._nothing)

    def _next(self, before: list[str]) -> str:
        """The line that was current, else the one that stood after it, else the last."""
        here = [line.id for line in self._lines]
        if self._current in here or not here:
            return self._current if here else ""
        if self._current not in before:
            return here[0]
        after = before[before.index(self._current) :]
        return next((each for each in after if each in here), here[-1])

    def _choose(self, line_id: str) -> None:
        self._current = line_id
        for line in self._lines:
            self._row(line.id).set_current(line.id == line_id)

    def _chosen(self, line_id: str) -> None:
        self._choose(line_id)
        self.walked.emit(self.row())

    def _step(self, step: int) -> None:
        ids = [line.id for line in self._lines]
        place = ids.index(self._current) + step
        if 0 <= place < len(ids):
            self._row(ids[place]).setFocus()

    def _on_current(self, do: Callable[[ClearRow], object]) -> None:
        if self._current:
            do(self.row())

    def _made(self, line: Clearable, acts: ClearActs) -> ClearRow:
        made = ClearRow(line, acts)
        made.chosen.connect(self._chosen)
        made.done.connect(self._drop)
        made.stepped.connect(self._step)
        return made

    def _row(self, line_id: str) -> ClearRow:
        row = self.rows.row(line_id)
        assert isinstance(row, ClearRow)
        return row

    def _has_focus(self) -> bool:
        return _holds(self, self.window().focusWidget())


def _holds(owner: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and owner.isAncestorOf(focused)
