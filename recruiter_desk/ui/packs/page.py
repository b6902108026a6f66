"""The page of a briefing pack: what goes into it at the left, its pages at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import DeskError, Refused, Stale
from recruiter_desk.domain.packs import Length
from recruiter_desk.domain.packs import Paper as PaperKind
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.packs.chosen import Chosen
from recruiter_desk.ui.packs.doings import Doings
from recruiter_desk.ui.packs.editing import OnPage
from recruiter_desk.ui.packs.foot import Foot
from recruiter_desk.ui.packs.paper import Paper
from recruiter_desk.ui.packs.press import Press, Printed
from recruiter_desk.ui.packs.printing import picture, print_pack
from recruiter_desk.ui.packs.reading import Seen, foot_words, read, warnings
from recruiter_desk.ui.packs.sending import Sending
from recruiter_desk.ui.packs.sentence import SentenceField
from recruiter_desk.ui.packs.side import WIDTH, PackSide
from recruiter_desk.ui.packs.wording import words_of
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

PACK_KEYS = KeyGroup(
    "Briefing pack",
    (
        ("Space", "Include the line"),
        ("E", "Edit how it reads"),
        ("X", "Keep it out"),
        ("Up or Down", "Walk the lines"),
        ("PgUp", "Page before"),
        ("PgDown", "Page after"),
        ("F2", "Edit on the page, Tab goes on"),
        ("Ctrl S", "Save PDF"),
        ("Esc", "Back"),
    ),
)


class PackPage(Page):
    """Everything on it is kept as it is typed; only the PDF is saved by hand."""

    keys = (PACK_KEYS,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = Place("pack")
        self._chosen = Chosen(desk.settings)
        self._seen: Seen | None = None
        self._printed: Printed | None = None
        self.press = Press(desk.background, self)
        self.sending = Sending(desk, self)
        save, draft = partial(self._send, self.sending.save), partial(self._send, self.sending.draft)
        self.doings = does = Doings(desk, self, self.ask, lambda: self._seen.to_clear if self._seen else None)
        self.side = PackSide(does, Foot(save, draft), desk.workspace.zone())
        self.beside = WIDTH
        self.paper = Paper()
        self.on_page = OnPage(self.paper, lambda key: words_of(key, self._printed, self._seen), does.word)
        self._nothing = Empty("")
        self._none_yet = Empty(self.tr("The pages appear here with the first line that this reader may read."))
        self._fit = Switch([("page", self.tr("Whole page"), ""), ("width", self.tr("Page width"), "")])
        self._chip = Chip("", "plain")
        self._header = Header(self.tr("Briefing pack"), " ", actions=(self._fit, self._chip))
        self._lay_out()
        self._connect()

    def show_place(self, place: Place) -> None:
        """Show the pack of a meeting (view "interview") or of a candidacy's next one."""
        if place != self._place:
            self._place = place
            self._chosen.begin()
            self._seen = self._printed = None
            self.side.starting.end()
            self.paper.show_pages((), ())
        self.title_changed.emit(self.tr("Briefing pack"))
        if self._look():
            self._refresh()
            self._enter()

    def desk_changed(self, change: ChangeSet) -> None:
        if self._place.id:
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            getattr(self.window(), "back", lambda: None)()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.press.drop()
        super().hideEvent(event)

    def is_busy(self) -> bool:
        return self.press.is_busy()

    def ask(self) -> Ask:
        """Return what is asked for now."""
        meeting = self._place.view == "interview"
        return self._chosen.ask("" if meeting else self._place.id, self._place.id if meeting else "")

    # -- reading and printing ----------------------------------------------------------------------------------

    def _look(self) -> bool:
        """Read it now and show that; tell whether there is such a pack."""
        try:
            self._show_seen(read(self.desk.workspace, self.ask()))
        except DeskError as error:
            self._show_none(error)
            return False
        return True

    def _refresh(self) -> None:
        """Have it printed and read again; until then what is shown stays."""
        ask, workspace, before = self.ask(), self.desk.workspace, self._printed
        page, pixels = self.paper.page_in_sight(), self.paper.pixels()
        self.press.ask(lambda: print_pack(workspace, ask, page, pixels, before), lambda: read(workspace, ask))

    def _show_seen(self, seen: Seen) -> None:
        self._seen = seen
        self._whole.setCurrentWidget(self._body)
        self._header.show_title(self.tr("Briefing pack"), seen.heading)
        self.title_changed.emit(seen.heading)
        self.side.show_seen(seen, self.ask(), self.desk.today())
        nothing = seen.to_clear.nothing_cleared
        self._right.setCurrentWidget(self._none_yet if nothing else self.paper)
        self._fit.setVisible(not nothing)
        self.side.foot.allow(not nothing)
        if nothing:
            self._printed = None
            self._chip.hide()
            self.side.begin(seen)
        else:
            self.side.starting.settle()
        self._show_facts()

    def _show_none(self, error: DeskError) -> None:
        """Say why there is no such pack."""
        self.press.drop()
        self._seen = self._printed = None
        self._header.show_title(self.tr("Briefing pack"), " ")
        self._chip.hide()
        self._nothing.show_sentence(str(error))
        self._whole.setCurrentWidget(self._nothing)

    def _show_printed(self, printed: Printed | None) -> None:
        self._printed = printed
        if printed:
            self._right.setCurrentWidget(self.paper)
            self.paper.show_pages(printed.sizes, printed.sentences, {printed.page: printed.image})
        self._show_facts()

    def _show_facts(self) -> None:
        if self._seen:
            today, printed = self.desk.today(), self._printed
            words = foot_words(self._seen, printed, today) if printed else ""
            self.side.foot.show_facts(words, warnings(self._seen, printed, today))
            self.side.sent.show_changed(printed.changed_since if printed else 0)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refused | Stale):
            self._show_none(error)
        elif isinstance(error, DeskError):
            tell(self, error)
        else:
            raise error

    def _draw_page(self, page: int, pixels: int) -> None:
        if self._printed:
            self.press.ask_page(page, partial(picture, self._printed.pdf, page, pixels))

    # -- what is done ------------------------------------------------------------------------------------------

    def _send(self, send: Callable[[Ask], object]) -> None:
        if isinstance(QApplication.focusWidget(), SentenceField):
            self.paper.setFocus()  # what is being typed belongs into what is sent
        is_read = self._seen is not None and not self._seen.to_clear.nothing_cleared
        if not is_read and not self._look():  # what was cleared a moment ago counts
            return
        if self._seen and self._seen.to_clear.nothing_cleared:
            tell(self, Refused(self.tr("Nothing of this may be read yet. Clear a line with Space first, then save.")))
            return
        send(self.ask())
        self._refresh()

    def _choose(self, *, ticked: bool = False) -> None:
        """Take what the options say now; another length brings its own sections."""
        kinds = self.side.kinds
        self._chosen.take_length(Length(kinds.length.key()))
        self._chosen.keep(paper=PaperKind(kinds.paper.key()))
        if ticked:
            self._chosen.sections = self.side.sections.chosen()
        self.side.show_chosen(self.ask())
        self._refresh()

    def _show_fit(self, fit: str) -> None:
        self._chosen.keep(fit="width" if fit == "width" else "page")
        self.paper.fit_to(self._chosen.fit)

    def _enter(self) -> None:
        """Give the focus to what is most likely done first."""
        if self.side.lines.has_lines():
            self.side.lines.enter()
        elif self.side.starting.is_asking():
            self.side.starting.enter()
        else:
            self.paper.setFocus()

    # -- layout ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.paper)
        self._right.addWidget(self._none_yet)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._right, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._body)
        self._whole.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._whole, 1)
        self._fit.choose(self._chosen.fit)
        self.paper.fit = self._chosen.fit
        self._chip.hide()

    def _connect(self) -> None:
        self.press.printed.connect(self._show_printed)
        self.press.read.connect(self._show_seen)
        self.press.failed.connect(self._failed)
        self.press.page_drawn.connect(self.paper.show_image)
        self.paper.wanted.connect(self._draw_page)
        self.paper.turned.connect(partial(_show_page_of, self._chip))
        self._fit.chosen.connect(self._show_fit)
        self.side.kinds.changed.connect(self._choose)
        self.side.sections.changed.connect(partial(self._choose, ticked=True))
        self.side.lines.emptied.connect(self.paper.setFocus)
        add_keys(
            self,
            {
                "Ctrl+S": partial(self._send, self.sending.save),
                "F2": self.on_page.open_first,
                "PgDown": lambda: self.paper.go_to(self.paper.page_in_sight() + 1),
                "PgUp": lambda: self.paper.go_to(self.paper.page_in_sight() - 1),
            },
        )


def _show_page_of(chip: Chip, page: int, count: int) -> None:
    chip.setVisible(count > 0)
    chip.show_chip(chip.tr("Page {page} of {count}").format(page=page, count=count))
    chip.setMinimumWidth(chip.sizeHint().width())  # the title gives way, not the count
