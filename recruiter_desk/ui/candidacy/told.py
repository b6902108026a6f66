"""After an end: whether the person was told, the words of a mail that does it, and one press that says it is done."""

from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.telling import Mail
from recruiter_desk.services import candidacies
from recruiter_desk.services.candidacies import telling
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.buttons import button, quiet
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.field import TextField
from recruiter_desk.ui.kit.mailto import mailto
from recruiter_desk.ui.kit.shown import Shown, one_line


class Told(QWidget):
    """One line; nothing for who is in the running or said no themselves."""

    def __init__(self, desk: Desk, box: Asking) -> None:
        """The words of the mail open in *box*."""
        super().__init__()
        self._desk = desk
        self._box = box
        self._view: CandidacyView | None = None
        self.words = Shown("", "second")
        self.draft = quiet(self.tr("Draft the mail"), self.ask)
        self.told = button(self.tr("Told"), self.note, icon="check", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.draft)
        row.addStretch(1)
        row.addWidget(self.told)
        self.hide()

    def show_view(self, view: CandidacyView) -> None:
        """Show whether the person of *view* was told."""
        self._view = view
        self.setVisible(view.end is not None and self._mail() is not None)
        if view.end is None:
            return
        done = bool(view.end.told_on)
        said = self.tr("Told {day}").format(day=short_day(view.end.told_on, self._desk.today())) if done else ""
        self.words.show_text(said or self.tr("Not told yet"))
        for widget in (self.draft, self.told):
            widget.setVisible(not done)

    def note(self) -> bool:
        """Note that the person was told today."""
        one = self._view.card.id if self._view else ""
        return attempt(self, lambda: candidacies.mark_told(self._desk.workspace, one))

    def ask(self) -> None:
        """Show the words of the mail, to be changed, copied or opened in the mail program."""
        mail = self._mail()
        if mail is None or self._view is None:
            return
        text = TextField("", mail.text, lines=10, says=self.tr("The mail"))

        def open_mail() -> None:
            QDesktopServices.openUrl(mailto(mail.to, mail.subject, text.toPlainText()))

        copy = button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(text.toPlainText()), icon="copy")
        title = self.tr("Tell {person} it is a no").format(person=one_line(first_name(self._view.card.name), 40))
        opened = button(self.tr("Open in mail"), open_mail, icon="mail")
        self._box.ask(title, (text,), self.tr("Told"), self.note, others=(copy, opened))

    def _mail(self) -> Mail | None:
        return telling.mail(self._desk.workspace, self._view.card.id) if self._view else None
