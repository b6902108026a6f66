"""The settings page: this desk and its backups, the look, and what the program is."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk import __version__
from recruiter_desk.domain.backups import BackupLine
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import backups, letterhead, overview
from recruiter_desk.settings import Scheme
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.kit.buttons import button, quiet
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.lines import Row, Rows, section
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.settings.reasons import ReasonLists
from recruiter_desk.ui.theme import Theme

WIDEST = 760
BACKUPS_SHOWN = 10


class SettingsPage(Page):
    """Everything here takes effect at once; there is nothing to save."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._theme = theme
        self._saved = Shown(role="second", wrap=True)
        self._copies = Rows()
        self._letterhead = Facts(
            (
                ("recruiter", self.tr("Your name"), self.tr("Add your name")),
                ("firm", self.tr("Firm"), self.tr("Add your firm")),
                ("phone", self.tr("Phone"), self.tr("Add a phone number")),
            ),
            self._keep_letterhead,
        )
        self._reasons = ReasonLists(desk)
        self._back_up = button(self.tr("Back up now"), self._make_backup)
        self._open_copies = quiet(self.tr("Open the backups"), self._open_backups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Header(self.tr("Settings")))
        column.addWidget(Scroll(self._cards()), 1)

    def show_place(self, place: Place) -> None:
        """Read the desk's state and its backups."""
        self.title_changed.emit(self.tr("Settings"))
        self._saved.show_text(overview.saved(self.desk.workspace))
        self._show_letterhead()
        self._reasons.show_lists()
        self._show_backups(backups.listing(self.desk.workspace))

    def desk_changed(self, change: ChangeSet) -> None:
        if change.touched("setting"):
            self._show_letterhead()
            self._reasons.show_lists()

    def _cards(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(20, 16, 20, 24)
        column.setSpacing(12)
        for card in (
            self._desk_card(), self._letterhead_card(), self._reasons_card(), self._look_card(), self._about_card(),
        ):  # fmt: skip
            card.setMaximumWidth(WIDEST)
            column.addWidget(card)
        column.addStretch(1)
        return made

    def _desk_card(self) -> QWidget:
        card, column = _card(self.tr("This desk"))
        path = self.desk.workspace.path
        column.addWidget(shown(str(path), "body", wrap=True))  # copied by the button: a long word has breaks in it
        column.addWidget(self._saved)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self._back_up)
        actions.addWidget(button(self.tr("Copy path"), lambda: _copy(str(path))))
        actions.addWidget(button(self.tr("Open the folder"), lambda: _open_folder(path.parent)))
        actions.addStretch(1)
        column.addSpacing(4)
        column.addLayout(actions)
        column.addSpacing(8)
        column.addWidget(section(self.tr("Backups, the newest ten are kept"), self._open_copies))
        column.addWidget(self._copies)
        return card

    def _letterhead_card(self) -> QWidget:
        card, column = _card(self.tr("On your documents"))
        words = self.tr("Packs say who prepared them. What is left empty is not printed.")
        column.addWidget(shown(words, "second", wrap=True))
        self._letterhead.setContentsMargins(-6, 0, 0, 0)  # in line with the other cards' words
        column.addWidget(self._letterhead)
        return card

    def _reasons_card(self) -> QWidget:
        card, column = _card(self.tr("Why it came to an end"))
        words = self.tr(
            "One reason a line: each becomes a chip when somebody drops out. A decline offers the must-haves first."
        )
        column.addWidget(shown(words, "second", wrap=True))
        column.addWidget(self._reasons)
        return card

    def _keep_letterhead(self, field: str, text: str) -> bool:
        return attempt(self, lambda: letterhead.change(self.desk.workspace, **{field: text}))

    def _show_letterhead(self) -> None:
        kept = letterhead.read(self.desk.workspace)
        self._letterhead.show_facts(recruiter=kept.recruiter, firm=kept.firm, phone=kept.phone)

    def _look_card(self) -> QWidget:
        card, column = _card(self.tr("Look"))
        switch = Switch(
            [
                ("system", self.tr("As the system"), ""),
                ("light", self.tr("Light"), ""),
                ("dark", self.tr("Dark"), ""),
            ]
        )
        switch.choose(self.desk.settings.scheme)
        switch.chosen.connect(self._wear)
        row = QHBoxLayout()
        row.addWidget(switch)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _about_card(self) -> QWidget:
        card, column = _card(self.tr("Recruiter Desk"))
        words = self.tr("Version {version}. Your desk is one file on this machine; nothing is sent anywhere.")
        column.addWidget(shown(words.format(version=__version__), "second", wrap=True))
        fonts = self.tr(
            "Type: Inter and Noto Sans, on paper Source Serif 4 and Source Sans 3 (SIL Open Font License). "
            "Icons: Phosphor (MIT License)."
        )
        column.addWidget(shown(fonts, "third", wrap=True))
        return card

    def _wear(self, key: str) -> None:
        schemes: tuple[Scheme, ...] = ("system", "light", "dark")
        scheme = next(each for each in schemes if each == key)
        self.desk.settings.scheme = scheme
        self.desk.settings.save()
        self._theme.choose(scheme)

    def _make_backup(self) -> None:
        self._back_up.setEnabled(False)
        workspace = self.desk.workspace
        self.desk.background.run("long", self, lambda: backups.make(workspace), self._backed_up, self._failed)

    @Slot(object)
    def _backed_up(self, line: BackupLine) -> None:
        self._back_up.setEnabled(True)
        self.show_place(Place("settings"))

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._back_up.setEnabled(True)
        if not isinstance(error, DeskError):
            raise error
        tell(self, error)

    def _show_backups(self, lines: tuple[BackupLine, ...]) -> None:
        self._open_copies.setVisible(bool(lines))
        if not lines:
            self._copies.show_rows([shown(self.tr("None yet."), "third")])
            return
        self._copies.show_rows([self._line(line) for line in lines[:BACKUPS_SHOWN]])

    def _line(self, line: BackupLine) -> QWidget:
        made_at = line.made_at.astimezone().strftime("%d %B %Y, %H:%M")
        size = self.tr("{size:.1f} MB").format(size=line.size / 1_000_000)
        return Row(f"{made_at} · {line.reason} · {size}", role="body", beside=(shown(line.said(), "small"),))

    def _open_backups(self) -> None:
        if last := backups.last(self.desk.workspace):
            _open_folder(last.path.parent)


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(6)
    column.addWidget(shown(title, "heading"))
    return card, column


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
