"""The page on which résumés are checked: read off the window's thread, compared, and saved one by one or together."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import RESUMES, Aim
from recruiter_desk.ui.resumes.checking import Checking
from recruiter_desk.ui.resumes.files import Files
from recruiter_desk.ui.resumes.keeping import Keeping
from recruiter_desk.ui.resumes.last_look import LastLook
from recruiter_desk.ui.resumes.reader import Reader
from recruiter_desk.ui.resumes.sheaf import Item, State

_NOTHING, _CHECKING, _LAST_LOOK = range(3)


class ResumesPage(Page):
    """Keeps what came in until it is seen to; going elsewhere and coming back loses nothing."""

    keys = (
        KeyGroup(
            "Résumés",
            (
                ("Enter", "Save this one, go to the next"),
                ("PgDown", "The next without saving"),
                ("PgUp", "The one before"),
                ("Alt S", "Skip this one"),
                ("Alt A", "Last look at all of them"),
                ("Esc", "Back; what is not saved stays here"),
            ),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.item: Item | None = None
        self._back = Place("searches")
        self.reader = Reader(desk, self)
        self.keeping = Keeping(self, desk)
        self.files = Files()
        self.checking = Checking(self.files, desk.background)
        self.form = self.checking.form
        self.last_look = LastLook()
        self.progress = Shown("", "second")
        self.cancel = button(self.tr("Cancel"), self._cancel_reading, small=True)
        self._all = button("", self.look_over, hint=self.tr("A last look at all of them  Alt+A"))
        back = button(self.tr("Back"), self.leave, hint=self.tr("Esc"))
        self._header = Header(self.tr("Résumés"), " ", actions=(self.progress, self.cancel, self._all, back))
        self._nothing = Empty("")
        self._build()
        self._settle()

    def take(self, paths: Sequence[Path], aim: Aim) -> None:
        """Read *paths* and have them checked, for *aim*."""
        if not self.files.open_items() and not self.reader.left():
            self.item = None
            self.files.show_items([])
        self._back = aim.back
        items = [Item(path, aim) for path in paths]
        self.files.show_items([*self.files.items, *items])
        self.reader.add(items)
        self._settle()

    def show_place(self, place: Place) -> None:
        self._settle()
        if self._stack.currentIndex() == _CHECKING:
            self.form.enter()

    def desk_changed(self, change: ChangeSet) -> None:
        """What was saved here and is undone has to be seen to again."""
        rows = {row.id: row for row in change.rows if row.table == "document"}
        for item in self.files.items:
            if item.document_id in rows:
                item.state = State.OPEN if rows[item.document_id].after is None else State.KEPT
                if item is self.item:
                    self._show(item)
        if change.touched("person", "contact_point", "affiliation", "candidacy"):
            self.keeping.match(self.item)
        if change.touched("search", "company", "stage"):
            self.keeping.forget_words()
        self._settle()

    def look_over(self) -> None:
        """Show everything that would be saved, in one list."""
        if items := self.files.open_items():
            self.last_look.show_items(items)
            self._stack.setCurrentIndex(_LAST_LOOK)
            self.last_look.table.setFocus()
            self._settle()

    def leave(self) -> None:
        """Go back to where the résumés were dropped."""
        self.go.emit(self._back)

    def foot(self) -> int:
        return self.form.foot()

    def keep(self) -> None:
        """Save the résumé that shows, as its fields stand, and go to the next."""
        item = self.item
        if item is None or item.state != State.OPEN:
            return
        if not item.person_id() and not item.person().name:
            self.form.ask_name()
        else:
            self._next(self.keeping.keep([item]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what is left to do here; nothing of it is on the desk yet."""
        super().hideEvent(event)
        left = len(self.files.open_items()) + self.reader.left()
        say = getattr(self.window(), "say", None)
        if left and say and self.window().isVisible():
            words = self.tr("1 résumé is not saved yet") if left == 1 else self.tr("{count} résumés are not saved yet")
            say(words.format(count=left), "info", (self.tr("Check"), lambda: self.go.emit(Place(RESUMES))))

    # -- reading -----------------------------------------------------------------------------------------------

    def _arrived(self, item: Item) -> None:
        shown = self.item.state if self.item else State.WAITING
        if self.item and shown == State.FAILED and item.state == State.OPEN:
            self.item.seen = False  # it showed for a moment only; it comes again at the end
        if shown == State.WAITING or (shown == State.FAILED and item.state == State.OPEN):
            self._show(item)
        self._settle()

    def _cancel_reading(self) -> None:
        dropped = self.reader.cancel()
        self.files.show_items([item for item in self.files.items if item not in dropped])
        self._settle()

    # -- showing -----------------------------------------------------------------------------------------------

    def _show(self, item: Item) -> None:
        self.item = item
        self._back = item.aim.back
        item.seen = item.state != State.WAITING
        self._stack.setCurrentIndex(_CHECKING)
        self.checking.original.show_item(item)
        self.form.setVisible(item.state == State.OPEN)
        if item.state == State.OPEN:
            self._fill_form()
            self.keeping.match(item)
            self.form.enter()
        self._settle()

    def _fill_form(self) -> None:
        if self.item is not None:
            record = self.keeping.record(self.item)
            self.form.show_item(self.item, record, self.keeping.verb(self.item, record))

    def _matched(self, item: Item) -> None:
        """Show who else it may be of; what is being typed stays."""
        if item is self.item and item.state == State.OPEN:
            record = self.keeping.record(item)
            self.form.show_known(item, record, self.keeping.verb(item, record))
        self._settle()

    def _settle(self) -> None:
        """Say how far reading and checking are, and show what there is to do."""
        now, every = self.reader.count()
        self.progress.show_text(self.tr("Reading {now} of {all}").format(now=now, all=every) if now else "")
        self.progress.setVisible(bool(now))
        self.cancel.setVisible(every > now)
        left = len(self.files.open_items())
        self._all.setVisible(left > 1 and self._stack.currentIndex() != _LAST_LOOK)
        self._all.setText(self.tr("Look over all {count}").format(count=left))
        self._header.show_title(self.tr("Résumés"), self.keeping.place_words(self.files.items, self.item))
        self.files.renew()
        self.checking.fit()
        if self.item in self.files.items and self.item is not None:
            self.checking.list.show_current(self.item)
        else:
            idle = self.tr("No résumés to check. Drop some on a board, a list of names or a person.")
            self._nothing.show_sentence(self.tr("Reading…") if now else idle)
            self._stack.setCurrentIndex(_NOTHING)

    # -- going on ----------------------------------------------------------------------------------------------

    def _next(self, went: bool = True) -> None:
        """After what *went* through, show the next one to see to; when there is none, be done."""
        if not went:
            return
        following = self.files.open_after(self.item)
        failed = next((one for one in self.files.items if one.state == State.FAILED and not one.seen), None)
        if following or failed:
            self._show(following or failed or self.files.items[0])
        else:
            self._finish()

    def _walk(self, by: int) -> None:
        if self.item is not None and self._stack.currentIndex() == _CHECKING:
            self._show(self.files.beside(self.item, by))

    def _skip(self) -> None:
        if self.item is not None:
            if self.item.state == State.OPEN:
                self.item.state = State.SKIPPED
            self._next()

    def _finish(self) -> None:
        items = self.files.items
        added, say = sum(item.state == State.KEPT for item in items), getattr(self.window(), "say", None)
        self.item = None
        self.files.show_items([])
        self.leave()
        if len(items) > 1 and say:
            say((self.tr("1 résumé added") if added == 1 else self.tr("{count} résumés added")).format(count=added))

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self._nothing, self.checking, self.last_look):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self.reader.arrived.connect(self._arrived)
        self.reader.turned.connect(self._settle)
        self.keeping.matched.connect(self._matched)
        self.checking.list.chosen.connect(lambda item: self._show(item) if item is not self.item else None)
        self.form.keep.connect(self.keep)
        self.form.keep_file.connect(lambda: self._next(self.keeping.keep_file(self.item)))
        self.form.skip.connect(self._skip)
        self.form.left.connect(self.leave)
        self.form.turned.connect(self._fill_form)
        self.form.typed.connect(lambda: self.keeping.match_soon(self.item))
        self.last_look.agreed.connect(lambda items: self._next(self.keeping.keep(items)))
        self.last_look.left.connect(self._next)
        self.last_look.opened.connect(self._show)
        walk = {"PgDown": lambda: self._walk(1), "PgUp": lambda: self._walk(-1)}
        add_keys(self, {"Alt+S": self._skip, "Alt+A": self.look_over, **walk})
