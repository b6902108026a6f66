"""A person's newest résumé: its first page, its text, and whether what was taken from it has been looked at."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.resumes import ResumeView
from recruiter_desk.services import documents, people, resumes
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, quiet
from recruiter_desk.ui.kit.page_picture import PagePicture
from recruiter_desk.ui.kit.shown import Shown, plain
from recruiter_desk.ui.receiving import Aim, choose

THUMB = 116
TEXT_HEIGHT = 300
MOST_SHOWN = 100_000  # characters
INSET = 6


class FirstPage(PagePicture):
    """A click makes it as wide as there is room, another small again."""

    def __init__(self, says: str, clicked: Callable[[], object], *, widest: int) -> None:
        super().__init__(says, widest=widest)
        self._clicked = clicked
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._clicked()


class ResumeSection(QWidget):
    """What is shown is drawn anew only when it is another résumé. The button `add` belongs beside the heading."""

    def __init__(self, desk: Desk, aim: Callable[[], Aim], parent: QWidget | None = None) -> None:
        """*aim* is where a résumé goes that is added here."""
        super().__init__(parent)
        self._desk = desk
        self._aim = aim
        self._person_id = ""
        self._resume: ResumeView | None = None
        self.thumb = FirstPage(self.tr("First page of the résumé"), self.turn_page, widest=THUMB)
        self.thumb.setFixedWidth(THUMB)
        self.page = FirstPage(self.tr("First page of the résumé"), self.turn_page, widest=900)
        self._name = Shown("", "name", elide=True)
        self._facts = Shown("", "small", elide=True)
        self.to_check = Shown("", "small", wrap=True)
        self.checked = button(self.tr("Checked"), self._check, small=True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Text of the résumé"))
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.turn = button(self.tr("Text"), self.turn_text, small=True)
        self._nothing = Shown(self.tr("No résumé yet. Drop one here."), "third")
        self.add = quiet(self.tr("Add résumé…"), lambda: choose(self, self._aim()), small=True)
        self._build()

    def show_person(self, person_id: str, today: date) -> None:
        """Show the newest résumé of a person; days are told from *today*."""
        seen = resumes.of_person(self._desk.workspace, person_id) if person_id else None
        anew = person_id != self._person_id or (seen and seen.document_id) != self._document_id()
        self._person_id = person_id
        self._has.setVisible(seen is not None)
        self._nothing.setVisible(seen is None)
        self._resume = seen
        if anew:
            self.text.hide()
            self.page.hide()
        if seen is None:
            return
        if anew:
            self.thumb.setVisible(self.thumb.show_picture(seen.picture))
            self.text.setPlainText(plain(seen.text[:MOST_SHOWN]))
            self.turn.setVisible(bool(seen.text.strip()))
        self._name.show_text(seen.file_name)
        pages = self.tr("1 page") if seen.pages == 1 else self.tr("{count} pages").format(count=seen.pages)
        facts = (pages if seen.pages else "", short_day(seen.added_on, today))
        self._facts.show_text(" · ".join(part for part in facts if part))
        self._checking.setVisible(seen.to_check)
        if seen.to_check:
            self.to_check.show_text(self._words_to_check(person_id))

    def turn_text(self) -> None:
        """Unfold the text, or fold it again."""
        self.text.setVisible(self.text.isHidden())

    def turn_page(self) -> None:
        """Show the first page large, or small again."""
        if self._resume and self.page.isHidden():
            self.page.show_picture(self._resume.picture)
        self.page.setVisible(self.page.isHidden())

    def open(self) -> None:
        """Open a copy of the file with the program the machine has for it."""
        if self._resume:
            attempt(self, partial(self._open, self._resume.document_id))

    # -- within ----------------------------------------------------------------------------------------------

    def _open(self, document_id: str) -> None:
        copy = documents.export_to_temp(self._desk.workspace, document_id)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _check(self) -> None:
        if self._resume:
            one = self._resume.document_id
            attempt(self, lambda: resumes.checked(self._desk.workspace, one))

    def _document_id(self) -> str | None:
        return self._resume.document_id if self._resume else None

    def _words_to_check(self, person_id: str) -> str:
        """Name what of the person may have come from the résumé."""
        person = people.page(self._desk.workspace, person_id)
        kinds = {point.kind for point in person.contacts}
        parts = [self.tr("name")]
        parts += [self.tr("job")] if person.affiliations else []
        parts += [self.tr("place")] if person.place else []
        parts += [self.tr("e-mail")] if Contact.EMAIL in kinds else []
        parts += [self.tr("phone")] if Contact.PHONE in kinds else []
        parts += [self.tr("link")] if Contact.LINK in kinds else []
        return self.tr("From résumé, check: {parts}").format(parts=", ".join(parts))

    def _build(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(6)
        acts.addWidget(button(self.tr("Open"), self.open, small=True))
        acts.addWidget(self.turn)
        acts.addStretch(1)
        self._checking = QWidget()
        check = QVBoxLayout(self._checking)
        check.setContentsMargins(0, 4, 0, 0)
        check.setSpacing(6)
        check.addWidget(self.to_check)
        check.addWidget(self.checked, 0, Qt.AlignmentFlag.AlignLeft)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addLayout(acts)
        words.addWidget(self._checking)
        words.addStretch(1)
        self._has = QWidget()
        row = QHBoxLayout(self._has)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 4, INSET, 4)
        column.setSpacing(8)
        for widget in (self._has, self._nothing, self.page, self.text):
            column.addWidget(widget)
        self.page.hide()
        self.text.hide()
        self._has.hide()
