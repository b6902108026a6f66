"""The strip that adds people to a search: one by name, or many pasted lines."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.people import PersonLine
from recruiter_desk.domain.stages import is_live
from recruiter_desk.services import candidacies, names, people, stages
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.table import Cells
from recruiter_desk.ui.kit.tick import Choice
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim, choose
from recruiter_desk.ui.typeface import font

_MOST_KNOWN = 6
_LINE = 34


class PeopleField(GrowingField):
    """Down goes to who is known, while there is only one line."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.document().blockCount() == 1:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class AddPeople(QWidget):
    """Opens under the header. It stays open after adding, for the next one; Esc closes it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.typed = PeopleField(self.tr("A name, or many lines: name, title, company, phone or link"), most=8)
        self.typed.textChanged.connect(self._understand)
        self.typed.entered.connect(self._add)
        self.typed.given_up.connect(self.leave)
        self.typed.down.connect(self._to_known)
        self._stage = Choice([("", "")], says=self.tr("Stage to add to"))
        self._known = self._list()
        self._card = QFrame()
        self._card.setProperty("look", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self._known)
        self._words = Shown(role="small", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.typed, 1, top)
        row.addWidget(self._stage, 0, top)
        row.addWidget(button(self.tr("From résumés…"), self.choose_resumes), 0, top)
        row.addWidget(button(self.tr("Done"), self.leave, hint=self.tr("Esc")), 0, top)
        row.addWidget(primary(self.tr("Add"), self._add, hint=self.tr("Enter")), 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 9)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._card)
        column.addWidget(self._words)
        self.hide()

    def open(self, search_id: str) -> None:
        """Ask whom to add to a search."""
        self._search = search_id
        chosen = self._stage.key()
        self._stage.clear()
        for one in stages.of_search(self._desk.workspace, search_id):
            if is_live(one.kind):
                self._stage.addItem(one_line(one.name, 40), one.id)
        self._stage.choose(chosen)
        self._understand()
        self.show()
        self.typed.setFocus()

    def choose_resumes(self) -> None:
        """Ask for résumés, to be checked and added to the chosen stage."""
        stage = self._stage.key()
        back = Place("search", self._search)
        choose(self, Aim(self._stage.currentText(), back, self._search, stage))

    def leave(self) -> None:
        """Close; what was typed stays for the next time."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._known.hasFocus():
            self._take(self._known.currentItem())
        else:
            super().keyPressEvent(event)

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setAccessibleName(self.tr("People on the desk"))
        made.setFont(font("body"))
        made.setUniformItemSizes(True)
        made.setItemDelegate(Cells(made))
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemClicked.connect(self._take)
        return made

    def _understand(self) -> None:
        """Say what adding would do: who is known by this name, or how many lines become people."""
        text = self.typed.toPlainText()
        single = len(text.split("\n")) == 1
        found = people.find(self._desk.workspace, text, _MOST_KNOWN) if single and _looks_like_name(text) else ()
        self._show_known(found)
        self._words.show_text(self._single_words(text) if single else self._many_words(text))

    def _show_known(self, found: tuple[PersonLine, ...]) -> None:
        self._known.clear()
        for one in found:
            words = "  ·  ".join(part for part in (one.name, one.title, one.company) if part)
            item = QListWidgetItem(one_line(words))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setSizeHint(QSize(100, _LINE))
            self._known.addItem(item)
        self._known.setFixedHeight(len(found) * _LINE)
        self._card.setVisible(bool(found))

    def _single_words(self, text: str) -> str:
        if not text.strip():
            return self.tr("Enter adds. Somebody on the desk is offered as you type.")
        if self._known.count():
            return self.tr("Enter adds somebody new. Down and Enter takes one of these.")
        return self.tr("Enter adds somebody new.")

    def _many_words(self, text: str) -> str:
        try:
            preview = names.preview_paste(self._desk.workspace, self._search, text)
        except DeskError as error:
            return str(error)
        known = sum(line.use for line in preview.lines)
        count = len(preview.lines)
        words = [self.tr("1 person") if count == 1 else self.tr("{count} people").format(count=count)]
        if known:
            words.append(self.tr("{count} of them on the desk already, used as they are").format(count=known))
        if preview.junk:
            left_out = self.tr("1 line without a name, left out")
            if len(preview.junk) > 1:
                left_out = self.tr("{count} lines without a name, left out").format(count=len(preview.junk))
            words.append(left_out)
        return " · ".join(words)

    def _to_known(self) -> None:
        if self._known.count():
            self._known.setFocus()
            self._known.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        person, stage = str(item.data(Qt.ItemDataRole.UserRole)), self._stage.key()
        if attempt(self, lambda: candidacies.add(self._desk.workspace, self._search, person, stage)):
            self._added()

    def _add(self) -> None:
        text, stage = self.typed.toPlainText(), self._stage.key()
        if text.strip() and attempt(
            self, lambda: names.paste(self._desk.workspace, self._search, text, stage_id=stage)
        ):
            self._added()

    def _added(self) -> None:
        self.typed.clear()
        self.typed.setFocus()


def _looks_like_name(text: str) -> bool:
    return len(text.strip()) > 1 and not set(text) & set(",;\t")
