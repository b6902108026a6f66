"""A list of lines under a heading: walked with arrows, one of them open at a time, long ones folded."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.line_look import LineLook
from recruiter_desk.ui.kit.line_row import LineRow
from recruiter_desk.ui.kit.shown import Shown

SHOWN = 8
KEPT = 16
SPARE = 2  # so few more are shown rather than counted

# What is open under a line: has show_again(), and may have closed (Signal) to be shut.
Box = Any


class LineList(QWidget):
    """Rows stay while their lines stay: focus, what is open and what is typed survive a change.

    *make_box* returns what opens beneath a line, or None where a line does something else.
    """

    reader_asked = Signal(str)
    walked_out = Signal(int)  # up or down beyond the list
    moved = Signal(object)  # QWidget that has the focus now and should be in sight

    def __init__(
        self,
        make_box: Callable[[str], Box],
        doings: Mapping[Qt.Key, Callable[[str], object]],
        nothing: str = "",
        *,
        most: int = SHOWN,
        spare: int = SPARE,
        parent: QWidget | None = None,
    ) -> None:
        """Of more than *most* lines and a few to *spare* the rest is folded; *nothing* is said when there are none."""
        super().__init__(parent)
        self._make_box, self._doings, self._most, self._spare = make_box, doings, most, spare
        self.rest_words: Callable[[int], str] = lambda count: self.tr("and {count} more").format(count=count)
        self._keys: list[str] = []
        self._look_of: Callable[[str], LineLook] = LineLook
        self._rows: dict[str, LineRow] = {}
        self._free: list[LineRow] = []  # rows without a line, hidden, for the lines of whoever is shown next
        self._all = False
        self._always = 0
        self.box: Box = None  # what is open beneath a line
        self._box_of = ""
        self.heading = Shown("", "section", wrap=True)
        self.heading.setContentsMargins(INSET, 8, INSET, 4)
        self._known = Shown("", "small", wrap=True)
        self._known.setContentsMargins(INSET, 0, INSET, 4)
        self.apart = False  # the heading is that of a card, and what it says further stands beneath it
        self._nothing = Shown(nothing, "third", wrap=True)
        self._nothing.setContentsMargins(INSET, 2, INSET, 2)
        self._more = button("", self.turn, "quiet", small=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 0, 0)
        foot.addWidget(self._more)
        foot.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.heading)
        self._whole.addWidget(self._known)
        self._known.hide()
        self._whole.addWidget(self._nothing)
        self._whole.addLayout(self._column)
        self._whole.addLayout(foot)

    def start_over(self) -> None:
        """Forget what is open and unfolded: another record is shown."""
        self._all = False
        self.close_box()

    def show_heading(self, words: str, further: str = "") -> None:
        """Show *words* above the list, and what they say *further*; none for ""."""
        if self.apart:
            self.heading.show_role("heading")
            self.heading.setContentsMargins(INSET, 0, INSET, 4)
        self.heading.show_text(words if self.apart else " · ".join(part for part in (words, further) if part))
        self.heading.setVisible(bool(words))
        self._known.show_text(further)
        self._known.setVisible(self.apart and bool(further))

    def show_lines(
        self, keys: Sequence[str], look_of: Callable[[str], LineLook], always: int = 0, nothing: str = ""
    ) -> None:
        """Show the lines of *keys* in their order; a row whose look is as before is left alone.

        *look_of* is asked only for lines that show. The first *always* lines never fold, and are no reason
        not to say *nothing*.
        """
        self._keys, self._look_of, self._always = list(keys), look_of, always
        self._draw()
        if nothing:
            self._nothing.show_text(nothing)
        self._nothing.setVisible(len(keys) <= always and bool(self._nothing.text()))

    def rows(self) -> list[LineRow]:
        """Return the rows shown, top first."""
        return list(self._rows.values())

    def words(self) -> list[str]:
        """Return each line that is shown as one text, then how many are folded."""
        folded = [self._more.text()] if self._more.isVisibleTo(self) else []
        return [row.look.spoken() for row in self._rows.values()] + folded

    def turn(self) -> None:
        """Show all lines, or only the first few again."""
        before = list(self._rows)
        self._all = not self._all
        self._draw()
        new = [key for key in self._rows if key not in before]
        if new:
            self._focus(self._rows[new[0]])

    def enter(self, step: int) -> bool:
        """Give the focus to the first line, or with -1 to the last; return whether there is one."""
        rows = self.rows()
        if rows:
            self._focus(rows[0 if step > 0 else -1])
        return bool(rows)

    def open_box(self, key: str) -> Box:
        """Open what belongs beneath a line, unfolded if need be, and return it; None when nothing does."""
        if self._box_of == key:
            return self.box
        if key not in self._keys:
            return None
        if key not in self._rows:
            self._all = True
            self._draw()
        self.close_box()
        self.box = self._make_box(key)
        if self.box is not None and key in self._rows:
            self._box_of = key
            self.box.left.connect(self._leave_box)
            self._column.insertWidget(self._column.indexOf(self._rows[key]) + 1, self.box)
            self._mark_rows()
            self.moved.emit(self.box)
        return self.box

    def close_box(self) -> None:
        """Close what is open beneath a line."""
        if self.box is None:
            return
        gone, self.box, self._box_of = self.box, None, ""
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._mark_rows()

    # -- within ----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        keys = self._wanted()
        if self.box is not None:
            self._column.removeWidget(self.box)
        self._whole.setEnabled(False)  # else each row that is shown has everything around it laid out anew
        self._free += [self._drop(key, keys) for key in [key for key in self._rows if key not in keys]]
        for place, key in enumerate(keys):
            self._place(place, self._look_of(key))
        for row in self._free:
            row.hide()
        for row in self._free[KEPT:]:
            self._column.removeWidget(row)
            row.deleteLater()
        del self._free[KEPT:]
        self._rows = {key: self._rows[key] for key in keys}
        if self.box is not None:
            self._column.insertWidget(self._column.indexOf(self._rows[self._box_of]) + 1, self.box)
            self.box.show_again()
        self._mark_rows()
        self._whole.setEnabled(True)
        self._whole.activate()
        rest = len(self._keys) - len(keys)
        self._more.setText(self.rest_words(rest) if rest else self.tr("Show fewer"))
        self._more.setVisible(len(self._keys) > self._always + self._most + self._spare)

    def _wanted(self) -> list[str]:
        """Return the lines to show: all, or the first few and the one that is open."""
        most = self._always + self._most
        if self._all or len(self._keys) <= most + self._spare:
            return self._keys
        return [key for place, key in enumerate(self._keys) if place < most or key == self._box_of]

    def _place(self, place: int, look: LineLook) -> None:
        """Show *look* in its row, in a *free* one, or in a new one: rows are dear to make."""
        row = self._rows.get(look.key) or (self._free.pop(0) if self._free else None)
        if row is None:
            row = LineRow(look, self._doings, self)  # shown without a parent it would be a window for a moment
            row.opened.connect(self._open)
            row.reader_asked.connect(self.reader_asked)
            row.walked.connect(self._walk)
        self._rows[look.key] = row
        row.show_look(look)
        row.show()
        if self._column.indexOf(row) != place:
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)

    def _drop(self, key: str, staying: list[str]) -> LineRow:
        """Return the row of a line that goes; its focus goes to the line after it, or before."""
        row = self._rows[key]
        within = self.box if self._box_of == key else None
        if row.hasFocus() or (within is not None and within.isAncestorOf(within.window().focusWidget() or row)):
            order = list(self._rows)
            place = order.index(key)
            near = [other for other in (*order[place + 1 :], *reversed(order[:place])) if other in staying]
            if near:
                self._focus(self._rows[near[0]])
        if within is not None:
            self.close_box()
        return self._rows.pop(key)

    def _mark_rows(self) -> None:
        rows = self.rows()
        for row in rows:
            row.show_state(last=row is rows[-1], held=row.look.key == self._box_of)

    def _open(self, key: str) -> None:
        if self._box_of == key:
            self._leave_box()
        elif (box := self.open_box(key)) is not None:
            box.begin()

    def _leave_box(self) -> None:
        row = self._rows.get(self._box_of)
        if row is not None:
            self._focus(row)
        self.close_box()

    def _walk(self, key: str, step: int) -> None:
        order = list(self._rows)
        place = order.index(key) + step
        if 0 <= place < len(order):
            self._focus(self._rows[order[place]])
        else:
            self.walked_out.emit(step)

    def _focus(self, row: LineRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(row)
